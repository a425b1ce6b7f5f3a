import type { Actual, Day } from '#shared/agenda/agenda.ts'
import { endMinuteOf } from '#shared/agenda/plan.ts'
import { instantOf, wallClock } from '#shared/agenda/zone.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import { dateText, joined, minuteText } from '#shared/report/format.ts'
import type { AgendaEntry, Block, Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection } from '#shared/report/section.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'
import { agendaPart, runPart } from '#shared/views/programme-part.ts'

/** What was promised, and what became of it. */
type Piece = {
  readonly day: Day
  readonly date: string | null
  readonly actuals: readonly Actual[]
  readonly on: { readonly item: string; readonly startedAt: Instant } | null
  /** So many of the day’s first items will not come any more, unless they have been. */
  readonly gone: number
}

function* take(gathering: Gathering): Generator<Piece> {
  const { actuals, dates, now } = runPart(gathering.run)
  const { days } = agendaPart(gathering.agenda)
  const on = 'item' in now ? now : null
  let left = goneBy(gathering)
  for (const day of days) {
    const items = new Set(day.items.map(({ id }) => id))
    const own = actuals.filter(({ item }) => items.has(item))
    yield {
      ...{ day, date: dates[day.id] ?? day.date, actuals: own, gone: Math.min(left, day.items.length) },
      on: on && items.has(on.item) ? { item: on.item, startedAt: on.startedAt } : null,
    }
    left = Math.max(0, left - day.items.length)
  }
}

/** How far the programme has come, in items from its beginning: to what is on or was on last of it, or to the end of a day that is over. */
function goneBy({ agenda: { days }, run, phase }: Gathering): number {
  const items = days.flatMap((day) => day.items.map(({ id }) => ({ id, day: day.id })))
  if (phase === 'closed') return items.length
  const been = new Set(run.actuals.map(({ item }) => item))
  if ('item' in run.now) been.add(run.now.item)
  const over = run.now.phase === 'between' ? run.now.after : null
  return 1 + items.findLastIndex(({ id, day }) => been.has(id) || day === over)
}

type Row = {
  readonly planned: string
  readonly plannedEnd: string
  readonly began: string
  readonly ended: string
  /** `later`: its time has not come yet; `missed`: it will not come any more. */
  readonly is: 'held' | 'on' | 'later' | 'missed'
  /** Minutes that it lasted; null: it has not been on, or is on still. */
  readonly minutes: number | null
  readonly plannedMinutes: number | null
  readonly title: string
  readonly speakers: string
  readonly kind: string
}

function build(pieces: readonly Piece[], context: Context): Built | null {
  if (!pieces.some(({ day }) => day.items.length > 0)) return null
  const days = pieces.map((piece, place) => ({
    name: nameOf(piece, place, context),
    rows: rowsOf(piece, context),
    piece,
  }))
  return {
    blocks: days.flatMap(({ name, rows }) => blocksOf(name, rows, context)),
    sheets: [sheetOf(days, context)],
    agenda: pieces.flatMap((piece) => entriesOf(piece, context)),
  }
}

function nameOf({ day, date }: Piece, place: number, { words }: Context): string {
  const label = day.label || words.agenda.day(place + 1)
  return joined(label, date === null ? '' : dateText(words, date))
}

function rowsOf({ day, actuals, on, gone }: Piece, { zone, words }: Context): readonly Row[] {
  return day.items.map((item, place): Row => {
    const end = endMinuteOf(day.items, place)
    const visits = actuals.filter((actual) => actual.item === item.id)
    const isOn = on?.item === item.id
    const starts = [...visits.map(({ startedAt }) => startedAt), ...(isOn ? [on.startedAt] : [])]
    const ended = Math.max(...visits.map(({ endedAt }) => endedAt))
    const lasted = visits.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)
    const at = (instant: number) => minuteText(wallClock(instant, zone).minute)
    const isOver = visits.length > 0 && !isOn
    return {
      planned: minuteText(item.start),
      plannedEnd: end === null ? '' : minuteText(end),
      began: starts.length === 0 ? '' : at(Math.min(...starts)),
      ended: isOver ? at(ended) : '',
      is: isOn ? 'on' : isOver ? 'held' : place < gone ? 'missed' : 'later',
      minutes: isOver ? Math.round(lasted / MINUTE) : null,
      plannedMinutes: end === null ? null : Math.max(0, end - item.start),
      title: item.title,
      speakers: item.speakers.join(', '),
      kind: words.kinds[item.kind],
    }
  })
}

