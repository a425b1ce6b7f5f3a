import { createHash } from 'node:crypto'
import { tidyCode } from '#server/identity/secrets.ts'
import { openResearchKeys } from '#server/research/keys.ts'
import { openSource, readParts } from '#server/research/read-source.ts'
import { originOf, researchFileName } from '#server/research/work.ts'
import { type Origin, type Sink, writeResearch } from '#server/research/write-research.ts'
import { readCatalogue } from '#server/store/catalogue.ts'
import type { Folder } from '#server/store/files.ts'
import { atShelf, type Place, type Shelf } from '#server/store/shelf.ts'
import { type Research, researchOf } from '#shared/research/research.ts'
import type { ExportIo } from './export.ts'
import { type ResearchCliWords, researchCliWords } from './export-research-words.ts'
import type { Lang } from './io.ts'
import { placeText } from './open-store.ts'

export type ResearchOptions = {
  /** A programme's id, or a gathering's id or code. */
  readonly stream: string
  readonly out: string | null
  readonly place: Place
  readonly json: boolean
  readonly lang: Lang
  /** Nothing is written: the key goes, and with it every way from a pseudonym to a person. */
  readonly destroyKey: boolean
}

/** `samling export … --format research`. Resolves with the exit code. */
export async function exportResearch(options: ResearchOptions, io: ExportIo): Promise<number> {
  return await atShelf(options.place, (shelf) => exportFrom(shelf, options, io))
}

async function exportFrom(shelf: Shelf, options: ResearchOptions, io: ExportIo): Promise<number> {
  const { place, stream, lang } = options
  const words = researchCliWords(lang)
  const id = await streamIn(shelf, stream)
  const source = id === null ? null : await openSource(shelf, id)
  if (id === null || source === null) {
    io.err(`${words.unknown(stream, placeText(place))}\n`)
    return 1
  }
  const keys = await openResearchKeys(shelf, id)
  if (options.destroyKey) {
    await keys.destroy()
    io.log('exported', { gathering: id, role: 'server', type: 'research', message: 'key destroyed' })
    io.out(`${words.destroyed}\n`)
    return 0
  }
  const keyed = await keys.keyed()
  const parts = await readParts(source, keyed)
  return put(researchOf(parts, keyed), { id, origin: originOf(parts, id) }, options, io, words)
}

function put(
  research: Research,
  { id, origin }: { readonly id: string; readonly origin: Origin },
  { out, json, lang }: ResearchOptions,
  io: ExportIo,
  words: ResearchCliWords,
): number {
  const file = out ?? researchFileName(words.file, research.about.title)
  const hash = createHash('sha256')
  let bytes = 0
  try {
    const target = file === '-' ? null : io.create(file)
    const sink: Sink = (piece) => {
      hash.update(piece)
      bytes += piece.length
      if (target) target.write(piece)
      else io.pipe(piece)
    }
    let manifest: ReturnType<typeof writeResearch>
    try {
      manifest = writeResearch(research, origin, lang === 'en' ? 'en' : 'nb', sink)
      target?.done()
    } catch (error) {
      target?.abandon()
      throw error
    }
    const sha256 = hash.digest('hex')
    io.log('exported', {
      ...{ gathering: id, role: 'server', type: 'research', count: origin.version ?? 0 },
      message: `research sha256 ${sha256}`,
    })
    const rows = manifest.files.find((each) => each.name === 'answers_rå.csv')?.rows ?? 0
    const told = json
      ? JSON.stringify({ file, bytes, sha256, manifest })
      : words.done(file, rows, bytes, sha256)
    if (file === '-') io.err(`${told}\n`)
    else io.out(`${told}\n`)
    return 0
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    io.err(`${words.notWritten(file, why)}\n`)
    return 1
  }
}

async function streamIn(kept: Folder, given: string): Promise<string | null> {
  const data = await readCatalogue(kept)
  if (data === null) return null
  if (data.programmes && Object.hasOwn(data.programmes, given)) return given
  const code = tidyCode(given)
  return Object.values(data.gatherings).find((entry) => entry.id === given || entry.code === code)?.id ?? null
}
