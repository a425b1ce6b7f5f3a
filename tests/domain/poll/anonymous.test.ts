import { expect, test } from 'vitest'
import type { Answer, Box } from '#shared/activities/poll/poll.ts'
import { decide } from '#shared/gathering/decide.ts'
import type { Gathering, GatheringEvent, RoomCommand } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { reviveGathering } from '#shared/gathering/snapshot.ts'
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

const beginSecond: RoomCommand = { type: 'BeginSecondRound', activity: 'poll' }
const guestsJoin: readonly Act[] = ['Fia', 'Gro', 'Hal', 'Ida', 'Jon'].map((name) => [
  { type: 'Join', name, municipality: null, title: '' },
  { by: { role: 'visitor' }, device: name },
])
/** Five have been counted, and one more has answered since. */
function oneSealed() {
  const many = play(prepared, ...guestsJoin, [openPoll], ...everybody, [closePoll], [openPoll])
  const guests = [...many.people.roster.keys()].filter((id) => !(PEOPLE as readonly string[]).includes(id))
  const [fia = '', ...others] = guests
  return { fia, others, closed: play(many, cast(fia, no), [closePoll]) }
}

test('[PO39] a second round that is taken back before anybody answers loses nothing: what was sealed is still there to be counted', () => {
  const { fia, others, closed } = oneSealed()
  const begun = play(closed, [beginSecond])
  expect(ownView(begun, fia, tagOf(fia))).toMatchObject({ lapsed: ['poll'], ballots: [] })
  expect(ownView(begun, 'ane', tagOf('ane')).lapsed).toBeUndefined()
  const back = play(begun, [{ type: 'Undo', step: begun.stepsTaken }])
  expect(sizes(back)).toEqual({ answered: 6, tagged: 1, settled: 5, round: 2 })
  expect(ownView(back, fia, tagOf(fia)).ballots).toEqual([{ id: 'poll', answer: no }])
  const counted = play(back, [openPoll], ...others.map((other) => cast(other, yes)), [closePoll])
  expect(sizes(counted)).toEqual({ answered: 10, tagged: 0, settled: 10, round: 3 })
  expect(ownView(counted, fia, tagOf(fia)).lapsed).toBeUndefined()
})

test('[PO39] from the first answer of the second round on, what was sealed in the first is given up, and its giver is told', () => {
  const { fia, closed } = oneSealed()
  const begun = play(closed, [beginSecond])
  givenState(begun).when({ type: 'CastBallot', activity: 'poll', answer: yes }, as('ane')).then(
    { type: 'v1.SealedAnswersDropped', activity: 'poll', round: 2 },
    {
      type: 'v1.AnonymousBallotCast',
      activity: 'poll',
      round: 3,
      tag: 'tag of ane in poll/3',
      answer: yes,
    },
    { type: 'v1.PersonAnswered', activity: 'poll', person: 'ane' },
  )
  const answered = play(begun, cast('ane'))
  const poll = pollIn(answered)
  expect(poll.phase === 'open' && poll.first).toMatchObject({ kind: 'anonymous', round: 3 })
  expect(poll.phase === 'open' && poll.first?.kind === 'anonymous' && poll.first.tagged.size).toBe(0)
  const hers = play(answered, cast(fia))
  for (const state of [answered, hers]) expect(ownView(state, fia, tagOf(fia)).lapsed).toEqual(['poll'])
  // One was answered, so the round stays though its opening is taken back.
  const back = play(answered, [{ type: 'Undo', step: answered.stepsTaken }])
  expect(pollIn(back)).toMatchObject({ phase: 'closed', first: { settled: [yes, yes, yes, yes, yes] } })
})

test('[PO49] closing the gathering gives up what is too few, in a poll that is open and in one that is closed; it can be given anew', () => {
  const four = play(prepared, [openPoll], ...everybody.slice(0, 4))
  for (const before of [four, play(four, [closePoll])]) {
    const closed = play(before, [{ type: 'CloseGathering' }])
    expect(sizes(closed)).toEqual({ answered: 0, tagged: 0, settled: 0, round: 2 })
    expect(JSON.stringify(pollIn(closed))).not.toContain('tag of')
    const again = play(closed, [{ type: 'ReopenGathering' }], [openPoll])
    expect(ownView(again, 'ane', tagOf('ane'))).toMatchObject({ lapsed: ['poll'], ballots: [] })
    const given = play(again, ...everybody)
    expect(ownView(given, 'ane', tagOf('ane')).lapsed).toBeUndefined()
    expect(sizes(play(given, [closePoll]))).toEqual({ answered: 5, tagged: 0, settled: 5, round: 3 })
  }
})

test('[PO49] what is sealed in a first round goes when the gathering closes too, and is there no more when the second is taken back', () => {
  const { fia, closed } = oneSealed()
  const over = play(closed, [beginSecond], [{ type: 'CloseGathering' }], [{ type: 'ReopenGathering' }])
  const poll = pollIn(over)
  expect(poll.phase === 'closed' && poll.first?.kind === 'anonymous' && poll.first.answered.has(fia)).toBe(
    false,
  )
  expect(JSON.stringify(poll)).not.toContain('tag of')
})

test('[PO49] a snapshot keeps who is to be told', () => {
  const closed = play(prepared, [openPoll], ...everybody.slice(0, 4), [{ type: 'CloseGathering' }])
  const read = reviveGathering(JSON.parse(JSON.stringify(packed(closed))))
  expect(ownView(play(read, [{ type: 'ReopenGathering' }], [openPoll]), 'ane', tagOf('ane')).lapsed).toEqual([
    'poll',
  ])
})
