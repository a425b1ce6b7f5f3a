import { expect, test } from 'vitest'
import { checkAnswer } from '#shared/activities/poll/answer.ts'
import { checkQuestion } from '#shared/activities/poll/check-question.ts'
import type { Answer, PollRefusal, Question } from '#shared/activities/poll/poll.ts'

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
const many = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `c${n}`, text: `valg ${n}` }))
const ranking: Question = { type: 'ranking', text: '?', choices, top: 2 }
const shares: Question = { type: 'shares', text: '?', choices, total: 10 }
const number: Question = { type: 'number', text: '?', unit: '%', min: 0, max: 100, decimals: 1 }
const dates: Question = { type: 'dates', text: '?', choices }
const words: Question = { type: 'words', text: '?', most: 2 }
const yesno: Question = { type: 'yesno', text: '?' }
const scale: Question = { type: 'scale', text: '?', steps: 3, low: '', high: '' }
const order = (...ids: string[]): Answer => ({ type: 'ranking', order: ids })
const give = (...given: [string, number][]): Answer => ({
  type: 'shares',
  given: given.map(([choice, points]) => ({ choice, points })),
})
const can = (...all: [string, 'yes' | 'maybe' | 'no'][]): Answer => ({
  type: 'dates',
  can: all.map(([choice, how]) => ({ choice, how })),
})
const say = (...all: string[]): Answer => ({ type: 'words', words: all })

test.each<[string, Question, Question]>([
  ['the unit loses outer space', { ...number, unit: ' % ' } as Question, number],
  [
    'empty choices fall away',
    { ...ranking, choices: [...choices, { id: 'd', text: ' ' }] } as Question,
    ranking,
  ],
  ['fifty dates', { ...dates, choices: many(50) } as Question, { ...dates, choices: many(50) } as Question],
  [
    'no limits',
    { ...number, min: null, max: null } as Question,
    { ...number, min: null, max: null } as Question,
  ],
])('[PO26] a question is taken: %s', (_, asked, question) => {
  expect(checkQuestion(asked)).toEqual({ ok: true, question })
})

test.each<[string, Question, PollRefusal, string | undefined]>([
  ['nothing to rank', { ...ranking, choices: [] } as Question, 'choices-needed', undefined],
  ['nothing to share out to', { ...shares, choices: [] } as Question, 'choices-needed', undefined],
  ['no dates', { ...dates, choices: [] } as Question, 'choices-needed', undefined],
  ['200 to choose from', { type: 'choice', text: '?', choices: many(200) }, 'too-many-options', '50'],
  ['51 dates', { ...dates, choices: many(51) } as Question, 'too-many-options', '50'],
  ['a ranking of more than there are', { ...ranking, top: 4 } as Question, 'out-of-range', '1–3'],
  ['a ranking of none', { ...ranking, top: 0 } as Question, 'out-of-range', '1–3'],
  ['no points', { ...shares, total: 0 } as Question, 'out-of-range', '1–1000'],
  ['limits turned around', { ...number, min: 5, max: 5 } as Question, 'range-turned', undefined],
  ['a limit nobody can answer', { ...number, min: 0.25 } as Question, 'too-many-decimals', '1'],
  ['a unit of 21', { ...number, unit: 'å'.repeat(21) } as Question, 'text-too-long', '20'],
  ['six words', { ...words, most: 6 } as Question, 'out-of-range', '1–5'],
  ['no words', { ...words, most: 0 } as Question, 'out-of-range', '1–5'],
  ['a label without a step', { ...scale, labels: ['', '', '', 'Fire'] } as Question, 'out-of-range', '4'],
  ['a label of 121', { ...scale, labels: ['å'.repeat(121)] } as Question, 'text-too-long', '120'],
])('[PO26] %s is no question', (_, asked, code, detail) => {
  expect(checkQuestion(asked)).toEqual({ ok: false, code, ...(detail === undefined ? {} : { detail }) })
})

