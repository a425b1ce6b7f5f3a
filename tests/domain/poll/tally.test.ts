import fc from 'fast-check'
import { diff } from '#shared/kernel/diff.ts'
import '#tests/support/seed.ts'
import { expect, test } from 'vitest'
import type { Answer, Poll, Question } from '#shared/activities/poll/poll.ts'
import {
  answeredCount,
  breakdownOf,
  leaderTally,
  publicTally,
  SMALLEST_CELL,
  tallyOf,
  withBreakdown,
} from '#shared/activities/poll/tally.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { play, stateAfter } from '#tests/support/given.ts'
import {
  as,
  choice,
  hall,
  mutable,
  no,
  pollClosed,
  pollIn,
  pollOpened,
  pollPrepared,
  yes,
} from '#tests/support/samples.ts'

const ballots = (count: number, answer: Answer = yes) =>
  Array.from({ length: count }, (_, number) => cast(`p${number}`, answer))
const cast = (person: string, answer: Answer) =>
  ({ type: 'v1.BallotCast', activity: 'poll', person, answer }) as const

function named(question: Question, ...events: ReturnType<typeof cast>[]): Poll {
  return pollIn(
    stateAfter([
      pollPrepared(question),
      pollOpened,
      ...events,
      { type: 'v1.ResultsSet', activity: 'poll', results: 'shown' },
    ]),
  )
}

test('[PO20] a tally has a row for each choice in the question’s order, chosen or not', () => {
  expect(tallyOf(named(mutable(choice), cast('ane', no), cast('bo', no)))).toEqual({
    answered: 2,
    rows: [
      { id: 'yes', count: 0 },
      { id: 'no', count: 2 },
    ],
    texts: [],
  })
})

test('[PO20] a scale has a row for each step, several choices count each', () => {
  const scale: Question = { type: 'scale', text: '?', steps: 3, low: '', high: '' }
  expect(tallyOf(named(scale, cast('ane', { type: 'scale', value: 3 }))).rows).toEqual([
    { id: '1', count: 0 },
    { id: '2', count: 0 },
    { id: '3', count: 1 },
  ])
  const several: Question = { ...mutable(choice), type: 'choices', min: 0, max: 2 } as Question
  const both: Answer = { type: 'choices', choices: ['yes', 'no'] }
  expect(tallyOf(named(several, cast('ane', both), cast('bo', { type: 'choices', choices: [] })))).toEqual({
    answered: 2,
    rows: [
      { id: 'yes', count: 1 },
      { id: 'no', count: 1 },
    ],
    texts: [],
  })
})

test('[PO20] texts stand sorted by what they say, as typed', () => {
  const said = ['Ås', 'KS', 'ære', 'ks', 'KS'].map((text, place) => cast(`p${place}`, { type: 'text', text }))
  const { texts } = tallyOf(named({ type: 'text', text: '?' }, ...said))
  expect(texts.map(({ text }) => text)).toEqual(['ks', 'KS', 'KS', 'ære', 'Ås'])
  expect(new Set(texts.map(({ id }) => id)).size).toBe(5)
})

test('[PO25] one more text is one change to those who look on, however many there are', () => {
  const cards = Array.from({ length: 200 }, (_, n) =>
    cast(`p${n}`, { type: 'text', text: `svar ${n % 150}` }),
  )
  const before = tallyOf(named({ type: 'text', text: '?' }, ...cards))
  const after = tallyOf(
    named({ type: 'text', text: '?' }, ...cards, cast('late', { type: 'text', text: 'svar 100b' })),
  )
  expect(diff(before.texts, after.texts)).toHaveLength(1)
})

test('[PO21] fewer than five answers are shown to nobody in the hall', () => {
  expect(publicTally(named(mutable(choice), ...ballots(4)))).toBeNull()
  expect(publicTally(named(mutable(choice), ...ballots(5)))).toMatchObject({ answered: 5 })
  expect(leaderTally(named(mutable(choice), ...ballots(1)))).toMatchObject({ answered: 1 })
})

test('[PO21] hidden results are shown to nobody in the hall', () => {
  const hidden = pollIn(stateAfter([pollPrepared(), pollOpened, ...ballots(9)]))
  expect(publicTally(hidden)).toBeNull()
})

test('[PO22] an erased answer is no answer', () => {
  const erased = { type: 'v1.BallotCast', activity: 'poll', person: 'ane', answer: null } as const
  const poll = pollIn(stateAfter([pollPrepared(), pollOpened, erased]))
  expect(tallyOf(poll)).toMatchObject({ answered: 0, texts: [] })
  expect(answeredCount(poll)).toBe(0)
})

