import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Written, writeFiles } from '#server/exports/write-files.ts'
import { tidyCode } from '#server/identity/secrets.ts'
import { type Log, stderrLog } from '#server/log.ts'
import { type LoadedGathering, loadGathering } from '#server/rooms/load-gathering.ts'
import { readCatalogue } from '#server/store/catalogue.ts'
import type { Folder } from '#server/store/files.ts'
import { readGatheringRecords } from '#server/store/read-folder.ts'
import { atShelf, type Place } from '#server/store/shelf.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { buildReport } from '#shared/report/build.ts'
import { REPORT_FORMATS, type ReportFormat } from '#shared/report/formats.ts'
import { type Scope, SECTION_IDS, type SectionId } from '#shared/report/section.ts'
import { headOf, takeReport } from '#shared/report/take.ts'
import { exportResearch, type ResearchOptions } from './export-research.ts'
import { researchCliWords } from './export-research-words.ts'
import { type ExportCliWords, exportCliWords } from './export-words.ts'
import { type Io, LANGUAGES, type Lang } from './io.ts'
import { placeFrom, placeText, whyNotDatabase } from './open-store.ts'

type Options = {
  readonly gathering: string
  readonly format: ReportFormat
  readonly municipality: string | null
  readonly sections: readonly SectionId[]
  readonly out: string | null
  readonly place: Place
  readonly json: boolean
  readonly lang: Lang
}
export type WrittenFile = {
  readonly write: (bytes: Uint8Array) => void
  readonly done: () => void
  readonly abandon: () => void
}
export type ExportIo = Pick<Io, 'out' | 'err' | 'lang'> & {
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  /** A file that is there once it is done, and not before. */
  readonly create: (file: string) => WrittenFile
  /** To standard output, as they are. */
  readonly pipe: (bytes: Uint8Array) => void
  readonly now: () => number
  readonly log: Log
}

export const exportIo = {
  write: (file: string, bytes: Uint8Array) => writeFile(file, bytes),
  create: createFile,
  pipe: (bytes: Uint8Array) => void process.stdout.write(bytes),
  now: () => Date.now(),
  log: stderrLog,
}

function createFile(file: string): WrittenFile {
  const part = `${file}.part`
  const open = openSync(part, 'w', 0o600)
  return {
    write: (bytes) => {
      for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at)
    },
    done: () => {
      closeSync(open)
      renameSync(part, file)
    },
    abandon: () => {
      closeSync(open)
      rmSync(part, { force: true })
    },
  }
}

/** `samling export`: the report of a stored gathering as a file. Resolves with the exit code. */
export async function exportCommand(args: readonly string[], io: ExportIo): Promise<number> {
  const options = readOptions(args, io.lang)
  if ('exit' in options) {
    if (options.exit === 0) io.out(options.text)
    else io.err(options.text)
    return options.exit
  }
  const words = exportCliWords(options.lang)
  try {
    return 'stream' in options ? await exportResearch(options, io) : await exported(options, words, io)
  } catch (error) {
    const why = whyNotDatabase(error, options.place, options.lang)
    if (why !== null) io.err(why)
    else io.err(`${words.unreadable(error instanceof Error ? error.message : String(error))}\n`)
    return 1
  }
}

async function exported(options: Options, words: ExportCliWords, io: ExportIo): Promise<number> {
  const { place, gathering: given, sections, lang, format, municipality } = options
  const { entries, loaded } = await atShelf(place, (shelf) => find(shelf, given))
  if (loaded === null) {
    const known = entries.map(({ id, code, title }) => `  ${id}  ${code}  ${title}`)
    io.err(`${words.unknown(given, placeText(place), known)}\n`)
    return 1
  }
  const { gathering, version } = loaded
  const scope = scopeOf(loaded, municipality)
  if (scope === null) {
    const known = gathering.people.municipalities.map(({ name }) => name)
    io.err(`${words.unknownMunicipality(municipality ?? '', known)}\n`)
    return 1
  }
  const head = headOf(gathering, version, io.now())
  const report = buildReport(head, [...takeReport(gathering, scope, sections)], scope, lang)
  const written = await writeFiles(report, gathering.id, sections, format)
  const file = options.out ?? written.name
  if (!(await put(file, written, words, io))) return 1
  io.log('exported', {
    ...{ gathering: gathering.id, role: 'server', type: format, count: version },
    message: `${scope.for} sha256 ${written.sha256}`,
  })
  const told = options.json
    ? JSON.stringify({
        ...{ file, bytes: written.bytes.length, sha256: written.sha256 },
        manifest: written.manifest,
      })
    : words.done(file, version, written.bytes.length, written.sha256)
  // What is said of a file that goes to standard output must not get into it.
  if (file === '-') io.err(`${told}\n`)
  else io.out(`${told}\n`)
  return 0
}

