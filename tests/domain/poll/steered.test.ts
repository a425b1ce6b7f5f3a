import { expect, test } from 'vitest'
import type { Answer, Poll, Question } from '#shared/activities/poll/poll.ts'
import { leaderFirst, leaderTally, publicFirst, publicTally, tallyOf } from '#shared/activities/poll/tally.ts'
import { dueNext } from '#shared/gathering/due.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { ownView } from '#shared/views/own.ts'
import { type Act, givenState, play, stateAfter, TEN, tagIn } from '#tests/support/given.ts'
import { as, choice, hall, mutable, no, PEOPLE, pollIn, pollPrepared, yes } from '#tests/support/samples.ts'

const on = { activity: 'poll' } as const
const open: RoomCommand = { type: 'OpenPoll', ...on }
const close: RoomCommand = { type: 'ClosePoll', ...on }
const show: RoomCommand = { type: 'SetResults', ...on, results: 'shown' }
const cast = (answer: (person: string) => Answer): readonly Act[] =>
  PEOPLE.map((person) => [{ type: 'CastBallot', ...on, answer: answer(person) }, as(person)])
const base = stateAfter(hall)
const prepare = (question: Question, more: object = {}): Act => [
  { type: 'PreparePoll', ...on, item: null, question, anonymous: false, ...more },
]

const right: Answer = yes
const guessed = play(base, prepare(mutable(choice), { right }), [open], ...cast(() => yes))

test('[PO34] a right answer must be one that could be given, to a question that has one', () => {
  const asks = (question: Question, answer: Answer): RoomCommand => ({
    ...{ type: 'PreparePoll', ...on, item: null, question, anonymous: false, right: answer },
  })
  givenState(base)
    .when(asks(mutable(choice), { type: 'choice', choice: 'gone' }))
    .thenRefused('unknown-choice')
  givenState(base)
    .when(asks({ type: 'words', text: '?', most: 1 }, { type: 'words', words: ['KS'] }))
    .thenRefused('no-right-answer')
  givenState(base)
    .when(
      asks(
        { type: 'scale', text: '?', steps: 3, low: '', high: '', notRelevant: true },
        { type: 'scale', value: null },
      ),
    )
    .thenRefused('no-right-answer')
})

test('[PO34] it is revealed once the poll has closed, and hidden again when it is opened again', () => {
  const reveal: RoomCommand = { type: 'RevealAnswer', ...on, revealed: true }
  givenState(guessed).when(reveal).thenRefused('poll-still-open')
  givenState(play(base, prepare(mutable(choice)), [open], [close]))
    .when(reveal)
    .thenRefused('no-right-answer')
  const closed = play(guessed, [close])
  givenState(closed)
    .when({ ...reveal, revealed: false })
    .thenNothing()
  const revealed = play(closed, [reveal])
  expect(pollIn(revealed)).toMatchObject({ right, revealed: true })
  givenState(revealed).when(reveal).thenNothing()
  expect(pollIn(play(revealed, [open])).revealed).toBeUndefined()
  expect(pollIn(play(revealed, [{ type: 'Undo', step: revealed.stepsTaken }])).revealed).toBeUndefined()
})

const text: Question = { type: 'text', text: 'Hva lærte du?' }
const wrote = (person: string): Answer => ({
  type: 'text',
  text: person === 'ane' ? 'Bo er teit' : 'Å ringe',
})
const written = play(base, prepare(text), [open], ...cast(wrote), [show])
const textsOn = (state: Gathering) => publicTally(pollIn(state))?.texts.map((each) => each.text)
const idOf = (state: Gathering, said: string) =>
  tallyOf(pollIn(state)).texts.find((each) => each.text === said)?.id ?? 'none'
const through = (state: Gathering, said: string): RoomCommand => ({
  ...{ type: 'LetThrough', ...on, texts: [idOf(state, said)] },
})

test('[PO35] what people write waits for the leader, unless the leader has said otherwise', () => {
  expect(textsOn(written)).toEqual([])
  expect(leaderTally(pollIn(written))?.texts.map((each) => each.through)).toEqual(Array(5).fill(false))
  // All that say the same are let through together; what another has written is not.
  const passed = play(written, [through(written, 'Å ringe')])
  expect(textsOn(passed)).toEqual(Array(4).fill('Å ringe'))
  const plain = play(base, prepare(text, { glance: false }), [open], ...cast(wrote), [show])
  expect(textsOn(plain)).toHaveLength(5)
  expect(textsOn(play(plain, [{ type: 'HoldBack', ...on, texts: [idOf(plain, 'Bo er teit')] }]))).toEqual(
    Array(4).fill('Å ringe'),
  )
})

