import * as v from 'valibot'
import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import { Id, type MunicipalityId, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'

/** Who may come in: anybody with the code, whoever the leader lets in, nobody new. Who has been in comes back in any case. */
export const DOORS = ['open', 'ask', 'locked'] as const
export type Door = (typeof DOORS)[number]

/** As many as a gathering holds, beside those on the list; robots would fill it sooner than people. */
export const MOST_PHONES = 4_000
/** As many as a leader could look through. */
export const MOST_WAITING = 300

/** Somebody at the door, as they have written that they are called. */
export type Waiting = {
  /** Who they are on the list, or will be. */
  readonly person: PersonId
  readonly isListed: boolean
  readonly name: string
  readonly municipality: MunicipalityId | null
  readonly title: string
  readonly at: Instant
  /** The leader has said no; and may still say yes. */
  readonly isTurnedAway: boolean
}

export const doorCommands = [
  v.strictObject({ type: v.literal('SetDoor'), door: v.picklist(DOORS) }),
  /** `person` null: everybody who waits. */
  v.strictObject({ type: v.literal('LetIn'), person: v.nullable(Id) }),
  v.strictObject({ type: v.literal('TurnAway'), person: v.nullable(Id) }),
] as const
const DoorCommand = v.variant('type', doorCommands)
export type DoorCommand = v.InferOutput<typeof DoorCommand>

export type DoorEvent =
  | { readonly type: 'v1.DoorSet'; readonly door: Door }
  | {
      readonly type: 'v1.CameToDoor'
      readonly person: PersonId
      readonly isListed: boolean
      readonly name: string
      readonly municipality: MunicipalityId | null
      readonly title: string
      readonly device: string
      readonly at: Instant
    }
  | { readonly type: 'v1.TurnedAway'; readonly person: PersonId }
/** Somebody comes in: as who they are on the list, or as somebody new. */
export type ComingIn =
  | {
      readonly type: 'v1.PersonArrived'
      readonly person: PersonId
      readonly device: string
      readonly at: Instant
    }
  | {
      readonly type: 'v1.PersonJoined'
      readonly person: PersonId
      readonly name: string
      readonly municipality: MunicipalityId | null
      readonly title: string
      readonly duties: readonly []
      readonly device: string
      readonly at: Instant
    }

/** `door-shut`: it is locked, or there is no room for more. */
export type DoorRefusal = 'door-shut' | 'already-here' | 'unknown-person'
type DoorDecision = Decision<DoorEvent | ComingIn, DoorRefusal>

/** As much of the people as the door must know. */
type AtDoor = {
  readonly door: Door
  /** By the hash of the phone's token. */
  readonly waiting: Table<Waiting>
  readonly devices: { readonly size: number }
  readonly roster: { get(id: PersonId): { readonly presence: string } | undefined }
}
type Coming = Omit<Waiting, 'at' | 'isTurnedAway'>

/** Somebody who is nobody yet says who they are. */
export function comeIn(
  { door, waiting, devices }: AtDoor,
  coming: Coming,
  { device, now }: { readonly device: string; readonly now: Instant },
): DoorDecision {
  if (door === 'locked') return refused('door-shut')
  if (!coming.isListed && devices.size >= MOST_PHONES) return refused('door-shut')
  if (door === 'open') return accepted(entered(coming, device, now))
  if (waiting.size >= MOST_WAITING) return refused('door-shut')
  if (waiting.some(({ person }) => person === coming.person)) return refused('already-here', coming.name)
  const { person, isListed, name, municipality, title } = coming
  return accepted({
    ...({ type: 'v1.CameToDoor', person, isListed, name, municipality, title } as const),
    ...{ device, at: now },
  })
}

export function decideDoor(
  people: AtDoor,
  command: DoorCommand,
  { now }: { readonly now: Instant },
): DoorDecision {
  switch (command.type) {
    case 'SetDoor': {
      const { door } = command
      if (door === people.door) return accepted()
      // Who waits at a door that opens comes in.
      const all = door === 'open' ? letIn(people, null, now) : accepted<DoorEvent | ComingIn>()
      return all.ok ? accepted<DoorEvent | ComingIn>({ type: 'v1.DoorSet', door }, ...all.events) : all
    }
    case 'LetIn':
      return letIn(people, command.person, now)
    case 'TurnAway': {
      const those = whoWaits(people, command.person).filter(([, { isTurnedAway }]) => !isTurnedAway)
      return accepted<DoorEvent>(
        ...those.map(([, { person }]) => ({ type: 'v1.TurnedAway', person }) as const),
      )
    }
  }
}

/** Those who were turned away come in one by one, when somebody has thought again. */
function letIn(people: AtDoor, person: PersonId | null, now: Instant): DoorDecision {
  const those = whoWaits(people, person).filter(([, each]) => person !== null || !each.isTurnedAway)
  if (person !== null && those.length === 0) return refused('unknown-person')
  const free = those.filter(([, each]) => isFree(people, each))
  const [first] = those
  if (person !== null && free.length === 0 && first) return refused('already-here', first[1].name)
  const room = Math.max(0, MOST_PHONES - people.devices.size)
  if (person !== null && room === 0 && !first?.[1].isListed) return refused('door-shut')
  let fresh = 0
  const fitting = free.filter(([, { isListed }]) => isListed || ++fresh <= room)
  return accepted<DoorEvent | ComingIn>(...fitting.map(([device, each]) => entered(each, device, now)))
}

/** Somebody on the list may have come in by another way meanwhile. */
function isFree({ roster }: AtDoor, { person, isListed }: Waiting): boolean {
  return !isListed || roster.get(person)?.presence === 'expected'
}

function whoWaits({ waiting }: AtDoor, person: PersonId | null): readonly (readonly [string, Waiting])[] {
  return [...waiting.entries()]
    .filter(([, each]) => person === null || each.person === person)
    .sort(([, one], [, other]) => one.at - other.at || (one.person < other.person ? -1 : 1))
}

function entered(
  { person, isListed, name, municipality, title }: Coming,
  device: string,
  at: Instant,
): ComingIn {
  if (isListed) return { type: 'v1.PersonArrived', person, device, at }
  return { type: 'v1.PersonJoined', person, name, municipality, title, duties: [], device, at }
}

export function evolveDoor<Of extends Pick<AtDoor, 'door' | 'waiting'>>(people: Of, event: DoorEvent): Of {
  switch (event.type) {
    case 'v1.DoorSet':
      return { ...people, door: event.door }
    case 'v1.CameToDoor': {
      // An erased phone (its hash is empty) waits for nobody.
      if (event.device === '') return people
      const { person, isListed, name, municipality, title, at } = event
      const waiting = { person, isListed, name, municipality, title, at, isTurnedAway: false }
      return { ...people, waiting: people.waiting.set(event.device, waiting) }
    }
    case 'v1.TurnedAway':
      return { ...people, waiting: turned(people.waiting, [event.person], true) }
  }
}

export function turned(
  waiting: Table<Waiting>,
  persons: readonly PersonId[],
  isTurnedAway: boolean,
): Table<Waiting> {
  return waiting.map((each) => (persons.includes(each.person) ? { ...each, isTurnedAway } : each))
}
