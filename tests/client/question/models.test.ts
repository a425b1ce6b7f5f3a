import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isApart } from '#client/activities/poll/poll-phone.model.ts'
import { personalIn } from '#client/activities/question/personal.model.ts'
import { moved, ranked, unranked } from '#client/activities/question/ranking.model.ts'
import { readNumber } from '#client/activities/question/read-number.ts'
import { shared, stepOf } from '#client/activities/question/shares.model.ts'
import {
  missingIn,
  NOT_RELEVANT,
  readSketch,
  type Sketch,
  sketchFrom,
  sketchOf,
  sumOf,
} from '#client/activities/question/sketch.model.ts'
import { ANSWERED, QUESTIONS } from '#client/screens/sheet/samples/questions.ts'
import { checkAnswer } from '#shared/activities/poll/answer.ts'
import type { Question } from '#shared/activities/poll/question.ts'

const asked = <T extends Question['type']>(type: T) => QUESTIONS[type]

test.each(Object.entries(QUESTIONS))(
  '[AN1] a sketch of %s reads as the answer it was made of',
  (_, question) => {
    const answer = ANSWERED[question.type]
    const checked = checkAnswer(question, answer)
    expect(checked).toMatchObject({ ok: true })
    const sketch = sketchOf(question, answer)
    expect(readSketch(question, sketch)).toEqual({ is: 'answer', answer: checked.ok && checked.answer })
    expect(sketchFrom(question, JSON.stringify(sketch))).toEqual(sketch)
    expect(readSketch(question, sketchOf(question, null))).toEqual({ is: 'empty' })
  },
)

test('[AN1] an answer to another kind of question is nothing to go on from', () => {
  const other = ANSWERED.text
  for (const question of Object.values(QUESTIONS))
    if (question.type !== 'text')
      expect(readSketch(question, sketchOf(question, other))).toEqual({ is: 'empty' })
})

test.each<[Question, Sketch, number]>([
  [asked('choices'), { type: 'picked', ids: ['a'] }, 1],
  [asked('ranking'), { type: 'picked', ids: ['c'] }, 2],
  [asked('shares'), { type: 'shared', points: { a: 4, c: 1 } }, 5],
  [asked('dates'), { type: 'said', how: { a: 'no' } }, 2],
])('[AN2] what is missing before it is an answer is counted', (question, sketch, missing) => {
  expect(missingIn(question, sketch)).toBe(missing)
  expect(readSketch(question, sketch)).toEqual({ is: 'short', missing })
})

test('[AN2] what the server would refuse is said while it is being written', () => {
  const typed = (...texts: string[]): Sketch => ({ type: 'typed', texts })
  const read = (question: Question, sketch: Sketch) => {
    const reading = readSketch(question, sketch)
    return reading.is === 'wrong' ? reading.code : reading.is
  }
  expect(read(asked('number'), typed('101'))).toBe('out-of-range')
  expect(read(asked('number'), typed('om lag ti'))).toBe('not-a-number')
  expect(read(asked('number'), typed('7,25'))).toBe('too-many-decimals')
  expect(read(asked('words'), typed('x'.repeat(41)))).toBe('text-too-long')
  expect(read(asked('words'), typed('KS', 'mot', 'tid', 'ro'))).toBe('too-many-words')
  expect(read(asked('words'), typed('KS', ' ks ', 'mot', 'ro'))).toBe('answer')
  expect(read(asked('text'), typed('x'.repeat(2_001)))).toBe('text-too-long')
  expect(read(asked('words'), typed(' ', ''))).toBe('empty')
  expect(read(asked('scale'), { type: 'picked', ids: [NOT_RELEVANT] })).toBe('answer')
})

test('[AN3] a draft that does not fit is none, and of one that half does only what does is taken', () => {
  for (const kept of [
    '',
    '{',
    '7',
    'null',
    '{"type":"picked"}',
    '{"type":"picked","ids":"a"}',
    '{"type":"typed","texts":[1]}',
  ])
    expect(sketchFrom(asked('ranking'), kept)).toBeNull()
  expect(sketchFrom(asked('ranking'), '{"type":"typed","texts":["a"]}')).toBeNull()
  expect(sketchFrom(asked('shares'), '{"type":"shared","points":{"a":"1"}}')).toBeNull()
  expect(sketchFrom(asked('ranking'), '{"type":"picked","ids":["x","b"]}')).toEqual({
    type: 'picked',
    ids: ['b'],
  })
  expect(sketchFrom(asked('shares'), '{"type":"shared","points":{"x":3,"b":2}}')).toEqual({
    type: 'shared',
    points: { b: 2 },
  })
})

test.each<[string, number | string]>([
  ['7', 7],
  ['7,5', 7.5],
  ['7.5', 7.5],
  [' 7,5 % ', 7.5],
  ['7,5%', 7.5],
  ['−3', -3],
  ['–3', -3],
  ['+3', 3],
  ['1 200', 1200],
  ['1\u00a0200,5', 1200.5],
  ['1’200', 1200],
  ['7,', 7],
  [',5', 0.5],
  ['-0', 0],
  ['007', 7],
  ['1,000', 'too-many-decimals'],
  ['1.000,5', 'not-a-number'],
  ['', 'not-a-number'],
  ['-', 'not-a-number'],
  [',', 'not-a-number'],
  ['5-6', 'not-a-number'],
  ['0x10', 'not-a-number'],
  ['1e3', 'not-a-number'],
  ['Infinity', 'not-a-number'],
  ['syv', 'not-a-number'],
])('[AN4] the number %j', (typed, read) => {
  expect(readNumber(typed, { unit: '%', decimals: 1 })).toBe(read)
})