test('[PO35] what is held back again, or taken back by undo, is off the wall; polls from before wait for nobody', () => {
  const passed = play(written, [through(written, 'Å ringe')])
  expect(textsOn(play(passed, [{ type: 'HoldBack', ...on, texts: [idOf(passed, 'Å ringe')] }]))).toEqual([])
  expect(textsOn(play(passed, [{ type: 'Undo', step: passed.stepsTaken }]))).toEqual([])
  givenState(passed).when(through(passed, 'Å ringe')).thenNothing()
  const before = play(stateAfter([...hall, pollPrepared(text)]), [open], ...cast(wrote), [show])
  expect(textsOn(before)).toHaveLength(5)
})

test('[PO35] a text that is changed is another text, and waits', () => {
  const passed = play(written, [through(written, 'Å ringe')])
  const changed = play(passed, [
    { type: 'CastBallot', ...on, answer: { type: 'text', text: 'Bo er fortsatt teit' } },
    as('bo'),
  ])
  expect(textsOn(changed)).toEqual(Array(3).fill('Å ringe'))
  givenState(changed).when(through(changed, 'Noe annet')).thenRefused('unknown-answer')
})

test('[PO35] in a second round what was written in the first can still be held back, and let through', () => {
  const said = (what: string) => cast((person) => ({ type: 'text', text: `${what} ${person}` }))
  const first = play(base, prepare({ type: 'text', text: '?' }, { glance: false }), [open], ...said('A'), [
    close,
  ])
  const [one = ''] = leaderTally(pollIn(first))?.texts.map(({ id }) => id) ?? []
  const twice = play(first, [{ type: 'BeginSecondRound', ...on }], ...said('B'), [close], [show])
  expect(publicFirst(pollIn(twice))?.texts).toHaveLength(5)
  const held = play(twice, [{ type: 'HoldBack', ...on, texts: [one] }])
  expect(publicFirst(pollIn(held))?.texts).toHaveLength(4)
  expect(publicTally(pollIn(held))?.texts).toHaveLength(5)
  const through = play(held, [{ type: 'LetThrough', ...on, texts: [one] }])
  expect(publicFirst(pollIn(through))?.texts).toHaveLength(5)
  givenState(twice)
    .when({ type: 'HoldBack', ...on, texts: ['nobody-1'] })
    .thenRefused('unknown-answer')
})

test('[PO35] words wait too, and a choice has nothing to wait with', () => {
  const said = play(
    base,
    prepare({ type: 'words', text: '?', most: 1 }),
    [open],
    ...cast((person) => ({ type: 'words', words: [person === 'bo' ? 'ks' : 'KS'] })),
    [show],
  )
  expect(publicTally(pollIn(said))).toMatchObject({ answered: 5, words: [] })
  const [word] = tallyOf(pollIn(said)).words ?? []
  const passed = play(said, [{ type: 'LetThrough', ...on, texts: [word?.id ?? ''] }])
  expect(publicTally(pollIn(passed))?.words).toMatchObject([{ text: 'KS', count: 5 }])
  givenState(guessed)
    .when({ type: 'LetThrough', ...on, texts: ['a-1'] })
    .thenRefused('wrong-answer')
})

const shown = play(written, [through(written, 'Å ringe')])
const support = (state: Gathering, said: string, is = true): RoomCommand => ({
  ...{ type: 'SupportAnswer', ...on, text: idOf(state, said), support: is },
})
const countOn = (state: Gathering) => publicTally(pollIn(state))?.texts[0]?.support ?? 0

test.each([false, true])('[PO47] whoever has two names supports a text once (anonymous: %s)', (anonymous) => {
  const guest = { by: { role: 'visitor' }, device: 'x' } as const
  const six = play(base, [{ type: 'Join', name: 'Fia', municipality: null, title: '' }, guest])
  const fia = [...six.people.roster.values()].find(({ name }) => name === 'Fia')?.id ?? ''
  const hers: Act = [{ type: 'CastBallot', ...on, answer: wrote(fia) }, as(fia)]
  const shown = play(six, prepare(text, { anonymous }), [open], ...cast(wrote), hers, [close], [show])
  const seen = play(shown, [through(shown, 'Å ringe')])
  const given = (state: Gathering) => {
    const { marks } = pollIn(state) as Extract<Poll, { phase: 'closed' }>
    return [...(marks?.given.values() ?? [])].flat().length
  }
  const before = play(seen, [support(seen, 'Å ringe'), as('bo')])
  const one = play(before, [{ type: 'MergePeople', person: 'ane', twin: 'bo' }])
  givenState(one).when(support(one, 'Å ringe'), as('ane')).thenNothing()
  expect(ownView(one, 'ane', tagIn).supports?.[0]?.texts).toHaveLength(1)
  const backed = play(one, [support(one, 'Å ringe', false), as('ane')])
  expect(given(backed)).toBe(0)
  expect(ownView(backed, 'ane', tagIn).supports).toBeUndefined()
  const both = play(
    before,
    [support(seen, 'Å ringe'), as('ane')],
    [{ type: 'MergePeople', person: 'ane', twin: 'bo' }],
  )
  if (!anonymous) expect(countOn(both)).toBe(1)
  expect(given(play(both, [support(both, 'Å ringe', false), as('ane')]))).toBe(0)
  if (!anonymous) expect(countOn(play(both, [{ type: 'Undo', step: both.stepsTaken }]))).toBe(2)
})