async function put(file: string, { bytes }: Written, words: ExportCliWords, io: ExportIo): Promise<boolean> {
  if (file === '-') {
    io.pipe(bytes)
    return true
  }
  try {
    await io.write(file, bytes)
    return true
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    io.err(`${words.notWritten(file, why)}\n`)
    return false
  }
}

async function find(kept: Folder, given: string) {
  const entries = Object.values((await readCatalogue(kept))?.gatherings ?? {})
  const entry = entries.find(({ id, code }) => id === given || code === tidyCode(given))
  return { entries, loaded: entry === undefined ? null : await load(kept, entry.id) }
}

async function load(kept: Folder, id: string): Promise<LoadedGathering | null> {
  const records = await readGatheringRecords(kept, id)
  if (records === null) return null
  return await loadGathering({ load: async () => records, keys: { get: () => undefined } }, id)
}

function scopeOf({ gathering }: LoadedGathering, asked: string | null): Scope | null {
  if (asked === null) return { for: 'leader' }
  const key = tidy(asked).toLocaleLowerCase('nb')
  const found = gathering.people.municipalities.find(
    ({ id, name }) => id === asked || tidy(name).toLocaleLowerCase('nb') === key,
  )
  return found ? { for: 'municipality', municipality: found.id } : null
}

type Told = { readonly exit: 0 | 2; readonly text: string }

function readOptions(args: readonly string[], lang: Lang): Options | ResearchOptions | Told {
  const parse = () =>
    parseArgs({
      args: [...args],
      options: {
        format: { type: 'string' },
        municipality: { type: 'string' },
        sections: { type: 'string' },
        'destroy-key': { type: 'boolean', default: false },
        out: { type: 'string', short: 'o' },
        data: { type: 'string' },
        'database-url': { type: 'string' },
        json: { type: 'boolean', default: false },
        lang: { type: 'string', default: lang },
        help: { type: 'boolean', short: 'h', default: false },
      },
      allowPositionals: true,
    })
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse()
  } catch (error) {
    return mistake(error instanceof Error ? error.message : String(error), lang)
  }
  const { values, positionals } = parsed
  const asked = LANGUAGES.find((known) => known === values.lang)
  const words = exportCliWords(asked ?? lang)
  if (asked === undefined) return mistake(words.lang, lang)
  if (values.help) return { exit: 0, text: words.help }
  const [gathering] = positionals
  if (gathering === undefined) return mistake(words.noGathering, asked)
  if (positionals.length > 1) return mistake(words.manyGatherings, asked)
  const destroyKey = values['destroy-key']
  if (values.format === 'research') {
    const isPart = values.municipality !== undefined || values.sections !== undefined
    if (isPart) return mistake(researchCliWords(asked).whole, asked)
    const { json } = values
    const place = placeFrom(values)
    return { stream: gathering, out: values.out ?? null, place, json, lang: asked, destroyKey }
  }
  if (destroyKey) return mistake(researchCliWords(asked).onlyResearch, asked)
  const format = REPORT_FORMATS.find((known) => known === values.format)
  if (format === undefined)
    return mistake(words.badFormat(values.format ?? '', [...REPORT_FORMATS, 'research'].join(' | ')), asked)
  const wanted = values.sections?.split(',').map(tidy) ?? SECTION_IDS
  const odd = wanted.find((id) => !SECTION_IDS.some((known) => known === id))
  if (odd !== undefined) return mistake(words.badSection(odd, SECTION_IDS.join(', ')), asked)
  return {
    ...{ gathering, format, lang: asked, place: placeFrom(values), json: values.json },
    municipality: values.municipality ?? null,
    out: values.out ?? null,
    sections: SECTION_IDS.filter((id) => wanted.includes(id)),
  }
}

function mistake(what: string, lang: Lang): Told {
  return { exit: 2, text: `${what}\n\n${exportCliWords(lang).help}` }
}
