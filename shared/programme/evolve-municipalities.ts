import { unreachable } from '#shared/kernel/decision.ts'
import type { Municipality, MunicipalityEvent } from './municipalities.ts'

type Municipalities = readonly Municipality[]

export function evolveMunicipalities(all: Municipalities, event: MunicipalityEvent): Municipalities {
  switch (event.type) {
    case 'v1.MunicipalityAdded': {
      const others = all.filter(({ id }) => id !== event.municipality)
      return [...others, told(event, null)]
    }
    case 'v1.MunicipalityRevised':
      return changed(all, event.municipality, ({ leftAt }) => told(event, leftAt))
    case 'v1.MunicipalityContactSet': {
      const { role, address, language } = event
      return changed(all, event.municipality, (each) => ({ ...each, role, address, language }))
    }
    case 'v1.MunicipalityWithdrawn':
      return changed(all, event.municipality, (each) => ({ ...each, leftAt: event.at }))
    case 'v1.MunicipalityTakenBack':
      return changed(all, event.municipality, (each) => ({ ...each, leftAt: null }))
    case 'v1.MunicipalityRemoved':
      return all.filter(({ id }) => id !== event.municipality)
    default:
      return unreachable(event)
  }
}

function told(
  {
    municipality: id,
    name,
    county,
    role,
    address,
    language,
    sectors,
  }: Extract<MunicipalityEvent, { type: 'v1.MunicipalityAdded' | 'v1.MunicipalityRevised' }>,
  leftAt: Municipality['leftAt'],
): Municipality {
  return { id, name, county, role, address, language, sectors, leftAt }
}

function changed(
  all: Municipalities,
  id: string,
  change: (municipality: Municipality) => Municipality,
): Municipalities {
  return all.some((each) => each.id === id) ? all.map((each) => (each.id === id ? change(each) : each)) : all
}

const EVENTS: { readonly [Type in MunicipalityEvent['type']]: true } = {
  'v1.MunicipalityAdded': true,
  'v1.MunicipalityRevised': true,
  'v1.MunicipalityContactSet': true,
  'v1.MunicipalityWithdrawn': true,
  'v1.MunicipalityTakenBack': true,
  'v1.MunicipalityRemoved': true,
}
export function isMunicipalityEvent(event: { readonly type: string }): event is MunicipalityEvent {
  return Object.hasOwn(EVENTS, event.type)
}