test('[PO37] everybody supports a text once, and may take it back', () => {
  const once = play(shown, [support(shown, 'Å ringe'), as('ane')], [support(shown, 'Å ringe'), as('bo')])
  expect(countOn(once)).toBe(2)
  givenState(once).when(support(once, 'Å ringe'), as('ane')).thenNothing()
  expect(countOn(play(once, [support(once, 'Å ringe', false), as('ane')]))).toBe(1)
})

test('[PO37] only what everybody can read on their phones is supported', () => {
  givenState(shown).when(support(shown, 'Bo er teit'), as('bo')).thenRefused('unknown-answer')
  const live = play(shown, [{ type: 'SetResults', ...on, results: 'live' }])
  givenState(live).when(support(live, 'Å ringe'), as('bo')).thenRefused('unknown-answer')
})

const secret = play(
  base,
  prepare(text, { anonymous: true, glance: false }),
  [open],
  ...cast(() => ({ type: 'text', text: 'Å ringe' })),
  [close],
  [show],
)
const mark = (person: string, is = true): Act => [support(secret, 'Å ringe', is), as(person)]

test('[PO38] marks in an anonymous poll are told five at a time, and their key goes with the gathering', () => {
  const four = play(secret, ...PEOPLE.slice(0, 4).map((person) => mark(person)))
  expect(countOn(four)).toBe(0)
  const five = play(four, mark('even'))
  expect(countOn(five)).toBe(5)
  // One who changes their mind is not seen to.
  const changed = play(five, mark('ane', false))
  expect(countOn(changed)).toBe(5)
  const closed = play(changed, [{ type: 'CloseGathering' }])
  expect(countOn(closed)).toBe(5)
  expect(JSON.stringify(pollIn(closed))).not.toContain('tag of')
  const again = play(closed, [{ type: 'ReopenGathering' }])
  givenState(again).when(support(again, 'Å ringe'), as('ane')).thenRefused('already-counted')
})

test('[PO38] what is stored of a mark names nobody', () => {
  givenState(secret)
    .when(support(secret, 'Å ringe'), as('ane'))
    .then({
      type: 'v1.AnonymousAnswerSupported',
      ...on,
      tag: 'tag of ane in poll/marks',
      text: idOf(secret, 'Å ringe').replace(/-\d+$/, ''),
      support: true,
    })
})

const second: RoomCommand = { type: 'BeginSecondRound', ...on }

test.each([false, true])(
  '[PO39] a second round asks everybody again and keeps the first beside it (anonymous: %s)',
  (anonymous) => {
    const first = play(
      base,
      prepare(mutable(choice), { anonymous }),
      [open],
      ...cast(() => yes),
      [close],
      [show],
    )
    const begun = play(first, [second])
    expect(pollIn(begun)).toMatchObject({ phase: 'open', results: 'hidden' })
    expect(begun.stage).toMatchObject({ scene: 'question', activity: 'poll' })
    expect(tallyOf(pollIn(begun)).answered).toBe(0)
    const over = play(begun, ...cast(() => no), [close], [show])
    expect(publicTally(pollIn(over))?.rows).toEqual([
      { id: 'yes', count: 0 },
      { id: 'no', count: 5 },
    ])
    expect(publicFirst(pollIn(over))?.rows).toEqual([
      { id: 'yes', count: 5 },
      { id: 'no', count: 0 },
    ])
    givenState(over).when(second).thenRefused('no-more-rounds')
  },
)

test('[PO39] there is none without results to compare with, nor while the first goes on', () => {
  givenState(guessed).when(second).thenRefused('poll-still-open')
  givenState(play(base, prepare(mutable(choice)), [open], [close]))
    .when(second)
    .thenRefused('too-few-answers')
  const four = play(
    base,
    prepare(mutable(choice), { anonymous: true }),
    [open],
    ...cast(() => yes).slice(0, 4),
    [close],
  )
  givenState(four).when(second).thenRefused('too-few-answers')
})

