import { OVERFULL, QUESTIONS, SIX, THEME_DAYS } from '#client/screens/sheet/samples/questions.ts'
import { POINT, TITLE_OF_120 } from '#client/screens/sheet/samples/texts.ts'
import type { Answer, Question } from '#shared/activities/poll/question.ts'

/** As long as a leader may write it. */
const long = <Asked extends Question>(question: Asked): Asked => ({
  ...question,
  text: `${question.text} ${TITLE_OF_120}`.slice(0, 120),
})
const ids = OVERFULL.ranking.choices.map(({ id }) => id)

/** Each kind that has a look of its own on the wall, with what people answer to it. */
export const ASKED: readonly (readonly [Question, readonly Answer[]])[] = [
  [
    long(OVERFULL.ranking),
    [0, 1, 2].map((by) => ({ type: 'ranking', order: [...ids.slice(by), ...ids.slice(0, by)] })),
  ],
  [
    long(OVERFULL.shares),
    ids.slice(0, 6).map((choice) => ({ type: 'shares', given: [{ choice, points: 1_000 }] })),
  ],
  [long(QUESTIONS.number), SIX.number ?? []],
  [THEME_DAYS, SIX.dates ?? []],
  [long(QUESTIONS.words), SIX.words ?? []],
  [long(QUESTIONS.yesno), SIX.yesno ?? []],
  [QUESTIONS.scale, SIX.scale ?? []],
  [long(QUESTIONS.text), [1, 2, 3, 4, 5, 6].map((nth) => ({ type: 'text', text: `${POINT} ${nth}` }))],
]

const ENDS = { type: 'scale', steps: 5, low: 'Helt uenig', high: 'Helt enig' } as const
export const FORM: readonly Question[] = [
  { ...ENDS, text: 'Jeg fikk noe jeg kan bruke hjemme' },
  { ...ENDS, text: TITLE_OF_120, notRelevant: true },
  QUESTIONS.yesno,
  { type: 'text', text: 'Hva bør vi gjøre annerledes neste gang?' },
]
export const FORM_ANSWERS: readonly Answer[] = [
  { type: 'scale', value: 4 },
  { type: 'scale', value: 2 },
  { type: 'yesno', value: 'yes' },
  { type: 'text', text: POINT },
]

export const PROMISE = {
  what: TITLE_OF_120,
  who: 'Hovedverneombudet og lederen for hjemmetjenesten',
  by: '2013-03-01',
  how: POINT,
}

/** One as long as it may be. */
export const MEASURES = [
  'Ønsketurnus og lange vakter',
  'Kompetansehevingstiltak for medarbeiderutviklingssamtaler i alle enhetene våre',
]
