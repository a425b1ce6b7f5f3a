import * as v from 'valibot'
import { Question } from '#shared/activities/poll/question.ts'
import { Id } from '#shared/kernel/ids.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { Earlier, EarlierResult, earlierResult, isComparable } from './earlier.ts'
import type { Evaluation, EvaluationCommand, FormQuestion } from './evaluation.ts'
import { resultsOf } from './tally.ts'

const AlongResult = v.strictObject({ asked: Question, came: EarlierResult })
const AlongForm = v.strictObject({
  closedAt: Earlier.entries.closedAt,
  results: v.pipe(v.array(AlongResult), v.maxLength(100)),
})
/** What a gathering's evaluations came to, for another to be compared with: a form that is closed, and of it what five have answered. */
export const EvaluationsAlong = v.strictObject({
  gathering: Id,
  title: Earlier.entries.title,
  forms: v.pipe(v.array(AlongForm), v.maxLength(1_000)),
})
export type EvaluationsAlong = v.InferOutput<typeof EvaluationsAlong>
type FormAlong = EvaluationsAlong['forms'][number]

/** Null: there is nothing in it to compare with. */
export function formAlong(evaluation: Evaluation): FormAlong | null {
  if (evaluation.phase !== 'closed') return null
  const results = resultsOf(evaluation).flatMap(({ id, question, tally }) =>
    tally === null || !isComparable(question)
      ? []
      : [{ asked: question, came: earlierResult(id, question, tally) }],
  )
  return results.length === 0 ? null : { closedAt: evaluation.closedAt, results }
}

type Offered = {
  readonly command: Extract<EvaluationCommand, { type: 'CompareEvaluation' }>
  readonly closedAt: number
  /** How many of the questions here were asked there too. */
  readonly same: number
}

/** The form there that has most questions in common with this one, of equals the latest; null: none has any. */
export function compareAlong(
  { id, questions }: { readonly id: string; readonly questions: readonly FormQuestion[] },
  { gathering, title, forms }: EvaluationsAlong,
): Offered | null {
  const [best] = forms
    .map(({ closedAt, results }) => ({
      closedAt,
      results: questions.flatMap((each) => sameIn(each, results)),
    }))
    .sort((a, b) => b.results.length - a.results.length || b.closedAt - a.closedAt)
  if (!best || best.results.length === 0) return null
  const { closedAt, results } = best
  return {
    command: {
      ...{ type: 'CompareEvaluation', activity: id },
      with: { gathering, title: title.slice(0, 200), closedAt, results },
    },
    ...{ closedAt, same: results.length },
  }
}

/** A question of the ready form carries this id until somebody changes it, so that it is known again in another language. */
export const READY_ID = /^ready-\w+$/

function sameIn({ id, question }: FormQuestion, results: FormAlong['results']): readonly EarlierResult[] {
  const found =
    results.find(({ asked }) => isSame(question, asked)) ??
    results.find((result) => isReadyToo({ id, question }, result))
  return found && isComparable(question) ? [putAs({ id, question }, found)] : []
}

function isReadyToo({ id, question }: FormQuestion, { asked, came }: FormQuestionAsked): boolean {
  return came.question === id && READY_ID.test(id) && hasSameSteps(question, asked)
}

function putAs({ id, question }: FormQuestion, { asked, came }: FormQuestionAsked): EarlierResult {
  return { ...came, question: id, rows: inOrderOf(question, asked, came.rows) }
}

export type FormQuestionAsked = FormAlong['results'][number]

/** What `there` came to, as `here` asks it; null: it is another question. */
export function asAsked(here: FormQuestionAsked, there: FormQuestionAsked): EarlierResult | null {
  const question = { id: here.came.question, question: here.asked }
  return isSame(here.asked, there.asked) || isReadyToo(question, there) ? putAs(question, there) : null
}

const textOf = (text: string) => tidy(text).normalize('NFC').replace(/\s+/g, ' ').toLocaleLowerCase('nb')

export function isSame(here: Question, there: Question): boolean {
  return textOf(here.text) === textOf(there.text) && isAlike(here, there)
}

/** Whether they are answered alike: the same steps or the same options, whatever order they stand in. */
function isAlike(here: Question, there: Question): boolean {
  if ('choices' in here && 'choices' in there)
    return sameChoices(here.choices, there.choices) && sameRules(here, there)
  return sameRules(here, there)
}

function sameRules(here: Question, there: Question): boolean {
  switch (here.type) {
    case 'scale':
      return there.type === 'scale' && hasSameSteps(here, there) && endsOf(here) === endsOf(there)
    case 'choices':
      return there.type === 'choices' && here.min === there.min && here.max === there.max
    case 'ranking':
      return there.type === 'ranking' && here.top === there.top
    case 'shares':
      return there.type === 'shares' && here.total === there.total
    case 'number':
      return (
        there.type === 'number' &&
        textOf(here.unit) === textOf(there.unit) &&
        here.min === there.min &&
        here.max === there.max
      )
    default:
      return here.type === there.type
  }
}

function hasSameSteps(here: Question, there: Question): boolean {
  return (
    here.type === 'scale' &&
    there.type === 'scale' &&
    here.steps === there.steps &&
    (here.notRelevant ?? false) === (there.notRelevant ?? false)
  )
}

function endsOf({ low, high, labels = [] }: Extract<Question, { type: 'scale' }>): string {
  return [low, high, ...labels].map(textOf).join('\n')
}

type Choices = readonly { readonly id: string; readonly text: string }[]

function sameChoices(here: Choices, there: Choices): boolean {
  const texts = (choices: Choices) => choices.map(({ text }) => textOf(text))
  const [ours, theirs] = [texts(here), texts(there)]
  // Two that say the same cannot be told apart there.
  return (
    ours.length === theirs.length &&
    new Set(ours).size === ours.length &&
    ours.every((text) => theirs.includes(text))
  )
}

/** Their options have other ids, and may stand in another order. */
function inOrderOf(here: Question, there: Question, rows: EarlierResult['rows']): EarlierResult['rows'] {
  if (!('choices' in here && 'choices' in there)) return rows
  return here.choices.flatMap(({ id, text }) => {
    const other = there.choices.find((each) => textOf(each.text) === textOf(text))
    const row = rows.find((each) => each.id === other?.id)
    return row ? [{ id, counts: row.counts }] : []
  })
}
