import * as v from 'valibot'
import type { Results } from '#shared/activities/poll/poll.ts'
import { Answer, Question } from '#shared/activities/poll/question.ts'
import { type ActivityId, Id, type ItemId, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { Earlier } from './earlier.ts'

const line = v.pipe(v.string(), v.maxLength(5_000))
/** What a calendar can hold. */
const instant = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8.64e15))

/** `id` tells the questions of a form apart; it says nothing of who answers them. */
export const FormQuestion = v.strictObject({ id: Id, question: Question })
export type FormQuestion = v.InferOutput<typeof FormQuestion>
const questions = v.pipe(v.array(FormQuestion), v.maxLength(100))

/** What somebody has said in one go; a question that they passed over is not in it. */
export const FormAnswer = v.strictObject({ question: Id, answer: Answer })
export type FormAnswer = v.InferOutput<typeof FormAnswer>
export type Form = readonly FormAnswer[]

/**
 * The answers to one question, cut loose from the forms they came in. `waiting` are too few to be added to what has been
 * counted without pointing somebody out (trust.md P-07).
 */
export type Settled = {
  readonly id: string
  readonly counted: readonly Answer[]
  /** How many of them were there before the last came; left out: none. */
  readonly since?: number
  readonly waiting: readonly Answer[]
}

/**
 * The forms, as in an anonymous poll: a form carries a tag instead of a person until the box is emptied, question by question,
 * each in an order that says nothing. From then on not even what one person answered to two questions can be put together.
 */
export type FormBox = {
  readonly round: number
  /** Who has sent a form: a record of its own. The value is the round it was in. */
  readonly answered: Table<number>
  readonly tagged: Table<Form>
  readonly settled: readonly Settled[]
  /** Who in the box turned out to be somebody else → who they are. */
  readonly twins?: Table<PersonId>
}

type Head = {
  readonly kind: 'evaluation'
  readonly id: ActivityId
  readonly item: ItemId | null
  readonly title: string
  readonly questions: readonly FormQuestion[]
  /** `live` is nothing here: what is anonymous is counted when it closes. */
  readonly results: Exclude<Results, 'live'>
}
/** What it is compared with, and whether everybody sees that beside the results. */
export type Compared = Earlier & { readonly shown: boolean }
type Asked = {
  readonly openedAt: Instant
  /** When it closes by itself, after the gathering too; null: with the gathering, or when the leader says so. */
  readonly until: Instant | null
  readonly box: FormBox
  /** Left out: with nothing. */
  readonly compared?: Compared
}
export type Evaluation =
  | (Head & { readonly phase: 'draft' })
  | (Head & { readonly phase: 'open' } & Asked)
  | (Head & { readonly phase: 'closed'; readonly closedAt: Instant } & Asked)

export const evaluationCommands = [
  v.strictObject({
    type: v.literal('PrepareEvaluation'),
    activity: Id,
    item: v.nullable(Id),
    title: line,
    questions,
  }),
  v.strictObject({ type: v.literal('ReviseEvaluation'), activity: Id, title: line, questions }),
  /** Also opens a closed one again, and sets another end for an open one. */
  v.strictObject({ type: v.literal('OpenEvaluation'), activity: Id, until: v.nullable(instant) }),
  v.strictObject({ type: v.literal('CloseEvaluation'), activity: Id }),
  v.strictObject({
    type: v.literal('SetEvaluationResults'),
    activity: Id,
    results: v.picklist(['hidden', 'shown']),
  }),
  /** With what the same questions came to at an earlier gathering; null: with nothing any more. */
  v.strictObject({ type: v.literal('CompareEvaluation'), activity: Id, with: v.nullable(Earlier) }),
  v.strictObject({ type: v.literal('ShowComparison'), activity: Id, shown: v.boolean() }),
  v.strictObject({
    type: v.literal('SendForm'),
    activity: Id,
    answers: v.pipe(v.array(FormAnswer), v.maxLength(100)),
  }),
] as const
export const EvaluationCommand = v.variant('type', evaluationCommands)
export type EvaluationCommand = v.InferOutput<typeof EvaluationCommand>

export type EvaluationEvent =
  | {
      readonly type: 'v1.EvaluationPrepared'
      readonly activity: ActivityId
      readonly item: ItemId | null
      readonly title: string
      readonly questions: readonly FormQuestion[]
    }
  | {
      readonly type: 'v1.EvaluationRevised'
      readonly activity: ActivityId
      readonly title: string
      readonly questions: readonly FormQuestion[]
    }
  | {
      readonly type: 'v1.EvaluationOpened'
      readonly activity: ActivityId
      readonly at: Instant
      readonly until: Instant | null
    }
  | { readonly type: 'v1.EvaluationClosed'; readonly activity: ActivityId; readonly at: Instant }
  | {
      readonly type: 'v1.EvaluationResultsSet'
      readonly activity: ActivityId
      readonly results: 'hidden' | 'shown'
    }
  | {
      readonly type: 'v1.EvaluationCompared'
      readonly activity: ActivityId
      readonly with: Earlier | null
    }
  | { readonly type: 'v1.ComparisonShown'; readonly activity: ActivityId; readonly shown: boolean }
  /** That somebody has sent a form; what it says stands elsewhere. */
  | { readonly type: 'v1.PersonSentForm'; readonly activity: ActivityId; readonly person: PersonId }
  /** Stored without person, time or command; tag and answers are sealed with the round's key. */
  | {
      readonly type: 'v1.FormSent'
      readonly activity: ActivityId
      readonly round: number
      readonly tag: string
      readonly answers: Form | null
      /** The bytes it is sealed in: the same for all forms of the evaluation. */
      readonly space?: number
    }
  /** The round's answers, question by question, each in an order that says nothing; from here on its key is gone. */
  | {
      readonly type: 'v1.FormsEmptied'
      readonly activity: ActivityId
      readonly round: number
      readonly answers: readonly { readonly question: string; readonly answers: readonly Answer[] }[]
    }

export type EvaluationRefusal =
  | 'evaluation-not-open'
  | 'evaluation-closed'
  | 'questions-needed'
  | 'too-many-questions'
  | 'form-empty'
  /** Its answers together are more than a form may hold. */
  | 'form-too-long'
  | 'unknown-question'
  | 'end-passed'
  /** What it is to be compared with cannot be what such a question came to, or none of it was asked here. */
  | 'unlike-results'
  /** Of what it is to be compared with. */
  | 'too-few-answers'
