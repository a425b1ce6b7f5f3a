import { evolveAims } from './evolve-aims.ts'
import { evolveIndicators, isIndicatorEvent } from './evolve-indicators.ts'
import { evolveInvitations, isInvitationEvent } from './evolve-invitations.ts'
import { evolveKnown, isKnownPeopleEvent } from './evolve-known.ts'
import { evolveMemory, isMemoryEvent } from './evolve-memory.ts'
import { evolveMunicipalities, isMunicipalityEvent } from './evolve-municipalities.ts'
import { evolveOutline } from './evolve-outline.ts'
import { evolvePlanned, isPlannedEvent, withoutMunicipality } from './evolve-planned.ts'
import { evolvePromises, isPromiseEvent } from './evolve-promises.ts'
import type { MunicipalityEvent } from './municipalities.ts'
import { withResearch } from './privacy.ts'
import type { Programme, ProgrammeEvent } from './programme.ts'

/** Never fails: an event that does not fit changes nothing. */
export function evolveProgramme(programme: Programme, event: ProgrammeEvent): Programme {
  if (isMunicipalityEvent(event)) return withMunicipalities(programme, event)
  if (isPlannedEvent(event))
    return withPart(programme, 'gatherings', evolvePlanned(programme.gatherings, event))
  if (isInvitationEvent(event))
    return withPart(programme, 'invitations', evolveInvitations(programme.invitations, event))
  if (isPromiseEvent(event)) return evolvePromises(programme, event)
  if (event.type === 'v1.AimsSet') return { ...programme, aims: evolveAims(programme, event) }
  if (isIndicatorEvent(event))
    return withPart(programme, 'indicators', evolveIndicators(programme.indicators, event))
  if (event.type === 'v1.ReportsTaken') {
    const others = programme.reports.filter(({ gathering }) => gathering !== event.gathering)
    return { ...programme, reports: [...others, ...event.reports] }
  }
  if (event.type === 'v1.ProgrammeResearchSet') return withResearch(programme, event)
  if (event.type === 'v1.ProgrammeKeepingSet')
    return { ...programme, keeping: { until: event.until, hold: event.hold } }
  if (isMemoryEvent(event)) return withPart(programme, 'memory', evolveMemory(programme.memory, event))
  if (isKnownPeopleEvent(event)) return withPart(programme, 'known', evolveKnown(programme.known, event))
  return evolveOutline(programme, event)
}

function withMunicipalities(programme: Programme, event: MunicipalityEvent): Programme {
  const after = withPart(programme, 'municipalities', evolveMunicipalities(programme.municipalities, event))
  if (event.type !== 'v1.MunicipalityRemoved') return after
  return { ...after, gatherings: withoutMunicipality(after.gatherings, event.municipality) }
}

function withPart<Part extends keyof Programme>(
  programme: Programme,
  part: Part,
  after: Programme[Part],
): Programme {
  return programme[part] === after ? programme : { ...programme, [part]: after }
}
