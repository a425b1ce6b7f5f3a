import { expect, test } from 'vitest'
import { stepOf } from '#shared/activities/conversation/steps.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { leaderView } from '#shared/views/leader.ts'
import { ownView } from '#shared/views/own.ts'
import { screenView } from '#shared/views/screen.ts'
import { add, onCard, opened, seat } from '#tests/domain/panel/panels.ts'
import { givenState, play, tagIn } from '#tests/support/given.ts'
import { as, live, talkIn } from '#tests/support/samples.ts'

const send = (more: Partial<Extract<RoomCommand, { type: 'SendWondering' }>> = {}): RoomCommand => ({
  type: 'SendWondering',
  ...{ activity: 'wonder', item: null, from: { activity: 'panel', card: 'p1' } },
  ...{ text: 'Hvem ringer hos dere?', who: 'municipality', minutes: 10 },
  ...more,
})
const chosen = () => opened(add('p1', 'ane'), add('p2', 'dina'), onCard('ChooseCard', 'p1', 'fia'))
const answer = (point: string, text: string): RoomCommand => ({
  type: 'AddPoint',
  ...{ activity: 'wonder', step: 'wondering', point, text },
})

test('[PL12] a point goes out as a conversation of one step, opened and shown at once', () => {
  const state = play(chosen(), [send()])
  const talk = talkIn(state, 'wonder')
  expect(talk.steps).toEqual([
    stepOf({
      id: 'wondering',
      prompt: 'Hvem ringer hos dere?',
      who: 'municipality',
      capture: 'points',
      minutes: 10,
    }),
  ])
  expect(talk).toMatchObject({ phase: 'open', step: 'wondering' })
  expect(state.stage).toMatchObject({ scene: 'points', activity: 'wonder' })
  expect(state.wonderings).toMatchObject([
    { conversation: 'wonder', from: { activity: 'panel', card: 'p1' } },
  ])
})

test.each(['table', 'duo'] as const)('[PL12] it goes to %s as well, and may be a new sentence', (who) => {
  const state = play(chosen(), [send({ from: null, who, minutes: null })])
  expect(talkIn(state, 'wonder').steps).toMatchObject([{ who, minutes: null }])
  expect(state.wonderings).toMatchObject([{ from: null }])
})

test('[PL12] the hall screen says whose wondering it is, and shows the answers as they come', () => {
  const state = play(chosen(), [send()], [answer('w1', 'Vi gjør det'), as('elin')])
  expect(screenView(state, live).board).toMatchObject({
    wondering: 'panel',
    card: { prompt: 'Hvem ringer hos dere?' },
    groups: [{ id: 'bomlo' }, { id: 'sund', points: [{ text: 'Vi gjør det' }] }, {}, {}],
  })
  expect(screenView(play(chosen(), [send({ from: null })]), live).board?.wondering).toBe('leader')
})

test('[PL13] what has not been chosen does not go out', () => {
  const state = givenState(chosen())
  state.when(send({ from: { activity: 'panel', card: 'p2' } })).thenRefused('card-not-chosen')
  state.when(send({ from: { activity: null, card: 'p1' } })).thenRefused('card-not-chosen')
  state.when(send({ from: { activity: 'gone', card: 'p1' } })).thenRefused('card-not-chosen')
  // What has been shown has been seen.
  const shown = play(
    chosen(),
    [{ type: 'OpenPlenary', activity: 'panel', by: 'point', minutes: 15, presenter: null }],
    [{ type: 'StepPlenary', from: null, to: 'p1' }],
    onCard('UnchooseCard', 'p1', 'fia'),
    [send()],
  )
  expect(shown.wonderings).toHaveLength(1)
})

test('[PL13] a wondering has words, not too many, and an id of its own', () => {
  const state = givenState(chosen())
  state.when(send({ text: ' \u0000 ' })).thenRefused('question-empty')
  state.when(send({ text: 'x'.repeat(301) })).thenRefused('text-too-long', '300')
  state.when(send({ activity: 'panel' })).thenRefused('already-exists')
})

test('[PL14] answers come in with the wondering they answer, by municipality, to the leader and the panel', () => {
  const state = play(chosen(), [send()], [answer('w1', 'Vi gjør det'), as('elin')])
  const expected = [
    {
      activity: 'wonder',
      from: { activity: 'panel', card: 'p1' },
      text: 'Hvem ringer hos dere?',
      phase: 'open',
      at: expect.any(Number),
      answers: [{ id: 'w1', text: 'Vi gjør det', municipality: 'sund', late: false }],
    },
  ]
  expect(leaderView(state, live).wonderings).toEqual(expected)
  expect(ownView(state, 'fia', tagIn).wonderings).toEqual(expected)
  expect(ownView(state, 'bo', tagIn).wonderings).toEqual([])
  expect(ownView(play(state, seat('vefsn', null)), 'fia', tagIn).wonderings).toEqual([])
})

test('[PL15] an undone wondering is gone, or closed with its answers', () => {
  const sent = play(chosen(), [send()])
  const gone = play(sent, [{ type: 'Undo', step: sent.stepsTaken }])
  const { steps: _s, stepsTaken: _t, ...was } = chosen()
  const { steps: _steps, stepsTaken: _taken, ...is } = gone
  expect(is).toEqual(was)
  const answered = play(sent, [answer('w1', 'Vi gjør det'), as('elin')])
  const closed = play(answered, [{ type: 'Undo', step: answered.stepsTaken }])
  expect(talkIn(closed, 'wonder').phase).toBe('closed')
  expect(leaderView(closed, live).wonderings).toMatchObject([{ phase: 'closed', answers: [{ id: 'w1' }] }])
})
