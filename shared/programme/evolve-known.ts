import { unreachable } from '#shared/kernel/decision.ts'
import type { Table } from '#shared/kernel/table.ts'
import type { Known, KnownEvent, Seen } from './known-people.ts'

export function evolveKnown(all: Table<Known>, event: KnownEvent): Table<Known> {
  switch (event.type) {
    case 'v1.PersonRecognised': {
      const { known: id, mark, gathering, person, municipality, panel } = event
      const before = all.get(id) ?? { id, marks: [], seen: [], settled: null }
      return all.set(id, recognised(before, mark, { gathering, person, municipality, panel }))
    }
    case 'v1.PersonUnseen': {
      const before = all.get(event.known)
      const seen = before?.seen.filter(({ gathering }) => gathering !== event.gathering) ?? []
      if (!before) return all
      return seen.length === 0 ? all.delete(before.id) : all.set(before.id, { ...before, seen })
    }
    case 'v1.KnownPersonLeaving': {
      const before = all.get(event.known)
      return before ? all.set(before.id, { ...before, leaving: true }) : all
    }
    case 'v1.KnownPersonForgotten':
      return all.delete(event.known)
    case 'v1.KnownPersonSettled': {
      const before = all.get(event.known)
      return before ? all.set(before.id, { ...before, settled: event.municipality }) : all
    }
    default:
      return unreachable(event)
  }
}

/** What is said of the same person in the same gathering once more takes the place of what was said before. */
function recognised(known: Known, mark: string, seen: Seen): Known {
  const others = known.seen.filter(
    ({ gathering, person }) => gathering !== seen.gathering || person !== seen.person,
  )
  // An erased mark recognises nobody any more.
  const marks = mark === '' || known.marks.includes(mark) ? known.marks : [...known.marks, mark]
  return { ...known, marks, seen: [...others, seen] }
}

const EVENTS: { readonly [Type in KnownEvent['type']]: true } = {
  'v1.PersonRecognised': true,
  'v1.PersonUnseen': true,
  'v1.KnownPersonLeaving': true,
  'v1.KnownPersonForgotten': true,
  'v1.KnownPersonSettled': true,
}
export function isKnownPeopleEvent(event: { readonly type: string }): event is KnownEvent {
  return Object.hasOwn(EVENTS, event.type)
}
