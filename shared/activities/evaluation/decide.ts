import { checkAnswer, inNoOrder } from '#shared/activities/poll/answer.ts'
import { boxName } from '#shared/activities/poll/box-name.ts'
import { checkQuestion } from '#shared/activities/poll/check-question.ts'
import type { PollRefusal } from '#shared/activities/poll/poll.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/tally.ts'
import { nameInBox } from '#shared/activities/poll/twins.ts'
import { writtenAnswer } from '#shared/activities/poll/written-answer.ts'
import { accepted, type Decision, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { couldBe } from './earlier.ts'
import type {
  Evaluation,
  EvaluationCommand,
  EvaluationEvent,
  EvaluationRefusal,
  Form,
  FormQuestion,
} from './evaluation.ts'
import { evolveEvaluation } from './evolve.ts'
import { bytesIn, FORM_BYTES, formSpace } from './space.ts'
import { alikeResults } from './tally.ts'

type Refusal = EvaluationRefusal | PollRefusal
type EvaluationDecision = Decision<EvaluationEvent, Refusal>
export type EvaluationContext = {
  readonly by: PersonId
  readonly now: Instant
  /** Somebody's tag in a box; made by the server, which alone holds the key. */
  readonly tag: (box: string, person: PersonId) => string
}
type Of<Type extends EvaluationCommand['type']> = Extract<EvaluationCommand, { type: Type }>

/** More than anybody answers before the bus goes. */
export const MOST_QUESTIONS = 30

export function decideEvaluation(
  evaluation: Evaluation | undefined,
  command: EvaluationCommand,
  context: EvaluationContext,
): EvaluationDecision {
  if (command.type === 'PrepareEvaluation')
    return evaluation
      ? refused('already-exists')
      : written(command, { ...command, type: 'v1.EvaluationPrepared' })
  if (!evaluation) return refused('evaluation-not-open')
  switch (command.type) {
    case 'ReviseEvaluation':
      // Nobody's answer may end up under another question.
      return evaluation.phase === 'draft'
        ? written(command, { ...command, type: 'v1.EvaluationRevised' })
        : refused('not-draft')
    case 'OpenEvaluation':
      return open(evaluation, command, context.now)
    case 'CloseEvaluation':
      return evaluation.phase === 'open'
        ? accepted(...closing(evaluation, context.now))
        : refused('evaluation-not-open')
    case 'SetEvaluationResults':
      return evaluation.results === command.results
        ? accepted()
        : accepted({ type: 'v1.EvaluationResultsSet', activity: evaluation.id, results: command.results })
    case 'CompareEvaluation':
      return compare(evaluation, command)
    case 'ShowComparison': {
      const { activity, shown } = command
      if (evaluation.phase === 'draft' || !evaluation.compared) return refused('unlike-results')
      return evaluation.compared.shown === shown
        ? accepted()
        : accepted({ type: 'v1.ComparisonShown', activity, shown })
    }
    case 'SendForm':
      return send(evaluation, command, context)
    default:
      return unreachable(command)
  }
}

function written(
  given: Pick<Of<'PrepareEvaluation'>, 'title' | 'questions'>,
  event: Extract<EvaluationEvent, { type: 'v1.EvaluationPrepared' | 'v1.EvaluationRevised' }>,
): EvaluationDecision {
  const title = tidy(given.title)
  if (tooLong(title, TEXT_LIMITS.heading)) return refused('text-too-long', `${TEXT_LIMITS.heading}`)
  const checked = checkQuestions(given.questions)
  return checked.ok ? accepted({ ...event, title, questions: checked.questions }) : checked
}

type Checked = { readonly ok: true; readonly questions: readonly FormQuestion[] } | Refused<Refusal>

/** Each as it would be checked alone; one without a text falls away, as an empty choice does. */
function checkQuestions(given: readonly FormQuestion[]): Checked {
  const filled = given.filter(({ question }) => tidy(question.text) !== '')
  if (filled.length === 0) return refused('questions-needed')
  if (filled.length > MOST_QUESTIONS) return refused('too-many-questions', `${MOST_QUESTIONS}`)
  if (new Set(filled.map(({ id }) => id)).size < filled.length) return refused('already-exists')
  const questions: FormQuestion[] = []
  for (const { id, question } of filled) {
    const checked = checkQuestion(question)
    if (!checked.ok) return checked
    questions.push({ id, question: checked.question })
  }
  return { ok: true, questions }
}

function open(evaluation: Evaluation, { until }: Of<'OpenEvaluation'>, now: Instant): EvaluationDecision {
  if (until !== null && until <= now) return refused('end-passed')
  if (evaluation.phase === 'open' && evaluation.until === until) return refused('already-open')
  return accepted({ type: 'v1.EvaluationOpened', activity: evaluation.id, at: now, until })
}

/** Closing it empties a box of five forms or more, whoever or whatever closes it. */
export function closing(evaluation: Evaluation, at: Instant): readonly EvaluationEvent[] {
  return [{ type: 'v1.EvaluationClosed', activity: evaluation.id, at }, ...emptiedForms(evaluation)]
}

/** Fewer than five forms stay sealed in the box, where more can join them if it is opened again. */
export function emptiedForms(evaluation: Evaluation): readonly EvaluationEvent[] {
  if (evaluation.phase === 'draft' || evaluation.box.tagged.size < SMALLEST_CELL) return []
  const { id, questions, box } = evaluation
  const given = [...box.tagged.values()].flat()
  const answers = questions.map((each) => ({
    question: each.id,
    answers: inNoOrder(given.filter(({ question }) => question === each.id).map(({ answer }) => answer)),
  }))
  const event: EvaluationEvent = { type: 'v1.FormsEmptied', activity: id, round: box.round, answers }
  const after = evolveEvaluation(evaluation, event)
  // What all of them said is not shown before the leader has been told so (trust.md P-08).
  const isTold = evaluation.results === 'hidden' || !after || alikeResults(after).length === 0
  return isTold ? [event] : [event, { type: 'v1.EvaluationResultsSet', activity: id, results: 'hidden' }]
}

/** The figures come from a gathering that its leader leads too. They are taken if they can be true of the questions asked here. */
function compare(evaluation: Evaluation, command: Of<'CompareEvaluation'>): EvaluationDecision {
  if (evaluation.phase === 'draft') return refused('evaluation-not-open')
  const { activity, with: earlier } = command
  if (earlier === null)
    return evaluation.compared
      ? accepted({ type: 'v1.EvaluationCompared', activity, with: null })
      : accepted()
  const title = tidy(earlier.title)
  if (tooLong(title, TEXT_LIMITS.heading)) return refused('text-too-long', `${TEXT_LIMITS.heading}`)
  const { results } = earlier
  const ids = results.map(({ question }) => question)
  if (new Set(ids).size < ids.length) return refused('already-exists')
  if (results.length === 0) return refused('unlike-results')
  for (const result of results) {
    const asked = evaluation.questions.find(({ id }) => id === result.question)
    if (!asked) return refused('unknown-question')
    if (result.answered < SMALLEST_CELL) return refused('too-few-answers', `${SMALLEST_CELL}`)
    if (!couldBe(asked.question, result)) return refused('unlike-results', asked.question.text)
  }
  return accepted({ type: 'v1.EvaluationCompared', activity, with: { ...earlier, title } })
}

function send(
  evaluation: Evaluation,
  command: Of<'SendForm'>,
  { by, now, tag }: EvaluationContext,
): EvaluationDecision {
  if (evaluation.phase === 'draft') return refused('evaluation-not-open')
  if (evaluation.phase === 'closed' || isOver(evaluation, now)) return refused('evaluation-closed')
  const checked = checkForm(evaluation.questions, command.answers)
  if (!checked.ok) return checked
  const { id, box } = evaluation
  // The key of an earlier round is gone, and with it the way to find and change what this person sent then.
  const person = nameInBox(box, by)
  if (person === null) return refused('already-counted')
  return accepted<EvaluationEvent>(
    {
      type: 'v1.FormSent',
      activity: id,
      round: box.round,
      tag: tag(boxName(id, box.round), person),
      answers: checked.form,
      space: formSpace(evaluation.questions),
    },
    // Last, because the last record of a command carries the command's id, and that must not stand with the form.
    { type: 'v1.PersonSentForm', activity: id, person },
  )
}

/** Whether its time is up, although nothing has closed it yet. */
export function isOver({ until }: { readonly until: Instant | null }, now: Instant): boolean {
  return until !== null && now >= until
}

/** The answers in the form's own order, or the first one that does not fit. `detail` of a refusal begins with the question's place. */
function checkForm(
  questions: readonly FormQuestion[],
  given: Form,
): { readonly ok: true; readonly form: Form } | Refused<Refusal> {
  if (given.some(({ question }) => !questions.some(({ id }) => id === question)))
    return refused('unknown-question')
  const form: { question: string; answer: Form[number]['answer'] }[] = []
  for (const { id, question } of questions) {
    const last = given.findLast((each) => each.question === id)
    if (!last) continue
    const checked = checkAnswer(question, writtenAnswer(last.answer))
    if (!checked.ok) return checked
    form.push({ question: id, answer: checked.answer })
  }
  if (form.length === 0) return refused('form-empty')
  return bytesIn(form) > FORM_BYTES ? refused('form-too-long') : { ok: true, form }
}
