import { agendaOf, shownDay } from '#client/screens/projector/start.model.ts'
import { shorten, widthOf } from '#client/screens/projector/text-size.ts'
import { timeOf } from '#client/screens/projector/times.ts'
import { asRole } from '#client/words/as-role.ts'
import type { Day } from '#shared/agenda/agenda.ts'
import { expected } from '#shared/agenda/clock.ts'
import { type Countdown, countdown } from '#shared/agenda/countdown.ts'
import { shownEndOf } from '#shared/agenda/expected-row.ts'
import { type MinuteCell, minuteCells } from '#shared/agenda/minute-bar.ts'
import { currentItem } from '#shared/agenda/position.ts'
import { type Instant, MINUTE, SECOND } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { clockFace, countdownFace, type Face } from './face.model.ts'
import { type Next, nextOf } from './next.model.ts'
import { type Title, titleHeight, titleOf, WIDTH } from './title.model.ts'
import { type Waiting, waiting } from './waiting.model.ts'

export type Running = {
  readonly state: 'running'
  readonly title: Title
  readonly from: string
  /** Null for an item that nothing bounds. */
  readonly to: string | null
  readonly speakers: { readonly names: string; readonly more: number } | null
  readonly over: boolean
  readonly paused: boolean
  readonly face: Face
  /** Null for an item that nothing bounds: the face is then the clock on the wall. */
  readonly timer: { readonly minutes: number; readonly seconds: number } | null
  readonly elapsedMinutes: number
  readonly cells: readonly MinuteCell[]
  readonly next: Next
  /** Title, name and clock alone: a guest shows slides of their own, or everybody is on their feet. */
  readonly alone: 'slides' | 'energiser' | null
  /** What a screen reader is told, once. */
  readonly announce: 'five' | 'one' | 'over' | null
}
export type NowModel = Running | Waiting

/** In u: the height of the picture's middle, and what its lines take there. */
const MIDDLE = 712
const TAG = 75
const SPEAKERS = 59
/** The minute bar with the air around it. */
const BAR = 140

function speakersOf(speakers: readonly string[]): Running['speakers'] {
  const names = speakers.map(asRole)
  if (names.length === 0) return null
  let shown = names.length
  while (shown > 1 && widthOf(`Ved ${names.slice(0, shown).join(', ')} og 10 til`) > WIDTH / 42) shown--
  const line = shorten(names.slice(0, shown).join(', '), WIDTH / 42 - 7, 1)
  return { names: line, more: names.length - shown }
}

/** The height that title and speakers leave for the figures. */
export function roomFor(title: Title, lines: number): number {
  return MIDDLE - TAG - titleHeight(title) - lines * SPEAKERS
}

function announcement(count: Countdown): Running['announce'] {
  if (count.allotted === null || count.paused) return null
  if (count.over) return 'over'
  if (count.left <= MINUTE) return 'one'
  return count.left <= 5 * MINUTE ? 'five' : null
}

function running(view: ScreenView, now: Instant, day: Day | null, count: Countdown): Running {
  const { zone } = view.gathering
  const rows = day ? expected(day, view.run, now, zone) : []
  const row = rows.find(({ status }) => status === 'live')
  const item = currentItem(agendaOf(view), view.run)
  const title = titleOf(item?.title || view.gathering.title || view.agenda.title)
  const speakers = speakersOf(item?.speakers ?? [])
  const room = roomFor(title, speakers ? 1 : 0)
  const over = count.allotted !== null && count.over
  const end = count.allotted === null ? null : shownEndOf(row, count)
  const left = count.allotted === null ? null : Math.abs(count.left)
  const seconds = left === null ? 0 : over ? Math.floor(left / SECOND) : Math.ceil(left / SECOND)
  return {
    state: 'running',
    title,
    from: timeOf(row?.shownStart ?? now - count.elapsed, zone),
    to: end === null ? null : timeOf(end, zone),
    speakers,
    over,
    paused: count.paused,
    face:
      count.allotted === null ? clockFace(timeOf(now, zone), room - BAR) : countdownFace(count, room - BAR),
    timer: left === null ? null : { minutes: Math.floor(seconds / 60), seconds: seconds % 60 },
    elapsedMinutes: Math.floor(count.elapsed / MINUTE),
    cells: minuteCells(count).cells,
    next: nextOf(rows, over, room - 20, zone),
    alone: view.slides ? 'slides' : item?.kind === 'energiser' ? 'energiser' : null,
    announce: announcement(count),
  }
}

/** What is on now, or why nothing is. Everything follows from the view and the time. */
export function nowModel(view: ScreenView, now: Instant): NowModel {
  const day = shownDay(view, now)
  const count = view.gathering.phase === 'closed' ? null : countdown(view.run, now)
  return count === null ? waiting(view, now, day) : running(view, now, day, count)
}
