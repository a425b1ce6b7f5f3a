import * as v from 'valibot'
import { type ActivityId, Id, type ItemId, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { Answer, Question } from './question.ts'

export { Answer, Question }

/** Who sees the answers: only the leader; the hall screen while they come in; the hall screen and the phones. */
export const RESULTS = ['hidden', 'live', 'shown'] as const
export type Results = (typeof RESULTS)[number]

/**
 * The answers. In an anonymous box a ballot carries a tag instead of a person: a keyed hash that only works while the
 * round's key exists (one answer each, changeable, also from a second phone). Closing the poll empties a box of five or more
 * into `settled`, in an order that says nothing, and the key is destroyed. See docs/decisions/0003.
 */
export type Box =
  | ({ readonly kind: 'named'; readonly ballots: Table<Answer> } & Twins)
  | ({
      readonly kind: 'anonymous'
      readonly round: number
      /** Who has answered: a record of its own. The value is the round it was in. */
      readonly answered: Table<number>
      readonly tagged: Table<Answer>
      readonly settled: readonly Answer[]
    } & Twins)
/** Who in the box turned out to be somebody else → who they are. A ballot stays under the id it was cast under (`People.merged`). */
type Twins = { readonly twins?: Table<PersonId> }

type Head = {
  readonly kind: 'poll'
  readonly id: ActivityId
  /** The agenda item it was prepared for; null when improvised. */
  readonly item: ItemId | null
  readonly question: Question
  readonly anonymous: boolean
  readonly results: Results
}
export type Poll =
  | (Head & { readonly phase: 'draft' })
  | (Head & { readonly phase: 'open'; readonly openedAt: Instant; readonly box: Box })
  | (Head & {
      readonly phase: 'closed'
      readonly openedAt: Instant
      readonly closedAt: Instant
      readonly box: Box
    })

export const pollCommands = [
  v.strictObject({
    type: v.literal('PreparePoll'),
    activity: Id,
    item: v.nullable(Id),
    question: Question,
    anonymous: v.boolean(),
  }),
  v.strictObject({ type: v.literal('RevisePoll'), activity: Id, question: Question, anonymous: v.boolean() }),
  /** Also opens a closed poll again. */
  v.strictObject({ type: v.literal('OpenPoll'), activity: Id }),
  v.strictObject({ type: v.literal('ClosePoll'), activity: Id }),
  v.strictObject({ type: v.literal('SetResults'), activity: Id, results: v.picklist(RESULTS) }),
  v.strictObject({ type: v.literal('CastBallot'), activity: Id, answer: Answer }),
] as const
export const PollCommand = v.variant('type', pollCommands)
export type PollCommand = v.InferOutput<typeof PollCommand>

export type PollEvent =
  | {
      readonly type: 'v1.PollPrepared'
      readonly activity: ActivityId
      readonly item: ItemId | null
      readonly question: Question
      readonly anonymous: boolean
    }
  | {
      readonly type: 'v1.PollRevised'
      readonly activity: ActivityId
      readonly question: Question
      readonly anonymous: boolean
    }
  | { readonly type: 'v1.PollOpened'; readonly activity: ActivityId; readonly at: Instant }
  | { readonly type: 'v1.PollClosed'; readonly activity: ActivityId; readonly at: Instant }
  | { readonly type: 'v1.ResultsSet'; readonly activity: ActivityId; readonly results: Results }
  /** A named ballot. */
  | {
      readonly type: 'v1.BallotCast'
      readonly activity: ActivityId
      readonly person: PersonId
      readonly answer: Answer | null
    }
  /** That somebody has answered an anonymous poll; what they answered stands elsewhere. */
  | { readonly type: 'v1.PersonAnswered'; readonly activity: ActivityId; readonly person: PersonId }
  /** Stored without person, time or command; tag and answer are sealed with the round's key. */
  | {
      readonly type: 'v1.AnonymousBallotCast'
      readonly activity: ActivityId
      readonly round: number
      readonly tag: string
      readonly answer: Answer | null
    }
  /** The round's answers in an order that says nothing; from here on its key is gone. */
  | {
      readonly type: 'v1.BallotBoxEmptied'
      readonly activity: ActivityId
      readonly round: number
      readonly answers: readonly Answer[]
    }

export type PollRefusal =
  | 'poll-not-open'
  | 'poll-closed'
  | 'already-open'
  | 'not-draft'
  | 'already-exists'
  | 'unknown-choice'
  | 'wrong-answer'
  | 'too-few-choices'
  | 'too-many-choices'
  | 'already-counted'
  | 'question-empty'
  | 'text-empty'
  | 'text-too-long'
  | 'choices-needed'
  | 'out-of-range'
  | 'too-many-options'
  | 'range-turned'
  | 'ranking-gaps'
  | 'shares-off'
  | 'too-many-decimals'
  | 'dates-missing'
  | 'too-many-words'
