import { identified } from './identified.ts'
import { type Numbers, summarise } from './numbers.ts'
import { type Answer, CAN, type Question, YES_NO } from './question.ts'
import { type Rank, rank } from './ranks.ts'
import { countWords, type Word } from './words.ts'

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
  const counts = new Map<string, number>()
  for (const answer of answers) for (const id of rowsOf(answer)) counts.set(id, (counts.get(id) ?? 0) + 1)
  const texts = [...answers, ...aside].flatMap((answer) => (answer.type === 'text' ? [answer.text] : []))
  return {
    answered: answers.length,
    rows: rowIds(question).map((id) => ({ id, count: counts.get(id) ?? 0 })),
    texts: identified(texts.sort((a, b) => a.localeCompare(b, 'nb'))),
    ...ofItsKind(question, answers),
  }
}

function ofItsKind(question: Question, answers: readonly Answer[]): Partial<Tally> {
  switch (question.type) {
    case 'scale':
      return question.notRelevant
        ? { notRelevant: answers.filter((each) => each.type === 'scale' && each.value === null).length }
        : {}
    case 'ranking': {
      const orders = answers.flatMap((each) => (each.type === 'ranking' ? [each.order] : []))
      return { ranks: rank(rowIds(question), question.top, orders) }
    }
    case 'shares':
      return { points: pointsOf(question, answers) }
    case 'number': {
      const values = answers.flatMap((each) => (each.type === 'number' ? [each.value] : []))
      return { numbers: summarise(values, question.decimals) }
    }
    case 'words':
      return { words: countWords(answers.flatMap((each) => (each.type === 'words' ? [each.words] : []))) }
    case 'dates':
      return { dates: datesOf(question, answers) }
    default:
      return {}
  }
}

function pointsOf(question: Question, answers: readonly Answer[]): readonly Points[] {
  const sums = new Map<string, number>()
  for (const answer of answers)
    if (answer.type === 'shares')
      for (const { choice, points } of answer.given) sums.set(choice, (sums.get(choice) ?? 0) + points)
  return rowIds(question).map((id) => ({ id, sum: sums.get(id) ?? 0 }))
}

function datesOf(question: Question, answers: readonly Answer[]): readonly DateRow[] {
  const counts = new Map<string, number>()
  for (const answer of answers)
    if (answer.type === 'dates')
      for (const { choice, how } of answer.can)
        counts.set(`${choice} ${how}`, (counts.get(`${choice} ${how}`) ?? 0) + 1)
  return rowIds(question).map((id) => {
    const [yes = 0, maybe = 0, no = 0] = CAN.map((how) => counts.get(`${id} ${how}`) ?? 0)
    return { id, yes, maybe, no }
  })
}

function rowsOf(answer: Answer): readonly string[] {
  switch (answer.type) {
    case 'choice':
      return [answer.choice]
    case 'choices':
      return answer.choices
    case 'scale':
      return answer.value === null ? [] : [`${answer.value}`]
    case 'ranking':
      return answer.order
    case 'shares':
      return answer.given.map(({ choice }) => choice)
    case 'dates':
      return answer.can.flatMap(({ choice, how }) => (how === 'yes' ? [choice] : []))
    case 'yesno':
      return [answer.value]
    case 'text':
    case 'number':
    case 'words':
      return []
  }
}

function rowIds(question: Question): readonly string[] {
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
