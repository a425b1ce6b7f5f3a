import { expect, test } from 'vitest'
import { leaderView } from '#shared/views/leader.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { givenState, play, stateAfter } from '#tests/support/given.ts'
import { live, planned } from '#tests/support/samples.ts'

const [day] = example.ReviseAgenda.days
if (day === undefined) throw new Error('the example has no day')
const shorter = {
  ...example.ReviseAgenda,
  base: 1,
  title: 'Kort',
  days: [{ ...day, items: day.items.slice(0, 1) }],
}
const first = stateAfter([planned])
const revised = play(first, [example.StartItem], [shorter])

test('[GA29] an earlier programme can be brought back as it was, and what has run stays', () => {
  const back = play(revised, [{ type: 'BringBackAgenda', base: 2, revision: 1 }])
  expect(back.agenda).toEqual({ ...first.agenda, revision: 3 })
  expect(back.run).toEqual(revised.run)
  expect(back.revisions.map(({ revision, items }) => [revision, items])).toEqual([
    [1, 3],
    [2, 1],
    [3, 3],
  ])
})

test('[GA29] one that is not kept, and one asked for on an older page, are refused', () => {
  givenState(revised).when({ type: 'BringBackAgenda', base: 2, revision: 9 }).thenRefused('unknown-revision')
  givenState(revised).when({ type: 'BringBackAgenda', base: 1, revision: 1 }).thenRefused('agenda-changed')
  const old = { ...revised, revisions: [{ revision: 1, at: 1, items: 3 }] }
  givenState(old).when({ type: 'BringBackAgenda', base: 2, revision: 1 }).thenRefused('unknown-revision')
})

test('[GA29] the leader can look at each: its starts and titles', () => {
  const { revisions } = leaderView(revised, live)
  expect(revisions.map(({ revision, days }) => [revision, days?.[0]?.map(({ title }) => title)])).toEqual([
    [1, first.agenda.days[0]?.items.map(({ title }) => title)],
    [2, ['Velkommen']],
  ])
})
