import { minuteText } from '#client/screens/console/time.model.ts'
import type { Day, Run } from '#shared/agenda/agenda.ts'
import type { UnnamedDay, UnnamedItem } from '#shared/agenda/match-items.ts'
import type { ProgrammeWarning, ReadItem, ReadProgramme } from '#shared/agenda/programme-reading.ts'
import type { IsoDate } from '#shared/kernel/instant.ts'
import { type Added, idOfAdded } from './added.model.ts'
import type { Edit, Edits } from './edits.model.ts'

export type ProposedItem = UnnamedItem & {
  readonly key: string
  readonly line: number
  readonly endLine: number
  readonly minutes: number | null
  readonly edited: boolean
  readonly gone: boolean
  /** Which item in use it is, where that was settled when it was put right. */
  readonly id: string | null
  /** What it reaches into, after it was put right by hand; what the text overlaps is told at its line. */
  readonly into: string | null
}
export type ProposedDay = Omit<UnnamedDay, 'items'> & {
  readonly line: number
  readonly items: readonly ProposedItem[]
  /** In the text, but left out by hand or to save a late day. */
  readonly leftOut: readonly ProposedItem[]
}

export const spotKey = (day: number, item: number) => `${day}/${item}`

function withMinutes(items: readonly Standing[]): readonly ProposedItem[] {
  return items.map((item, index) => {
    const next = items.slice(index + 1).find(({ start }) => start > item.start)
    const end = item.end ?? next?.start ?? null
    const after = items[index + 1]
    const isByHand = item.edited || after?.edited === true
    const into = isByHand && after !== undefined && (item.end ?? 0) > after.start ? after.title : null
    return { ...item, minutes: end === null ? null : Math.max(0, end - item.start), into }
  })
}

type Standing = Omit<ProposedItem, 'minutes' | 'into'>
type Come = Omit<Standing, 'line' | 'endLine'>

/** An item of the text, with what has been put right in it. */
function corrected(read: ReadItem, key: string, edit: Edit | undefined): Standing {
  if (edit === undefined) return { ...read, key, id: null, gone: false, edited: false }
  const fields = {
    start: edit.start?.is ?? read.start,
    end: edit.end === undefined ? read.end : edit.end.is,
    title: edit.title?.is ?? read.title,
    kind: edit.kind?.is ?? read.kind,
    pinned: edit.pinned?.is ?? read.pinned,
    speakers: edit.speakers?.is ?? read.speakers,
    details: edit.details?.is ?? read.details,
  }
  return { ...read, ...fields, key, id: edit.id ?? null, gone: edit.gone === true, edited: true }
}

/** What would be taken into use: the reading, with what the leader has put right by hand. */
export function proposedDays(
  reading: ReadProgramme,
  edits: Edits,
  added: readonly Added[] = [],
  order: readonly string[] = [],
): readonly ProposedDay[] {
  const given = new Map(order.map((key, index) => [key, index]))
  const here = added.filter(({ waits, day }) => waits === null && day < reading.days.length)
  const away = reading.days.flatMap(({ items }, from) =>
    items.flatMap((read, place) => {
      const key = spotKey(from, place)
      const to = edits[key]?.day
      return to === undefined || to >= reading.days.length
        ? []
        : [{ from, to, item: corrected(read, key, edits[key]) }]
    }),
  )
  return reading.days.map(({ line, date, label, items }, day) => {
    const own = items.map((read, place) => corrected(read, spotKey(day, place), edits[spotKey(day, place)]))
    const left = new Set(away.filter(({ from }) => from === day).map(({ item }) => item.key))
    const stay = own.filter(({ gone, key }) => !gone && !left.has(key))
    // What is not of this day's text stands where its time is, whatever line it came from.
    const come = [
      ...away.filter(({ to, item }) => to === day && !item.gone).map(({ item }) => item),
      ...here
        .filter((each) => each.day === day)
        .map(({ key, item }): Come => ({ ...item, key, id: idOfAdded(key), gone: false, edited: true })),
    ].map((item) => ({ ...item, line, endLine: line }))
    const proposed = [...stay, ...come]
    const isByHand = come.length > 0 || own.some(({ key }) => edits[key]?.start !== undefined)
    // The text's own order stands; only times that were changed here move an item.
    const ordered = isByHand
      ? proposed.toSorted((a, b) => a.start - b.start || (given.get(a.key) ?? 0) - (given.get(b.key) ?? 0))
      : proposed
    const leftOut = own.filter(({ gone }) => gone).map((item) => ({ ...item, minutes: null, into: null }))
    return { line, date, label, items: withMinutes(ordered), leftOut }
  })
}

/** As the gathering stores it. */
export function unnamed(days: readonly ProposedDay[]): readonly UnnamedDay[] {
  return days.map(({ date, label, items }) => ({
    date,
    label,
    items: items.map(({ start, end, title, speakers, details, kind, pinned }) => ({
      start,
      end,
      title,
      speakers,
      details,
      kind,
      pinned,
    })),
  }))
}

/** Whether the items say the same, day by day; the days' own names and dates are the text's. */
export function sameProgramme(days: readonly ProposedDay[], inUse: readonly Day[]): boolean {
  const said = (each: readonly UnnamedDay[]) => JSON.stringify(each.map(({ items }) => items.map(saidBy)))
  return days.length === inUse.length && said(days) === said(inUse)
}

function saidBy({ start, end, title, kind, pinned, speakers, details }: UnnamedItem) {
  return [start, end, title, kind, pinned, speakers, details]
}