test('[AN4] any number in any spelling is read as itself', () => {
  const spelled = fc.tuple(
    fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(',', '.'),
    fc.constantFrom('', ' ', '\u00a0', '\u202f'),
  )
  fc.assert(
    fc.property(spelled, ([whole, decimals, comma, space]) => {
      const value = whole / 10 ** decimals
      const [before = '', after] = Math.abs(value).toFixed(decimals).split('.')
      const thousands = before.replace(/\B(?=(\d{3})+$)/g, space)
      const typed = `${value < 0 ? '−' : ''}${thousands}${after ? comma + after : ''} kr`
      expect(readNumber(typed, { unit: 'kr', decimals })).toBe(value)
    }),
  )
})

test('[AN5] ranking: each on one place, none twice, no more than are asked for', () => {
  const press = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd'),
    how: fc.constantFrom('in', 'out', 'up', 'down'),
  })
  fc.assert(
    fc.property(fc.array(press), fc.integer({ min: 1, max: 4 }), (presses, top) => {
      let order: readonly string[] = []
      for (const { id, how } of presses) {
        const before = order
        if (how === 'in') order = ranked(order, id, top)
        else if (how === 'out') order = unranked(order, id)
        else order = moved(order, id, how === 'up' ? -1 : 1)
        if (how === 'up' || how === 'down') expect([...order].sort()).toEqual([...before].sort())
      }
      expect(new Set(order).size).toBe(order.length)
      expect(order.length).toBeLessThanOrEqual(top)
    }),
  )
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c'])
})

test('[AN6] points: never more than there are, never less than none, whatever is pressed or typed', () => {
  const wanted = fc.oneof(fc.integer({ min: -20, max: 2_000 }), fc.constantFrom(Number.NaN, 1.5, Infinity))
  const given = fc.record({ id: fc.constantFrom('a', 'b', 'c'), wanted })
  fc.assert(
    fc.property(fc.array(given), fc.integer({ min: 1, max: 1_000 }), (all, total) => {
      let points: Readonly<Record<string, number>> = {}
      for (const { id, wanted } of all) points = shared(points, id, wanted, total)
      expect(sumOf(points)).toBeLessThanOrEqual(total)
      for (const each of Object.values(points)) expect(each > 0 && Number.isInteger(each)).toBe(true)
    }),
  )
  expect(shared({ a: 4 }, 'b', 9, 10)).toEqual({ a: 4, b: 6 })
  expect(shared({ a: 4, b: 6 }, 'a', 0, 10)).toEqual({ b: 6 })
  expect([stepOf(10), stepOf(60), stepOf(100)]).toEqual([1, 5, 10])
})

test.each([
  ['Ring 412 34 567 om kvelden', ['phone']],
  ['41234567', ['phone']],
  ['tlf.41 23 45 67.', ['phone']],
  ['+47 41234567 eller 0047 41 23 45 67', ['phone']],
  ['+46 70 123 45 67', ['phone']],
  ['Skriv til leder@kommune.no', ['e-mail']],
  ['å.b-c@søk.kommune.no', ['e-mail']],
  ['Fødselsnummeret er 311239 51274', ['id-number']],
  ['31123951355', ['id-number']],
  ['31.12.39-514 36', ['id-number']],
  ['D-nummer 71323971360', ['id-number']],
  ['Fra 2032: 31123961334', ['id-number']],
  ['Av andre serier: 01813961241', ['id-number']],
  ['311239 51274, 412 34 567 og a@b.no', ['id-number', 'phone', 'e-mail']],
  // The figures that check it are wrong, the one or the other; or there is no such day.
  ['31123951275, 31123951375, 311239 51264', []],
  ['32123951274 og 31133951274', []],
  ['Vedtak 10 01 20 345 67 og sak 20190112345', []],
  ['Fraværet gikk fra 9,1 til 7,3 prosent i 2013', []],
  ['fra 2010 2013 til 2014', []],
  ['20130301 og 25 000 000 kr', []],
  ['Lønn 412345 kr, 12 345 678 innbyggere', []],
  ['kl. 10:20–11:00, 1.–2. mars, § 4-6, @alle', []],
  ['99999999999', []],
  ['Møt ansatte som er nær, hver dag', []],
])('[AN7] what may point somebody out in %j', (text, found) => {
  expect(personalIn(text)).toEqual(found)
})

test('[AN7] a text of any length is looked through at once', () => {
  const began = performance.now()
  for (const part of ['1', '12 ', 'a@', 'a.', '+4 1 ']) personalIn(part.repeat(2_000 / part.length))
  expect(performance.now() - began).toBeLessThan(200)
})

test('[PH43] the phone starts with taps and texts alone; every other way of answering is fetched when it is asked for', () => {
  const apart = Object.values(QUESTIONS).flatMap((question) => (isApart(question) ? [question.type] : []))
  expect(apart).toEqual(['scale', 'ranking', 'shares', 'number', 'dates', 'words', 'yesno'])
  expect(isApart({ type: 'scale', text: 'Hvor godt?', steps: 5, low: '', high: '' })).toBe(false)
})
