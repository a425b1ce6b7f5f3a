import { accepted, type Decision, refused, unreachable } from '#shared/kernel/decision.ts'
import type { DayId, ItemId } from '#shared/kernel/ids.ts'
import { type Instant, type IsoDate, MINUTE, type Millis, type TimeZone } from '#shared/kernel/instant.ts'
import type { Agenda, Run } from './agenda.ts'
import { allottedFor, dateFor } from './allotted.ts'
import { clockOf, type Ticking } from './countdown.ts'
import { type Place, placeOf } from './position.ts'

export type StartItem = {
  readonly type: 'StartItem'
  readonly item: ItemId
  /** The item the leader saw as current, null when none was: two who press at once make one step. */
  readonly from: ItemId | null
}
export type PauseClock = { readonly type: 'PauseClock' }
export type ResumeClock = { readonly type: 'ResumeClock' }
export type AdjustTime = { readonly type: 'AdjustTime'; readonly item: ItemId; readonly minutes: number }
export type EndDay = { readonly type: 'EndDay'; readonly from: ItemId | null }
/** Next, back and jump are all `StartItem`. */
export type RunCommand = StartItem | PauseClock | ResumeClock | AdjustTime | EndDay

export type RunEvent =
  | {
      readonly type: 'v1.ItemStarted'
      readonly day: DayId
      readonly item: ItemId
      /** The date the day runs on. */
      readonly date: IsoDate
      readonly at: Instant
      readonly allotted: Millis | null
    }
  | { readonly type: 'v1.ClockPaused'; readonly at: Instant }
  | { readonly type: 'v1.ClockResumed'; readonly at: Instant }
  | { readonly type: 'v1.TimeAdjusted'; readonly item: ItemId; readonly by: Millis; readonly at: Instant }
  | { readonly type: 'v1.DayEnded'; readonly day: DayId; readonly at: Instant }

export type RunRefusal =
  /** Somebody else has gone on meanwhile; nothing was done twice. */
  | 'moved-already'
  /** The programme has no such item (any more). */
  | 'unknown-item'
  | 'nothing-running'
  | 'already-paused'
  | 'not-paused'
  /** The item that is on has no time limit to change. */
  | 'no-clock'
  /** Not a whole number of minutes within ±240, or the time would fall below zero or above a day. */
  | 'out-of-range'

export type RunContext = { readonly now: Instant; readonly zone: TimeZone }

export const MOST_MINUTES_AT_ONCE = 240
const LONGEST: Millis = 24 * 60 * MINUTE

/** The date is settled when a day begins, and kept for as long as it runs. */
function runningDate(run: Run, { day, item }: Place, { now, zone }: RunContext): IsoDate {
  const own = clockOf(run)?.day === day.id ? run.dates[day.id] : undefined
  return own ?? dateFor(day, item, now, zone)
}

function startItem(agenda: Agenda, run: Run, command: StartItem, context: RunContext) {
  const clock = clockOf(run)
  if (command.from !== (clock?.item ?? null)) return refused('moved-already')
  const place = placeOf(agenda, command.item)
  if (place === null) return refused('unknown-item')
  // A repeated tap is neither an error nor a new fact.
  if (command.item === clock?.item) return accepted<RunEvent>()
  const { now: at, zone } = context
  const { day, item } = place
  const date = runningDate(run, place, context)
  const allotted = allottedFor(day, item, at, date, zone)
  const started: RunEvent = { type: 'v1.ItemStarted', day: day.id, item: item.id, date, at, allotted }
  if (clock === null || clock.day === day.id) return accepted<RunEvent>(started)
  return accepted<RunEvent>({ type: 'v1.DayEnded', day: clock.day, at }, started)
}

function pauseClock(run: Run, at: Instant) {
  if (run.now.phase === 'running') return accepted<RunEvent>({ type: 'v1.ClockPaused', at })
  return run.now.phase === 'paused' ? refused('already-paused') : refused('nothing-running')
}

