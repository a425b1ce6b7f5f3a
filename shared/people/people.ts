import * as v from 'valibot'
import { Id, type MunicipalityId, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { emptyTable, type Table } from '#shared/kernel/table.ts'
import { type AlongEvent, noPanelsBefore, type PanelsBefore } from './along.ts'
import { type Door, type DoorEvent, type DoorRefusal, doorCommands, type Waiting } from './door.ts'
import type { Studied } from './research.ts'

export type Municipality = { readonly id: MunicipalityId; readonly name: string }

/** As many as one phone may stand for. */
export const MOST_STANDING = 400

/** What somebody does in this gathering, besides taking part. */
export const DUTIES = ['observer', 'panel', 'project-leader'] as const
export type Duty = (typeof DUTIES)[number]

type Identity = {
  readonly id: PersonId
  readonly name: string
  /** Null: a guest or an organiser. */
  readonly municipality: MunicipalityId | null
  /** The post they hold at home, in their own words ("HR-leder"). */
  readonly title: string
  readonly duties: readonly Duty[]
  /** How many people the phone stands for, when it is a whole table's or municipality's; absent: one. */
  readonly stands?: number
}
export type Person =
  | (Identity & { readonly presence: 'expected' })
  | (Identity & { readonly presence: 'arrived'; readonly arrivedAt: Instant })
  /** Has been here. Phone and answers stay theirs; whoever takes the phone up again is back. */
  | (Identity & { readonly presence: 'gone'; readonly arrivedAt: Instant; readonly leftAt: Instant })

export type People = {
  readonly municipalities: readonly Municipality[]
  readonly roster: Table<Person>
  /** Hash of a phone's token → the person it speaks for. One person may have several phones; nobody's token is stored. */
  readonly devices: Table<PersonId>
  /**
   * Who turned out to be somebody else on the list → who they are. Phones, answers and points go on naming the id they came
   * under, and are read through this table: nothing is moved by a merge, so nothing is lost by it, nor by its undo.
   */
  readonly merged: Table<PersonId>
  readonly door: Door
  /** Who waits at the door, by the hash of the phone's token. */
  readonly waiting: Table<Waiting>
  /** Who has been erased, by every id they had; false while their words may still be in a file. No step back brings them back. */
  readonly erased: Table<boolean>
  /** Who has said whether their answers may be used for research; whoever has said nothing is not here, and theirs may not. */
  readonly studied: Table<Studied>
  /** The hash of what somebody is known by over the gatherings of a programme → who they are here. Of those alone who wish it. */
  readonly marks: Table<PersonId>
  /** How often somebody's marks have been taken away: what the files have of it is to go. */
  readonly unmarked: number
  readonly panels: PanelsBefore
}

export const nobody: People = {
  municipalities: [],
  roster: emptyTable(),
  devices: emptyTable(),
  merged: emptyTable(),
  door: 'open',
  waiting: emptyTable(),
  erased: emptyTable(),
  studied: emptyTable(),
  marks: emptyTable(),
  unmarked: 0,
  panels: noPanelsBefore,
}

const line = v.pipe(v.string(), v.maxLength(1_000))
const Stands = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_STANDING))

const municipalities = v.pipe(v.array(v.strictObject({ id: Id, name: line })), v.maxLength(400))

