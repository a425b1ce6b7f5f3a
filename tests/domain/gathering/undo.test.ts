import { expect, test } from 'vitest'
import { decide } from '#shared/gathering/decide.ts'
import { type Gathering, type RoomCommand, UNDO_DEPTH } from '#shared/gathering/gathering.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { type Act, contextOf, given, givenState, play, stateAfter } from '#tests/support/given.ts'
import {
  as,
  hall,
  no,
  planned,
  pointAdded,
  pollIn,
  pollOpened,
  pollPrepared,
  talkClosed,
  talkIn,
  talkOpened,
  talkPrepared,
  yes,
} from '#tests/support/samples.ts'

const base = stateAfter([...hall, planned, pollPrepared(), talkPrepared])
const running = play(base, [example.StartItem])
const open = play(running, [example.OpenPoll], [example.OpenConversation])
const closed = play(open, [example.ClosePoll], [example.CloseConversation])
const bare = stateAfter([...hall, planned])

const undo = (state: Gathering): Act => [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }]

/** Everything that undo gives back. */
function givenBack(gathering: Gathering) {
  const { agenda, run, stage, phase, activities, order, goals, practical, extras, clocks, calls } = gathering
  const { figures } = gathering
  const { revision: _, ...programme } = agenda
  const shown = { goals, practical, extras: extras.toJS(), clocks: clocks.toJS(), calls: calls.toJS() }
  return { programme, run, stage, phase, activities: activities.toJS(), order, figures, ...shown }
}

test.each<[string, Gathering, RoomCommand]>([
  ['starting an item', base, example.StartItem],
  ['going on', running, { type: 'StartItem', item: 'lunch', from: 'welcome' }],
  ['pausing', running, example.PauseClock],
  ['resuming', play(running, [example.PauseClock]), example.ResumeClock],
  ['adjusting', running, example.AdjustTime],
  ['ending the day', running, example.EndDay],
  ['revising the programme', base, { ...example.ReviseAgenda, base: 1, title: 'Ny' }],
  ['catching up', base, example.CatchUp],
  [
    'bringing a programme back',
    play(base, [{ ...example.ReviseAgenda, base: 1, title: 'Ny' }]),
    { ...example.BringBackAgenda, base: 2 },
  ],
  ['showing a scene', base, { type: 'ShowScene', scene: 'question', activity: 'poll' }],
  ['the theme', base, example.SetTheme],
  ['setting goals', base, example.SetGoals],
  ['setting a figure', base, example.SetFigure],
  ['practical notes', base, example.SetPractical],
  ['an item’s extras', base, example.SetExtras],
  ['an item’s extras once more', play(base, [example.SetExtras]), { ...example.SetExtras, note: 'Ny' }],
  ['an item’s clock', base, example.SetClock],
  ['an item’s clock once more', play(base, [example.SetClock]), { ...example.SetClock, shown: 'leader' }],
  ['an item’s call times', base, example.SetCalls],
  ['an item’s call times once more', play(base, [example.SetCalls]), { ...example.SetCalls, calls: [] }],
  ['closing the gathering', open, example.CloseGathering],
  ['reopening the gathering', play(base, [example.CloseGathering]), example.ReopenGathering],
  ['preparing a poll', bare, example.PreparePoll],
  ['revising a poll', base, example.RevisePoll],
  ['opening a poll', base, example.OpenPoll],
  ['closing a poll', open, example.ClosePoll],
  ['opening a poll again', closed, example.OpenPoll],
  ['results', closed, example.SetResults],
  ['removing an activity', base, example.RemoveActivity],
  ['moving an activity', base, { type: 'MoveActivity', activity: 'poll', before: null }],
  [
    'removing what is shown',
    play(base, [{ type: 'ShowScene', scene: 'question', activity: 'poll' }]),
    example.RemoveActivity,
  ],
  ['preparing a conversation', bare, example.PrepareConversation],
  ['revising a conversation', base, example.ReviseConversation],
  ['opening a conversation', base, example.OpenConversation],
  ['closing a conversation', open, example.CloseConversation],
  ['opening a conversation again', closed, example.OpenConversation],
  [
    'removing a point',
    stateAfter([...hall, talkPrepared, talkOpened, pointAdded('p1', 'ane', 'bomlo')]),
    example.RemovePoint,
  ],
])('[GA11] undo gives back what was: %s', (_, before, command) => {
  const after = play(before, [command, { now: 50_000_000_000_000 }])
  expect(givenBack(after)).not.toEqual(givenBack(before))
  const undone = play(after, undo(after))
  expect(givenBack(undone)).toEqual(givenBack(before))
  expect(undone.steps).toEqual(before.steps)
})

