import { minuteText } from '#client/screens/console/time.model.ts'
import type { Day } from '#shared/agenda/agenda.ts'
import { type KindClass, kindClass } from '#shared/agenda/day-line.ts'
import type { UnnamedDay, UnnamedItem } from '#shared/agenda/match-items.ts'
import type { ProgrammeWarning, ReadProgramme } from '#shared/agenda/programme-reading.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { Edits } from './edits.model.ts'

export type ProposedItem = UnnamedItem & {
  readonly key: string
  readonly line: number
  readonly endLine: number
  readonly minutes: number | null
  readonly edited: boolean
  readonly gone: boolean
}
export type ProposedDay = Omit<UnnamedDay, 'items'> & {
  readonly line: number
  readonly items: readonly ProposedItem[]
  /** In the text, but left out by hand or to save a late day. */
  readonly leftOut: readonly ProposedItem[]
}

export const spotKey = (day: number, item: number) => `${day}/${item}`

function withMinutes(items: readonly Omit<ProposedItem, 'minutes'>[]): readonly ProposedItem[] {
  return items.map((item, index) => {
    const next = items.slice(index + 1).find(({ start }) => start > item.start)
    const end = item.end ?? next?.start ?? null
    return { ...item, minutes: end === null ? null : Math.max(0, end - item.start) }
  })
}

/** What would be taken into use: the reading, with what the leader has put right by hand. */
export function proposedDays(reading: ReadProgramme, edits: Edits): readonly ProposedDay[] {
  return reading.days.map(({ line, date, label, items }, day) => {
    let moved = false
    const all = items.map((read, place) => {
      const key = spotKey(day, place)
      const edit = edits[key] ?? {}
      moved ||= edit.start !== undefined
      const fields = {
        start: edit.start?.is ?? read.start,
        end: edit.end === undefined ? read.end : edit.end.is,
        title: edit.title?.is ?? read.title,
        kind: edit.kind?.is ?? read.kind,
        pinned: edit.pinned?.is ?? read.pinned,
      }
      return { ...read, ...fields, key, gone: edit.gone === true, edited: Object.keys(edit).length > 0 }
    })
    const proposed = all.filter(({ gone }) => !gone)
    // The text's own order stands; only times that were changed here move an item.
    const ordered = moved ? proposed.toSorted((a, b) => a.start - b.start) : proposed
    const leftOut = all.filter(({ gone }) => gone).map((item) => ({ ...item, minutes: null }))
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

export type Balance = {
  readonly segments: readonly {
    readonly kind: KindClass | 'night'
    readonly minutes: number
    readonly bad: boolean
  }[]
  readonly group: number
  readonly plenary: number
  readonly pause: number
  readonly from: MinuteOfDay | null
  readonly until: MinuteOfDay | null
}

/** How the days are shared between talk in groups, plenary and rest. */
export function balanceOf(days: readonly ProposedDay[], badLines: ReadonlySet<number>): Balance {
  const sums = { group: 0, plenary: 0, pause: 0 }
  const segments: Balance['segments'][number][] = []
  for (const [index, { items }] of days.entries()) {
    if (index > 0 && items.length > 0) segments.push({ kind: 'night', minutes: 0, bad: false })
    for (const item of items) {
      const kind = kindClass(item.kind)
      sums[kind] += item.minutes ?? 0
      if (item.minutes !== 0)
        segments.push({ kind, minutes: item.minutes ?? 15, bad: badLines.has(item.line) })
    }
  }
  const last = days.at(-1)?.items.at(-1)
  return {
    segments,
    ...sums,
    from: days[0]?.items[0]?.start ?? null,
    until:
      last === undefined
        ? null
        : (last.end ?? (last.minutes === null ? last.start : last.start + last.minutes)),
  }
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
export function itemInUse(days: readonly Day[], item: Pick<ProposedItem, 'start' | 'title'>): string | null {
  const alike = days.flatMap(({ items }) => items).filter(({ title }) => title === item.title)
  return (
    (alike.find(({ start }) => start === item.start) ?? (alike.length === 1 ? alike[0] : undefined))?.id ??
    null
  )
}