function resumeClock(run: Run, at: Instant) {
  if (run.now.phase === 'paused') return accepted<RunEvent>({ type: 'v1.ClockResumed', at })
  return run.now.phase === 'running' ? refused('not-paused') : refused('nothing-running')
}

function adjustTime(run: Run, { item, minutes }: AdjustTime, at: Instant) {
  const clock = clockOf(run)
  if (clock === null) return refused('nothing-running')
  if (clock.item !== item) return refused('moved-already')
  if (clock.allotted === null) return refused('no-clock')
  const limit = String(MOST_MINUTES_AT_ONCE)
  if (!Number.isInteger(minutes) || Math.abs(minutes) > MOST_MINUTES_AT_ONCE)
    return refused('out-of-range', limit)
  if (minutes === 0) return accepted<RunEvent>()
  // Takes what there is: minus five from three minutes leaves none, and the clock says that time is up.
  const by = Math.max(minutes * MINUTE, -clock.allotted)
  if (by === 0 || clock.allotted + by > LONGEST) return refused('out-of-range', limit)
  return accepted<RunEvent>({ type: 'v1.TimeAdjusted', item, by, at })
}

function endDay(run: Run, { from }: EndDay, at: Instant) {
  const clock = clockOf(run)
  if (clock !== null) {
    return clock.item === from
      ? accepted<RunEvent>({ type: 'v1.DayEnded', day: clock.day, at })
      : refused('moved-already')
  }
  return run.now.phase === 'between' ? accepted<RunEvent>() : refused('nothing-running')
}

/** What a leader's command on the clock comes to. */
export function decideRun(
  agenda: Agenda,
  run: Run,
  command: RunCommand,
  context: RunContext,
): Decision<RunEvent, RunRefusal> {
  switch (command.type) {
    case 'StartItem':
      return startItem(agenda, run, command, context)
    case 'PauseClock':
      return pauseClock(run, context.now)
    case 'ResumeClock':
      return resumeClock(run, context.now)
    case 'AdjustTime':
      return adjustTime(run, command, context.now)
    case 'EndDay':
      return endDay(run, command, context.now)
    default:
      return unreachable(command)
  }
}

function closed(run: Run, at: Instant): Run['actuals'] {
  const clock = clockOf(run)
  if (clock === null) return run.actuals
  const { item, startedAt, allotted } = clock
  return [...run.actuals, { item, startedAt, endedAt: Math.max(at, startedAt), allotted }]
}

function resumed(clock: Ticking & { phase: 'paused' }, at: Instant): Run['now'] {
  const { since, phase: _, ...rest } = clock
  return { ...rest, phase: 'running', pausedFor: rest.pausedFor + Math.max(0, at - since) }
}

function adjusted(run: Run, item: ItemId, by: Millis): Run {
  const clock = clockOf(run)
  if (clock === null || clock.item !== item || clock.allotted === null) return run
  return { ...run, now: { ...clock, allotted: Math.max(0, clock.allotted + by) } }
}

/** The run after an event. One that does not fit (any more) changes nothing; none ever throws. */
export function evolveRun(run: Run, event: RunEvent): Run {
  switch (event.type) {
    case 'v1.ItemStarted': {
      const { day, item, date, at, allotted } = event
      const now = { phase: 'running', day, item, startedAt: at, allotted, pausedFor: 0 } as const
      return { now, actuals: closed(run, at), dates: { ...run.dates, [day]: date } }
    }
    case 'v1.ClockPaused':
      return run.now.phase === 'running'
        ? { ...run, now: { ...run.now, phase: 'paused', since: event.at } }
        : run
    case 'v1.ClockResumed':
      return run.now.phase === 'paused' ? { ...run, now: resumed(run.now, event.at) } : run
    case 'v1.TimeAdjusted':
      return adjusted(run, event.item, event.by)
    case 'v1.DayEnded':
      return clockOf(run)?.day === event.day
        ? { ...run, now: { phase: 'between', after: event.day }, actuals: closed(run, event.at) }
        : run
    default:
      event satisfies never
      return run
  }
}