const groups = (person: string) => person.slice(0, 1)
/** As the gathering breaks it down, but into these groups. */
function brokenDown(poll: Poll, municipalityOf: (person: string) => string) {
  if (poll.phase !== 'closed') return breakdownOf(poll)
  const { parts: _, ...rest } = poll
  return breakdownOf(withBreakdown(rest, municipalityOf))
}
const cell = (group: string, count: number) =>
  Array.from({ length: count }, (_, number) => cast(`${group}${number}`, number % 2 === 0 ? yes : no))

/** As a poll is once it is broken down. */
const closed = (question: Question, ...given: ReturnType<typeof cast>[]): Poll =>
  pollIn(stateAfter([pollPrepared(question), pollOpened, ...given, pollClosed]))

test('[PO36] it is broken down once, when it has closed: never while answers come, nor after it has been opened again', () => {
  const given = [...cell('a', 5), ...cell('b', 6)]
  expect(brokenDown(named(mutable(choice), ...given), groups)).toBeNull()
  expect(brokenDown(closed(mutable(choice), ...given), groups)).not.toBeNull()
  const events = [pollPrepared(), pollOpened, ...given, pollClosed, { ...pollOpened, at: 9 }]
  expect(brokenDown(pollIn(stateAfter([...events, cast('c0', yes), pollClosed])), groups)).toBeNull()
  // Nor does taking back the closing give a second look.
  const undone = play(
    stateAfter([...hall, pollPrepared(), pollOpened, ...given]),
    [{ type: 'ClosePoll', activity: 'poll' }],
    [{ type: 'Undo', step: 1 }],
    [{ type: 'ClosePoll', activity: 'poll' }],
  )
  expect(brokenDown(pollIn(undone), groups)).toBeNull()
})

test('[PO36] a second round that is begun and taken back does not let a poll be broken down twice', () => {
  const begin: RoomCommand = { type: 'BeginSecondRound', activity: 'poll' }
  const open: RoomCommand = { type: 'OpenPoll', activity: 'poll' }
  const close: RoomCommand = { type: 'ClosePoll', activity: 'poll' }
  const undo = (state: Gathering) => play(state, [{ type: 'Undo', step: state.stepsTaken }])
  const people = [...cell('a', 6), ...cell('b', 5)].map(({ person }) => person)
  const asked = stateAfter([
    ...hall,
    ...people.map((person) => ({
      ...({ type: 'v1.PersonExpected', person, name: person, title: '', duties: [] } as const),
      municipality: person.startsWith('a') ? 'bomlo' : 'sund',
    })),
    ...[pollPrepared(), pollOpened, ...people.slice(1).map((person) => cast(person, yes))],
  ])
  const once = play(asked, [close])
  const parts = breakdownOf(pollIn(once))
  expect(parts?.map(({ tally }) => tally.answered)).toEqual([5, 5])
  expect(breakdownOf(pollIn(undo(play(once, [begin]))))).toEqual(parts)
  // The difference between the two would be the answer of the one who came last.
  const [last = ''] = people
  const late = play(once, [open], [{ type: 'CastBallot', activity: 'poll', answer: no }, as(last)], [close])
  expect(breakdownOf(pollIn(late))).toBeNull()
  expect(breakdownOf(pollIn(undo(play(late, [begin]))))).toBeNull()
})

test('[PO36] what people write is never sorted by where they come from', () => {
  const texts = ['a', 'b'].flatMap((group) =>
    Array.from({ length: 5 }, (_, n) => cast(`${group}${n}`, { type: 'text', text: `${group} ${n}` })),
  )
  expect(brokenDown(closed({ type: 'text', text: '?' }, ...texts), groups)).toBeNull()
})

test('[PO48] a breakdown stays as it was when the poll closed: nobody who moves, or turns out to be another, is counted anew', () => {
  const people = ['a', 'b'].flatMap((group) => Array.from({ length: 6 }, (_, n) => `${group}${n}`))
  const expected = people.map((person) => ({
    ...({ type: 'v1.PersonExpected', person, name: person, title: '', duties: [] } as const),
    municipality: person.startsWith('a') ? 'bomlo' : 'sund',
  }))
  const asked = stateAfter([
    ...hall,
    ...expected,
    ...[pollPrepared(), pollOpened, ...people.map((person) => cast(person, person === 'a0' ? no : yes))],
  ])
  const state = play(asked, [{ type: 'ClosePoll', activity: 'poll' }])
  const shown = breakdownOf(pollIn(state))
  expect(shown?.map(({ id, tally }) => [id, tally.answered])).toEqual([
    ['bomlo', 6],
    ['sund', 6],
  ])
  const edit: Extract<RoomCommand, { type: 'EditPerson' }> = {
    type: 'EditPerson',
    person: 'a0',
    name: 'a0',
    municipality: 'sund',
    title: '',
    duties: [],
    stands: 1,
  }
  const merge: RoomCommand = { type: 'MergePeople', person: 'b0', twin: 'a0' }
  const steps: readonly RoomCommand[][] = [
    [edit],
    [merge, { type: 'Undo', step: state.stepsTaken + 1 }],
    [edit, { type: 'SetResults', activity: 'poll', results: 'shown' }],
    [
      { type: 'SetResults', activity: 'poll', results: 'shown' },
      edit,
      { type: 'Undo', step: state.stepsTaken + 2 },
    ],
    [
      { type: 'SetResults', activity: 'poll', results: 'shown' },
      { type: 'Undo', step: state.stepsTaken + 1 },
      edit,
    ],
  ]
  for (const commands of steps) {
    const after = play(state, ...commands.map((command) => [command] as const))
    expect(after).not.toEqual(state)
    expect(breakdownOf(pollIn(after))).toEqual(shown)
  }
  // With one answer fewer in the total the two would differ by that answer (P-06).
  const merged = pollIn(play(state, [merge]))
  expect(tallyOf(merged).answered).toBe(11)
  expect(breakdownOf(merged)).toBeNull()
  // Where there was none, there is none when people have moved so that there could be.
  const few = play(asked, [edit], [{ ...edit, person: 'a1' }], [{ type: 'ClosePoll', activity: 'poll' }])
  expect(breakdownOf(pollIn(few))).toBeNull()
  expect(breakdownOf(pollIn(play(few, [{ ...edit, municipality: 'bomlo' }])))).toBeNull()
})