const span = (from: string, until: string) => (until === '' ? from : `${from}–${until}`)

function blocksOf(name: string, rows: readonly Row[], { words }: Context): readonly Block[] {
  const { columns } = words.agenda
  return [
    { type: 'heading', level: 3, text: name },
    {
      type: 'table',
      caption: words.agenda.caption(name),
      columns: [
        { label: columns.planned },
        { label: columns.happened },
        { label: columns.title },
        { label: columns.minutes, isNumber: true },
      ],
      rows: rows.map((row) => [
        span(row.planned, row.plannedEnd),
        went(row, words),
        joined(row.title, row.speakers),
        row.minutes === null ? '' : `${row.minutes}${changed(row)}`,
      ]),
    },
  ]
}

function went({ is, began, ended }: Row, { agenda }: ReportWords): string {
  if (is === 'held') return span(began, ended)
  return is === 'on' ? agenda.on(began) : agenda[is]
}

/** How much longer or shorter than promised, where it was. */
function changed({ minutes, plannedMinutes }: Row): string {
  if (minutes === null || plannedMinutes === null || minutes === plannedMinutes) return ''
  const by = minutes - plannedMinutes
  return ` (${by > 0 ? '+' : '\u2212'}${Math.abs(by)})`
}

function sheetOf(
  days: readonly { readonly name: string; readonly rows: readonly Row[]; readonly piece: Piece }[],
  { words }: Context,
): Sheet {
  const { columns, meanings } = words.agenda
  const text = 'text' as const
  const time = 'time' as const
  return {
    id: 'program',
    name: words.sections.agenda,
    columns: [
      { id: 'dag', label: columns.day, kind: text, meaning: meanings.day },
      { id: 'dato', label: columns.date, kind: time, meaning: meanings.date },
      { id: 'planlagt_fra', label: columns.plannedFrom, kind: time, meaning: meanings.plannedFrom },
      { id: 'planlagt_til', label: columns.plannedUntil, kind: time, meaning: meanings.plannedUntil },
      { id: 'begynte', label: columns.began, kind: time, meaning: meanings.began },
      { id: 'sluttet', label: columns.ended, kind: time, meaning: meanings.ended },
      { id: 'minutter', label: columns.minutes, kind: 'number', meaning: meanings.minutes },
      { id: 'tittel', label: columns.title, kind: text, meaning: meanings.title },
      { id: 'innledere', label: columns.speakers, kind: text, meaning: meanings.speakers },
      { id: 'type', label: columns.kind, kind: text, meaning: meanings.kind },
    ],
    rows: days.flatMap(({ name, rows, piece }) =>
      rows.map((row) => [
        name,
        piece.date ?? '',
        row.planned,
        row.plannedEnd,
        row.began,
        row.ended,
        row.minutes,
        row.title,
        row.speakers,
        row.kind,
      ]),
    ),
  }
}

/** For a calendar: as it was promised. An item that nothing ends takes no time there. */
function entriesOf({ day, date }: Piece, { zone }: Context): readonly AgendaEntry[] {
  if (date === null) return []
  return day.items.map((item, place) => {
    const start = instantOf(date, item.start, zone)
    const end = endMinuteOf(day.items, place)
    return {
      id: item.id,
      title: item.title,
      details: [item.speakers.join(', '), ...item.details].filter((line) => line !== '').join('\n'),
      start,
      end: end === null ? start : Math.max(start, instantOf(date, end, zone)),
    }
  })
}

export const agendaSection: ReportSection<Piece> = { id: 'agenda', take, build }
