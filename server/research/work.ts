import { createHash, randomBytes } from 'node:crypto'
import { slug } from '#server/exports/write-files.ts'
import { atShelf, type Place, type Shelf } from '#server/store/shelf.ts'
import type { ResearchAbout } from '#shared/protocol/research.ts'
import { type Parts, type Research, researchOf } from '#shared/research/research.ts'
import type { Table } from '#shared/research/table.ts'
import { keyedBy, openResearchKeys } from './keys.ts'
import { openSource, readParts } from './read-source.ts'
import { type Origin, type ResearchLanguage, writeResearch } from './write-research.ts'

/** What is asked of a stream where it is kept, also while a server writes there. */
export type ResearchJob = { readonly place: Place; readonly stream: string } & (
  | { readonly want: 'about' }
  | { readonly want: 'file'; readonly lang: ResearchLanguage }
  /** Whether there is a key. */
  | { readonly want: 'key' }
  | { readonly want: 'no-key' }
)
export type ResearchFileMade = {
  readonly name: string
  readonly bytes: Uint8Array
  /** Of `bytes`. */
  readonly sha256: string
  /** The programme's, or the gathering's. */
  readonly version: number
}
/** Null: there is no such stream any more. */
export type ResearchMade = {
  readonly about: ResearchAbout | null
  readonly file: ResearchFileMade | null
  readonly key: boolean
}

const NOTHING: ResearchMade = { about: null, file: null, key: false }

export async function doResearch(job: ResearchJob): Promise<ResearchMade> {
  return await atShelf(job.place, (shelf) => doAt(shelf, job))
}

async function doAt(shelf: Shelf, job: ResearchJob): Promise<ResearchMade> {
  const { stream } = job
  const keys = await openResearchKeys(shelf, stream)
  if (job.want === 'key') return { ...NOTHING, key: keys.made() }
  if (job.want === 'no-key') {
    await keys.destroy()
    return NOTHING
  }
  const source = await openSource(shelf, stream)
  if (source === null) return NOTHING
  // What is told of it does not hang on the key: none is made for that.
  const keyed = job.want === 'about' ? keyedBy(randomBytes(32)) : await keys.keyed()
  const parts = await readParts(source, keyed)
  const research = researchOf(parts, keyed)
  return job.want === 'about'
    ? { ...NOTHING, about: aboutOf(research) }
    : { ...NOTHING, file: fileOf(research, originOf(parts, stream), job.lang), key: true }
}

/** As an export would be now. */
function aboutOf({ tables, about, consent }: Research): ResearchAbout {
  return {
    consent,
    tables: tables.map((table) => ({ id: table.id, name: table.name, rows: countOf(table) })),
    background: about.level,
    smallestCell: about.k,
  }
}

function countOf({ rows }: Table): number {
  let count = 0
  for (const _ of rows()) count++
  return count
}

function fileOf(research: Research, origin: Origin, lang: ResearchLanguage): ResearchFileMade {
  const hash = createHash('sha256')
  const pieces: Uint8Array[] = []
  writeResearch(research, origin, lang, (piece) => {
    hash.update(piece)
    pieces.push(piece)
  })
  const version = origin.version ?? origin.gatherings[0]?.version ?? 0
  return {
    name: researchFileName(lang === 'en' ? 'research' : 'forskning', research.about.title),
    bytes: Buffer.concat(pieces),
    sha256: hash.digest('hex'),
    version,
  }
}

export function originOf({ programme, parts }: Parts, stream: string): Origin {
  return {
    programme: programme === null ? null : stream,
    gatherings: parts.map(({ gathering, version }) => ({ gathering, version })),
    version: programme?.version ?? null,
  }
}

export function researchFileName(first: string, title: string): string {
  return `${[first, slug(title)].filter((part) => part !== '').join('-')}.zip`
}
