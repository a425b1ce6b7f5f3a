import type { Compared, Evaluation, Form, FormQuestion } from '#shared/activities/evaluation/evaluation.ts'
import {
  type AlikeResult,
  alikeResults,
  comparedResults,
  formsSent,
  type QuestionResult,
  resultsOf,
} from '#shared/activities/evaluation/tally.ts'
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
  /** Which gathering the results are compared with; left out: with none that everybody sees. */
  readonly compared?: Against
}
/** An earlier gathering, and when its evaluation closed. */
export type Against = { readonly title: string; readonly closedAt: number }
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
  /** Those whose answers are alike; left out: none. */
  readonly alike?: readonly AlikeResult[]
  /** Left out: with nothing. `count`: of how many questions. */
  readonly compared?: Against & {
    readonly gathering: string
    readonly shown: boolean
    readonly count: number
  }
}
/** `answers` is null when they can no longer be told apart from the others'. */
export type OwnForm = { readonly id: string; readonly answers: Form | null }

export function evaluationCard(evaluation: Begun): EvaluationCard {
  const { id, phase, title, questions, until, results } = evaluation
  const visible = phase === 'closed' && results === 'shown'
  const compared = visible && evaluation.compared?.shown ? evaluation.compared : null
  return {
    kind: 'evaluation',
    id,
    phase,
    title,
    questions,
    until,
    results: visible ? (compared ? comparedResults : resultsOf)(evaluation) : null,
    ...(compared ? { compared: { title: compared.title, closedAt: compared.closedAt } } : {}),
  }
}

export function evaluationOnScreen(evaluation: Begun): EvaluationOnScreen {
  return { ...evaluationCard(evaluation), answered: formsSent(evaluation) }
}

export function evaluationPart(evaluation: Evaluation): EvaluationPart {
  const { id, item, phase, title, questions, results } = evaluation
  const compared = evaluation.phase === 'draft' ? undefined : evaluation.compared
  const alike = evaluation.phase === 'closed' ? alikeResults(evaluation) : []
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
    results: evaluation.phase === 'closed' ? comparedResults(evaluation) : [],
    ...(alike.length > 0 ? { alike } : {}),
    ...(compared ? { compared: comparedPart(compared) } : {}),
  }
}

function comparedPart({ gathering, title, closedAt, shown, results }: Compared) {
  return { gathering, title, closedAt, shown, count: results.length }
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
