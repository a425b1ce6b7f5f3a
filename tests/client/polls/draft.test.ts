import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  askingFrom,
  draftFrom,
  emptyDraft,
  KINDS,
  movedTo,
  numberIn,
  pastedInto,
  type QuestionDraft,
  questionFrom,
} from '#client/screens/console/polls/draft.model.ts'
import { problemOf } from '#client/screens/console/polls/draft-problem.model.ts'
import { isSame } from '#client/screens/console/polls/is-same.ts'
import { checkQuestion } from '#shared/activities/poll/check-question.ts'

const empty = emptyDraft({ low: 'Lite', high: 'Mye' })
const two = [
  { id: 'a', text: 'Samtaler' },
  { id: 'b', text: 'Avtaler' },
]
const draft = (more: Partial<QuestionDraft>): QuestionDraft => ({
  ...empty,
  text: 'Hva hjelper?',
  choices: two,
  ...more,
})
let ids = 0
const newId = () => `n${++ids}`

test.each(KINDS)('[SP2] what is written as %s is what the server takes, and reads the same again', (type) => {
  const written = draft({ type })
  expect(problemOf(written)).toBeNull()
  const asking = askingFrom(written)
  expect(checkQuestion(asking.question)).toEqual({ ok: true, question: asking.question })
  expect(askingFrom(draftFrom(asking, empty))).toEqual(asking)
})

test('[SP2] whatever is written, what has no problem here has none at the server', () => {
  const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 140 }))
  const drafts = fc.record({
    type: fc.constantFrom(...KINDS),
    text,
    choices: fc.array(fc.record({ id: fc.uuid(), text }), { maxLength: 60 }),
    min: fc.integer({ min: -2, max: 60 }),
    max: fc.integer({ min: -2, max: 60 }),
    steps: fc.integer({ min: 0, max: 20 }),
    low: text,
    high: text,
    labels: fc.array(text, { maxLength: 10 }),
    notRelevant: fc.boolean(),
    top: fc.option(fc.integer({ min: -1, max: 60 })),
    total: fc.integer({ min: -5, max: 2_000 }),
    unit: fc.string({ maxLength: 25 }),
    from: fc.constantFrom('', '0', '2,5', '100', 'mye'),
    to: fc.constantFrom('', '1', '3,5', '50', 'litt'),
    decimals: fc.integer({ min: 0, max: 3 }),
    most: fc.integer({ min: -1, max: 9 }),
  })
  fc.assert(
    fc.property(drafts, (some) => {
      const written = draft(some)
      if (problemOf(written) === null) expect(checkQuestion(questionFrom(written)).ok).toBe(true)
    }),
  )
})

test.each([
  [{ text: ' ' }, 'needQuestion', 'text'],
  [{ text: 'å'.repeat(301) }, 'tooLong', 'text'],
  [{ choices: two.slice(0, 1) }, 'needChoices', 'choices'],
  [{ choices: [...two, { id: 'c', text: 'samtaler ' }] }, 'sameTwice', 'choices'],
  [
    { choices: Array.from({ length: 200 }, (_, at) => ({ id: `${at}`, text: `Nummer ${at}` })) },
    'tooManyOptions',
    'choices',
  ],
  [{ type: 'shares', total: 0 }, 'needTotal', 'total'],
  [{ type: 'number', from: 'mange' }, 'noNumber', 'range'],
  [{ type: 'number', from: '8', to: '3' }, 'rangeTurned', 'range'],
] as const)('[SP2] %j is told: %s, at %s', (more, code, field) => {
  expect(problemOf(draft(more as Partial<QuestionDraft>))).toMatchObject({ code, field })
})

test('[SP3] another kind keeps what was written for the first, and it is there again', () => {
  const written = draft({ type: 'number', unit: '%', from: '2,5', choices: two })
  const back: QuestionDraft = { ...{ ...written, type: 'choice' }, type: 'number' }
  expect(questionFrom({ ...written, type: 'choice' })).toMatchObject({ choices: two })
  expect(questionFrom(back)).toMatchObject({ unit: '%', min: 2.5, max: null })
})

test('[SP4] a right answer goes with its choice, and with its kind', () => {
  const right = { type: 'choice', choice: 'b' } as const
  expect(askingFrom(draft({ right })).right).toEqual(right)
  expect(
    askingFrom(
      draft({
        right,
        choices: [
          { id: 'a', text: 'A' },
          { id: 'c', text: 'C' },
        ],
      }),
    ).right,
  ).toBeNull()
  expect(askingFrom(draft({ right, type: 'yesno' })).right).toBeNull()
})

test('[SP5] a list that is pasted becomes an option each, without its marks', () => {
  const pasted = pastedInto(two, 'b', '- Leger\r\n2) Vikarer\n\n• Tall', newId)
  expect(pasted.map(({ text }) => text)).toEqual(['Samtaler', 'AvtalerLeger', 'Vikarer', 'Tall'])
  expect(new Set(pasted.map(({ id }) => id)).size).toBe(4)
})

test('[SP5] an option that is moved stays the same option', () => {
  const three = [...two, { id: 'c', text: 'Tall' }]
  expect(movedTo(three, 'c', 'a').map(({ id }) => id)).toEqual(['c', 'a', 'b'])
  expect(movedTo(three, 'a', null).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
  expect(movedTo(three, 'gone', 'a')).toBe(three)
})

test('[SP2] numbers are read as people write them', () => {
  expect(['1 200,5', '−3', '0,25', 'ti', '', '1,2,3'].map(numberIn)).toEqual([
    1200.5,
    -3,
    0.25,
    null,
    null,
    null,
  ])
})

test('[SP2] two say the same whatever order their parts came in', () => {
  expect(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true)
  expect(isSame({ a: 1, b: [1, 2] }, { a: 1, b: [2, 1] })).toBe(false)
  expect(isSame({ a: 1, b: undefined }, { a: 1 })).toBe(true)
})