export const peopleCommands = [
  v.strictObject({
    type: v.literal('NameMunicipalities'),
    municipalities,
  }),
  v.strictObject({
    type: v.literal('ExpectPeople'),
    people: v.pipe(
      v.array(
        v.strictObject({
          name: line,
          municipality: v.nullable(Id),
          title: line,
          duties: v.array(v.picklist(DUTIES)),
          /** Somebody else than whoever has that name in that municipality already. */
          another: v.optional(v.boolean()),
        }),
      ),
      v.maxLength(2_000),
    ),
    /** The municipalities that the list brings with it, besides those that are there. */
    municipalities: v.optional(municipalities),
  }),
  /** What the leader puts right of somebody; `stands` is how many the phone stands for. */
  v.strictObject({
    type: v.literal('EditPerson'),
    person: Id,
    name: line,
    municipality: v.nullable(Id),
    title: line,
    duties: v.array(v.picklist(DUTIES)),
    stands: Stands,
  }),
  /** Somebody is here without a phone, or back. A participant says it of themselves alone, and so with `MarkLeft`. */
  v.strictObject({ type: v.literal('MarkArrived'), person: Id }),
  /** Somebody has gone home. `MarkArrived` says that they are here again. */
  v.strictObject({ type: v.literal('MarkLeft'), person: Id }),
  v.strictObject({ type: v.literal('RemovePerson'), person: Id }),
  /** Somebody else had taken their name: whatever phone spoke for them does no more, and they can come. */
  v.strictObject({ type: v.literal('FreeSeat'), person: Id }),
  /** Somebody's name, words and answers go from every file, for good. A participant asks for themselves alone. */
  v.strictObject({ type: v.literal('ErasePerson'), person: Id }),
  /** Two on the list are one: `person` is who they are, `twin` goes. */
  v.strictObject({ type: v.literal('MergePeople'), person: Id, twin: Id }),
  /** How many people the asking phone stands for: a table, a municipality. Its own person, nobody else's. */
  v.strictObject({ type: v.literal('StandFor'), stands: Stands }),
  /** Whether the asking person's answers may be used for research. Nobody says it of others. */
  v.strictObject({
    type: v.literal('AllowResearch'),
    allowed: v.boolean(),
    /** The mark of the purpose as they read it. */
    purpose: v.optional(v.pipe(v.string(), v.maxLength(40))),
  }),
  /** Join as somebody new. */
  v.strictObject({ type: v.literal('Join'), name: line, municipality: v.nullable(Id), title: line }),
  /** Join as somebody who stands on the roster and has not come yet. */
  v.strictObject({ type: v.literal('JoinAs'), person: Id }),
  ...doorCommands,
] as const
export const PeopleCommand = v.variant('type', peopleCommands)
export type PeopleCommand = v.InferOutput<typeof PeopleCommand>

/** Made by the server alone, when a handover code proves that a second phone belongs to the same person. */
export type LinkDevice = { readonly type: 'LinkDevice'; readonly person: PersonId }

/** Made by the server alone: what these people said is in no file any more. */
export type ConfirmErased = { readonly type: 'ConfirmErased'; readonly persons: readonly PersonId[] }

export type PeopleEvent =
  | DoorEvent
  | AlongEvent
  | { readonly type: 'v1.MunicipalitiesNamed'; readonly municipalities: readonly Municipality[] }
  | ({ readonly type: 'v1.PersonExpected' } & PersonFacts)
  | ({ readonly type: 'v1.PersonJoined'; readonly device: string; readonly at: Instant } & PersonFacts)
  | {
      readonly type: 'v1.PersonArrived'
      readonly person: PersonId
      readonly device: string
      readonly at: Instant
    }
  | { readonly type: 'v1.DeviceLinked'; readonly person: PersonId; readonly device: string }
  | ({ readonly type: 'v1.PersonEdited'; readonly stands: number } & PersonFacts)
  | { readonly type: 'v1.PersonRemoved'; readonly person: PersonId }
  | { readonly type: 'v1.SeatFreed'; readonly person: PersonId }
  | { readonly type: 'v1.PersonLeft'; readonly person: PersonId; readonly at: Instant }
  /** `names`: every id that stood for them. What they have said is still in the files until `v1.WordsErased`. */
  | {
      readonly type: 'v1.PersonErased'
      readonly person: PersonId
      readonly names: readonly PersonId[]
      readonly at: Instant
    }
  | {
      readonly type: 'v1.ResearchAllowed'
      readonly person: PersonId
      readonly allowed: boolean
      readonly purpose?: string
    }
  | { readonly type: 'v1.WordsErased'; readonly persons: readonly PersonId[] }
  /** `twin` is `person`, under this name from now on. */
  | ({ readonly type: 'v1.PeopleMerged'; readonly twin: PersonId; readonly stands: number } & PersonFacts)
type PersonFacts = {
  readonly person: PersonId
  readonly name: string
  readonly municipality: MunicipalityId | null
  readonly title: string
  readonly duties: readonly Duty[]
}

export type PeopleRefusal =
  | DoorRefusal
  | 'name-empty'
  | 'text-too-long'
  | 'unknown-municipality'
  | 'unknown-person'
  | 'already-here'
  | 'already-listed'
  | 'not-yours'
  | 'duplicate-municipality'
