import { accepted, type Decision, refused, unreachable } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tidyName, tooLong } from '#shared/kernel/text.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { type AlongCommand, decideAlong } from './along.ts'
import { comeIn, decideDoor } from './door.ts'
import { decideErasing } from './erase.ts'
import { evolvePeople } from './evolve.ts'
import { type Listed, matchList, type Named, nameKey, sameTitle, titleApart } from './match-list.ts'
import { namesakes } from './name-index.ts'
import {
  type ConfirmErased,
  DUTIES,
  type Duty,
  type LinkDevice,
  type Municipality,
  type People,
  type PeopleCommand,
  type PeopleEvent,
  type PeopleRefusal,
  type Person,
} from './people.ts'
import { personWith } from './person-with.ts'
import { decideStudied } from './research.ts'

type PeopleDecision = Decision<PeopleEvent, PeopleRefusal>
export type PeopleContext = {
  readonly now: Instant
  /** The hash of the asking phone's token; empty for everybody but phones. */
  readonly device: string
  /** Whoever may speak for themselves alone; null for those who lead. */
  readonly self: PersonId | null
  readonly newId: () => string
  /** Whether whoever comes may leave the name out. */
  readonly nameless?: boolean
}

export function decidePeople(
  people: People,
  command: PeopleCommand | LinkDevice | ConfirmErased | AlongCommand,
  context: PeopleContext,
): PeopleDecision {
  switch (command.type) {
    case 'NameMunicipalities':
      return nameMunicipalities(people, command.municipalities)
    case 'ExpectPeople':
      return expectPeople(people, command, context)
    case 'EditPerson':
      return editPerson(people, command)
    case 'MarkArrived':
      return markArrived(people, command.person, context)
    case 'MarkLeft':
      return markLeft(people, command.person, context)
    case 'RemovePerson':
      return removePerson(people, command.person)
    case 'FreeSeat':
      return freeSeat(people, command.person)
    case 'ErasePerson':
      return decideErasing(people, command.person, context)
    case 'ConfirmErased':
      return accepted({ type: 'v1.WordsErased', persons: command.persons })
    case 'MergePeople':
      return mergePeople(people, command)
    case 'StandFor':
      return standFor(people, command.stands, context)
    case 'AllowResearch':
      return decideStudied(people, context.self, command)
    case 'Join':
      return join(people, command, context)
    case 'JoinAs':
      return joinAs(people, command.person, context)
    case 'SetDoor':
    case 'LetIn':
    case 'TurnAway':
      return decideDoor(people, command, context)
    case 'MarkPerson':
    case 'DropMarks':
    case 'RememberPanels':
      return decideAlong(people, command)
    case 'LinkDevice':
      return linkDevice(people, command.person, context)
    default:
      return unreachable(command)
  }
}

function nameMunicipalities(people: People, named: readonly Municipality[]): PeopleDecision {
  const municipalities = named
    .map(({ id, name }) => ({ id, name: tidyName(name) }))
    .filter(({ name }) => name !== '')
  if (municipalities.some(({ name }) => tooLong(name, TEXT_LIMITS.name)))
    return refused('text-too-long', `${TEXT_LIMITS.name}`)
  const names = new Set(municipalities.map(({ name }) => name.toLocaleLowerCase('nb')))
  const ids = new Set(municipalities.map(({ id }) => id))
  if (names.size < municipalities.length || ids.size < municipalities.length)
    return refused('duplicate-municipality')
  // Somebody's municipality never vanishes under them.
  const lost = people.roster.find((person) => person.municipality !== null && !ids.has(person.municipality))
  if (lost) return refused('unknown-municipality', nameOf(people, lost.municipality))
  return accepted({ type: 'v1.MunicipalitiesNamed', municipalities })
}

/** A list read once more adds those who are new on it; that nobody is, is said. */
function expectPeople(
  before: People,
  command: Extract<PeopleCommand, { type: 'ExpectPeople' }>,
  { newId }: PeopleContext,
): PeopleDecision {
  const events: PeopleEvent[] = []
  let people = before
  if (command.municipalities && command.municipalities.length > 0) {
    const named = nameMunicipalities(people, [...people.municipalities, ...command.municipalities])
    if (!named.ok) return named
    events.push(...named.events)
    people = named.events.reduce(evolvePeople, people)
  }
  const listed: (Listed & { readonly duties: readonly Duty[] })[] = []
  for (const { another, duties, ...person } of command.people) {
    const checked = checkIdentity(people, person)
    if (!checked.ok) return checked
    listed.push({ ...checked.identity, duties, another })
  }
  const known = matchList(listed, people.roster.values())
  const fresh = listed.filter((_, place) => known[place] === null)
  if (fresh.length === 0 && listed.length > 0)
    return refused('already-listed', listed.length === 1 ? (listed[0]?.name ?? '') : '')
  const taken = new Set([...people.roster.values()].map(wholeKey))
  for (const { name, municipality, title, duties } of fresh) {
    const apart = titleApart(title, (each) => taken.has(wholeKey({ name, municipality, title: each })))
    const person = { name, municipality, title: apart }
    taken.add(wholeKey(person))
    events.push({ type: 'v1.PersonExpected', person: newId(), ...person, duties })
  }
  return accepted(...events)
}

