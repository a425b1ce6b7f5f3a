import { createHash, randomBytes } from 'node:crypto'
import { slug } from '#server/exports/write-files.ts'
import { nodeFiles } from '#server/store/files.ts'
import type { ResearchAbout } from '#shared/protocol/research.ts'
import { consentIn } from '#shared/research/consent.ts'
import { researchOf } from '#shared/research/research.ts'
import type { Source } from '#shared/research/source.ts'
import { keyedBy, openResearchKeys } from './keys.ts'
import { readSource } from './read-source.ts'
import { type Origin, type ResearchLanguage, writeResearch } from './write-research.ts'

/** What is asked of a stream in a data folder, also while a server writes there. */
export type ResearchJob = { readonly dir: string; readonly stream: string } & (
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
  const { dir, stream } = job
  const keys = await openResearchKeys(nodeFiles, dir, stream)
  if (job.want === 'key') return { ...NOTHING, key: keys.made() }
  if (job.want === 'no-key') {
    await keys.destroy()
    return NOTHING
  }
  const source = await readSource(dir, stream)
  if (source === null) return NOTHING
  return job.want === 'about'
    ? { ...NOTHING, about: aboutOf(source) }
    : { ...NOTHING, file: fileOf(source, stream, job.lang, await keys.keyed()), key: true }
}

/** As an export would be now. What is told of it does not hang on the key: none is made for it. */
function aboutOf(source: Source): ResearchAbout {
  const { tables, about } = researchOf(source, keyedBy(randomBytes(32)))
  return {
    consent: consentIn(source),
    tables: tables.map(({ id, name, rows }) => ({ id, name, rows: [...rows()].length })),
    background: about.level,
    smallestCell: about.k,
  }
}

function fileOf(
  source: Source,
  stream: string,
  lang: ResearchLanguage,
  keyed: Parameters<typeof researchOf>[1],
): ResearchFileMade {
  const research = researchOf(source, keyed)
  const origin = originOf(source, stream)
  const hash = createHash('sha256')
  const pieces: Uint8Array[] = []
  writeResearch(research, origin, lang, (piece) => {
    hash.update(piece)
    pieces.push(piece)
  })
  const version = origin.version ?? source.gatherings[0]?.version ?? 0
  return {
    name: researchFileName(lang === 'en' ? 'research' : 'forskning', research.about.title),
    bytes: Buffer.concat(pieces),
    sha256: hash.digest('hex'),
    version,
  }
}

export function originOf(source: Source, stream: string): Origin {
  return {
    programme: source.programme === null ? null : stream,
    gatherings: source.gatherings.map(({ state, version }) => ({ gathering: state.id, version })),
    version: source.programme?.version ?? null,
  }
}

export function researchFileName(first: string, title: string): string {
  return `${[first, slug(title)].filter((part) => part !== '').join('-')}.zip`
}
