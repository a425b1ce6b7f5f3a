import { unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Plenary, PlenaryEvent, ShownCard } from './plenary.ts'

export type PlenaryState = {
  readonly plenary: Plenary | null
  /** What has been presented in the gathering, oldest first, each card once. */
  readonly shown: readonly ShownCard[]
}

/** Never fails: an event that does not fit changes nothing. */
export function evolvePlenary(state: PlenaryState, event: PlenaryEvent): PlenaryState {
  if (event.type === 'v1.PlenaryOpened') {
    const { activity, by, minutes, presenter, at } = event
    const clock = { minutes, added: 0, since: null, used: 0 }
    return { ...state, plenary: { activity, by, on: null, presenter, openedAt: at, ...clock } }
  }
  const { plenary, shown } = state
  if (plenary === null) return state
  switch (event.type) {
    case 'v1.PlenaryStepped': {
      const { slide, at } = event
      const isFirst = plenary.since === null && plenary.used === 0 && slide !== null
      const since = isFirst ? at : plenary.since
      return { plenary: { ...plenary, on: slide, since }, shown: withShown(shown, plenary, slide, at) }
    }
    case 'v1.PlenaryLengthened':
      return { ...state, plenary: { ...plenary, added: plenary.added + event.minutes } }
    case 'v1.PlenaryPaused':
      return { ...state, plenary: { ...plenary, used: usedAt(plenary, event.at), since: null } }
    case 'v1.PlenaryResumed':
      return { ...state, plenary: { ...plenary, since: plenary.since ?? event.at } }
    case 'v1.PlenaryPresenterSet':
      return { ...state, plenary: { ...plenary, presenter: event.presenter } }
    case 'v1.PlenaryClosed':
      return { ...state, plenary: null }
    default:
      return unreachable(event)
  }
}

/** The clock begins to go with the first point. */
export function hasBegun({ on, since, used }: Plenary): boolean {
  return on !== null || since !== null || used > 0
}

export function usedAt({ since, used }: Pick<Plenary, 'since' | 'used'>, now: Instant): number {
  return used + (since === null ? 0 : Math.max(0, now - since))
}

function withShown(
  shown: readonly ShownCard[],
  { activity }: Plenary,
  slide: Plenary['on'],
  at: Instant,
): readonly ShownCard[] {
  const isKnown = (card: string) => shown.some((each) => each.activity === activity && each.card === card)
  const fresh = (slide?.cards ?? []).filter((card) => !isKnown(card))
  return fresh.length === 0 ? shown : [...shown, ...fresh.map((card) => ({ activity, card, at }))]
}
