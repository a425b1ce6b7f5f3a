import { type Start, startOf } from '#client/screens/projector/start.model.ts'
import { shorten } from '#client/screens/projector/text-size.ts'
import { minuteText, timeOf } from '#client/screens/projector/times.ts'
import type { Day } from '#shared/agenda/agenda.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { clockFace, type Face, figuresFace } from './face.model.ts'
import type { NextRow } from './next.model.ts'
import { type Title, titleOf } from './title.model.ts'

/** Nothing is on: not yet, between two days, or no more. */
export type Waiting = {
  readonly state: 'before' | 'between' | 'over' | 'closed' | 'empty'
  /** The gathering's own name. */
  readonly title: Title
  readonly start: Start | null
  readonly face: Face
  /** Whether the figures count down to the start; else they are a time on the wall. */
  readonly counting: boolean
  readonly rows: readonly NextRow[]
}

const ROOM = 420
const LONGEST_COUNT = 100 * MINUTE

function stateOf(view: ScreenView, start: Start | null): Waiting['state'] {
  if (view.gathering.phase === 'closed') return 'closed'
  if (view.agenda.days.every((day) => day.items.length === 0)) return 'empty'
  if (view.run.now.phase === 'before') return 'before'
  return start ? 'between' : 'over'
}

function rowsOf(day: Day | null): readonly NextRow[] {
  return (day?.items ?? []).slice(0, 3).map(({ id, start, title }) => {
    const time = minuteText(start)
    return { id, time, planned: null, title: shorten(title, 324 / 40, 2), fast: false, loses: 0 }
  })
}

export function waiting(view: ScreenView, now: Instant, day: Day | null): Waiting {
  const start = startOf(view, now)
  const left = start?.left ?? null
  const counting = left !== null && left < LONGEST_COUNT
  const time = start && !start.soon ? start.time : timeOf(now, view.gathering.zone)
  return {
    state: stateOf(view, start),
    title: titleOf(view.gathering.title || view.agenda.title),
    start,
    face: counting ? figuresFace(left, ROOM) : clockFace(time, ROOM),
    counting,
    rows: start ? rowsOf(day) : [],
  }
}
