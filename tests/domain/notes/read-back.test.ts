import { expect, test } from 'vitest'
import { decide } from '#shared/gathering/decide.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { groupView } from '#shared/views/group.ts'
import { notesView } from '#shared/views/notes.ts'
import { ownView } from '#shared/views/own.ts'
import { touchedBy } from '#shared/views/touched.ts'
import { type Act, contextOf, givenState, play, TEN, tagIn } from '#tests/support/given.ts'
import { about, noted, observing, observingToo, wrote } from '#tests/support/noted.ts'
import { as } from '#tests/support/samples.ts'

const ask: Act = [{ type: 'AskReadBack', card: 'n1' }, observing]
const skip: Act = [{ type: 'SkipReadBack', card: 'n1' }, observing]
const answer = (person: string, kind: 'yes' | 'not-quite', word = ''): Act => [
  { type: 'AnswerReadBack', card: 'n1', answer: kind, word },
  as(person),
]
const merge: Act = [{ type: 'MergeCards', activity: null, into: 'n1', cards: ['n3'] }, observing]
const asked = play(noted(), merge, ask)
const shown = (state: Gathering, group: string | null) => groupView(state, group).readBacks
const answersIn = (state: Gathering) => notesView(state).readBacks.n1?.answers

test('[NO17] a card is read back to those its notes are about, each once', () => {
  expect(asked.notes.readBacks.get('n1')?.of).toEqual(['bomlo', 'sund'])
  const quoted = play(noted(), [{ type: 'QuoteNote', note: 'n1', quote: 'sund' }, observing], ask)
  expect(quoted.notes.readBacks.get('n1')?.of).toEqual(['sund'])
})

test('[NO17] a card about no municipality has nobody to ask', () => {
  const state = play(noted(), wrote('n9', 'Om alle'))
  givenState(state).when({ type: 'AskReadBack', card: 'n9' }, observing).thenRefused('nobody-to-ask')
  givenState(state).when({ type: 'AskReadBack', card: 'x' }, observing).thenRefused('unknown-card')
  givenState(asked)
    .when({ type: 'AskReadBack', card: 'n3' }, observing)
    .thenRefused('card-merged', 'De ringte alle den første dagen')
})

test('[NO18] the phones of those are shown what it said as it was asked', () => {
  const text = 'De ringte alle den første dagen'
  const reworded = play(asked, [
    { type: 'ReviseCard', activity: null, card: 'n1', text: 'Noe annet' },
    observing,
  ])
  for (const group of ['bomlo', 'sund']) expect(shown(reworded, group)).toEqual([{ id: 'n1', text, at: TEN }])
  expect(shown(reworded, null)).toEqual([])
})

test('[NO18] skipping takes it off them, and what has been answered stands', () => {
  const skipped = play(asked, answer('ane', 'yes'), skip)
  expect(shown(skipped, 'bomlo')).toEqual([])
  expect(answersIn(skipped)).toHaveLength(1)
  givenState(skipped)
    .when(...skip)
    .thenNothing()
})

const gone = [
  ['taken away', [{ type: 'RemoveNote', note: 'n1' }, observing], { type: 'BringBackNote', note: 'n1' }],
  [
    'taken off the board',
    [{ type: 'RemoveCard', activity: null, card: 'n1' }, observing],
    { type: 'BringBackCard', activity: null, card: 'n1' },
  ],
  [
    'merged',
    [{ type: 'MergeCards', activity: null, into: 'n2', cards: ['n1'] }, observing],
    { type: 'SplitCard', activity: null, card: 'n2', part: 'n1' },
  ],
] as const satisfies readonly (readonly [string, Act, RoomCommand])[]
test.each(gone)('[NO18] one that was %s is asked about no more, until it is back', (_, away, back) => {
  const state = play(asked, away)
  for (const group of ['bomlo', 'sund']) expect(shown(state, group)).toEqual([])
  const again = play(state, [back, observing])
  for (const group of ['bomlo', 'sund']) expect(shown(again, group)).toEqual(shown(asked, group))
  // The phones are told, both times.
  for (const [before, act] of [
    [asked, away],
    [state, [back, observing]],
  ] as const) {
    const decision = decide(before, act[0], contextOf(observing))
    const events = decision.ok ? decision.events : []
    const groups = events.flatMap((event) => touchedBy(before, event).groups)
    expect(groups).toEqual(expect.arrayContaining(['bomlo', 'sund']))
  }
})

