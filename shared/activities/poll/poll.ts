import * as v from 'valibot'
import { type ActivityId, Id, type ItemId, type MunicipalityId, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import type { Tally } from './count.ts'
import type { Marks } from './marks.ts'
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
      /** How many of them were there before the last came; left out: none. */
      readonly since?: number
      /** Whose answer was given up, being one of too few to be counted. The value is the round it was in. */
      readonly lapsed?: Table<number>
    } & Twins)
/** Who in the box turned out to be somebody else → who they are. A ballot stays under the id it was cast under (`People.merged`). */
type Twins = { readonly twins?: Table<PersonId> }

/** What has been decided of a poll besides what it asks. What is not there has not been: polls from before are as they were. */
export type Decided = {
  /** The right answer; the leader's alone until it is revealed. */
  readonly right?: Answer
  readonly revealed?: true
  /** Texts and words reach the hall only when the leader has let them through. */
  readonly glance?: true
  /** Each municipality sees on its phones how its own people answered, where the answers may be broken down. */
  readonly toEach?: true
  /** By what a text says (`keyOfText`): whether the leader has let it through or held it back. */
  readonly judged?: Table<boolean>
  /** When it closes by itself. */
  readonly until?: Instant
}
type Head = {
  readonly kind: 'poll'
  readonly id: ActivityId
  /** The agenda item it was prepared for; null when improvised. */
  readonly item: ItemId | null
  readonly question: Question
  readonly anonymous: boolean
  readonly results: Results
} & Decided
/** What people have given. `first`: in the first round, once there is a second. */
export type Given = {
  readonly box: Box
  readonly first?: Box
  readonly marks?: Marks
  /** Opened again after it had closed, with enough answers to be broken down: that is done once. */
  readonly again?: true
  /** What the first round was broken down into, should the second be taken back. */
  readonly firstParts?: Breakdown | null
}
export type Poll =
  | (Head & { readonly phase: 'draft' })
  | (Head & { readonly phase: 'open'; readonly openedAt: Instant } & Given)
  | (Head & {
      readonly phase: 'closed'
      readonly openedAt: Instant
      readonly closedAt: Instant
      /** As it was when the poll closed; null: it may not be broken down. Whoever moves later is not counted anew. */
      readonly parts?: Breakdown | null
    } & Given)
/** Answers by municipality. */
export type Breakdown = readonly { readonly id: MunicipalityId; readonly tally: Tally }[]
export type BegunPoll = Exclude<Poll, { phase: 'draft' }>

/** `glance` left out: texts and words wait for the leader, as they do when nobody has said otherwise. */
const settings = {
  right: v.exactOptional(v.nullable(Answer)),
  glance: v.exactOptional(v.boolean()),
  /** Left out: the answers are seen together only. */
  toEach: v.exactOptional(v.boolean()),
}
const texts = v.pipe(v.array(Id), v.minLength(1), v.maxLength(1_000))
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))

export const pollCommands = [
  v.strictObject({
    type: v.literal('PreparePoll'),
    activity: Id,
    item: v.nullable(Id),
    question: Question,
    anonymous: v.boolean(),
    ...settings,
  }),
  v.strictObject({
    type: v.literal('RevisePoll'),
    activity: Id,
    question: Question,
    anonymous: v.boolean(),
    ...settings,
  }),
  /** The same question once more, as a draft after the one it is made from. */
  v.strictObject({ type: v.literal('DuplicatePoll'), activity: Id, copy: Id }),
  /** Also opens a closed poll again. */
  v.strictObject({ type: v.literal('OpenPoll'), activity: Id }),
  v.strictObject({ type: v.literal('ClosePoll'), activity: Id }),
  v.strictObject({ type: v.literal('SetResults'), activity: Id, results: v.picklist(RESULTS) }),
  v.strictObject({ type: v.literal('CastBallot'), activity: Id, answer: Answer }),
  /** When it closes by itself; null: not before somebody closes it. */
  v.strictObject({ type: v.literal('SetPollEnd'), activity: Id, at: v.nullable(instant) }),
  v.strictObject({
    type: v.literal('LengthenPoll'),
    activity: Id,
    minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
  }),
  v.strictObject({ type: v.literal('RevealAnswer'), activity: Id, revealed: v.boolean() }),
  /** Texts and words, by their ids in the tally. */
  v.strictObject({ type: v.literal('LetThrough'), activity: Id, texts }),
  v.strictObject({ type: v.literal('HoldBack'), activity: Id, texts }),
  /** Everybody answers again, with the first answers kept to compare with. */
  v.strictObject({ type: v.literal('BeginSecondRound'), activity: Id }),
  /** Support for what somebody has answered in their own words. */
  v.strictObject({ type: v.literal('SupportAnswer'), activity: Id, text: Id, support: v.boolean() }),
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
      readonly right?: Answer
      readonly glance?: true
      readonly toEach?: true
      /** Where it stands: just behind this one; left out: last. */
      readonly after?: ActivityId
    }
  | {
      readonly type: 'v1.PollRevised'
      readonly activity: ActivityId
      readonly question: Question
      readonly anonymous: boolean
      readonly right?: Answer
      readonly glance?: true
      readonly toEach?: true
    }
  | { readonly type: 'v1.PollEndSet'; readonly activity: ActivityId; readonly until: Instant | null }
  | { readonly type: 'v1.AnswerRevealed'; readonly activity: ActivityId; readonly revealed: boolean }
  /** `texts`: what they say, as keys (`keyOfText`). */
  | {
      readonly type: 'v1.TextsJudged'
      readonly activity: ActivityId
      readonly texts: readonly string[]
      readonly through: boolean
    }
  | { readonly type: 'v1.SecondRoundBegun'; readonly activity: ActivityId; readonly at: Instant }
  | {
      readonly type: 'v1.AnswerSupported'
      readonly activity: ActivityId
      readonly person: PersonId
      readonly text: string
      readonly support: boolean
    }
  /** Of an anonymous poll: stored without person, time or command, and sealed with the key of the marks. */
  | {
      readonly type: 'v1.AnonymousAnswerSupported'
      readonly activity: ActivityId
      readonly tag: string
      readonly text: string | null
      readonly support: boolean
    }
  /** The marks of an anonymous poll as numbers; from here on their key is gone. */
  | {
      readonly type: 'v1.MarksEmptied'
      readonly activity: ActivityId
      readonly counts: Readonly<Record<string, number>>
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
      /** The bytes that any answer to this question fits in, where those are many: all are sealed in as many. */
      readonly space?: number
    }
  /** The round's answers in an order that says nothing; from here on its key is gone. */
  | {
      readonly type: 'v1.BallotBoxEmptied'
      readonly activity: ActivityId
      readonly round: number
      readonly answers: readonly Answer[]
    }
  /** Answers that were too few to be counted, and never will be; from here on their key is gone, and they with it. */
  | { readonly type: 'v1.SealedAnswersDropped'; readonly activity: ActivityId; readonly round: number }

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
  | 'no-right-answer'
  | 'poll-still-open'
  | 'no-more-rounds'
  | 'too-few-answers'
  | 'time-passed'
  | 'no-clock'
  | 'unknown-answer'