/** A day under the same heading keeps the date it had: read again another year, its heading has not changed its mind. */
export function withKnownDates(days: readonly Day[], inUse: readonly Day[]): readonly Day[] {
  return days.map((day) => {
    const before = inUse.find(({ id }) => id === day.id)
    return before !== undefined && before.label === day.label ? { ...day, date: before.date } : day
  })
}

/** A programme that was never pasted, written as one would paste it. */
export function textOf(days: readonly Day[]): string {
  return days
    .flatMap(({ label, date, items }, index) => [
      ...(days.length > 1 || label !== '' ? [label || date || `Dag ${index + 1}`] : []),
      ...items.map(({ start, end, title }) => {
        const time = end === null ? minuteText(start) : `${minuteText(start)}–${minuteText(end)}`
        return `${time} ${title}`
      }),
      '',
    ])
    .join('\n')
    .trimEnd()
}

export type Row =
  | { readonly type: 'day'; readonly id: string; readonly number: number; readonly day: ProposedDay }
  | { readonly type: 'item'; readonly id: string; readonly item: ProposedItem }
  | { readonly type: 'warning'; readonly id: string; readonly warning: ProgrammeWarning }

type Placed = { readonly line: number; readonly order: number; readonly row: Row }

function rowsOfDay(day: ProposedDay, index: number, several: boolean): readonly Placed[] {
  const items = day.items.map((item, order): Placed => {
    // Moved by hand: it stands where its time is, under the line of the one before.
    const line = Math.max(day.line, ...day.items.slice(0, order + 1).map((each) => each.line))
    return { line, order: 1, row: { type: 'item', id: item.key, item } }
  })
  const gone = day.leftOut.map(
    (item): Placed => ({ line: item.line, order: 1, row: { type: 'item', id: item.key, item } }),
  )
  const head: Row = { type: 'day', id: `day ${index}`, number: index + 1, day }
  const rows = [...items, ...gone]
  return several ? [{ line: day.line, order: 0, row: head }, ...rows] : rows
}

/** The reading in the order of the text: days, items, and what to look at, each where it belongs. */
export function rowsOf(days: readonly ProposedDay[], warnings: readonly ProgrammeWarning[]): readonly Row[] {
  const several = days.length > 1 || days.some(({ label }) => label !== '')
  const told = warnings.map(
    (warning, index): Placed => ({
      line: warning.line,
      order: 2,
      row: { type: 'warning', id: `${warning.code} ${warning.line} ${index}`, warning },
    }),
  )
  return [...days.flatMap((day, index) => rowsOfDay(day, index, several)), ...told]
    .sort((a, b) => a.line - b.line || a.order - b.order)
    .map(({ row }) => row)
}

/** Something is missing or wrong, or only worth a look. */
export function isError({ code }: ProgrammeWarning): boolean {
  const hints: readonly ProgrammeWarning['code'][] = [
    'empty',
    'not-understood',
    'same-time',
    'overlap',
    'day-repeated',
    'stray-time',
    'year-missing',
    'before-first-item',
  ]
  return !hints.includes(code)
}

export function replaceLine(text: string, line: number, by: string): string {
  const lines = text.split('\n')
  lines[line - 1] = by
  return lines.join('\n')
}

/** Where a line stands in the text, from its first character to its last; lines count from 1. */
export function lineSpan(text: string, line: number): readonly [number, number] {
  const lines = text.split('\n').slice(0, line)
  const end = lines.join('\n').length
  return [end - (lines.at(-1)?.length ?? 0), end]
}

/** Every sort of line break becomes the one that a text field knows, so that its lines are the reader's lines. */
export function plainBreaks(text: string): string {
  return text.replace(/\r\n|[\r\u2028\u2029\v\f]/g, '\n')
}

export function itemCount(days: readonly { readonly items: readonly unknown[] }[]): number {
  return days.reduce((sum, { items }) => sum + items.length, 0)
}

/** The id of the item in use that a proposed item is: the same start and title, else the only one with the title. */
export function itemInUse(
  days: readonly Day[],
  item: Pick<ProposedItem, 'start' | 'title'> & { readonly id?: string | null },
): string | null {
  const all = days.flatMap(({ items }) => items)
  const known = all.find(({ id }) => id === item.id)
  if (known !== undefined) return known.id
  const alike = all.filter(({ title }) => title === item.title)
  return (
    (alike.find(({ start }) => start === item.start) ?? (alike.length === 1 ? alike[0] : undefined))?.id ??
    null
  )
}

/** Where an item stands: its day and its place in it. */
export function placeOfKey(
  days: readonly ProposedDay[],
  key: string,
): { readonly day: ProposedDay; readonly index: number } | null {
  for (const day of days) {
    const index = day.items.findIndex((item) => item.key === key)
    if (index >= 0) return { day, index }
  }
  return null
}

/** Days that lie in the past and have not been held: most likely last year's date. Once the gathering runs, days that are over are. */
export function pastDays(
  days: readonly ProposedDay[],
  run: Run,
  today: IsoDate,
): readonly { readonly number: number; readonly date: IsoDate }[] {
  if (run.actuals.length > 0 || run.now.phase !== 'before') return []
  return days.flatMap(({ date, items }, index) =>
    date !== null && date < today && items.length > 0 ? [{ number: index + 1, date }] : [],
  )
}

/** Whether a day lies behind us without anybody having begun it: most likely a slip in its date. */
export function isPast(date: IsoDate | null, run: Run, today: IsoDate): boolean {
  return date !== null && date < today && !Object.values(run.dates).includes(date)
}