test('[NO19] each answers once; the last counts', () => {
  const state = play(asked, answer('ane', 'not-quite', ' Bare hver\r\nmandag '), answer('bo', 'yes'))
  expect(state.notes.readBacks.get('n1')?.answers).toMatchObject([
    { by: 'ane', answer: 'not-quite', word: 'Bare hver\nmandag', municipality: 'bomlo' },
    { by: 'bo', answer: 'yes', word: '' },
  ])
  const again = play(state, answer('ane', 'yes'))
  expect(again.notes.readBacks.get('n1')?.answers).toHaveLength(2)
  expect(ownView(again, 'ane', tagIn).readBacks).toEqual([{ id: 'n1', answer: 'yes', word: '' }])
  givenState(again)
    .when(...answer('ane', 'yes'))
    .thenNothing()
})

test('[NO19] an answer on its way as it was skipped counts; one that nobody asked for is refused', () => {
  expect(answersIn(play(asked, skip, answer('dina', 'yes')))).toHaveLength(1)
  const one = play(noted(), ask)
  givenState(one)
    .when(...answer('dina', 'yes'))
    .thenRefused('not-asked')
  givenState(asked)
    .when(...answer('even', 'yes'))
    .thenRefused('not-asked')
  givenState(noted())
    .when(...answer('ane', 'yes'))
    .thenRefused('not-asked')
  givenState(asked)
    .when(...answer('ane', 'yes', 'x'.repeat(501)))
    .thenRefused('text-too-long', '500')
})

test('[NO19] two who turn out to be one have one answer', () => {
  const merged = play(asked, answer('bo', 'yes'), [{ type: 'MergePeople', person: 'ane', twin: 'bo' }])
  expect(ownView(merged, 'ane', tagIn).readBacks).toEqual([{ id: 'n1', answer: 'yes', word: '' }])
  const again = play(merged, answer('ane', 'not-quite', 'Nei'))
  expect(answersIn(again)).toHaveLength(1)
  expect(ownView(again, 'ane', tagIn).readBacks).toEqual([{ id: 'n1', answer: 'not-quite', word: 'Nei' }])
})

test('[NO20] answers are a municipality’s, never a person’s', () => {
  const state = play(asked, answer('ane', 'not-quite', 'Bare mandag'))
  expect(answersIn(state)).toEqual([
    { id: '0', municipality: 'bomlo', answer: 'not-quite', word: 'Bare mandag', at: TEN },
  ])
  expect(JSON.stringify(notesView(state))).not.toMatch(/"ane"|Ane/)
})

test('[NO21] the same again is no news; other words begin anew', () => {
  givenState(asked).when({ type: 'AskReadBack', card: 'n1' }, observingToo).thenNothing()
  const answered = play(asked, answer('ane', 'not-quite', 'Bare mandag'))
  const anew = play(
    answered,
    [{ type: 'ReviseCard', activity: null, card: 'n1', text: 'Hver mandag' }, observing],
    ask,
  )
  expect(anew.notes.readBacks.get('n1')).toMatchObject({ text: 'Hver mandag', answers: [] })
  const again = play(answered, skip, ask)
  expect(shown(again, 'bomlo')).toHaveLength(1)
  expect(answersIn(again)).toHaveLength(1)
})

test('[NO22] a question taken back by a leader was never put; after an answer it is put to nobody else', () => {
  const byLeader = play(noted(), [{ type: 'AskReadBack', card: 'n1' }])
  const undo: Act = [{ type: 'Undo', step: byLeader.stepsTaken }]
  expect(play(byLeader, undo).notes.readBacks.has('n1')).toBe(false)
  const answered = play(byLeader, answer('ane', 'yes'), undo)
  expect(answered.notes.readBacks.get('n1')).toMatchObject({ skipped: true })
  expect(answersIn(answered)).toHaveLength(1)
  const skipped = play(asked, [{ type: 'SkipReadBack', card: 'n1' }])
  expect(shown(play(skipped, [{ type: 'Undo', step: skipped.stepsTaken }]), 'bomlo')).toHaveLength(1)
})

test('[NO17] a note of a municipality that has gone from the list asks nobody', () => {
  const state = play(noted(), wrote('n9', 'Om Sund', { about: about('sund') }))
  const names = [{ id: 'bomlo', name: 'Bømlo' }]
  const gone = play(state, [
    {
      type: 'EditPerson',
      person: 'dina',
      name: 'Dina',
      municipality: null,
      title: '',
      duties: [],
      stands: 1,
    },
  ])
  const without = play(gone, [{ type: 'NameMunicipalities', municipalities: names }])
  givenState(without).when({ type: 'AskReadBack', card: 'n9' }, observing).thenRefused('nobody-to-ask')
})