test('[GA12] a leader’s step says which command it was and what it changed, before what it changed', () => {
  const decision = decide(base, example.OpenPoll, contextOf({}))
  expect(decision.ok && decision.events[0]).toEqual({
    type: 'v1.StepTaken',
    step: 1,
    command: 'OpenPoll',
    slices: [{ of: 'activity', activity: 'poll' }, { of: 'stage' }],
  })
})

test.each<[RoomCommand, Parameters<typeof contextOf>[0]]>([
  [example.CastBallot, as('ane')],
  [example.AddPoint, as('ane')],
  [
    { type: 'Join', name: 'Fia', municipality: null, title: '' },
    { by: { role: 'visitor' }, device: 'x' },
  ],
  [example.NameGathering, {}],
  [
    { type: 'NameMunicipalities', municipalities: ['bomlo', 'sund'].map((id) => ({ id, name: `Ny ${id}` })) },
    {},
  ],
])('[GA12] $type is no step that undo would take back', (command, where) => {
  const after = play(open, [command, where])
  expect(after.stepsTaken).toBe(open.stepsTaken)
})

test('[GA12] what the server prepares for a leader, such as the demo, is no step of theirs', () => {
  const state = play(stateAfter([]), [example.PreparePoll, { by: { role: 'server' } }])
  expect(state.activities.size).toBe(1)
  expect(state.steps).toEqual([])
})

test('[GA12] a participant who takes a point away makes no step', () => {
  const state = stateAfter([...hall, talkPrepared, talkOpened, pointAdded('p1', 'ane', 'bomlo')])
  expect(play(state, [example.RemovePoint, as('ane')]).steps).toEqual([])
})

test('[GA12] what changes nothing, and what is refused, is no step', () => {
  expect(play(base, [{ type: 'SetTheme', theme: 'light' }]).steps).toEqual([])
  givenState(base).when(example.ClosePoll).thenRefused('poll-not-open')
})

test('[SP15] what is saved of one question, one rest of the keys after another, is one step', () => {
  const saved = (text: string): Act => [{ ...example.RevisePoll, question: { type: 'text', text } }]
  const before = play(base, [example.SetTheme])
  const written = play(before, saved('Hva'), saved('Hva tar'), saved('Hva tar dere med?'))
  expect(written.steps).toHaveLength(before.steps.length + 1)
  expect(pollIn(written).question.text).toBe('Hva tar dere med?')
  expect(givenBack(play(written, undo(written)))).toEqual(givenBack(before))
  // Something else has been done meanwhile: from there on it is a step of its own.
  const later = play(written, [example.SetPractical], saved('Hva nå?'), saved('Hva nå da?'))
  expect(pollIn(play(later, undo(later))).question.text).toBe('Hva tar dere med?')
  // Another question's revision is not this one's.
  const { question, anonymous } = { question: { type: 'text', text: 'To' }, anonymous: true } as const
  const other = play(
    written,
    [{ type: 'PreparePoll', activity: 'other', item: null, question, anonymous }],
    [{ type: 'RevisePoll', activity: 'other', question: { ...question, text: 'Tre' }, anonymous }],
    saved('Og så?'),
  )
  expect(other.steps.length).toBe(written.steps.length + 3)
  const first = play(other, undo(other), undo(play(other, undo(other))))
  expect(first.activities.get('other')).toMatchObject({ question: { text: 'To' } })
})

test('[GA13] only the latest step is undone, one after another', () => {
  const two = play(base, [example.SetTheme], [example.OpenPoll])
  expect(two.steps.map(({ id, command }) => [id, command])).toEqual([
    [1, 'SetTheme'],
    [2, 'OpenPoll'],
  ])
  givenState(two).when({ type: 'Undo', step: 1 }).thenRefused('moved-already')
  const undone = play(two, [{ type: 'Undo', step: 2 }])
  givenState(undone).when({ type: 'Undo', step: 2 }).thenRefused('moved-already')
  expect(play(undone, [{ type: 'Undo', step: 1 }]).steps).toEqual([])
  given().when({ type: 'Undo', step: 1 }).thenRefused('nothing-to-undo')
})

