import { expect, test } from 'vitest'
import { byMunicipality } from '#client/activities/conversation/conversation-console.model.ts'
import { averageOf, barsOf, cellsOf } from '#client/activities/poll/poll-console.model.ts'
import {
  choiceLines,
  commandsFrom,
  draftOf,
  emptyDraft,
  problemOf,
  typesFor,
} from '#client/screens/console/ask/ask.model.ts'
import { checkQuestion } from '#shared/activities/poll/check-question.ts'
import type { LeaderPoint } from '#shared/views/leader.ts'
import { plainPoint } from '#tests/support/step-samples.ts'

const counter = () => {
  let count = 0
  return () => `n${++count}`
}
const ends = { low: 'Helt uenig', high: 'Helt enig' }
const draft = { ...emptyDraft('item', ends), text: ' Hva nå? ', choices: '- Ja\n2. Nei\n\n • Kanskje ' }

test('[KO33] what cannot be asked is stopped, and says why', () => {
  expect(problemOf({ ...draft, text: ' ' })).toEqual({ code: 'needQuestion' })
  expect(problemOf({ ...draft, choices: 'Ja' })).toEqual({ code: 'needChoices' })
  expect(problemOf({ ...draft, choices: 'Ja\nJa' })).toEqual({ code: 'sameTwice' })
  expect(problemOf({ ...draft, text: 'x'.repeat(301) })).toMatchObject({ code: 'tooLong', field: 'text' })
  expect(problemOf({ ...draft, choices: `${'x'.repeat(121)}\nNei` })).toMatchObject({ field: 'choices' })
  expect(problemOf({ ...draft, type: 'scale', low: 'x'.repeat(121) })).toMatchObject({ field: 'ends' })
  expect(problemOf(draft)).toBeNull()
  expect(problemOf({ ...draft, type: 'text', choices: '' })).toBeNull()
})

test('[KO33] what is let through is what the server lets through', () => {
  for (const type of ['choice', 'choices', 'scale', 'text'] as const) {
    const [prepare] = commandsFrom({ ...draft, type }, false, counter())
    expect(prepare?.type === 'PreparePoll' && checkQuestion(prepare.question).ok).toBe(true)
  }
})

test('[KO33] choices are lines, with bullets and numbers taken off', () => {
  expect(choiceLines(draft)).toEqual(['Ja', 'Nei', 'Kanskje'])
})

test('[KO34] an improvised question is prepared and opened under one id', () => {
  const [prepare, open] = commandsFrom(draft, true, counter())
  expect(prepare).toMatchObject({
    type: 'PreparePoll',
    item: 'item',
    anonymous: true,
    question: { text: 'Hva nå?' },
  })
  expect(open).toEqual({
    type: 'OpenPoll',
    activity: prepare && 'activity' in prepare ? prepare.activity : '',
  })
  expect(commandsFrom({ ...draft, type: 'conversation' }, true, counter()).map(({ type }) => type)).toEqual([
    'PrepareConversation',
    'OpenConversation',
  ])
})

test('[KO34] a changed draft keeps its id and the ids of its choices, and stays the sort it was', () => {
  const [prepare] = commandsFrom({ ...draft, type: 'choices' }, false, counter())
  if (prepare?.type !== 'PreparePoll') return expect(prepare?.type).toBe('PreparePoll')
  const { activity: id, item, question, anonymous } = prepare
  const poll = {
    kind: 'poll',
    id,
    item,
    phase: 'draft',
    question,
    anonymous,
    results: 'hidden',
    answered: 0,
    tally: null,
    breakdown: null,
  } as const
  const again = draftOf(poll, ends)
  expect(commandsFrom({ ...again, choices: 'Ja!\nNei' }, false, counter())).toEqual([
    {
      type: 'RevisePoll',
      activity: id,
      anonymous: true,
      question: {
        type: 'choices',
        text: 'Hva nå?',
        min: 1,
        max: 2,
        choices: [
          { id: 'n2', text: 'Ja!' },
          { id: 'n3', text: 'Nei' },
        ],
      },
    },
  ])
  expect(typesFor(again)).not.toContain('conversation')
  expect(typesFor(emptyDraft(null, ends))).toContain('conversation')
})

const scale = { type: 'scale', text: '', steps: 3, low: 'Lite', high: 'Mye' } as const
const tally = {
  answered: 4,
  rows: [
    { id: '1', count: 1 },
    { id: '2', count: 0 },
    { id: '3', count: 3 },
  ],
  texts: [],
}

test('[KO35] bars stand in the question’s order with count and share, and the most are marked', () => {
  expect(barsOf(scale, tally)).toEqual([
    { id: '1', label: '1 Lite', count: 1, share: 0.25, isMost: false },
    { id: '2', label: '2', count: 0, share: 0, isMost: false },
    { id: '3', label: '3 Mye', count: 3, share: 0.75, isMost: true },
  ])
})

test('[KO35] the average is only of a scale that somebody has answered', () => {
  expect(averageOf(scale, tally, 'nb')).toBe('2,5')
  expect(averageOf({ type: 'text', text: '' }, tally, 'nb')).toBeNull()
  expect(averageOf(scale, { ...tally, answered: 0 }, 'nb')).toBeNull()
})

test('[KO35] a municipality is told by what most of its people said', () => {
  expect(cellsOf(scale, [{ id: 'a', tally }], () => 'Alta')).toEqual([
    { id: 'a', name: 'Alta', answered: 4, most: '3 Mye (3)' },
  ])
})

test('[KO36] points are counted by municipality, and those without one only when they have written', () => {
  const point = (id: string, group: string | null): LeaderPoint => ({
    id,
    group,
    by: 'p',
    text: id,
    at: 0,
    edited: false,
    late: false,
    ...plainPoint,
  })
  const municipalities = [
    { id: 'b', name: 'Bømlo', arrived: 0, expected: 0 },
    { id: 'a', name: 'Alta', arrived: 0, expected: 0 },
  ]
  const counts = (points: readonly LeaderPoint[]) =>
    byMunicipality(points, municipalities).map(({ id, points: mine }) => [id, mine.length])
  expect(counts([point('1', 'a')])).toEqual([
    ['b', 0],
    ['a', 1],
  ])
  expect(counts([point('1', 'a'), point('2', null), point('3', 'gone')])).toEqual([
    ['b', 0],
    ['a', 1],
    ['', 2],
  ])
})

test('[KO37] the ends of a scale have words from the first, which stay when they are changed', () => {
  const [prepare] = commandsFrom(
    { ...emptyDraft(null, ends), type: 'scale', text: 'Hva nå?' },
    false,
    counter(),
  )
  expect(prepare).toMatchObject({ question: { low: 'Helt uenig', high: 'Helt enig' } })
})
