import { unreachable } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { evolveAlong, withoutMarks } from './along.ts'
import { evolveDoor } from './door.ts'
import { withErased } from './erase.ts'
import { withoutPerson, withPerson } from './name-index.ts'
import type { People, PeopleEvent, Person } from './people.ts'
import { withoutStudied, withStudied } from './research.ts'

export function evolvePeople(people: People, event: PeopleEvent): People {
  switch (event.type) {
    case 'v1.MunicipalitiesNamed':
      return { ...people, municipalities: event.municipalities }
    case 'v1.PersonExpected': {
      const { person: id, name, municipality, title, duties } = event
      return onList(people, { id, name, municipality, title, duties, presence: 'expected' })
    }
    case 'v1.PersonJoined': {
      const { person: id, name, municipality, title, duties, at: arrivedAt } = event
      const person: Person = { id, name, municipality, title, duties, presence: 'arrived', arrivedAt }
      return { ...onList(people, person), ...linked(people, event.device, id) }
    }
    case 'v1.PersonArrived': {
      const person = people.roster.get(event.person)
      if (!person) return people
      return {
        ...people,
        roster: withPerson(people.roster, {
          ...expectedAgain(person),
          presence: 'arrived',
          arrivedAt: event.at,
        }),
        ...linked(people, event.device, person.id),
      }
    }
    case 'v1.PersonEdited': {
      const person = people.roster.get(event.person)
      return person ? { ...people, roster: withPerson(people.roster, edited(person, event)) } : people
    }
    case 'v1.PersonRemoved':
      return people.roster.has(event.person)
        ? { ...people, roster: withoutPerson(people.roster, event.person) }
        : people
    case 'v1.SeatFreed': {
      const person = people.roster.get(event.person)
      if (!person) return people
      return {
        ...people,
        roster: withPerson(people.roster, expectedAgain(person)),
        devices: people.devices.filter((id) => whoIs(people.merged, id) !== person.id),
        studied: withoutStudied(people, person.id),
        ...withoutMarks(people, person.id),
      }
    }
    case 'v1.PersonErased':
      return {
        ...people,
        ...withoutMarks(people, event.person),
        erased: withErased(people, event.names, false),
        studied: people.studied.deleteAll(event.names),
      }
    case 'v1.WordsErased':
      return { ...people, erased: withErased(people, event.persons, true) }
    case 'v1.ResearchAllowed':
      return {
        ...people,
        studied: withStudied(people, event.person, event.allowed && (event.purpose ?? true)),
      }
    case 'v1.PersonLeft': {
      const person = people.roster.get(event.person)
      if (person?.presence !== 'arrived') return people
      return {
        ...people,
        roster: withPerson(people.roster, { ...person, presence: 'gone', leftAt: event.at }),
      }
    }
    case 'v1.PeopleMerged': {
      const person = people.roster.get(event.person)
      const twin = people.roster.get(event.twin)
      if (!person || !twin) return people
      const stays = edited({ ...nearer(person, twin), id: person.id }, event)
      const roster = withPerson(withoutPerson(people.roster, twin.id), stays)
      return { ...people, roster, merged: people.merged.set(twin.id, person.id) }
    }
    case 'v1.DeviceLinked':
      return { ...people, ...linked(people, event.device, event.person) }
    case 'v1.PersonMarked':
    case 'v1.MarksDropped':
    case 'v1.PanelsRemembered':
      return evolveAlong(people, event)
    case 'v1.DoorSet':
    case 'v1.CameToDoor':
    case 'v1.TurnedAway':
      return evolveDoor(people, event)
    default:
      return unreachable(event)
  }
}

type Facts = Extract<PeopleEvent, { type: 'v1.PersonEdited' | 'v1.PeopleMerged' }>

function edited({ stands: _, ...person }: Person, facts: Facts): Person {
  const { name, municipality, title, duties, stands } = facts
  return { ...person, name, municipality, title, duties, ...(stands > 1 ? { stands } : {}) }
}

/** Of two who are one: here if either is, and gone rather than never come. */
function nearer(person: Person, twin: Person): Person {
  if (person.presence === 'arrived' || twin.presence === 'expected') return person
  return twin.presence === 'arrived' || person.presence === 'expected' ? twin : person
}

/** Whoever is on the list is themselves and nobody else; no id is ever both, so `merged` leads somewhere. */
function onList(people: People, person: Person): People {
  return {
    ...people,
    roster: withPerson(people.roster, person),
    merged: people.merged.delete(person.id),
  }
}

/**
 * Somebody as they were before a leader's step. Who has come with a phone since has come, and whose seat has been freed since
 * is expected: a step back neither sends anybody out nor puts the wrong phone back.
 */
export function personGivenBack(people: People, id: PersonId, before: Person | undefined): People {
  if (people.erased.has(id)) return people
  if (!before) return { ...people, roster: withoutPerson(people.roster, id) }
  const now = people.roster.get(whoIs(people.merged, id))
  const cameSince =
    before.presence === 'expected' && now?.presence === 'arrived' && people.devices.includes(id)
  if (cameSince) return onList(people, { ...before, presence: 'arrived', arrivedAt: now.arrivedAt })
  return onList(people, now ? asPresent(before, now) : before)
}

/** Somebody as they were, where they are now. */
function asPresent(before: Person, now: Person): Person {
  if (now.presence === 'expected') return expectedAgain(before)
  // They have come back since, by their phone.
  const isBack = before.presence === 'gone' && now.presence === 'arrived' && now.arrivedAt > before.leftAt
  return isBack ? { ...expectedAgain(before), presence: 'arrived', arrivedAt: now.arrivedAt } : before
}

/** Here or gone as before a leader said otherwise; whoever has come or been freed since is left so. */
export function presenceGivenBack(people: People, id: PersonId, before: Person | undefined): People {
  const person = people.roster.get(whoIs(people.merged, id))
  if (!person || !before) return people
  if (person.presence === 'gone' && before.presence === 'arrived') {
    const { arrivedAt } = before
    return onList(people, { ...expectedAgain(person), presence: 'arrived', arrivedAt })
  }
  if (person.presence === 'arrived' && before.presence === 'gone') {
    const { arrivedAt, leftAt } = before
    return onList(people, { ...expectedAgain(person), presence: 'gone', arrivedAt, leftAt })
  }
  return people
}

/** A list taken back takes with it whom it brought and nobody has become, and the municipalities that nobody is left in. */
export function withoutList(
  people: People,
  list: { readonly persons: readonly PersonId[]; readonly municipalities: readonly MunicipalityId[] },
): People {
  const roster = people.roster.deleteAll(
    list.persons.filter((id) => people.roster.get(id)?.presence === 'expected'),
  )
  const homes = new Set([...roster.values()].map(({ municipality }) => municipality))
  const municipalities = people.municipalities.filter(
    ({ id }) => homes.has(id) || !list.municipalities.includes(id),
  )
  return { ...people, roster, municipalities }
}

function expectedAgain(person: Person): Person {
  if (person.presence === 'expected') return person
  const { id, name, municipality, title, duties, stands } = person
  const identity = { id, name, municipality, title, duties, ...(stands === undefined ? {} : { stands }) }
  return { ...identity, presence: 'expected' }
}

/** An erased phone (its hash is empty) speaks for nobody. Who has come in waits no more. */
function linked(
  { devices, waiting }: People,
  device: string,
  person: PersonId,
): Pick<People, 'devices' | 'waiting'> {
  return device === ''
    ? { devices, waiting }
    : { devices: devices.set(device, person), waiting: waiting.delete(device) }
}
