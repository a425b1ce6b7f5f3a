import { type Numbers, summarise } from './numbers.ts'
import { type Answer, type Question, YES_NO } from './question.ts'
import { type Rank, rank } from './ranks.ts'
import { type Running, runningOf, withAside } from './running.ts'
import type { Word } from './words.ts'

/** Of a ranking, everybody who gave it a place; of points, everybody who gave it some; of a date, everybody who can. */
export type Row = { readonly id: string; readonly count: number }
export type Tally = {
  readonly answered: number
  /** One row per choice or scale step, in the question's order; empty where there is nothing to choose from. */
  readonly rows: readonly Row[]
  /** Open text only, sorted by what they say. `id` follows from the text itself. */
  readonly texts: readonly Text[]
  /** Of a scale that has room for it: how many said that it is nothing for them. They are among those who answered. */
  readonly notRelevant?: number
  /** Of a ranking; in the question's order. */
  readonly ranks?: readonly Rank[]
  /** Of points that were shared out; in the question's order. */
  readonly points?: readonly Points[]
  readonly numbers?: Numbers
  /** By the alphabet. */
  readonly words?: readonly Word[]
  /** In the question's order. */
  readonly dates?: readonly DateRow[]
}
export type Text = {
  readonly id: string
  readonly text: string
  /** How many support it; left out: nobody. */
  readonly support?: number
  /** For the leader: whether the hall may read it. */
  readonly through?: boolean
  /** For the leader: held back by hand, and not only waiting. */
  readonly held?: true
}
export type Points = { readonly id: string; readonly sum: number }
export type DateRow = {
  readonly id: string
  readonly yes: number
  readonly maybe: number
  readonly no: number
}

/** `aside`: what somebody who is counted has answered under another name too. Of that only the words are shown. */
export type Given = { readonly answers: readonly Answer[]; readonly aside: readonly Answer[] }

export function tallyAnswers(question: Question, { answers, aside }: Given): Tally {
  return tallyOfRunning(question, aside.reduce(withAside, runningOf(answers)))
}

/** What they come to, as it is shown. It takes as long for a thousand answers as for ten. */
export function tallyOfRunning(question: Question, running: Running): Tally {
  const { answered, sums, texts } = running
  return {
    answered,
    rows: rowIds(question).map((id) => ({ id, count: sums.get(`row ${id}`) ?? 0 })),
    texts,
    ...ofItsKind(question, running),
  }
}

function ofItsKind(question: Question, { sums, numbers, words }: Running): Partial<Tally> {
  const ids = rowIds(question)
  const sum = (what: string, id: string) => sums.get(`${what} ${id}`) ?? 0
  switch (question.type) {
    case 'scale':
      return question.notRelevant ? { notRelevant: sums.get('none') ?? 0 } : {}
    case 'ranking':
      return { ranks: rank(ids, question.top, (id, place) => sum(`${place}`, id)) }
    case 'shares':
      return { points: ids.map((id) => ({ id, sum: sum('points', id) })) }
    case 'number':
      return { numbers: summarise(numbers, question.decimals) }
    case 'words':
      return { words: words.map(({ word }) => word) }
    case 'dates':
      return {
        dates: ids.map((id) => ({ id, yes: sum('yes', id), maybe: sum('maybe', id), no: sum('no', id) })),
      }
    default:
      return {}
  }
}

/** Each that has a count of its own: a choice, a step of a scale, yes, no or unsure. */
export function rowIds(question: Question): readonly string[] {
  switch (question.type) {
    case 'choice':
    case 'choices':
    case 'ranking':
    case 'shares':
    case 'dates':
      return question.choices.map(({ id }) => id)
    case 'scale':
      return Array.from({ length: question.steps }, (_, step) => `${step + 1}`)
    case 'yesno':
      return YES_NO
    case 'text':
    case 'number':
    case 'words':
      return []
  }
}
