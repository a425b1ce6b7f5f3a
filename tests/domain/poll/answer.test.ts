import { expect, test } from 'vitest'
import { checkAnswer } from '#shared/activities/poll/answer.ts'
import type { Answer, PollRefusal, Question } from '#shared/activities/poll/poll.ts'

const choices = ['a', 'b', 'c'].map((id) => ({ id, text: id }))
const one: Question = { type: 'choice', text: '?', choices }
const several: Question = { type: 'choices', text: '?', choices, min: 1, max: 2 }
const scale: Question = { type: 'scale', text: '?', steps: 5, low: '', high: '' }
const text: Question = { type: 'text', text: '?' }
const chosen = (...ids: string[]): Answer => ({ type: 'choices', choices: ids })

test.each<[string, Question, Answer, Answer]>([
  ['one of the choices', one, { type: 'choice', choice: 'b' }, { type: 'choice', choice: 'b' }],
  ['choices in the order of the question', several, chosen('c', 'a'), chosen('a', 'c')],
  ['a choice named twice is one choice', several, chosen('a', 'a'), chosen('a')],
  ['none, where none is allowed', { ...several, min: 0 }, chosen(), chosen()],
  ['the lowest step', scale, { type: 'scale', value: 1 }, { type: 'scale', value: 1 }],
  ['the highest step', scale, { type: 'scale', value: 5 }, { type: 'scale', value: 5 }],
  [
    'text as typed',
    text,
    { type: 'text', text: ' KS og å 👩‍👩‍👧 \n' },
    { type: 'text', text: 'KS og å 👩‍👩‍👧' },
  ],
  [
    'text of 2000 characters',
    text,
    { type: 'text', text: '😀'.repeat(2_000) },
    { type: 'text', text: '😀'.repeat(2_000) },
  ],
])('[PO11] an answer is %s', (_, question, answer, canonical) => {
  expect(checkAnswer(question, answer)).toEqual({ ok: true, answer: canonical })
})

test.each<[string, Question, Answer, PollRefusal, string | undefined]>([
  ['a choice that is not there', one, { type: 'choice', choice: 'd' }, 'unknown-choice', undefined],
  [
    'the name of what every object has',
    one,
    { type: 'choice', choice: '__proto__' },
    'unknown-choice',
    undefined,
  ],
  ['one that is not there among several', several, chosen('a', 'd'), 'unknown-choice', undefined],
  ['too few', several, chosen(), 'too-few-choices', '1'],
  ['too many', several, chosen('a', 'b', 'c'), 'too-many-choices', '2'],
  ['below the scale', scale, { type: 'scale', value: 0 }, 'out-of-range', '1–5'],
  ['above the scale', scale, { type: 'scale', value: 6 }, 'out-of-range', '1–5'],
  ['no text', text, { type: 'text', text: ' \t ' }, 'text-empty', undefined],
  ['text of 2001 characters', text, { type: 'text', text: '😀'.repeat(2_001) }, 'text-too-long', '2000'],
  ['an answer to another kind of question', one, { type: 'text', text: 'a' }, 'wrong-answer', undefined],
  ['one choice where several are asked', several, { type: 'choice', choice: 'a' }, 'wrong-answer', undefined],
])('[PO12] %s is refused', (_, question, answer, code, detail) => {
  expect(checkAnswer(question, answer)).toEqual({
    ok: false,
    code,
    ...(detail === undefined ? {} : { detail }),
  })
})
