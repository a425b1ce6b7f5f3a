import { parseArgs } from 'node:util'
import type { RosterPerson } from '#shared/people/roster.ts'
import { type RosterFile, readRosterFile } from '#shared/people/roster-file.ts'
import { rosterToJson } from '#shared/people/roster-output.ts'
import { rosterProposal, rosterReport } from '#shared/words/roster-reports.ts'
import { type Io, LANGUAGES, type Lang } from './io.ts'
import { type RosterWords, rosterWords } from './roster-words.ts'

type Usage =
  | { readonly type: 'help'; readonly lang: Lang }
  | { readonly type: 'wrong'; readonly lang: Lang; readonly what: string }
  | {
      readonly type: 'read'
      readonly lang: Lang
      readonly file: string
      readonly json: boolean
      readonly options: { readonly sheet?: string }
    }

const OPTIONS = {
  json: { type: 'boolean', default: false },
  lang: { type: 'string' },
  sheet: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

function parse(args: readonly string[]) {
  return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true })
}

function usageOf(args: readonly string[], standard: Lang): Usage {
  let parsed: ReturnType<typeof parse>
  try {
    parsed = parse(args)
  } catch (error) {
    return { type: 'wrong', lang: standard, what: error instanceof Error ? error.message : String(error) }
  }
  const { values, positionals } = parsed
  const lang = LANGUAGES.find((known) => known === (values.lang ?? standard))
  if (lang === undefined) return { type: 'wrong', lang: standard, what: rosterWords(standard).lang }
  const words = rosterWords(lang)
  if (values.help) return { type: 'help', lang }
  const [file] = positionals
  if (file === undefined) return { type: 'wrong', lang, what: words.noFile }
  if (positionals.length > 1) return { type: 'wrong', lang, what: words.manyFiles }
  const options = values.sheet === undefined ? {} : { sheet: values.sheet }
  return { type: 'read', lang, file, json: values.json, options }
}

/** `samling roster`: shows how a list of participants is read. Resolves to the exit code. */
export async function rosterCommand(args: readonly string[], io: Io): Promise<number> {
  const usage = usageOf(args, io.lang)
  const words = rosterWords(usage.lang)
  if (usage.type === 'help') {
    io.out(words.help)
    return 0
  }
  if (usage.type === 'wrong') {
    io.err(words.usage(usage.what))
    return 2
  }
  const { file, lang } = usage
  const bytes = await (file === '-' ? io.stdin() : io.readFile(file)).catch((error: unknown) => {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    io.err(words.unreadable(file, why))
    return null
  })
  if (bytes === null) return 1
  const read = readRosterFile(bytes, usage.options)
  if (usage.json) io.out(`${JSON.stringify(rosterToJson(read, lang), null, 2)}\n`)
  else if (read.people.length > 0) io.out(listing(read, lang))
  if (read.people.length > 0) return 0
  for (const line of reportLines(read, lang)) io.err(`${file}: ${line}\n`)
  return 1
}

/** As many as somebody reads; the rest is in the JSON. */
const MOST_REPORTS = 40

function reportLines({ reports }: RosterFile, lang: Lang): readonly string[] {
  const words = rosterWords(lang)
  const widest = Math.max(0, ...reports.slice(0, MOST_REPORTS).map(({ row }) => String(row).length))
  const lines = reports.slice(0, MOST_REPORTS).map((report) => {
    const proposal = rosterProposal(lang, report)
    const said = `${rosterReport(lang, report)}${proposal === null ? '' : ` → ${proposal}`}`
    // Row 0 stands for the whole file.
    return report.row === 0 ? said : `${words.row} ${String(report.row).padStart(widest)}: ${said}`
  })
  return reports.length > MOST_REPORTS ? [...lines, words.more(reports.length - MOST_REPORTS)] : lines
}

function listing(read: RosterFile, lang: Lang): string {
  const words = rosterWords(lang)
  const byPlace = new Map<string | null, RosterPerson[]>(
    [...read.municipalities.map(({ name }) => name), null].map((name) => [name, []]),
  )
  for (const person of read.people) byPlace.get(person.municipality)?.push(person)
  const groups = [...byPlace]
    .filter(([name, people]) => name !== null || people.length > 0)
    .map(([name, people]) =>
      [
        `${name ?? words.guests} (${people.length})`,
        ...people.map((person) => `  ${personText(person, words)}`),
      ].join('\n'),
    )
  const reports = reportLines(read, lang)
  const told =
    reports.length === 0
      ? []
      : [[words.reports(read.reports.length), ...reports.map((line) => `  ${line}`)].join('\n')]
  return `${[words.summary(read.people.length, read.municipalities.length), ...groups, ...told].join('\n\n')}\n`
}

function personText({ name, title, duties }: RosterPerson, words: RosterWords): string {
  const roles = duties.map((duty) => words.duty[duty])
  return [
    name,
    ...(title === '' ? [] : [title]),
    ...(roles.length === 0 ? [] : [`[${roles.join(', ')}]`]),
  ].join(' – ')
}
