import { afterEach, expect, test } from 'vitest'
import { emptyDraft } from '#client/screens/console/polls/draft.model.ts'
import {
  forgetQuestion,
  inProgramme,
  isKept,
  keepQuestion,
  kept,
  questionsFile,
  readQuestions,
} from '#client/screens/console/polls/kept.ts'
import { ANSWERS, running, withPoll } from '#client/screens/sheet/samples/gathering.ts'
import { toProgrammeFile } from '#shared/gathering/file-of.ts'

const draft = {
  ...emptyDraft({ low: '', high: '' }),
  text: 'Hvor friske er vi?',
  type: 'number',
  unit: '%',
  right: { type: 'number', value: 6.5 },
} as const

afterEach(() => {
  for (const each of kept()) forgetQuestion(each)
})

test('[SP10] a question is kept in the browser, once, and forgotten again', () => {
  expect(isKept(draft)).toBe(false)
  expect(keepQuestion(draft)).toBe(true)
  expect(isKept(draft)).toBe(true)
  expect(isKept({ ...draft, text: 'Hvor syke er vi?' })).toBe(false)
  expect(localStorage.getItem('samling/kept-questions')).toContain('Hvor friske er vi?')
  const [asking] = kept()
  if (asking) forgetQuestion(asking)
  expect(isKept(draft)).toBe(false)
})

test('[SP11] chosen questions are a file, and are read again as they were', () => {
  keepQuestion(draft)
  expect(readQuestions(`\uFEFF${questionsFile(kept())}`)).toEqual({ ok: true, questions: kept() })
})

test('[SP10] another gathering’s questions come without its answers', () => {
  const file = JSON.parse(JSON.stringify(toProgrammeFile(withPoll(running, 'choice', { answers: ANSWERS }))))
  const [asking, ...more] = inProgramme(file) ?? []
  expect(more).toEqual([])
  expect(asking).toMatchObject({ question: { type: 'choice' }, anonymous: false })
  expect(Object.keys(asking ?? {}).sort()).toEqual(['anonymous', 'glance', 'question', 'right', 'toEach'])
})

test('[SP10] a text that was to be looked through still is', () => {
  const looked = inProgramme(JSON.parse(JSON.stringify(toProgrammeFile(withPoll(running, 'text')))))
  expect(looked?.map(({ glance }) => glance)).toEqual([true])
})

const questions = [{ question: { type: 'yesno', text: 'Vi?' }, anonymous: true }]
const file = (more: object) => JSON.stringify({ format: 'samling-questions', version: 1, questions, ...more })

test.each([
  ['{', 'notQuestions'],
  ['[]', 'notQuestions'],
  [file({ version: 2 }), 'notQuestions'],
  [file({ questions: [{ question: { type: 'riddle', text: '?' }, anonymous: true }] }), 'notQuestions'],
  [file({ questions: [] }), 'emptyFile'],
  [file({ questions: [], pad: 'x'.repeat(1_000_001) }), 'tooLarge'],
  ['{"format":"samling-programme","version":1,"activities":[]}', 'emptyFile'],
])('[SP11] %.60s is refused: %s', (text, why) => {
  expect(readQuestions(text)).toEqual({ ok: false, why })
})
