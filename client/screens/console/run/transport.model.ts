import { figuresText, timeText } from '#client/words/format.ts'
import type { ConsoleWords } from '#client/words/nb/console.ts'
import type { Agenda, Item, Run } from '#shared/agenda/agenda.ts'
import { liveRowOf } from '#shared/agenda/clock.ts'
import { type Countdown, clockOf, countdown } from '#shared/agenda/countdown.ts'
import type { Drift } from '#shared/agenda/drift.ts'
import { shownEndOf } from '#shared/agenda/expected-row.ts'
import { currentDay, currentItem, nextItem, previousItem } from '#shared/agenda/position.ts'
import { type Instant, MINUTE, type Millis, type TimeZone } from '#shared/kernel/instant.ts'

/** What the big button, the right arrow and a clicker do. */
export type NextStep =
  | { readonly type: 'start'; readonly item: Item; readonly from: string | null; readonly first: boolean }
  | { readonly type: 'end-day'; readonly from: string }
  | { readonly type: 'close' }
  /** There is nothing to run yet. */
  | { readonly type: 'paste' }
  | null

export type Moment = {
  readonly agenda: Agenda
  readonly run: Run
  readonly phase: 'open' | 'closed'
  readonly now: Instant
  readonly zone: TimeZone
}

export function nextStep({ agenda, run, phase, now, zone }: Moment): NextStep {
  if (phase === 'closed') return null
  if (agenda.days.every(({ items }) => items.length === 0)) return { type: 'paste' }
  const clock = clockOf(run)
  const item = nextItem(agenda, run, currentDay(agenda, run, now, zone))
  if (clock !== null) {
    return item === null
      ? { type: 'end-day', from: clock.item }
      : { type: 'start', item, from: clock.item, first: false }
  }
  if (item !== null) return { type: 'start', item, from: null, first: true }
  return run.now.phase === 'between' ? { type: 'close' } : null
}

export function backStep({
  agenda,
  run,
  phase,
}: Moment): { readonly item: Item; readonly from: string | null } | null {
  const item = phase === 'closed' ? null : previousItem(agenda, run)
  return item === null ? null : { item, from: clockOf(run)?.item ?? null }
}

export type TransportText = {
  readonly tone: 'idle' | 'running' | 'paused' | 'over'
  /** Null while nothing is on. */
  readonly figures: string | null
  readonly heading: string
  readonly lines: readonly string[]
}

function idleText({ agenda, run, phase }: Moment, next: NextStep, words: ConsoleWords): TransportText {
  const { transport, run: sheet } = words
  const items = agenda.days.reduce((sum, day) => sum + day.items.length, 0)
  const day = (item: Item) => agenda.days.findIndex(({ items }) => items.some(({ id }) => id === item.id)) + 1
  const head = { tone: 'idle', figures: null } as const
  if (phase === 'closed') return { ...head, heading: transport.closed, lines: [] }
  if (items === 0) return { ...head, heading: transport.notStarted, lines: [transport.noProgramme] }
  if (run.now.phase === 'before')
    return { ...head, heading: transport.notStarted, lines: [transport.notStartedHelp(items)] }
  if (next?.type !== 'start') return { ...head, heading: transport.allOver, lines: [] }
  return { ...head, heading: transport.dayOver, lines: [transport.nextDay(sheet.dayName(day(next.item)))] }
}

function aheadText(next: NextStep, words: ConsoleWords): string {
  return next?.type === 'start' ? words.transport.after(next.item.title) : words.transport.afterLast
}

/** What gives way while time runs over: the next item's new start, and what stands fast. */
function overLines(moment: Moment, drift: Drift, next: NextStep, words: ConsoleWords): readonly string[] {
  const items = moment.agenda.days.flatMap((day) => day.items)
  const title = (id: string) => items.find((item) => item.id === id)?.title ?? ''
  const moves = drift.consequences.find((each) => each.type === 'moves')
  const fast = drift.standsFast?.item.title
  return [
    moves
      ? words.transport.movesTo(title(moves.item), timeText(moves.to, moment.zone))
      : aheadText(next, words),
    ...(fast === undefined ? [] : [words.transport.standsFast(fast)]),
  ]
}

function countText(count: Countdown): string {
  if (count.allotted === null) return figuresText(Math.floor(count.elapsed / 1_000) * 1_000)
  return figuresText(count.left)
}

export function transportText(moment: Moment, drift: Drift, words: ConsoleWords): TransportText {
  const next = nextStep(moment)
  const count = countdown(moment.run, moment.now)
  if (count === null || moment.phase === 'closed') return idleText(moment, next, words)
  const figures = countText(count)
  if (count.paused)
    return {
      tone: 'paused',
      figures,
      heading: words.transport.pausedTitle,
      lines: [words.transport.pausedHelp],
    }
  if (count.allotted !== null && count.over) {
    const lines = overLines(moment, drift, next, words)
    return { tone: 'over', figures, heading: words.transport.over, lines }
  }
  const row = liveRowOf(moment.agenda, moment.run, moment.now, moment.zone)
  const heading =
    count.allotted === null
      ? words.transport.openEnded
      : words.transport.endsAt(timeText(shownEndOf(row, count), moment.zone))
  return { tone: 'running', figures, heading, lines: [aheadText(next, words)] }
}

/** A key or a clicker goes on, but neither closes the gathering nor leaves the page. */
export function hasKey(step: NextStep): boolean {
  return step?.type === 'start' || step?.type === 'end-day'
}

/** Whether there is a minute, or a part of one, that can be taken away. */
export function canTake(run: Run, now: Instant): boolean {
  const count = countdown(run, now)
  return count !== null && count.allotted !== null && count.left > 0
}

/** Whether the item that is on has a time that can be made longer. */
export function canGive(run: Run): boolean {
  const clock = clockOf(run)
  return clock !== null && clock.allotted !== null
}

const TOLD: readonly Millis[] = [5 * MINUTE, MINUTE, 0]

/** What is said aloud as time goes from `before` to `after`: five minutes, one minute, over. Nothing else. */
export function announcement(
  before: Millis,
  after: Millis,
  title: string,
  words: ConsoleWords,
): string | null {
  const passed = TOLD.findLast((mark) => before > mark && after <= mark && (mark > 0 || after <= 0))
  if (passed === undefined) return null
  return passed === 0
    ? words.transport.announceOver(title)
    : words.transport.announceLeft(passed / MINUTE, title)
}

export function titleNow({ agenda, run }: Pick<Moment, 'agenda' | 'run'>): string | null {
  return currentItem(agenda, run)?.title ?? null
}