test('[GA13] numbers of steps are never used again', () => {
  const undone = play(base, [example.SetTheme], [{ type: 'Undo', step: 1 }], [example.SetTheme])
  expect(undone.steps.at(-1)?.id).toBe(2)
})

test('[GA13] the latest fifty steps can be undone', () => {
  const acts = Array.from(
    { length: UNDO_DEPTH + 5 },
    (_, place): Act => [{ type: 'SetTheme', theme: place % 2 === 0 ? 'dark' : 'light' }],
  )
  let state = play(base, ...acts)
  expect(state.steps).toHaveLength(UNDO_DEPTH)
  while (state.steps.length > 0) state = play(state, undo(state))
  expect(state.stage.theme).toBe('dark')
})

test('[GA14] undoing the opening of a poll that has been answered closes it and keeps every answer', () => {
  const opened = play(base, [example.OpenPoll])
  const answered = play(opened, [example.CastBallot, as('ane')])
  const undone = play(answered, undo(answered))
  expect(pollIn(undone)).toMatchObject({ phase: 'closed' })
  expect(pollIn(undone)).toHaveProperty('box.ballots.size', 1)
  const reopened = play(undone, [example.OpenPoll])
  expect(pollIn(reopened)).toHaveProperty('box.ballots.size', 1)
})

test('[GA14] undoing the closing of a poll keeps it as it was, answers and all', () => {
  const events = [...hall, pollPrepared(), pollOpened]
  const answered = play(stateAfter(events), [example.CastBallot, as('ane')], [example.ClosePoll])
  const undone = play(answered, undo(answered), [{ ...example.CastBallot, answer: no }, as('bo')])
  expect(pollIn(undone)).toMatchObject({ phase: 'open' })
  expect(pollIn(undone)).toHaveProperty('box.ballots.size', 2)
})

test('[GA14] undoing a change of results after more answers keeps the answers', () => {
  const shown = play(open, [example.SetResults], [{ ...example.CastBallot, answer: yes }, as('ane')])
  const undone = play(shown, undo(shown))
  expect(pollIn(undone)).toMatchObject({ results: 'hidden', phase: 'open' })
  expect(pollIn(undone)).toHaveProperty('box.ballots.size', 1)
})

test('[GA14] undoing the opening of a conversation with points closes it and keeps every point', () => {
  const opened = play(base, [example.OpenConversation], [example.AddPoint, as('ane')])
  const undone = play(opened, undo(opened))
  expect(talkIn(undone)).toMatchObject({ phase: 'closed', counted: 1 })
  expect(talkIn(undone)).toHaveProperty('points.size', 1)
})

test('[GA14] undoing the closing or the second opening of a conversation keeps every point', () => {
  const events = [...hall, talkPrepared, talkOpened, pointAdded('p1', 'ane', 'bomlo'), talkClosed]
  const reopened = play(
    stateAfter(events),
    [example.OpenConversation],
    [{ ...example.AddPoint, point: 'p2' }, as('bo')],
  )
  const undone = play(reopened, undo(reopened))
  expect(talkIn(undone)).toMatchObject({ phase: 'closed', closedAt: 3, counted: 2 })
  expect(talkIn(undone)).toHaveProperty('points.size', 2)
})

test('[GA15] a revision written on an undone programme is noticed', () => {
  const revised = play(base, [{ ...example.ReviseAgenda, base: 1 }])
  const undone = play(revised, undo(revised))
  expect(undone.agenda.revision).toBe(3)
  givenState(undone)
    .when({ ...example.ReviseAgenda, base: 2 })
    .thenRefused('agenda-changed')
})

test('[GA15] an undone step that is unknown, or a point that is gone, changes nothing', () => {
  expect(stateAfter([planned, { type: 'v1.StepUndone', step: 7, at: 1 }])).toEqual(stateAfter([planned]))
  const stray = stateAfter([
    {
      type: 'v1.StepTaken',
      step: 1,
      command: 'RemovePoint',
      slices: [{ of: 'point', activity: 'x', point: 'y' }],
    },
    { type: 'v1.StepUndone', step: 1, at: 1 },
  ])
  expect(stray.activities.size).toBe(0)
})
