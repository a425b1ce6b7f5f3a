import { tidyName } from '#shared/kernel/text.ts'
import type { Duty } from './people.ts'
import type { RosterReports, RosterRow } from './roster.ts'
import { type Columns, headingScore, type Layout } from './roster-columns.ts'
import { dutiesIn, saysYes } from './roster-headings.ts'
import { placeKey, placeName, saysMunicipality } from './roster-places.ts'

/** A person as the row has it, before municipalities are compared and the list is looked through for the same person twice. */
export type RawPerson = {
  readonly row: number
  readonly name: string
  readonly place: string
  readonly title: string
  readonly duties: readonly Duty[]
}
/** A municipality that stands on a row of its own. */
export type LonePlace = { readonly row: number; readonly place: string }
export type RawRoster = { readonly people: readonly RawPerson[]; readonly places: readonly LonePlace[] }

const SUM = /^(?:sum|totalt?|i alt|til saman|til sammen|tilsammen|antall|tal på|number of)\b/i
const LETTER = /\p{L}/u

/** Every row becomes a person, a municipality, or a report. */
export function rawRoster(rows: readonly RosterRow[], layout: Layout, reports: RosterReports): RawRoster {
  const { headed, columns } = layout
  for (const { row, cells } of rows.slice(0, Math.max(0, headed)))
    if (textOf(cells) !== '') reports.add(row, 'title-line', { text: textOf(cells) })
  const { row: headingRow = 1 } = rows[headed] ?? {}
  for (const { heading } of columns.unused)
    if (heading !== '') reports.add(headingRow, 'column-unused', { heading })
  const body = rows.slice(headed + 1)
  const isPlace = placesIn(body, columns)
  const fills = fillsDown(body, columns, isPlace, reports)
  const people: RawPerson[] = []
  const places: LonePlace[] = []
  let above = ''
  let filling = false
  for (const { row, cells } of body) {
    if (cells.every((cell) => cell === '')) {
      filling = false
      continue
    }
    const alone = loneCell(cells)
    if (headed >= 0 && headingScore(cells) >= 2) {
      reports.add(row, 'heading-repeated', { text: textOf(cells) })
      continue
    }
    const written = columns.municipality === null ? '' : tidyName(cells[columns.municipality] ?? '')
    if (alone !== null && (written !== '' || isPlace(alone))) {
      above = alone
      filling = true
      places.push({ row, place: alone })
      continue
    }
    const name = nameIn(cells, columns, row, reports)
    if (name === null) continue
    if (written !== '') {
      above = written
      filling = fills
    }
    const place = written === '' ? placeless(name, row, { above, filling, columns }, reports) : written
    const { title, duties } = roleIn(cells, columns, { name, row }, reports)
    for (const each of apart(name, row, reports)) people.push({ row, name: each, place, title, duties })
  }
  return { people, places }
}

function textOf(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell !== '')
    .map(tidyName)
    .join(' · ')
}

function loneCell(cells: readonly string[]): string | null {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length === 1 ? tidyName(filled[0] ?? '') : null
}

/** Whether a cell that stands alone on its row heads a group: it says so, or is a municipality elsewhere on the list. */
function placesIn(rows: readonly RosterRow[], { municipality }: Columns): (cell: string) => boolean {
  const keys = new Set(
    municipality === null ? [] : rows.map(({ cells }) => placeKey(cells[municipality] ?? '')),
  )
  return (cell) => saysMunicipality(cell) || (cell !== '' && keys.has(placeKey(cell)))
}

/** Half of the rows or more without a municipality, and none written twice in a row: it is written once for each group. */
function fillsDown(
  rows: readonly RosterRow[],
  { municipality, name }: Columns,
  isPlace: (cell: string) => boolean,
  reports: RosterReports,
): boolean {
  if (municipality === null) return false
  const people = rows.filter(({ cells }) =>
    name.some((at) => LETTER.test(cells[at] ?? '') && !SUM.test(cells[at] ?? '')),
  )
  const written = people.map(({ cells }) => placeKey(cells[municipality] ?? ''))
  const blank = written.filter((place) => place === '').length
  const heads = rows.some(({ cells }) => isPlace(loneCell(cells) ?? ''))
  const twice = written.some((place, at) => place !== '' && place === written[at - 1])
  if (blank === 0 || heads || twice || blank * 2 < people.length || blank === people.length) return false
  const from = people[written.indexOf('')]?.row ?? 1
  return !reports.add(from, 'municipality-filled', { count: blank })
}

