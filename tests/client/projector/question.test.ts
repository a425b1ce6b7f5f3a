import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barsOf } from '#client/activities/poll/bars.model.ts'
import {
  answeredModel,
  questionModel as modelOf,
  type ScreenPoll,
} from '#client/activities/poll/poll-projector.model.ts'
import { wallOf } from '#client/activities/poll/wall.model.ts'
import { choiceQuestion, poll, scalePoll, textPoll } from './fixtures.ts'

const questionModel = (asked: ScreenPoll) => modelOf(asked, { yes: 'Ja', no: 'Nei', unsure: 'Usikker' })

const barsIn = (model: ReturnType<typeof questionModel>) => {
  if (model.body.kind !== 'bars') throw new Error(model.body.kind)
  return model.body.pages.flatMap(({ bars }) => bars)
}

test('[SC23] the picture P5: 14 of 33 are 42 per cent, and the longest bar', () => {
  const model = questionModel(poll())
  expect(
    barsIn(model).map(({ count, beside }) => [count, beside?.of === 'percent' ? beside.value : null]),
  ).toEqual([
    [14, 42],
    [9, 27],
    [6, 18],
    [3, 9],
    [1, 3],
  ])
  expect(barsIn(model).map(({ largest }) => largest)).toEqual([true, false, false, false, false])
  expect(model.body).toMatchObject({ setting: { text: 46, row: 84 } })
  expect(model.setting).toEqual({ size: 84, lines: 2 })
})

test('[SC23] with no answers there is no longest bar', () => {
  expect(barsIn(questionModel(poll([0, 0, 0, 0, 0]))).some(({ largest }) => largest)).toBe(false)
})

test('[SC24] open keeps the order, closed is sorted, equal ones as asked', () => {
  const ids = (phase: 'open' | 'closed') =>
    barsIn(questionModel(poll([3, 9, 14, 9, 6], { phase }))).map(({ id }) => id)
  expect(ids('open')).toEqual(['c1', 'c2', 'c3', 'c4', 'c5'])
  expect(ids('closed')).toEqual(['c3', 'c2', 'c4', 'c5', 'c1'])
})

test.each([
  [{ results: 'hidden' as const }, 'hidden'],
  [{ results: 'hidden' as const, anonymous: true }, 'until-closed'],
  [{ results: 'hidden' as const, anonymous: true, phase: 'closed' as const }, 'hidden'],
  [{ answered: 3 }, 'too-few'],
  [{ answered: 9, anonymous: true }, 'until-closed'],
  [{ answered: 3, anonymous: true, phase: 'closed' as const }, 'too-few'],
])('[SC25] %j withholds: %s', (more, withheld) => {
  const model = questionModel(poll([], { tally: null, ...more }))
  expect(model.withheld).toBe(withheld)
  expect(barsIn(model).every(({ count, share }) => count === null && share === 0)).toBe(true)
})

test('[SC25] nothing moves when the result comes', () => {
  const before = questionModel(poll([], { tally: null, answered: 4 }))
  const after = questionModel(poll([1, 1, 1, 1, 1]))
  expect(before.setting).toEqual(after.setting)
  expect(before.body).toMatchObject({ setting: after.body.kind === 'bars' ? after.body.setting : {} })
})

test('[SC26] 35 people are strokes, 200 are a bar', () => {
  const few = answeredModel(poll(), 35)
  expect(few.strokes.filter(Boolean)).toHaveLength(33)
  expect(few.strokes).toHaveLength(35)
  const many = answeredModel(poll([150]), 200)
  expect(many).toMatchObject({ strokes: [], share: 0.75, answered: 150, present: 200 })
})

test('[SC26] more answers than people here is no more than all', () => {
  expect(answeredModel(poll(), 20)).toMatchObject({ answered: 33, present: 33, share: 1 })
})

test('[SC27] ten choices stand on one page', () => {
  const model = questionModel(
    poll([], { question: choiceQuestion(Array.from({ length: 10 }, (_, at) => `Lederstøtte nummer ${at}`)) }),
  )
  expect(model.body).toMatchObject({ pages: { length: 1 } })
})

test('[SC27] however many and long, each choice is on exactly one page, at 34 u or more', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'M', ' ', 'ø'), minLength: 1, maxLength: 120 })
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 2, maxLength: 50 }),
      fc.integer({ min: 250, max: 620 }),
      (texts, room) => {
        const choices = texts.map((text, at) => ({ id: `${at}`, text }))
        const { pages, setting } = barsOf(choices, null, false, room)
        expect(pages.flatMap(({ bars }) => bars.map(({ id }) => id))).toEqual(choices.map(({ id }) => id))
        expect(Math.min(setting.text, setting.count)).toBeGreaterThanOrEqual(34)
      },
    ),
  )
})

test('[SC28] a scale keeps its order, names its ends and says its mean', () => {
  const { body } = questionModel(scalePoll([1, 3, 8, 14, 7]))
  expect(body).toMatchObject({ kind: 'scale', low: 'Helt uenig', high: 'Helt enig' })
  if (body.kind !== 'scale') return
  expect(body.columns.map(({ count }) => count)).toEqual([1, 3, 8, 14, 7])
  expect(body.mean).toBeCloseTo(122 / 33)
  expect(body.columns.map(({ largest }) => largest)).toEqual([false, false, false, true, false])
})

test('[SC29] short answers stand whole, in order', () => {
  const { body } = questionModel(textPoll(['KS', 'Mer tid', 'Å våge å spørre']))
  if (body.kind !== 'wall') throw new Error(body.kind)
  const texts = body.pages?.flatMap(({ columns }) => columns.flatMap((column) => column.texts))
  expect(texts?.map(({ text }) => text)).toEqual(['KS', 'Mer tid', 'Å våge å spørre'])
})

test('[SC29] not a word is lost, however long the answers', () => {
  const words = fc.array(fc.constantFrom('vi', 'samtalen', 'tidlig', 'arbeidsmiljøutvalget'), {
    minLength: 1,
    maxLength: 300,
  })
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 12 }), (answers) => {
      const texts = answers.map((list, at) => ({ id: `${at}`, text: list.join(' ') }))
      const { pages } = wallOf({ answered: texts.length, rows: [], texts }, 500)
      const shown = pages?.flatMap(({ columns }) =>
        columns.flatMap((column) => column.texts.map(({ text }) => text)),
      )
      const all = shown?.join(' ').replaceAll('… …', ' ').replace(/\s+/g, ' ')
      expect(all).toBe(answers.flat().join(' '))
    }),
    { numRuns: 60 },
  )
})
