import { expect, test } from 'vitest'
import type { Answer, Box } from '#shared/activities/poll/poll.ts'
import { decide } from '#shared/gathering/decide.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { ownView } from '#shared/views/own.ts'
import { type Act, contextOf, givenState, play, stateAfter, tagOf } from '#tests/support/given.ts'
import { as, hall, no, PEOPLE, pollIn, pollPrepared, yes } from '#tests/support/samples.ts'

const prepared = stateAfter([...hall, pollPrepared(undefined, true)])
const openPoll: RoomCommand = { type: 'OpenPoll', activity: 'poll' }
const closePoll: RoomCommand = { type: 'ClosePoll', activity: 'poll' }
const cast = (person: string, answer: Answer = yes): Act => [
  { type: 'CastBallot', activity: 'poll', answer },
  as(person),
]
const everybody = PEOPLE.map((person) => cast(person))

function boxIn(state: Gathering): Extract<Box, { kind: 'anonymous' }> {
  const poll = pollIn(state)
  if (poll.phase === 'draft' || poll.box.kind === 'named') throw new Error('no anonymous box')
  return poll.box
}

function sizes(state: Gathering) {
  const { answered, tagged, settled, round } = boxIn(state)
  return { answered: answered.size, tagged: tagged.size, settled: settled.length, round }
}

test('[PO13] that somebody answered and what was answered are two facts, and only the first names the person', () => {
  const state = play(prepared, [openPoll])
  const decision = decide(state, ...decidedBy('ane'))
  expect(decision).toEqual({
    ok: true,
    events: [
      {
        type: 'v1.AnonymousBallotCast',
        activity: 'poll',
        round: 1,
        tag: 'tag of ane in poll/1',
        answer: yes,
      },
      { type: 'v1.PersonAnswered', activity: 'poll', person: 'ane' },
    ],
  })
})

function decidedBy(person: string): readonly [RoomCommand, ReturnType<typeof contextOf>] {
  return [{ type: 'CastBallot', activity: 'poll', answer: yes }, contextOf(as(person))]
}

test('[PO14] one answer each: another one replaces it, from whichever phone it comes', () => {
  const second = { ...as('ane'), device: 'second phone' }
  const state = play(prepared, [openPoll], cast('ane'), [
    { type: 'CastBallot', activity: 'poll', answer: no },
    second,
  ])
  expect(sizes(state)).toEqual({ answered: 1, tagged: 1, settled: 0, round: 1 })
  expect([...boxIn(state).tagged.values()]).toEqual([no])
  expect(ownView(state, 'ane', tagOf('ane')).ballots).toEqual([{ id: 'poll', answer: no }])
})

test('[PO15] closing empties a box of five or more, in an order that says nothing', () => {
  const state = play(
    prepared,
    [openPoll],
    cast('ane', yes),
    cast('bo', no),
    cast('cato', yes),
    cast('dina', no),
  )
  const five = play(state, cast('even', yes))
  givenState(five)
    .when(closePoll, { now: 9 })
    .then(
      { type: 'v1.PollClosed', activity: 'poll', at: 9 },
      { type: 'v1.BallotBoxEmptied', activity: 'poll', round: 1, answers: [no, no, yes, yes, yes] },
    )
  expect(sizes(play(five, [closePoll]))).toEqual({ answered: 5, tagged: 0, settled: 5, round: 2 })
  givenState(state).when(closePoll, { now: 9 }).then({ type: 'v1.PollClosed', activity: 'poll', at: 9 })
})

test('[PO15] fewer than five stay in the box, and more can join them when it is opened again', () => {
  const four = play(prepared, [openPoll], ...everybody.slice(0, 4), [closePoll], [openPoll])
  expect(sizes(four)).toEqual({ answered: 4, tagged: 4, settled: 0, round: 1 })
  const five = play(four, cast('ane', no), cast('even'), [closePoll])
  expect(sizes(five)).toEqual({ answered: 5, tagged: 0, settled: 5, round: 2 })
  expect(boxIn(five).settled).toEqual([no, yes, yes, yes, yes])
})

test('[PO16] an answer that has been counted can no longer be told apart, so it can no longer be changed', () => {
  const again = play(prepared, [openPoll], ...everybody, [closePoll], [openPoll])
  givenState(again)
    .when({ type: 'CastBallot', activity: 'poll', answer: no }, as('ane'))
    .thenRefused('already-counted')
  expect(ownView(again, 'ane', tagOf('ane')).ballots).toEqual([{ id: 'poll', answer: null }])
})

test('[PO17] closing the gathering closes what is anonymous and open, and undo opens it again', () => {
  const state = play(prepared, [openPoll], ...everybody)
  const closed = play(state, [{ type: 'CloseGathering' }])
  expect(pollIn(closed).phase).toBe('closed')
  expect(sizes(closed)).toEqual({ answered: 5, tagged: 0, settled: 5, round: 2 })
  const undone = play(closed, [{ type: 'Undo', step: closed.stepsTaken }])
  expect(undone.phase).toBe('open')
  expect(pollIn(undone).phase).toBe('open')
  expect(sizes(undone)).toEqual({ answered: 5, tagged: 0, settled: 5, round: 2 })
})

test('[PO17] an undo that closes an answered poll empties its box like any other closing', () => {
  const state = play(prepared, [openPoll], ...everybody)
  const decision = decide(state, { type: 'Undo', step: state.stepsTaken }, contextOf({ now: 9 }))
  expect(decision.ok && decision.events.map(({ type }) => type)).toEqual([
    'v1.StepUndone',
    'v1.BallotBoxEmptied',
  ])
  const undone = play(state, [{ type: 'Undo', step: state.stepsTaken }])
  expect(pollIn(undone).phase).toBe('closed')
  expect(sizes(undone)).toEqual({ answered: 5, tagged: 0, settled: 5, round: 2 })
})

test('[PO18] nothing that is kept for undo holds an answer or a tag', () => {
  const state = play(prepared, [openPoll], ...everybody, [closePoll])
  const kept = JSON.stringify(state.steps)
  expect(kept).not.toContain('tag of')
  expect(kept).not.toContain(JSON.stringify(yes))
})

test('[PO18] the box lists its ballots by tag, never in the order they came', () => {
  const backwards = play(prepared, [openPoll], ...everybody.toReversed())
  const forwards = play(prepared, [openPoll], ...everybody)
  expect([...boxIn(backwards).tagged.keys()]).toEqual([...boxIn(forwards).tagged.keys()])
})

test('[PO19] a ballot whose key is gone comes back empty, and the emptied box brings its answer', () => {
  const sealed = (person: string): GatheringEvent[] => [
    { type: 'v1.AnonymousBallotCast', activity: 'poll', round: 1, tag: '', answer: null },
    { type: 'v1.PersonAnswered', activity: 'poll', person },
  ]
  const state = stateAfter([
    ...hall,
    pollPrepared(undefined, true),
    { type: 'v1.PollOpened', activity: 'poll', at: 2 },
    ...sealed('ane'),
    ...sealed('bo'),
    { type: 'v1.PollClosed', activity: 'poll', at: 3 },
    { type: 'v1.BallotBoxEmptied', activity: 'poll', round: 1, answers: [no, yes] },
  ])
  expect(sizes(state)).toEqual({ answered: 2, tagged: 0, settled: 2, round: 2 })
})
