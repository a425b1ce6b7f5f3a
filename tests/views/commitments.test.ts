import { expect, test } from 'vitest'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { groupView } from '#shared/views/group.ts'
import { leaderView } from '#shared/views/leader.ts'
import { screenView } from '#shared/views/screen.ts'
import {
  close,
  confirm,
  on,
  opened,
  planned,
  reopen,
  typed,
  write,
} from '#tests/domain/commitments/promises.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Act, play } from '#tests/support/given.ts'
import { as, live } from '#tests/support/samples.ts'

function seenIn(state: Gathering, text: string): readonly string[] {
  return Object.entries(allViews(state)).flatMap(([slot, view]) =>
    JSON.stringify(view).includes(text) ? [slot] : [],
  )
}
const draft = [
  write('what', 'canary-what'),
  write('who', 'canary-who', { by: 'bo' }),
  write('by', '2013-03-01'),
  write('how', 'canary-how'),
  planned('ways', 'canary-ways'),
]
const follow: Act = [
  {
    ...{ type: 'FollowCommitment', ...on, carried: 'last-1', base: null },
    ...{ status: 'dropped', why: 'canary-why' },
  } as RoomCommand,
  as('ane'),
]
const sheetOf = (state: Gathering) => {
  const found = leaderView(state, live).activities.find(({ id }) => id === 'promises')
  return found?.kind === 'commitments'
    ? found.sheets.map(({ municipality, state: is }) => [municipality, is])
    : null
}
const wallOf = (state: Gathering) =>
  screenView(state, live).commitments?.sheets.map(({ municipality, state: is }) => [municipality, is])

test('[FO14] a draft is seen by its municipality; leader and wall see that it has been begun, whatever is shown', () => {
  const shown = play(opened(...draft), [{ type: 'ShowScene', scene: 'now', activity: null }])
  for (const state of [opened(...draft), shown, opened(...draft, confirm, reopen), opened(...draft, close)])
    for (const word of ['what', 'who', 'how', 'ways'])
      expect(seenIn(state, `canary-${word}`)).toEqual(['group bomlo'])
  const begun = [
    ['bomlo', 'begun'],
    ['sund', 'none'],
    ['vefsn', 'none'],
  ]
  expect(sheetOf(opened(...draft))).toEqual(begun)
  expect(wallOf(opened(...draft))).toEqual(begun)
})

test('[FO15] what is confirmed is on the wall and the leader’s desk; how it is seen and the plan on the desk alone', () => {
  const state = opened(...draft, confirm)
  for (const word of ['what', 'who'])
    expect(seenIn(state, `canary-${word}`)).toEqual(['screen', 'leader', 'group bomlo'])
  for (const word of ['how', 'ways'])
    expect(seenIn(state, `canary-${word}`)).toEqual(['leader', 'group bomlo'])
  expect(wallOf(state)?.[0]).toEqual(['bomlo', 'ready'])
})

test('[FO15] what has become of last time’s is seen on the wall, the desk and by those who promised it', () => {
  expect(seenIn(opened(follow), 'canary-why')).toEqual(['screen', 'leader', 'group bomlo'])
})

test('[FO8] the leader sees what the leader typed, and loses sight of it when its people write on', () => {
  const mine = opened(typed('what', 'canary-what'))
  expect(seenIn(mine, 'canary-what')).toEqual(['leader', 'group bomlo'])
  expect(seenIn(play(mine, write('how', 'Loggen')), 'canary-what')).toEqual(['group bomlo'])
})

test('[FO16] what a municipality has written is found again on its phones after closing, by nobody else', () => {
  const later = opened(...draft, confirm, close, [{ type: 'ShowScene', scene: 'now', activity: null }])
  expect(groupView(later, 'bomlo').commitments).toMatchObject([{ id: 'promises', phase: 'closed' }])
  const unconfirmed = opened(...draft, close, [{ type: 'ShowScene', scene: 'now', activity: null }])
  expect(groupView(unconfirmed, 'bomlo').commitments).toMatchObject([{ phase: 'closed', ready: null }])
  expect(groupView(later, 'sund')).not.toHaveProperty('commitments')
  expect(groupView(later, null)).not.toHaveProperty('commitments')
})

test('[FO16] what the leader alone typed and nobody confirmed is on no phone once it is closed', () => {
  const away: Act = [{ type: 'ShowScene', scene: 'now', activity: null }]
  const texts = (state: Gathering) => JSON.stringify(groupView(state, 'bomlo'))
  expect(texts(opened(typed('what', 'canary'), close, away))).not.toContain('canary')
  expect(texts(opened(...draft, close, away))).toContain('canary-what')
})
