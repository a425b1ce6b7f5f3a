import { readFileSync } from 'node:fs'
import type { ReadRoster, ReportCode, RosterOptions } from '#shared/people/roster.ts'
import { readRosterText } from '#shared/people/roster-file.ts'

export function read(lines: readonly string[] | string, options: RosterOptions = {}): ReadRoster {
  return readRosterText(typeof lines === 'string' ? lines : lines.join('\n'), options)
}

/** `Name, municipality, title [duties]`, as short as a test wants it. */
export function people(roster: ReadRoster): readonly string[] {
  return roster.people.map(({ name, municipality, title, duties }) =>
    [`${name} @${municipality ?? '-'}`, title, ...duties.map((duty) => `+${duty}`)]
      .filter((part) => part !== '')
      .join(' '),
  )
}

export function told(roster: ReadRoster): readonly string[] {
  return roster.reports.map(({ row, code }) => `${row} ${code}`)
}

export function report(roster: ReadRoster, code: ReportCode) {
  const found = roster.reports.find((each) => each.code === code)
  if (!found) throw new Error(`no ${code} among ${told(roster).join(', ')}`)
  return found
}

/** The list read again with that one proposal accepted. */
export function accepting(
  lines: readonly string[],
  code: ReportCode,
  options: RosterOptions = {},
): ReadRoster {
  const { id } = report(read(lines, options), code)
  return read(lines, { ...options, accepted: new Set([id]) })
}

export function rosterFile(name: string): Uint8Array {
  return readFileSync(new URL(`rosters/${name}`, import.meta.url))
}