/** Null when the row names nobody; that has been told then. */
function nameIn(
  cells: readonly string[],
  columns: Columns,
  row: number,
  reports: RosterReports,
): string | null {
  const parts = columns.name.map((at) => cells[at] ?? '').filter((part) => part !== '')
  const written = parts.join(' ')
  if (written === '') {
    const proposed = fromEmail(cells[columns.email ?? -1] ?? '')
    const accepted = reports.add(row, 'no-name', { text: textOf(cells), proposed })
    return accepted && proposed !== '' ? proposed : null
  }
  if (!LETTER.test(written) || (SUM.test(written) && /\d/.test(textOf(cells)))) {
    return reports.add(row, 'not-a-person', { text: textOf(cells) }) && LETTER.test(written) ? written : null
  }
  const turned = columns.name.length === 1 ? turnedName(written) : null
  if (turned === null) return written
  if (columns.lastFirst) return turned
  return reports.add(row, 'name-turned', { text: written, name: turned }) ? written : turned
}

/** `Nordmann, Kari` as it is spoken. */
function turnedName(written: string): string | null {
  const [last = '', first = '', ...more] = written.split(',').map(tidyName)
  const isTurned =
    more.length === 0 && last !== '' && /^\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u.test(first)
  return isTurned ? `${first} ${last}` : null
}

/** `kari.nordmann@…` names somebody, as far as an address can. */
function fromEmail(cell: string): string {
  const [box = '', host] = cell.split('@')
  const words = box.split(/[._]/).filter((word) => /^[\p{L}-]{2,}$/u.test(word))
  if (host === undefined || words.length < 2) return ''
  return words.map((word) => word.charAt(0).toLocaleUpperCase('nb') + word.slice(1)).join(' ')
}

/** Several names in one cell are one person until the leader says otherwise. */
function apart(name: string, row: number, reports: RosterReports): readonly string[] {
  const whole = tidyName(name)
  if (!/[\n/&]/.test(name)) return [whole]
  const names = name
    .split(/\s*[\n/&]+\s*/)
    .map(tidyName)
    .filter((each) => each !== '')
  const areFull = names.length > 1 && names.every((each) => each.includes(' '))
  if (!areFull) return [whole]
  return reports.add(row, 'several-names', { text: whole, count: names.length }) ? names : [whole]
}

type Above = { readonly above: string; readonly filling: boolean; readonly columns: Columns }

function placeless(
  name: string,
  row: number,
  { above, filling, columns }: Above,
  reports: RosterReports,
): string {
  if (filling) return above
  if (columns.municipality === null && above === '') return ''
  return reports.add(row, 'no-municipality', { name: tidyName(name), above: placeName(above) }) ? above : ''
}

function roleIn(
  cells: readonly string[],
  columns: Columns,
  { name, row }: { readonly name: string; readonly row: number },
  reports: RosterReports,
): { readonly title: string; readonly duties: readonly Duty[] } {
  const titles = columns.title.map((at) => tidyName(cells[at] ?? '')).filter((text) => text !== '')
  const role = columns.role === null ? '' : tidyName(cells[columns.role] ?? '')
  const marked = columns.duties.filter(({ at }) => saysYes(cells[at] ?? '')).map(({ duty }) => duty)
  const named = dutiesIn([...titles, role].join(', '))
  const duties = [...new Set([...named, ...marked])]
  if (role === '' || dutiesIn(role).length > 0 || /^(?:deltak[ea]r|participant|medlem|member)$/i.test(role))
    return { title: titles.join(', '), duties }
  // Nowhere else to put it: a role without a duty is what people call their post.
  if (titles.length === 0) return { title: role, duties }
  const accepted = reports.add(row, 'role-unknown', { text: role, name: tidyName(name) })
  return { title: (accepted ? [...titles, role] : titles).join(', '), duties }
}
