import type { RosterPerson } from '#shared/people/roster.ts'
import { type RosterFile, readRosterFile } from '#shared/people/roster-file.ts'
import { rosterToJson } from '#shared/people/roster-output.ts'
import { rosterProposal, rosterReport } from '#shared/words/roster-reports.ts'
import type { Io, Lang } from './io.ts'
import { readOneFile } from './read-one-file.ts'
import { type RosterWords, rosterWords } from './roster-words.ts'

/** `samling roster`: shows how a list of participants is read. Resolves to the exit code. */
export async function rosterCommand(args: readonly string[], io: Io): Promise<number> {
  const asked = await readOneFile(args, io, rosterWords, ['sheet'])
  if ('exit' in asked) return asked.exit
  const { file, lang, bytes } = asked
  const sheet = asked.options.get('sheet')
  const read = readRosterFile(bytes, sheet === undefined ? {} : { sheet })
  if (asked.json) io.out(`${JSON.stringify(rosterToJson(read, lang), null, 2)}\n`)
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