test('[PO27] a scale has a label for each step or none, and “not relevant” only where there is room for it', () => {
  expect(checkQuestion({ ...scale, labels: [' Lite '], notRelevant: true } as Question)).toEqual({
    ok: true,
    question: { ...scale, labels: ['Lite', '', ''], notRelevant: true },
  })
  expect(checkQuestion({ ...scale, labels: [' '], notRelevant: false } as Question)).toEqual({
    ok: true,
    question: scale,
  })
  const none: Answer = { type: 'scale', value: null }
  expect(checkAnswer({ ...scale, notRelevant: true } as Question, none)).toEqual({ ok: true, answer: none })
  expect(checkAnswer(scale, none)).toEqual({ ok: false, code: 'wrong-answer' })
})

test.each<[string, Question, Answer, Answer]>([
  ['best first', ranking, order('c', 'a'), order('c', 'a')],
  ['points in the question’s order', shares, give(['c', 3], ['b', 0], ['a', 7]), give(['a', 7], ['c', 3])],
  ['a number at its limit', number, { type: 'number', value: 100 }, { type: 'number', value: 100 }],
  ['a number with a decimal', number, { type: 'number', value: 6.2 }, { type: 'number', value: 6.2 }],
  ['nought without a sign', number, { type: 'number', value: -0 }, { type: 'number', value: 0 }],
  [
    'dates in the question’s order',
    dates,
    can(['b', 'no'], ['c', 'maybe'], ['a', 'yes']),
    can(['a', 'yes'], ['b', 'no'], ['c', 'maybe']),
  ],
  ['words as typed, each once', words, say(' KS ', 'ks', '', 'Blåbær'), say('KS', 'Blåbær')],
  ['yes', yesno, { type: 'yesno', value: 'yes' }, { type: 'yesno', value: 'yes' }],
])('[PO28] an answer is %s', (_, question, answer, canonical) => {
  const checked = checkAnswer(question, answer)
  expect(checked).toEqual({ ok: true, answer: canonical })
  // To the letter: a minus before nought would be another answer.
  expect(JSON.stringify(checked)).toBe(JSON.stringify({ ok: true, answer: canonical }))
})

test.each<[string, Question, Answer, PollRefusal, string | undefined]>([
  ['a ranking with a gap', ranking, order('a'), 'ranking-gaps', '2'],
  ['a ranking with the same twice', ranking, order('a', 'a'), 'ranking-gaps', '2'],
  ['a ranking of too many', ranking, order('a', 'b', 'c'), 'ranking-gaps', '2'],
  ['a ranking of what is not there', ranking, order('a', 'd'), 'unknown-choice', undefined],
  ['points left over', shares, give(['a', 9]), 'shares-off', '10'],
  ['too many points', shares, give(['a', 9], ['b', 2]), 'shares-off', '10'],
  ['points to the same twice', shares, give(['a', 5], ['a', 5]), 'shares-off', '10'],
  ['points to what is not there', shares, give(['d', 10]), 'unknown-choice', undefined],
  ['a number below', number, { type: 'number', value: -1 }, 'out-of-range', '0–100'],
  ['a number above', number, { type: 'number', value: 100.1 }, 'out-of-range', '0–100'],
  [
    'a number below the only limit',
    { ...number, max: null } as Question,
    { type: 'number', value: -1 },
    'out-of-range',
    '≥ 0',
  ],
  [
    'a number above the only limit',
    { ...number, min: null } as Question,
    { type: 'number', value: 101 },
    'out-of-range',
    '≤ 100',
  ],
  ['two decimals', number, { type: 'number', value: 6.25 }, 'too-many-decimals', '1'],
  ['a date without an answer', dates, can(['a', 'yes'], ['b', 'no']), 'dates-missing', '3'],
  ['a date with two', dates, can(['a', 'yes'], ['a', 'no'], ['b', 'no'], ['c', 'no']), 'dates-missing', '3'],
  ['a date that is not there', dates, can(['d', 'yes']), 'unknown-choice', undefined],
  ['no words', words, say(' ', ''), 'text-empty', undefined],
  ['three words', words, say('en', 'to', 'tre'), 'too-many-words', '2'],
  ['a word of 41', words, say('å'.repeat(41)), 'text-too-long', '40'],
  ['an answer to another kind', yesno, say('ja'), 'wrong-answer', undefined],
])('[PO29] %s is refused', (_, question, answer, code, detail) => {
  expect(checkAnswer(question, answer)).toEqual({
    ok: false,
    code,
    ...(detail === undefined ? {} : { detail }),
  })
})
