import type { Answer, Question } from '#shared/activities/poll/question.ts'
import { byRank } from '#shared/activities/poll/ranks.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'
import { stepText } from './given.model.ts'

/** One bar. `figure` is what is counted: people, points. */
export type ResultBar = {
  readonly id: string
  readonly text: string
  readonly figure: number
  /** 0–100, of all that there is to have. */
  readonly share: number
  readonly most: boolean
  /** Of a ranking: the mean of the places it was given. */
  readonly mean: number | null
  /** What this phone's person said of it: that they chose it, its place, its points. */
  readonly mine: number | null
}

/** Nothing until the leader shows the results, and for what has no bars. */
export function barsOf(
  question: Question,
  tally: Tally | null,
  answer: Answer | null,
  closed: boolean,
): readonly ResultBar[] {
  if (tally === null) return []
  const rows = figuresOf(question, tally, closed)
  const all = question.type === 'shares' ? Math.max(1, sum(rows)) : wholeOf(question, tally)
  const most = Math.max(...rows.map(({ figure }) => figure))
  const mine = mineIn(answer)
  return rows.map(({ id, figure, mean = null }) => ({
    id,
    text: labelOf(question, id),
    figure,
    mean,
    share: all === 0 ? 0 : Math.round((100 * figure) / all),
    most: figure === most && most > 0,
    mine: mine.get(id) ?? null,
  }))
}

type Figure = { readonly id: string; readonly figure: number; readonly mean?: number | null }

function figuresOf(question: Question, tally: Tally, closed: boolean): readonly Figure[] {
  switch (question.type) {
    case 'ranking': {
      // While answers come in the order stands still, as on the hall screen.
      const ranks = closed ? byRank(tally.ranks ?? []) : (tally.ranks ?? [])
      return ranks.map(({ id, points, mean }) => ({ id, figure: points, mean }))
    }
    case 'shares':
      return (tally.points ?? []).map(({ id, sum }) => ({ id, figure: sum }))
    case 'dates':
    case 'number':
    case 'words':
    case 'text':
      return []
    default:
      return tally.rows.map(({ id, count }) => ({ id, figure: count }))
  }
}

const sum = (rows: readonly Figure[]) => rows.reduce((all, { figure }) => all + figure, 0)

/** What a bar would be that everybody has given all they can: of a ranking, the first place. */
function wholeOf(question: Question, { answered }: Tally): number {
  return question.type === 'ranking' ? answered * question.top : answered
}

function labelOf(question: Question, id: string): string {
  if ('choices' in question) return question.choices.find((each) => each.id === id)?.text ?? ''
  return question.type === 'scale' ? stepText(question, Number(id)) : ''
}

/** By choice: its place or its points, or 1 for what was chosen. */
export function mineIn(answer: Answer | null): ReadonlyMap<string, number> {
  switch (answer?.type) {
    case 'choice':
      return new Map([[answer.choice, 1]])
    case 'choices':
      return new Map(answer.choices.map((id) => [id, 1]))
    case 'scale':
    case 'yesno':
      return new Map([[`${answer.value}`, 1]])
    case 'ranking':
      return new Map(answer.order.map((id, at) => [id, at + 1]))
    case 'shares':
      return new Map(answer.given.map(({ choice, points }) => [choice, points]))
    default:
      return new Map()
  }
}

/** Of a scale, without those it is nothing for; null where nobody is left. */
export function meanOf(question: Question, { rows }: Tally): number | null {
  if (question.type !== 'scale') return null
  const given = rows.reduce((all, { count }) => all + count, 0)
  return given === 0 ? null : rows.reduce((all, { id, count }) => all + Number(id) * count, 0) / given
}

/** Most first, then by the alphabet, as they come. */
export function wordsByCount(tally: Tally): NonNullable<Tally['words']> {
  return (tally.words ?? []).toSorted((a, b) => b.count - a.count)
}
