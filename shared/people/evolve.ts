import { unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { People, PeopleEvent, Person } from './people.ts'

export function evolvePeople(people: People, event: PeopleEvent): People {
  switch (event.type) {
    case 'v1.MunicipalitiesNamed':
      return { ...people, municipalities: event.municipalities }
    case 'v1.PersonExpected': {
      const { person: id, name, municipality, title, duties } = event
      return {
        ...people,
        roster: people.roster.set(id, { id, name, municipality, title, duties, presence: 'expected' }),
      }
    }
    case 'v1.PersonJoined': {
      const { person: id, name, municipality, title, duties, at: arrivedAt } = event
      return {
        ...people,
        roster: people.roster.set(id, {
          id,
          name,
          municipality,
          title,
          duties,
          presence: 'arrived',
          arrivedAt,
        }),
        devices: linked(people, event.device, id),
      }
    }
    case 'v1.PersonArrived': {
      const person = people.roster.get(event.person)
      if (!person) return people
      return {
        ...people,
        roster: people.roster.set(person.id, { ...person, presence: 'arrived', arrivedAt: event.at }),
        devices: linked(people, event.device, person.id),
      }
    }
    case 'v1.PersonEdited': {
      const person = people.roster.get(event.person)
      return person ? { ...people, roster: people.roster.set(person.id, edited(person, event)) } : people
    }
    case 'v1.PersonRemoved':
      return people.roster.has(event.person)
        ? { ...people, roster: people.roster.delete(event.person) }
        : people
    case 'v1.SeatFreed': {
      const person = people.roster.get(event.person)
      if (!person) return people
      return {
        ...people,
        roster: people.roster.set(person.id, expectedAgain(person)),
        devices: people.devices.filter((id) => id !== person.id),
      }
    }
    case 'v1.PeopleMerged': {
      const person = people.roster.get(event.person)
      const twin = people.roster.get(event.twin)
      if (!person || !twin) return people
      const stays = edited(person.presence === 'arrived' ? person : { ...twin, id: person.id }, event)
      return { ...people, roster: people.roster.delete(twin.id).set(person.id, stays) }
    }
    case 'v1.DeviceLinked':
      return { ...people, devices: linked(people, event.device, event.person) }
    default:
      return unreachable(event)
  }
}

type Facts = Extract<PeopleEvent, { type: 'v1.PersonEdited' | 'v1.PeopleMerged' }>

function edited({ stands: _, ...person }: Person, facts: Facts): Person {
  const { name, municipality, title, duties, stands } = facts
  return { ...person, name, municipality, title, duties, ...(stands > 1 ? { stands } : {}) }
}

/**
 * Somebody as they were before a leader's step. Who has come with a phone since has come; a step back does not send them out.
 */
export function personGivenBack(people: People, id: PersonId, before: Person | undefined): People {
  const now = people.roster.get(id)
  if (!before) return { ...people, roster: people.roster.delete(id) }
  const cameSince =
    before.presence === 'expected' && now?.presence === 'arrived' && people.devices.includes(id)
  const given: Person = cameSince ? { ...before, presence: 'arrived', arrivedAt: now.arrivedAt } : before
  return { ...people, roster: people.roster.set(id, given) }
}

function expectedAgain(person: Person): Person {
  if (person.presence === 'expected') return person
  const { arrivedAt: _, ...identity } = person
  return { ...identity, presence: 'expected' }
}

/** An erased phone (its hash is empty) speaks for nobody. */
function linked({ devices }: People, device: string, person: PersonId): People['devices'] {
  return device === '' ? devices : devices.set(device, person)
}
