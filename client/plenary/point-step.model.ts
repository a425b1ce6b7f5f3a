import { type Going, going, placeIn, slideName } from '#client/plenary/plenary-desk.model.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LeaderView } from '#shared/views/leader.ts'

type Part = Pick<LeaderView, 'plenary' | 'stage'>
type Way = 'next' | 'back'

/** A step to another point, as `StepPlenary` names it; `name` and `place` are of the one that it leads to. */
export type PointStep = {
  readonly from: string | null
  readonly to: string
  readonly name: string
  readonly place: number
  readonly of: number
}

/** Where next and back lead while the hall looks at what is presented; null: to the programme's items, as always. */
export function pointStep({ plenary, stage }: Part, way: Way): PointStep | null {
  if (plenary === null || stage.scene !== 'plenary') return null
  const to = way === 'next' ? plenary.next : plenary.before
  if (to === null) return null
  const at = plenary.slides.findIndex(({ key }) => key === to)
  const slide = plenary.slides[at]
  return {
    ...{ from: plenary.on?.key ?? null, to, place: at + 1, of: plenary.slides.length },
    name: slide ? slideName(slide, '') : '',
  }
}

/** What the hall looks at of what is presented, with its time. */
export type PointInHand = {
  readonly text: string
  readonly place: number
  readonly of: number
  readonly clock: Going
}

/** Null while the hall looks at something else. */
export function pointInHand({ plenary, stage }: Part, now: Instant): PointInHand | null {
  if (plenary === null || stage.scene !== 'plenary') return null
  const { on, slides } = plenary
  return {
    text: on === null ? '' : slideName(on, ''),
    ...{ place: placeIn(plenary), of: slides.length },
    clock: going(plenary.clock, now),
  }
}