test('[PO39] answers too few to be counted in the first round are asked for again, and never seen', () => {
  const first = play(base, prepare(mutable(choice), { anonymous: true }), [open], ...cast(() => yes), [close])
  const grown = play(
    first,
    [{ type: 'ExpectPeople', people: [{ name: 'Fia', municipality: null, title: '', duties: [] }] }],
    [open],
  )
  const fia =
    [...grown.people.roster.keys()].find((id) => !PEOPLE.includes(id as (typeof PEOPLE)[number])) ?? ''
  const late = play(
    grown,
    [{ type: 'MarkArrived', person: fia }],
    [{ type: 'CastBallot', ...on, answer: no }, as(fia)],
    [close],
    [second],
  )
  expect(leaderFirst(pollIn(late))?.answered).toBe(5)
  const again = play(late, [{ type: 'CastBallot', ...on, answer: yes }, as(fia)])
  const poll = pollIn(again) as Extract<Poll, { phase: 'open' }>
  expect(poll.box.kind === 'anonymous' && [...poll.box.tagged.values()]).toEqual([yes])
})

test('[PO39] taken back before anybody has answered, the second round has not been', () => {
  const first = play(base, prepare(mutable(choice)), [open], ...cast(() => yes), [close], [show])
  const begun = play(first, [second])
  const undone = play(begun, [{ type: 'Undo', step: begun.stepsTaken }])
  expect(pollIn(undone)).toMatchObject({ phase: 'closed', results: 'shown' })
  expect(pollIn(undone)).not.toHaveProperty('first')
  expect(tallyOf(pollIn(undone)).answered).toBe(5)
  const answered = play(begun, ...cast(() => no).slice(0, 1))
  const kept = play(answered, [{ type: 'Undo', step: answered.stepsTaken }])
  expect(leaderFirst(pollIn(kept))?.answered).toBe(5)
  expect(tallyOf(pollIn(kept)).answered).toBe(1)
})

test('[PO40] a poll closes by itself when it has been told to, and not before', () => {
  const at = TEN + 60_000
  const draft = play(base, prepare(mutable(choice)), [{ type: 'SetPollEnd', ...on, at }])
  expect(dueNext(draft)).toBeNull()
  const begun = play(draft, [open])
  expect(dueNext(begun)).toEqual({ at, command: close })
  expect(dueNext(play(begun, [{ type: 'LengthenPoll', ...on, minutes: 2 }]))?.at).toBe(at + 120_000)
  expect(dueNext(play(begun, [{ type: 'SetPollEnd', ...on, at: null }]))).toBeNull()
  expect(dueNext(play(begun, [close]))).toBeNull()
  expect(dueNext(play(begun, [close], [open]))).toBeNull()
  expect(dueNext(play(begun, [{ type: 'CloseGathering' }]))).toBeNull()
})

test('[PO40] minutes are added to the end there is, or to now where it has passed; there must be one', () => {
  givenState(guessed)
    .when({ type: 'LengthenPoll', ...on, minutes: 1 })
    .thenRefused('no-clock')
  givenState(guessed)
    .when({ type: 'SetPollEnd', ...on, at: TEN })
    .thenRefused('time-passed')
  givenState(play(guessed, [close]))
    .when({ type: 'SetPollEnd', ...on, at: TEN + 1 })
    .thenRefused('poll-not-open')
  const ending = play(guessed, [{ type: 'SetPollEnd', ...on, at: TEN + 5 }])
  givenState(ending)
    .when({ type: 'LengthenPoll', ...on, minutes: 1 }, { now: TEN + 9 })
    .then({ type: 'v1.PollEndSet', ...on, until: TEN + 9 + 60_000 })
  // No clock could show a time beyond this one.
  givenState(play(guessed, [{ type: 'SetPollEnd', ...on, at: 8.64e15 }]))
    .when({ type: 'LengthenPoll', ...on, minutes: 60 })
    .then({ type: 'v1.PollEndSet', ...on, until: 8.64e15 })
})

test('[PO41] a copy is a draft behind the one it is made from, with nothing anybody has answered', () => {
  const prepared = play(guessed, [
    { type: 'PreparePoll', activity: 'next', item: null, question: text, anonymous: true },
  ])
  const copied = play(prepared, [{ type: 'DuplicatePoll', ...on, copy: 'copy' }])
  expect(copied.order).toEqual(['poll', 'copy', 'next'])
  expect(copied.activities.get('copy')).toEqual({
    ...{ kind: 'poll', id: 'copy', item: null, question: choice, anonymous: false, results: 'hidden', right },
    phase: 'draft',
  })
  givenState(copied)
    .when({ type: 'DuplicatePoll', ...on, copy: 'next' })
    .thenRefused('already-exists')
  const undone = play(copied, [{ type: 'Undo', step: copied.stepsTaken }])
  expect(undone.order).toEqual(['poll', 'next'])
})
