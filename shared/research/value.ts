import type { Bin } from '#shared/activities/poll/numbers.ts'
import { type Answer, CAN, type Question, YES_NO } from '#shared/activities/poll/question.ts'
import { type InBoth, MISSING } from './table.ts'

type WithChoices = Extract<Question, { choices: readonly unknown[] }>

/** An answer as one short code: choices by their places in the question, so that no text of anybody's is in it. */
export function codeOf(question: Question, answer: Answer): string {
  switch (answer.type) {
    case 'text':
    case 'words':
      return MISSING.written
    case 'choice':
      return placesOf(question, [answer.choice])
    case 'choices':
      return answer.choices.length === 0 ? MISSING.none : placesOf(question, answer.choices)
    case 'ranking':
      return placesOf(question, answer.order)
    case 'scale':
      return answer.value === null ? MISSING.irrelevant : `${answer.value}`
    case 'number':
      return `${answer.value}`
    case 'shares':
      return answer.given.map(({ choice, points }) => `${placesOf(question, [choice])}=${points}`).join(' ')
    case 'dates':
      return answer.can.map(({ choice, how }) => `${placesOf(question, [choice])}=${how}`).join(' ')
    case 'yesno':
      return answer.value
  }
}

function placesOf(question: Question, ids: readonly string[]): string {
  const choices = hasChoices(question) ? question.choices : []
  return ids.map((id) => `${choices.findIndex((choice) => choice.id === id) + 1}`).join(' ')
}

function hasChoices(question: Question): question is WithChoices {
  return 'choices' in question
}

/** What a figure that nobody put a name to is told as: the stretch it lies in, as the report has it. */
export function stretchOf(bins: readonly Bin[], value: number): string {
  const within = bins.findLast(({ from }) => from <= value) ?? bins[0]
  return within === undefined ? MISSING.few : `${within.from}…${within.to}`
}

/** How a question is answered, for whoever reads the codes. */
export const ANSWERED: Readonly<Record<Question['type'], InBoth>> = {
  choice: { nb: 'Nummeret på det ene valget', en: 'The number of the one choice' },
  choices: { nb: 'Numrene på valgene, med mellomrom', en: 'The numbers of the choices, with spaces' },
  scale: { nb: 'Trinnet', en: 'The step' },
  text: { nb: 'Egne ord, i texts', en: 'Own words, in texts' },
  ranking: { nb: 'Numrene på valgene, det beste først', en: 'The numbers of the choices, best first' },
  shares: { nb: 'Valgets nummer = poeng', en: 'The number of the choice = points' },
  number: {
    nb: 'Tallet; uten navn: stykket det ligger i',
    en: 'The number; without names: the stretch it lies in',
  },
  dates: { nb: 'Datoens nummer = yes, maybe, no', en: 'The number of the date = yes, maybe, no' },
  words: { nb: 'Egne ord, i texts', en: 'Own words, in texts' },
  yesno: { nb: 'yes, no eller unsure', en: 'yes, no or unsure' },
}

/** The codes of one question, with what each is called there. The leader's words, in the language they were asked in. */
export function codesOf(question: Question): readonly (readonly [code: string, label: string])[] {
  switch (question.type) {
    case 'scale':
      return Array.from({ length: question.steps }, (_, at) => {
        const end = at === 0 ? question.low : at === question.steps - 1 ? question.high : ''
        return [`${at + 1}`, question.labels?.[at] || end] as const
      })
    case 'yesno':
      return YES_NO.map((each) => [each, each] as const)
    case 'dates':
      return [...choicesOf(question), ...CAN.map((each) => [each, each] as const)]
    default:
      return hasChoices(question) ? choicesOf(question) : []
  }
}

function choicesOf({ choices }: WithChoices): readonly (readonly [code: string, label: string])[] {
  return choices.map(({ text }, at) => [`${at + 1}`, text] as const)
}
