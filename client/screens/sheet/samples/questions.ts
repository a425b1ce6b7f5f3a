import type { Answer, Question } from '#shared/activities/poll/question.ts'

const CHOICES = [
  { id: 'a', text: 'Lederstøtte i hverdagen' },
  { id: 'b', text: 'Tilrettelegging tidlig' },
  { id: 'c', text: 'Kultur for å si fra' },
]

type ByKind<All extends { readonly type: string }> = {
  readonly [Kind in All['type']]: Extract<All, { type: Kind }>
}

/** One of each kind. */
export const QUESTIONS: ByKind<Question> = {
  choice: { type: 'choice', text: 'Hva gir størst virkning?', choices: CHOICES },
  choices: { type: 'choices', text: 'Hva vil dere prøve?', choices: CHOICES, min: 2, max: 3 },
  scale: {
    type: 'scale',
    text: 'Hvor godt kjenner du tallene?',
    steps: 3,
    low: 'dårlig',
    high: 'godt',
    labels: ['Dårlig', 'Sånn passe', 'Godt'],
    notRelevant: true,
  },
  text: { type: 'text', text: 'Hva kjennetegner en leder som er nær?' },
  ranking: { type: 'ranking', text: 'Hva er viktigst?', choices: CHOICES, top: 3 },
  shares: { type: 'shares', text: 'Hvor legger dere innsatsen?', choices: CHOICES, total: 10 },
  number: { type: 'number', text: 'Hva er fraværet om et år?', unit: '%', min: 0, max: 100, decimals: 1 },
  dates: { type: 'dates', text: 'Når kan du?', choices: CHOICES },
  words: { type: 'words', text: 'Med tre ord?', most: 3 },
  yesno: { type: 'yesno', text: 'Er målene dristige nok?' },
}

/** An answer to each. */
export const ANSWERED: ByKind<Answer> = {
  choice: { type: 'choice', choice: 'b' },
  choices: { type: 'choices', choices: ['a', 'c'] },
  scale: { type: 'scale', value: 2 },
  text: { type: 'text', text: 'Ser folk.\nHver dag.' },
  ranking: { type: 'ranking', order: ['c', 'a', 'b'] },
  shares: {
    type: 'shares',
    given: [
      { choice: 'a', points: 7 },
      { choice: 'c', points: 3 },
    ],
  },
  number: { type: 'number', value: 7.5 },
  dates: {
    type: 'dates',
    can: [
      { choice: 'a', how: 'yes' },
      { choice: 'b', how: 'maybe' },
      { choice: 'c', how: 'no' },
    ],
  },
  words: { type: 'words', words: ['nær', 'KS', 'modig'] },
  yesno: { type: 'yesno', value: 'unsure' },
}

const DAYS = [
  'Tirsdag 5. november',
  'Onsdag 13. november',
  'Fraværet etter fylte 60 år',
  'Nærvær i små avdelinger',
]
const days = DAYS.map((text, at) => ({ id: `d${at}`, text }))
export const THEME_DAYS: Question = {
  type: 'dates',
  text: 'Hvilke temadager kan du være med på?',
  choices: days,
}
export const TOP_TWO: Question = { ...QUESTIONS.ranking, top: 2 }
export const PLAIN_SCALE: Question = { ...QUESTIONS.scale, steps: 5, labels: [], low: 'lite', high: 'mye' }

/** As long and as many as may be. */
const MANY = Array.from({ length: 12 }, (_, at) => ({
  id: `o${at}`,
  text:
    at === 0
      ? 'Sykefraværsoppfølgingsrutinegjennomgang '.repeat(3).trim()
      : `Tiltak nummer ${at + 1} i planen`,
}))
export const OVERFULL = {
  ranking: { type: 'ranking', text: 'Hva er viktigst?', choices: MANY, top: 12 },
  shares: { type: 'shares', text: 'Hvor legger dere innsatsen?', choices: MANY, total: 1_000 },
  dates: { type: 'dates', text: 'Når kan du?', choices: MANY },
} satisfies Partial<ByKind<Question>>

const order = (...ids: string[]): Answer => ({ type: 'ranking', order: ids })
const shares = (...points: number[]): Answer => ({
  type: 'shares',
  given: ['a', 'b', 'c'].flatMap((choice, at) => (points[at] ? [{ choice, points: points[at] }] : [])),
})
const can = (...how: ('yes' | 'maybe' | 'no')[]): Answer => ({
  type: 'dates',
  can: days.map(({ id: choice }, at) => ({ choice, how: how[at] ?? 'no' })),
})
/** What six have answered, the person who looks first. */
export const SIX: { readonly [Kind in Answer['type']]?: readonly Answer[] } = {
  ranking: [
    ...[order('c', 'a', 'b'), order('c', 'b', 'a'), order('a', 'c', 'b'), order('c', 'a', 'b')],
    ...[order('b', 'c', 'a'), order('c', 'a', 'b')],
  ],
  shares: [shares(7, 0, 3), shares(5, 5), shares(2, 2, 6), shares(10), shares(0, 4, 6), shares(3, 3, 4)],
  number: [7.5, 6, 8.2, 7.5, 9.1, 5].map((value) => ({ type: 'number', value })),
  dates: [
    ...[can('yes', 'no', 'maybe', 'yes'), can('yes', 'yes', 'no', 'yes'), can('maybe', 'no', 'yes', 'yes')],
    ...[can('no', 'no', 'yes', 'yes'), can('yes', 'maybe', 'no', 'no'), can('yes', 'no', 'no', 'maybe')],
  ],
  words: [['nær', 'KS', 'modig'], ['Nær', 'rolig'], ['ks'], ['modig', 'nær'], ['ærlig', 'åpen'], ['nær']].map(
    (words) => ({ type: 'words', words }),
  ),
  yesno: (['yes', 'no', 'yes', 'unsure', 'yes', 'no'] as const).map((value) => ({ type: 'yesno', value })),
  scale: [2, 3, null, 3, 1, 3].map((value) => ({ type: 'scale', value })),
}
