import {
  draftFrom,
  emptyDraft,
  type QuestionDraft,
  questionFrom,
} from '#client/screens/console/polls/draft.model.ts'
import { problemOf } from '#client/screens/console/polls/draft-problem.model.ts'
import { isSame, READY_ID } from '#shared/activities/evaluation/along.ts'
import type { FormQuestion } from '#shared/activities/evaluation/evaluation.ts'

/** A form as it is being written. */
export type FormDraft = { readonly title: string; readonly questions: readonly Row[] }
export type Row = { readonly id: string; readonly draft: QuestionDraft }
type Ends = Pick<QuestionDraft, 'low' | 'high'>

export function rowOf({ id, question }: FormQuestion, ends: Ends): Row {
  return {
    id,
    draft: draftFrom(
      { question, anonymous: true, glance: false, right: null, toEach: false },
      emptyDraft(ends),
    ),
  }
}

export function newRow(id: string, ends: Ends): Row {
  return { id, draft: { ...emptyDraft(ends), type: 'scale' } }
}

/**
 * As the server is to have it; only of a form where `wrongRow` finds nothing. A question of the ready form that asks something else
 * by now is one of its own.
 */
export function questionsFrom(
  rows: readonly Row[],
  ready: readonly FormQuestion[],
  newId: () => string,
): FormQuestion[] {
  return rows.map(({ id, draft }) => {
    const question = questionFrom(draft)
    const same = ready.some((each) => each.id === id && isSame(each.question, question))
    return { id: READY_ID.test(id) && !same ? newId() : id, question }
  })
}

/** The first question that cannot be asked as it stands. */
export function wrongRow(rows: readonly Row[]): Row | null {
  return rows.find(({ draft }) => problemOf(draft) !== null) ?? null
}

/** One place up or down; at the end of the list nothing moves. */
export function moved(rows: readonly Row[], id: string, by: -1 | 1): readonly Row[] {
  const from = rows.findIndex((row) => row.id === id)
  const to = from + by
  const [one, other] = [rows[from], rows[to]]
  if (one === undefined || other === undefined) return rows
  return rows.map((row, at) => (at === from ? other : at === to ? one : row))
}

export function draftIn(kept: string | null): FormDraft | null {
  try {
    const value: unknown = JSON.parse(kept ?? '')
    const isDraft =
      typeof value === 'object' &&
      value !== null &&
      'title' in value &&
      'questions' in value &&
      Array.isArray(value.questions)
    return isDraft ? (value as FormDraft) : null
  } catch {
    return null
  }
}
