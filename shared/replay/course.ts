import type { Actual, Run } from '#shared/agenda/agenda.ts'
import { clockOf } from '#shared/agenda/countdown.ts'
import { planOf } from '#shared/agenda/plan.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { AgendaPart } from '#shared/views/programme-part.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import type { Frame } from './frames.ts'
import { happened, type Mark } from './marks.ts'

/** An item of the agenda; `until` is null where nothing says. */
export type Span = {
  readonly item: string
  readonly title: string
  readonly from: Instant
  readonly until: Instant | null
}
/** How the gathering went on the wall: when it changed, what that was, what was planned and what became of it. */
export type Course = {
  readonly title: string
  readonly zone: string
  /** When each picture came up. */
  readonly frames: readonly Instant[]
  readonly marks: readonly Mark[]
  readonly planned: readonly Span[]
  readonly went: readonly Span[]
}

export type CourseMaker = { readonly take: (frame: Frame) => void; readonly made: () => Course }

/** Looks at each picture once and keeps none but the last. */
export function makeCourse(): CourseMaker {
  const frames: Instant[] = []
  const marks: Mark[] = []
  const planned = new Map<string, readonly Span[]>()
  const titles = new Map<string, string>()
  let last: ScreenView | null = null

  function take({ at, view }: Frame): void {
    const found = happened(last, view)
    marks.push(...found.map((each) => ({ at, frame: frames.length, ...each })))
    frames.push(at)
    if (last?.agenda !== view.agenda) for (const [id, title] of titlesIn(view.agenda)) titles.set(id, title)
    if (last?.run !== view.run)
      for (const [day, spans] of promisedIn(view)) if (!planned.has(day)) planned.set(day, spans)
    last = view
  }

  function made(): Course {
    const spans = [...planned.values(), ...(last === null ? [] : neverBegun(last, frames))]
    return {
      title: last?.gathering.title || (last?.agenda.title ?? ''),
      zone: last?.gathering.zone ?? 'Europe/Oslo',
      ...{ frames, marks },
      planned: spans.flat().sort((one, other) => one.from - other.from),
      went: last === null ? [] : wentIn(last.run).map((each) => spanOf(each, titles)),
    }
  }

  return { take, made }
}

function titlesIn({ days }: AgendaPart): readonly (readonly [string, string])[] {
  return days.flatMap(({ items }) => items.map(({ id, title }) => [id, title] as const))
}

/** Each day as it was promised when it began: what is moved later on is seen in what became of it. */
function promisedIn({ agenda, run, gathering }: ScreenView): readonly (readonly [string, readonly Span[]])[] {
  return agenda.days.flatMap((day) => {
    const date = run.dates[day.id]
    return date === undefined ? [] : [[day.id, spansOf(day, date, gathering.zone)] as const]
  })
}

/** Days that nobody began while there were people in the hall. */
function neverBegun({ agenda, run, gathering }: ScreenView, frames: readonly Instant[]) {
  const [first, last] = [frames[0], frames.at(-1)].map((at) => wallClock(at ?? 0, gathering.zone).date)
  return agenda.days.flatMap((day) => {
    const { date } = day
    const isWithin = date !== null && date >= (first ?? '') && date <= (last ?? '')
    return isWithin && run.dates[day.id] === undefined ? [spansOf(day, date, gathering.zone)] : []
  })
}

function spansOf(day: AgendaPart['days'][number], date: string, zone: string): readonly Span[] {
  return planOf(day, date, zone).map(({ item, start, end }) => ({
    ...{ item: item.id, title: item.title, from: start, until: end },
  }))
}

type Went = Pick<Actual, 'item' | 'startedAt'> & { readonly endedAt: Instant | null }

function wentIn(run: Run): readonly Went[] {
  const clock = clockOf(run)
  return clock === null ? run.actuals : [...run.actuals, { ...clock, endedAt: null }]
}

function spanOf({ item, startedAt, endedAt }: Went, titles: ReadonlyMap<string, string>): Span {
  return { item, title: titles.get(item) ?? '', from: startedAt, until: endedAt }
}
