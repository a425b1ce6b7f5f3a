import { seesClock } from '#client/screens/projector/projector.model.ts'
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
import type { ClockShown } from '#shared/showing/item-clock.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { type CalledGroup, calledGroups, callsHeight } from './calls.model.ts'
import { clockFace, countdownFace, type Face } from './face.model.ts'
import { type Next, nextOf } from './next.model.ts'
import { largeTitleOf, type Title, titleHeight, titleOf, WIDTH } from './title.model.ts'
import { type Waiting, waiting } from './waiting.model.ts'

export type Running = {
  readonly state: 'running'
  readonly title: Title
  readonly from: string
  /** Null for an item that nothing bounds. */
  readonly to: string | null
  readonly speakers: Speakers | null
  /** Who is to be where while people eat or have a break. */
  readonly calls: readonly CalledGroup[]
  /** What a line of text has, in u: less where no figures stand, for then what comes next is beside it. */
  readonly width: number
  /** Whether the hall sees the time. Where it does not, nothing else here says how it goes either. */
  readonly shows: boolean
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
  readonly announce: 'five' | 'two' | 'one' | 'over' | null
}
export type NowModel = Running | Waiting
export type Speakers = { readonly names: string; readonly more: number; readonly size: number }

/** In u: the height of the picture's middle, and what its lines take there. */
const MIDDLE = 712
const TAG = 75
const UNDER_TITLE = 8
/** The minute bar with the air around it. */
const BAR = 140

/** Beside the figures the speakers are one line of text; where a guest or the title is the picture, they are larger. */
const SPEAKER_SIZES = [42]
const LARGE_SPEAKERS = [72, 60, 50, 42]
/** The column of the title where no figures stand and something comes after. */
const COLUMN = 1180

function speakersOf(speakers: readonly string[], width: number, sizes: readonly number[]): Speakers | null {
  const names = speakers.map(asRole)
  if (names.length === 0) return null
  const isTooWide = (count: number, size: number) =>
    widthOf(`Ved ${names.slice(0, count).join(', ')} og 10 til`) > width / size
  const least = sizes.at(-1) ?? 42
  const size = sizes.find((each) => !isTooWide(names.length, each)) ?? least
  let shown = names.length
  while (shown > 1 && isTooWide(shown, size)) shown--
  const line = shorten(names.slice(0, shown).join(', '), width / size - 7, 1)
  return { names: line, more: names.length - shown, size }
}

/** The height that title and speakers leave for the figures. */
export function roomFor(title: Title, speakers: Pick<Speakers, 'size'> | null): number {
  const line = speakers === null ? 0 : UNDER_TITLE + Math.ceil(speakers.size * 1.22)
  return MIDDLE - TAG - titleHeight(title) - line
}

function announcement(count: Countdown, shown: ClockShown): Running['announce'] {
  if (count.allotted === null || count.paused) return null
  if (count.over) return 'over'
  // Where the time has just come in sight, five minutes are long gone.
  if (shown === 'last' && count.left > MINUTE) return 'two'
  if (count.left <= MINUTE) return 'one'
  return count.left <= 5 * MINUTE ? 'five' : null
}

function running(view: ScreenView, now: Instant, day: Day | null, count: Countdown): Running {
  const { zone } = view.gathering
  const rows = day ? expected(day, view.run, now, zone) : []
  const row = rows.find(({ status }) => status === 'live')
  const item = currentItem(agendaOf(view), view.run)
  const shows = seesClock(view, now)
  const over = shows && count.allotted !== null && count.over
  const alone = view.slides ? 'slides' : item?.kind === 'energiser' ? 'energiser' : null
  const width = shows || alone !== null || rows.every(({ status }) => status !== 'coming') ? WIDTH : COLUMN
  const text = item?.title || view.gathering.title || view.agenda.title
  const calls = calledGroups(view, now)
  const title = shows || calls.length > 0 ? titleOf(text) : largeTitleOf(text, width)
  const sizes = shows && alone === null ? SPEAKER_SIZES : LARGE_SPEAKERS
  const speakers = speakersOf(item?.speakers ?? [], width, sizes)
  const room = shows ? roomFor(title, speakers) - callsHeight(calls) : MIDDLE
  const end = count.allotted === null ? null : shownEndOf(row, count)
  const left = count.allotted === null ? null : Math.abs(count.left)
  const seconds =
    left === null
      ? 0
      : count.allotted !== null && count.over
        ? Math.floor(left / SECOND)
        : Math.ceil(left / SECOND)
  return {
    state: 'running',
    title,
    from: timeOf(row?.shownStart ?? now - count.elapsed, zone),
    to: end === null ? null : timeOf(end, zone),
    speakers,
    calls,
    width,
    shows,
    over,
    paused: shows && count.paused,
    face:
      count.allotted === null ? clockFace(timeOf(now, zone), room - BAR) : countdownFace(count, room - BAR),
    timer: left === null ? null : { minutes: Math.floor(seconds / 60), seconds: seconds % 60 },
    elapsedMinutes: Math.floor(count.elapsed / MINUTE),
    cells: minuteCells(count).cells,
    next: shows ? nextOf(rows, over, room - 20, zone) : withoutLosses(nextOf(rows, false, room - 20, zone)),
    alone,
    announce: shows ? announcement(count, view.clock) : null,
  }
}

/** What the next will lose says how late this is. */
function withoutLosses(next: Next): Next {
  return { ...next, rows: next.rows.map((row) => ({ ...row, loses: 0 })) }
}

/** What is on now, or why nothing is. Everything follows from the view and the time. */
export function nowModel(view: ScreenView, now: Instant): NowModel {
  const day = shownDay(view, now)
  const count = view.gathering.phase === 'closed' ? null : countdown(view.run, now)
  return count === null ? waiting(view, now, day) : running(view, now, day, count)
}
