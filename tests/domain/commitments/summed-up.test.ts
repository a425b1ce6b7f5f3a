import { expect, test } from 'vitest'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { keyOf, type Source } from '#shared/summary/summary.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { summaryOnScreen } from '#shared/views/summary-part.ts'
import { allViews } from '#tests/support/all-views.ts'
import { type Act, givenState, play } from '#tests/support/given.ts'
import { live } from '#tests/support/samples.ts'
import { confirm, opened, planned, reopen, typed, whole, write } from './promises.ts'

const promise = (place = 1, municipality = 'bomlo'): Source => ({
  ...{ of: 'commitment', activity: 'promises', municipality, place },
})
const pick = (id: string, source: Source): Act => [
  { type: 'PickForSummary', pick: id, source: source as never, before: null },
]
const show: Act = [{ type: 'ShowScene', scene: 'summary', activity: null }]
const candidates = (state: Gathering) =>
  leaderView(state, live).summary.candidates.map(({ source }) => keyOf(source))
const texts = (state: Gathering) => summaryOnScreen(state).points.map(({ text }) => text)
const bomlo = 'commitment promises bomlo 1'

test('[SU1] [SU22] a promise can be picked once its municipality has confirmed it', () => {
  const draft = opened(...whole)
  expect(candidates(draft)).toEqual([])
  for (const [state, source] of [
    [draft, promise()],
    [play(draft, confirm), promise(2)],
    [play(draft, confirm), promise(1, 'sund')],
    [play(draft, confirm), promise(1, 'nowhere')],
  ] as const)
    givenState(state).when(pick('s1', source)[0]).thenRefused('not-collected')
  const state = play(draft, confirm)
  expect(candidates(state)).toEqual([bomlo])
  expect(texts(play(state, pick('s1', promise())))).toEqual(['Ringe alle som er borte'])
})

test('[SU22] all read its what and who, and nobody how it will be seen or the plan', () => {
  const state = play(
    opened(
      ...whole,
      planned('ways', 'canary-ways'),
      write('how', 'canary-how', { base: 'Loggen viser det' }),
    ),
    confirm,
    pick('s1', promise()),
    show,
  )
  const told = {
    ...{ origin: 'commitments', activity: 'promises', title: 'Det første vi gjør hjemme' },
    ...{ text: 'Ringe alle som er borte', from: ['bomlo'], who: 'HR-leder', table: '', results: null },
  }
  expect(hallView(state).summary?.points).toMatchObject([told])
  expect(summaryOnScreen(state).points).toMatchObject([told])
  for (const [audience, view] of Object.entries(allViews(state)))
    if (audience !== 'leader' && audience !== 'group bomlo')
      expect(JSON.stringify(view), audience).not.toContain('canary')
})

test('[SU4] [SU22] opened again it is nowhere to be read before it is confirmed again, as it then reads', () => {
  const shown = play(opened(...whole), confirm, pick('s1', promise()), show)
  const again = play(shown, reopen)
  expect([texts(again), hallView(again).summary, candidates(again)]).toEqual([[], null, []])
  const changed = play(
    again,
    write('what', 'Ringe alle hver dag', { base: 'Ringe alle som er borte' }),
    confirm,
  )
  expect(hallView(changed).summary?.points.map(({ text }) => text)).toEqual(['Ringe alle hver dag'])
  const righted = play(changed, typed('what', 'Ringe alle', { base: 'Ringe alle hver dag' }))
  expect(texts(righted)).toEqual(['Ringe alle'])
})
