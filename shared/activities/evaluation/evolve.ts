import type { Answer } from '#shared/activities/poll/question.ts'
import { SMALLEST_CELL } from '#shared/activities/poll/tally.ts'
import { emptyTable, inKeyOrder } from '#shared/kernel/table.ts'
import type { Evaluation, EvaluationEvent, FormBox, Settled } from './evaluation.ts'

/** Undefined only before it was prepared. An event that does not fit the phase changes nothing. */
export function evolveEvaluation(
  evaluation: Evaluation | undefined,
  event: EvaluationEvent,
): Evaluation | undefined {
  if (event.type === 'v1.EvaluationPrepared') {
    const { activity: id, item, title, questions } = event
    return { kind: 'evaluation', id, item, title, questions, results: 'hidden', phase: 'draft' }
  }
  if (!evaluation) return evaluation
  switch (event.type) {
    case 'v1.EvaluationRevised':
      return { ...evaluation, title: event.title, questions: event.questions }
    case 'v1.EvaluationOpened':
      return opened(evaluation, event)
    case 'v1.EvaluationClosed':
      return evaluation.phase === 'open' ? { ...evaluation, phase: 'closed', closedAt: event.at } : evaluation
    case 'v1.EvaluationResultsSet':
      return { ...evaluation, results: event.results }
    case 'v1.EvaluationCompared':
    case 'v1.ComparisonShown':
      return evaluation.phase === 'draft' ? evaluation : compared(evaluation, event)
    default:
      return evaluation.phase === 'draft' ? evaluation : { ...evaluation, box: filled(evaluation.box, event) }
  }
}

function opened(
  evaluation: Evaluation,
  { at, until }: Extract<EvaluationEvent, { type: 'v1.EvaluationOpened' }>,
): Evaluation {
  const { kind, id, item, title, questions, results } = evaluation
  const head = { kind, id, item, title, questions, results }
  return evaluation.phase === 'draft'
    ? { ...head, phase: 'open', openedAt: at, until, box: emptyForms }
    : {
        ...{ ...head, phase: 'open', openedAt: evaluation.openedAt, until, box: evaluation.box },
        ...(evaluation.compared ? { compared: evaluation.compared } : {}),
      }
}

type Begun = Exclude<Evaluation, { phase: 'draft' }>

/** Compared with another, it is for the leader alone again: the hall sees what the leader has looked at. */
function compared(
  evaluation: Begun,
  event: Extract<EvaluationEvent, { type: 'v1.EvaluationCompared' | 'v1.ComparisonShown' }>,
): Begun {
  const { compared: there, ...rest } = evaluation
  if (event.type === 'v1.ComparisonShown')
    return there ? { ...rest, compared: { ...there, shown: event.shown } } : evaluation
  return event.with === null ? rest : { ...rest, compared: { ...event.with, shown: false } }
}

export const emptyForms: FormBox = { round: 1, answered: emptyTable(), tagged: emptyTable(), settled: [] }

type FormEvent = Extract<EvaluationEvent, { type: 'v1.PersonSentForm' | 'v1.FormSent' | 'v1.FormsEmptied' }>

function filled(box: FormBox, event: FormEvent): FormBox {
  switch (event.type) {
    case 'v1.PersonSentForm':
      return { ...box, answered: box.answered.set(event.person, box.round) }
    case 'v1.FormSent':
      // Null once the round's key is gone: its answers come back with the emptied box.
      if (event.answers === null) return box
      return { ...box, tagged: inKeyOrder(box.tagged.set(event.tag, event.answers)) }
    case 'v1.FormsEmptied':
      return {
        ...box,
        round: event.round + 1,
        tagged: emptyTable(),
        settled: event.answers.map(({ question, answers }) =>
          settled(
            question,
            box.settled.find(({ id }) => id === question),
            answers,
          ),
        ),
      }
  }
}

/** Of a question that few have answered, the new answers wait until they are five together. */
function settled(id: string, before: Settled | undefined, answers: readonly Answer[]): Settled {
  const { counted, since } = before ?? { counted: [] }
  const waiting = [...(before?.waiting ?? []), ...answers]
  return waiting.length < SMALLEST_CELL
    ? { id, counted, waiting, ...(since === undefined ? {} : { since }) }
    : {
        ...{ id, counted: [...counted, ...waiting], waiting: [] },
        ...(counted.length > 0 ? { since: counted.length } : {}),
      }
}
