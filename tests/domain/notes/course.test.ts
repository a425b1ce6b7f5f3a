import { expect, test } from 'vitest'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { onNow } from '#shared/gathering/on-now.ts'
import { goesOn, wasOn } from '#shared/notes/course.ts'
import { type Act, play, stateAfter, TEN } from '#tests/support/given.ts'
import { about, nowhere, quiet, wrote } from '#tests/support/noted.ts'

const MINUTE = 60_000
const at = (minutes: number) => ({ now: TEN + minutes * MINUTE })
const on = (municipality: string | null, from: string | null, minutes: number): Act => [
  { type: 'BeginPresentation', activity: 'round', municipality, from },
  at(minutes),
]
const prepared: readonly Act[] = [
  [
    {
      type: 'PreparePresentations',
      activity: 'round',
      item: null,
      minutes: 10,
      shared: false,
      order: ['bomlo', 'sund'],
    },
  ],
  [
    {
      type: 'PrepareConversation',
      activity: 'talk',
      item: null,
      steps: [
        { id: 'one', prompt: 'Hva?', who: 'municipality', capture: 'points' },
        { id: 'two', prompt: 'Og så?', who: 'municipality', capture: 'points' },
      ],
    },
  ],
]
/** 10:00 welcome, 10:05 Bømlo presents, 10:15 Sund, 10:25 nobody, 12:00 lunch, 13:00 the talks, two steps. */
const morning = play(
  stateAfter(quiet),
  ...prepared,
  [{ type: 'StartItem', item: 'welcome', from: null }, at(0)],
  [{ type: 'OpenPresentations', activity: 'round' }, at(4)],
  on('bomlo', null, 5),
  on('sund', 'bomlo', 15),
  on(null, 'sund', 25),
  [{ type: 'StartItem', item: 'lunch', from: 'welcome' }, at(120)],
  [{ type: 'StartItem', item: 'talks', from: 'lunch' }, at(180)],
  [{ type: 'OpenConversation', activity: 'talk' }, at(181)],
  [{ type: 'BeginStep', activity: 'talk', step: 'two' }, at(200)],
)
const writtenAt = (state: Gathering, minutes: number) =>
  play(
    state,
    wrote('n1', 'Sent', { writtenAt: TEN + minutes * MINUTE }, { by: { role: 'observer' }, ...at(400) }),
  ).notes.notes.get('n1')?.about

test.each([
  [-1, nowhere],
  [0, about(null, 'welcome')],
  [6, { ...about('bomlo', 'welcome'), activity: 'round' }],
  [15, { ...about('sund', 'welcome'), activity: 'round' }],
  [26, about(null, 'welcome')],
  [150, about(null, 'lunch')],
  [185, { ...about(null, 'talks'), activity: 'talk', part: 'one' }],
  [201, { ...about(null, 'talks'), activity: 'talk', part: 'two' }],
])(
  '[NO2] a note written %i minutes into the day, and sent in the afternoon, is about what was on then',
  (minutes, expected) => {
    expect(writtenAt(morning, minutes)).toEqual(expected)
  },
)

test('[NO2] its writer may say otherwise', () => {
  const state = play(morning, wrote('n1', 'Om Sund', { writtenAt: TEN + 6 * MINUTE, about: about('sund') }))
  expect(state.notes.notes.get('n1')?.about).toEqual(about('sund'))
})

test('[NO2] a day that has ended is about nothing until the next begins', () => {
  const ended = play(
    morning,
    [{ type: 'CloseConversation', activity: 'talk' }, at(230)],
    [{ type: 'EndDay', from: 'talks' }, at(240)],
  )
  expect(writtenAt(ended, 239)).toEqual(about(null, 'talks'))
  expect(writtenAt(ended, 241)).toEqual(nowhere)
})

test('[NO3] whoever presents goes before a conversation that was opened later', () => {
  const both = play(
    stateAfter(quiet),
    ...prepared,
    [{ type: 'OpenPresentations', activity: 'round' }, at(1)],
    on('bomlo', null, 2),
    [{ type: 'OpenConversation', activity: 'talk' }, at(3)],
  )
  expect(onNow(both)).toEqual({ ...about('bomlo'), activity: 'round' })
  const opened = play(both, on(null, 'bomlo', 4))
  expect(onNow(opened)).toEqual({ ...nowhere, activity: 'talk', part: 'one' })
})

test('[NO3] undoing a step counts from when it was undone', () => {
  const started = play(
    stateAfter(quiet),
    [{ type: 'StartItem', item: 'welcome', from: null }, at(0)],
    [{ type: 'StartItem', item: 'lunch', from: 'welcome' }, at(5)],
  )
  const undone = play(started, [{ type: 'Undo', step: started.stepsTaken }, at(8)])
  expect([4, 6, 9].map((minutes) => writtenAt(undone, minutes)?.item)).toEqual([
    'welcome',
    'lunch',
    'welcome',
  ])
})

test('[NO2] the course grows only when something else is on, and two steps of one instant are one', () => {
  const [one, two] = [about('bomlo'), about('sund')]
  const course = goesOn(goesOn([], one, 5), two, 9)
  expect(goesOn([], nowhere, 5)).toEqual([])
  expect(goesOn(course, two, 12)).toBe(course)
  expect(goesOn(course, nowhere, 9)).toEqual([
    { ...one, at: 5 },
    { ...nowhere, at: 9 },
  ])
  expect(wasOn(course, 8)).toEqual(one)
  expect(wasOn(course, 4)).toEqual(nowhere)
  expect(wasOn(course, 1_000)).toEqual(two)
})
