import { unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { People, PeopleEvent } from './people.ts'

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
    case 'v1.DeviceLinked':
      return { ...people, devices: linked(people, event.device, event.person) }
    default:
      return unreachable(event)
  }
}

/** An erased phone (its hash is empty) speaks for nobody. */
function linked({ devices }: People, device: string, person: PersonId): People['devices'] {
  return device === '' ? devices : devices.set(device, person)
}