function wholeKey(person: Named): string {
  return JSON.stringify([nameKey(person), person.title.toLocaleLowerCase('nb')])
}

function editPerson(people: People, command: Extract<PeopleCommand, { type: 'EditPerson' }>): PeopleDecision {
  const person = people.roster.get(command.person)
  if (!person) return refused('unknown-person')
  const checked = checkIdentity(people, command)
  if (!checked.ok) return checked
  const duties = DUTIES.filter((duty) => command.duties.includes(duty))
  const facts = { ...checked.identity, duties, stands: command.stands }
  const { name, municipality, title } = person
  const before = { name, municipality, title, duties: person.duties, stands: person.stands ?? 1 }
  return JSON.stringify(facts) === JSON.stringify(before)
    ? accepted()
    : accepted({ type: 'v1.PersonEdited', person: person.id, ...facts })
}

/** Whoever holds the phone knows best how many sit around it; the leader can put it right. */
function standFor(people: People, stands: number, { device }: PeopleContext): PeopleDecision {
  const person = people.roster.get(personWith(people, device) ?? '')
  if (!person) return refused('unknown-person')
  if ((person.stands ?? 1) === stands) return accepted()
  const { id, name, municipality, title, duties } = person
  return accepted({ type: 'v1.PersonEdited', person: id, name, municipality, title, duties, stands })
}

function markArrived(people: People, id: PersonId, { self, now }: PeopleContext): PeopleDecision {
  const person = people.roster.get(named(people, id, self))
  if (!person) return refused('unknown-person')
  if (self !== null && self !== person.id) return refused('not-yours')
  if (person.presence === 'arrived') return accepted()
  return accepted({ type: 'v1.PersonArrived', person: person.id, device: '', at: now })
}

function markLeft(people: People, id: PersonId, { self, now }: PeopleContext): PeopleDecision {
  const person = people.roster.get(named(people, id, self))
  if (!person) return refused('unknown-person')
  if (self !== null && self !== person.id) return refused('not-yours')
  if (person.presence !== 'arrived') return accepted()
  return accepted({ type: 'v1.PersonLeft', person: person.id, at: now })
}

/** A phone may not have heard yet that its person is one with another; a leader sees who there is. */
function named({ merged }: People, id: PersonId, self: PersonId | null): PersonId {
  return self === null ? id : whoIs(merged, id)
}

/** Whoever has gone home and takes the phone up again is here: nobody has to be told. */
export function returning(
  people: People,
  { device, now }: Pick<PeopleContext, 'device' | 'now'>,
): readonly PeopleEvent[] {
  const person = people.roster.get(personWith(people, device) ?? '')
  return person?.presence === 'gone'
    ? [{ type: 'v1.PersonArrived', person: person.id, device: '', at: now }]
    : []
}

/** Their phone is nobody's until this is undone or it joins anew; what they have said stays, for a hand may slip. */
function removePerson(people: People, id: PersonId): PeopleDecision {
  return people.roster.has(id) ? accepted({ type: 'v1.PersonRemoved', person: id }) : accepted()
}

/** What was answered by the phone that had the seat stays with the seat; the leader sees it, and can tell. */
function freeSeat(people: People, id: PersonId): PeopleDecision {
  const person = people.roster.get(id)
  if (!person) return refused('unknown-person')
  const isTaken = person.presence !== 'expected' || hasPhone(people, id)
  return isTaken ? accepted({ type: 'v1.SeatFreed', person: id }) : accepted()
}

/**
 * Name and post are those of `person`, who stays. Only where the twin alone has a phone it is the twin who does, under that
 * name: that phone then notices nothing. What either has said is theirs, see `People.merged`.
 */
