import {
  dayNumber,
  dayToShow,
  rowsOf,
  type SheetLine,
  sheetLines,
  whole,
} from '#client/screens/console/run/run.model.ts'
import { figuresText, timeText } from '#client/words/format.ts'
import { liveRowOf } from '#shared/agenda/clock.ts'
import { countdown } from '#shared/agenda/countdown.ts'
import { shownEndOf } from '#shared/agenda/expected-row.ts'
import { currentItem, nextItem } from '#shared/agenda/position.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { clockShows } from '#shared/showing/item-clock.ts'
import type { HallView } from '#shared/views/hall.ts'

export type OnNow = {
  readonly title: string
  /** Null while the leader keeps the clock from those who do not lead. */
  readonly figures: string | null
  readonly tone: 'running' | 'over' | 'paused'
  /** Null when nothing bounds it. */
  readonly until: string | null
  readonly next: string | null
}

/** What is on and how long is left; null before, between and after the days. */
export function onNow(view: HallView, now: Instant): OnNow | null {
  const agenda = whole(view.agenda)
  const item = currentItem(agenda, view.run)
  const count = countdown(view.run, now)
  if (item === null || count === null) return null
  const { zone } = view.gathering
  const row = liveRowOf(agenda, view.run, now, zone)
  const over = count.allotted !== null && count.over
  const shows = clockShows(view.clock, count.allotted === null ? null : count.left)
  return {
    title: item.title,
    figures: shows ? figuresText(count.allotted === null ? count.elapsed : count.left) : null,
    tone: !shows ? 'running' : count.paused ? 'paused' : over ? 'over' : 'running',
    until: count.allotted === null ? null : timeText(shownEndOf(row, count), zone),
    next: nextItem(agenda, view.run)?.title ?? null,
  }
}

/** When the next item is due; null while nothing says. */
export function nextAt(view: Pick<HallView, 'agenda' | 'run' | 'clock'>, now: Instant): Instant | null {
  const agenda = whole(view.agenda)
  const count = countdown(view.run, now)
  if (count === null || count.allotted === null || count.left <= 0) return null
  if (nextItem(agenda, view.run) === null || !clockShows(view.clock, count.left)) return null
  return now + count.left
}

export type ObserverDay = {
  readonly number: number | null
  readonly lines: readonly SheetLine[]
  /** The first item to come, when nothing is on. */
  readonly first: SheetLine | null
}

export function observerDay(view: HallView, picked: string | null, now: Instant): ObserverDay {
  const { zone } = view.gathering
  const day = dayToShow(view.agenda, view.run, picked, now, zone)
  const lines = sheetLines(rowsOf(day, view.run, now, zone), view.run, now, zone)
  return {
    number: dayNumber(view.agenda, day),
    lines,
    first: lines.find(({ status }) => status === 'coming') ?? null,
  }
}

export function openPrompts(view: HallView): readonly { readonly id: string; readonly text: string }[] {
  return view.activities.flatMap((each) => {
    if (each.phase !== 'open') return []
    if (each.kind === 'poll') return [{ id: each.id, text: each.question.text }]
    return each.kind === 'conversation' ? [{ id: each.id, text: each.prompt }] : []
  })
}

/** Whose turn it is in a round of presentations, by name, and who comes. */
export function openRounds(
  view: HallView,
): readonly { readonly id: string; readonly now: string | null; readonly next: string | null }[] {
  const nameOf = (municipality: string | undefined | null) =>
    view.municipalities.find(({ id }) => id === municipality)?.name ?? null
  return view.activities.flatMap((each) =>
    each.phase === 'open' && each.kind === 'presentations'
      ? [{ id: each.id, now: nameOf(each.now?.municipality), next: nameOf(each.next) }]
      : [],
  )
}