test('[PO23] a breakdown needs five answers from every municipality that answered', () => {
  expect(brokenDown(closed(mutable(choice), ...cell('a', 5), ...cell('b', 4)), groups)).toBeNull()
  expect(brokenDown(closed(mutable(choice)), groups)).toBeNull()
  expect(brokenDown(pollIn(stateAfter([pollPrepared()])), groups)).toBeNull()
  expect(brokenDown(closed(mutable(choice), ...cell('b', 5), ...cell('a', 6)), groups)).toEqual([
    { id: 'a', tally: tallyOf(named(mutable(choice), ...cell('a', 6))) },
    { id: 'b', tally: tallyOf(named(mutable(choice), ...cell('b', 5))) },
  ])
})

test('[PO23] whatever the answers, no cell that is shown has fewer than five, and none is left out of the sum', () => {
  const sizes = fc.array(fc.nat({ max: 9 }), { maxLength: 6 })
  fc.assert(
    fc.property(sizes, (counts) => {
      const poll = closed(mutable(choice), ...counts.flatMap((count, place) => cell(`${place}`, count)))
      const breakdown = brokenDown(poll, groups)
      if (breakdown === null) return
      const total = breakdown.reduce((sum, { tally }) => sum + tally.answered, 0)
      expect(breakdown.every(({ tally }) => tally.answered >= SMALLEST_CELL)).toBe(true)
      expect(total).toBe(tallyOf(poll).answered)
    }),
    { numRuns: 200 },
  )
})

/** All that anybody is shown of an anonymous poll, whoever looks. */
function frames(state: Gathering) {
  const shown: Gathering = play(state, [{ type: 'SetResults', activity: 'poll', results: 'shown' }])
  return [publicTally(pollIn(shown)), leaderTally(pollIn(state)), brokenDown(pollIn(state), groups)]
}

type Tap = readonly [person: number, answer: boolean] | 'close or open'
const taps: fc.Arbitrary<readonly Tap[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: fc.tuple(fc.nat({ max: 14 }), fc.boolean()) },
    { weight: 1, arbitrary: fc.constant('close or open' as const) },
  ),
  { maxLength: 60 },
)

function tapped(state: Gathering, tap: Tap): Gathering {
  if (tap === 'close or open') {
    const type: RoomCommand['type'] = pollIn(state).phase === 'open' ? 'ClosePoll' : 'OpenPoll'
    return play(state, [{ type, activity: 'poll' }])
  }
  try {
    return play(state, [
      { type: 'CastBallot', activity: 'poll', answer: tap[1] ? yes : no },
      as(`p${tap[0]}`),
    ])
  } catch {
    return state
  }
}

test('[PO24] between two results of an anonymous poll lie none, or five answers and more', () => {
  const begun = play(stateAfter([...hall, pollPrepared(undefined, true)]), [
    { type: 'OpenPoll', activity: 'poll' },
  ])
  fc.assert(
    fc.property(taps, (history) => {
      let state = begun
      for (const tap of history) {
        const next = tapped(state, tap)
        for (const [place, frame] of frames(next).entries()) {
          const before = frames(state)[place]
          if (JSON.stringify(frame) === JSON.stringify(before)) continue
          expect(gained(before, frame)).toBeGreaterThanOrEqual(SMALLEST_CELL)
        }
        state = next
      }
    }),
    { numRuns: 60 },
  )
})

function gained(before: unknown, after: unknown): number {
  return answeredIn(after) - answeredIn(before)
}

function answeredIn(frame: unknown): number {
  return typeof frame === 'object' && frame !== null && 'answered' in frame ? Number(frame.answered) : 0
}