function mergePeople(
  people: People,
  command: Extract<PeopleCommand, { type: 'MergePeople' }>,
): PeopleDecision {
  const person = people.roster.get(command.person)
  const twin = people.roster.get(command.twin)
  if (!person || !twin || person === twin) return refused('unknown-person')
  const twinStays = hasPhone(people, twin.id) && !hasPhone(people, person.id)
  return accepted({
    type: 'v1.PeopleMerged',
    person: twinStays ? twin.id : person.id,
    twin: twinStays ? person.id : twin.id,
    name: person.name,
    municipality: person.municipality,
    title: person.title || twin.title,
    duties: DUTIES.filter((duty) => person.duties.includes(duty) || twin.duties.includes(duty)),
    stands: Math.max(person.stands ?? 1, twin.stands ?? 1),
  })
}

function hasPhone({ devices, merged }: People, id: PersonId): boolean {
  return devices.some((each) => whoIs(merged, each) === id)
}

function join(
  people: People,
  command: Extract<PeopleCommand, { type: 'Join' }>,
  context: PeopleContext,
): PeopleDecision {
  // The same phone asking again is the same person, not a second one.
  if (isKnown(people, context.device)) return accepted()
  const named = context.nameless && tidyName(command.name) === '' ? numbered(people, command) : command
  const checked = checkIdentity(people, named)
  if (!checked.ok) return checked
  const found = foundAtDoor(people, checked.identity)
  if (found === 'choose') return refused('unknown-person', checked.identity.name)
  if (found?.presence === 'expected') return arrive(people, found, context)
  if (found) return refused('already-here', found.name)
  return comeIn(people, { person: context.newId(), isListed: false, ...checked.identity }, context)
}

const isKnown = (people: People, device: string) =>
  personWith(people, device) !== undefined || people.waiting.has(device)

/** Whoever leaves the name out goes by a number, so that lists and tables still tell people apart. */
function numbered(people: People, command: Extract<PeopleCommand, { type: 'Join' }>): typeof command {
  const { municipality } = command
  const home = (municipality === null ? '' : nameOf(people, municipality)) || 'Gjest'
  let number = 1
  while (namesakes(people.roster, { name: `${home} ${number}`, municipality }).length > 0) number++
  return { ...command, name: `${home} ${number}`, title: '' }
}

/**
 * Who of those on the list somebody is who writes their name. One of that name who has not come is them. Of several it is the one
 * with the title that was written; without one they must choose, or they would take each other's seat. A title that nobody of
 * that name has makes somebody else of them.
 */
function foundAtDoor(people: People, claimed: Named): Person | 'choose' | null {
  const twins = namesakes(people.roster, claimed)
  const [only, second] = twins
  if (only?.presence === 'expected' && !second) return only
  const titled = twins.filter((person) => sameTitle(person, claimed))
  const exact = titled.find(({ presence }) => presence === 'expected') ?? titled[0]
  if (exact) return exact
  if (claimed.title !== '') return null
  return twins.some(({ presence }) => presence === 'expected') ? 'choose' : (only ?? null)
}

function joinAs(people: People, id: PersonId, context: PeopleContext): PeopleDecision {
  if (isKnown(people, context.device)) return accepted()
  // The phone's list may be from before two on it were found to be one.
  const person = people.roster.get(whoIs(people.merged, id))
  if (!person) return refused('unknown-person')
  if (person.presence !== 'expected') return refused('already-here', person.name)
  return arrive(people, person, context)
}

function linkDevice(people: People, id: PersonId, { device }: PeopleContext): PeopleDecision {
  const person = whoIs(people.merged, id)
  if (!people.roster.has(person)) return refused('unknown-person')
  return personWith(people, device) === person
    ? accepted()
    : accepted({ type: 'v1.DeviceLinked', person, device })
}

function arrive(people: People, person: Person, context: PeopleContext): PeopleDecision {
  const { id, name, municipality, title } = person
  return comeIn(people, { person: id, isListed: true, name, municipality, title }, context)
}

function checkIdentity(people: People, claimed: Named) {
  const identity = {
    name: tidyName(claimed.name),
    municipality: claimed.municipality,
    title: tidyName(claimed.title),
  }
  if (identity.name === '') return refused('name-empty')
  if (tooLong(identity.name, TEXT_LIMITS.name)) return refused('text-too-long', `${TEXT_LIMITS.name}`)
  if (tooLong(identity.title, TEXT_LIMITS.title)) return refused('text-too-long', `${TEXT_LIMITS.title}`)
  const known =
    identity.municipality === null || people.municipalities.some(({ id }) => id === identity.municipality)
  return known ? ({ ok: true, identity } as const) : refused('unknown-municipality')
}

function nameOf(people: People, id: MunicipalityId | null): string {
  return people.municipalities.find((municipality) => municipality.id === id)?.name ?? ''
}
