import type { Evaluation, Form, FormQuestion } from '#shared/activities/evaluation/evaluation.ts'
import { formsSent, type QuestionResult, resultsOf } from '#shared/activities/evaluation/tally.ts'
import { boxName } from '#shared/activities/poll/box-name.ts'
import { nameInBox } from '#shared/activities/poll/twins.ts'
import type { PersonId } from '#shared/kernel/ids.ts'

type Begun = Exclude<Evaluation, { phase: 'draft' }>

/** An evaluation as everybody may know it. `results` is null while the leader keeps them, and until it closes. */
export type EvaluationCard = {
  readonly kind: 'evaluation'
  readonly id: string
  readonly phase: 'open' | 'closed'
  readonly title: string
  readonly questions: readonly FormQuestion[]
  /** When it closes by itself; null: with the gathering. */
  readonly until: number | null
  readonly results: readonly QuestionResult[] | null
}
export type EvaluationOnScreen = EvaluationCard & { readonly answered: number }
/** For the leader, who sees no more than everybody will, but sees it first. */
export type EvaluationPart = {
  readonly kind: 'evaluation'
  readonly id: string
  readonly item: string | null
  readonly phase: Evaluation['phase']
  readonly title: string
  readonly questions: readonly FormQuestion[]
  readonly until: number | null
  readonly shown: boolean
  readonly answered: number
  readonly results: readonly QuestionResult[]
}
/** `answers` is null when they can no longer be told apart from the others'. */
export type OwnForm = { readonly id: string; readonly answers: Form | null }

export function evaluationCard(evaluation: Begun): EvaluationCard {
  const { id, phase, title, questions, until, results } = evaluation
  const visible = phase === 'closed' && results === 'shown'
  return {
    kind: 'evaluation',
    id,
    phase,
    title,
    questions,
    until,
    results: visible ? resultsOf(evaluation) : null,
  }
}

export function evaluationOnScreen(evaluation: Begun): EvaluationOnScreen {
  return { ...evaluationCard(evaluation), answered: formsSent(evaluation) }
}

export function evaluationPart(evaluation: Evaluation): EvaluationPart {
  const { id, item, phase, title, questions, results } = evaluation
  return {
    kind: 'evaluation',
    id,
    item,
    phase,
    title,
    questions,
    until: evaluation.phase === 'draft' ? null : evaluation.until,
    shown: results === 'shown',
    answered: formsSent(evaluation),
    // Not while it is open again: what has been counted is seen when it has closed.
    results: evaluation.phase === 'closed' ? resultsOf(evaluation) : [],
  }
}

/** Empty: this person has sent nothing. */
export function ownForm(
  { id, box }: Begun,
  person: PersonId,
  tag: (box: string, person: PersonId) => string,
): readonly OwnForm[] {
  const name = nameInBox(box, person)
  if (name === null) return [{ id, answers: null }]
  if (!box.answered.has(name)) return []
  return [{ id, answers: box.tagged.get(tag(boxName(id, box.round), name)) ?? null }]
}
