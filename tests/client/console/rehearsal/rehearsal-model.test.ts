import { expect, test } from 'vitest'
import {
  answersIn,
  asideOf,
  driftText,
  isLate,
  peopleFirst,
  peopleIn,
  refusalText,
  talkSums,
  toldOnce,
} from '#client/screens/console/rehearsal/rehearsal.model.ts'
import { rehearsal as words } from '#client/words/en/rehearsal.ts'
import type { RehearsalReport, RehearsedItem, WrongAnswer } from '#shared/protocol/rehearsal.ts'

const item = (late: number | null): RehearsedItem => ({
  title: 'Lunsj',
  planned: '12:00',
  started: late === null ? null : '12:01',
  late,
  minutesPlanned: 60,
  minutesSpent: 60,
})

test('[GP11] as many as stand on the list take part unless somebody says otherwise, and never more than three hundred', () => {
  expect([0, 1, 25, 300, 900].map(peopleFirst)).toEqual([30, 1, 25, 300, 300])
  expect(['1', ' 60 ', '300'].map(peopleIn)).toEqual([1, 60, 300])
  expect(['', '0', '301', '2,5', '-4', '1e2', 'ti'].map(peopleIn)).toEqual(Array(7).fill(null))
})

test('[GP10] how far an item was from its plan is said in words; a few minutes are how days go', () => {
  expect([0, 4, -2, null].map((late) => driftText(words, item(late)))).toEqual([
    'on time',
    '4 min late',
    '2 min early',
    'jumped over',
  ])
  expect([-20, 0, 5, 6, null].map((late) => isLate(item(late)))).toEqual([false, false, false, true, false])
})

test('[GP10] what went wrong is told once for each prompt, with whose, and how often', () => {
  const wrong = (what: WrongAnswer['what'], who: string, where: string): WrongAnswer => ({
    what,
    who,
    where,
    detail: '',
  })
  expect(
    toldOnce([
      wrong('lost', 'A', 'x'),
      wrong('lost', '', 'y'),
      wrong('lost', 'B', 'x'),
      wrong('lost', '', 'y'),
      wrong('twice', 'A', 'x'),
    ]),
  ).toEqual([
    { what: 'lost', where: 'x', who: ['A', 'B'], count: 2 },
    { what: 'lost', where: 'y', who: [], count: 2 },
    { what: 'twice', where: 'x', who: ['A'], count: 1 },
  ])
  const prompts = [{ came: 3 }, { came: 4 }] as unknown as RehearsalReport['prompts']
  expect(answersIn({ prompts } as RehearsalReport)).toBe(7)
})

test('[GP10] every refusal has words of its own', () => {
  const told = ['rehearsal-busy', 'nothing-to-rehearse', 'not-allowed', 'no-answer'].map((code) =>
    refusalText(words, code),
  )
  expect(new Set(told).size).toBe(4)
})

test('[GP10] beside a prompt stands which step it is and what came of it; turns and late points are summed over all of them', () => {
  const none = { step: null, kind: 'points', tops: 0, supports: 0 } as const
  expect(asideOf(words, none)).toBe('')
  expect(asideOf(words, { ...none, step: { place: 2, of: 3 }, tops: 12, supports: 1 })).toBe(
    'step 2 of 3 · 12 put first · 1 mark of support',
  )
  expect(asideOf(words, { ...none, kind: 'words' })).toBe('words to those who presented')
  expect(asideOf(words, { ...none, kind: 'nothing', step: { place: 1, of: 3 } })).toBe('step 1 of 3 · talk')
  const prompts = [
    { turns: null, unshown: 2 },
    { turns: { due: 30, left: 4 }, unshown: 0 },
    { turns: { due: 10, left: 0 }, unshown: 1 },
  ] as unknown as RehearsalReport['prompts']
  expect(talkSums({ prompts })).toEqual({ due: 40, left: 4, unshown: 3 })
})
