import { unreachable } from '#shared/kernel/decision.ts'
import type { Planned, PlannedEvent } from './planned.ts'

type Gatherings = readonly Planned[]
type Later = Exclude<PlannedEvent, { type: 'v1.GatheringPlanned' }>

export function evolvePlanned(all: Gatherings, event: PlannedEvent): Gatherings {
  if (event.type === 'v1.GatheringPlanned') {
    const { planned: id, phase, kind, title, from, to, place, municipalities } = event
    const others = all.filter((each) => each.id !== id)
    const head = { id, phase, kind, title, from, to, place, municipalities }
    return [...others, { ...head, stands: 'planned', made: null }]
  }
  const before = all.find(({ id }) => id === event.planned)
  const after = before && changed(before, event)
  return after === before ? all : all.map((each) => (each === before && after ? after : each))
}

function changed(planned: Planned, event: Later): Planned {
  switch (event.type) {
    case 'v1.GatheringReplanned': {
      const { kind, title, from, to, place, municipalities } = event
      return { ...planned, kind, title, from, to, place, municipalities }
    }
    case 'v1.GatheringMovedToPhase':
      return { ...planned, phase: event.phase }
    case 'v1.GatheringCancelled': {
      const { why, at: cancelledAt } = event
      return { ...headOf(planned), stands: 'cancelled', made: planned.made, why, cancelledAt }
    }
    case 'v1.GatheringRevived':
      return revived(planned)
    case 'v1.GatheringLinked':
      return standing(planned, event.gathering)
    case 'v1.GatheringUnlinked':
      return unlinked(planned)
    case 'v1.GatheringBegun':
      return begun(planned, event.at)
    case 'v1.GatheringHeld': {
      const begunAt = planned.stands === 'running' || planned.stands === 'held' ? planned.begunAt : event.at
      return { ...headOf(planned), stands: 'held', made: planned.made, begunAt, heldAt: event.at }
    }
    default:
      return unreachable(event)
  }
}

function headOf({ id, phase, kind, title, from, to, place, municipalities }: Planned) {
  return { id, phase, kind, title, from, to, place, municipalities }
}

function standing(planned: Planned, made: string | null): Planned {
  const head = headOf(planned)
  return made === null ? { ...head, stands: 'planned', made } : { ...head, stands: 'made', made }
}

/** Cancelled, or said by mistake to have been held. */
function revived(planned: Planned): Planned {
  const isBack = planned.stands === 'cancelled' || (planned.stands === 'held' && planned.made === null)
  return isBack ? standing(planned, planned.made) : planned
}

/** What was held was held, and what was cancelled is; only what it was opened as is gone. */
function unlinked(planned: Planned): Planned {
  if (planned.stands === 'held' || planned.stands === 'cancelled') return { ...planned, made: null }
  return standing(planned, null)
}

function begun(planned: Planned, at: number): Planned {
  const { made } = planned
  if (made === null) return planned
  // Opened again after its end, it has begun when it did.
  const begunAt = planned.stands === 'held' || planned.stands === 'running' ? planned.begunAt : at
  return { ...headOf(planned), stands: 'running', made, begunAt }
}

/** A slip that was taken off the list is not asked to come. */
export function withoutMunicipality(all: Gatherings, municipality: string): Gatherings {
  return all.map((each) =>
    each.municipalities.includes(municipality)
      ? { ...each, municipalities: each.municipalities.filter((id) => id !== municipality) }
      : each,
  )
}

const EVENTS: { readonly [Type in PlannedEvent['type']]: true } = {
  'v1.GatheringPlanned': true,
  'v1.GatheringReplanned': true,
  'v1.GatheringMovedToPhase': true,
  'v1.GatheringCancelled': true,
  'v1.GatheringRevived': true,
  'v1.GatheringLinked': true,
  'v1.GatheringUnlinked': true,
  'v1.GatheringBegun': true,
  'v1.GatheringHeld': true,
}
export function isPlannedEvent(event: { readonly type: string }): event is PlannedEvent {
  return Object.hasOwn(EVENTS, event.type)
}
