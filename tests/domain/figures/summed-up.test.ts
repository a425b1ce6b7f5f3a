import { expect, test } from 'vitest'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import { keyOf, type Source } from '#shared/summary/summary.ts'
import { hallView } from '#shared/views/hall.ts'
import { leaderView } from '#shared/views/leader.ts'
import { summaryOnScreen } from '#shared/views/summary-part.ts'
import { allViews } from '#tests/support/all-views.ts'
import { commandExamples } from '#tests/support/command-examples.ts'
import { type Act, givenState, play, stateAfter } from '#tests/support/given.ts'
import { plain } from '#tests/support/history.ts'
import { live } from '#tests/support/samples.ts'

const figure = (id: string, heading: string): Act => [
  { ...commandExamples.SetFigure, figure: id, heading, source: 'Eksempeltall' },
]
const base = play(stateAfter([]), figure('a', 'Fraværet går ned'), figure('b', 'canary-draft'))
const show = (id: string): Act => [{ type: 'ShowScene', scene: 'figure', activity: id }]
const sumUp: Act = [{ type: 'ShowScene', scene: 'summary', activity: null }]
const finding = (id: string): Source => ({ of: 'figure', figure: id })
const pick = (id: string): Act => [
  { type: 'PickForSummary', pick: `pick-${id}`, source: { of: 'figure', figure: id }, before: null },
]
const remove: Act = [{ type: 'RemoveFigure', figure: 'a' }]
const undo = (state: Gathering): Act => [{ type: 'Undo', step: state.steps.at(-1)?.id ?? 0 }]
const candidates = (state: Gathering) =>
  leaderView(state, live).summary.candidates.map(({ source }) => keyOf(source))
const texts = (state: Gathering) => summaryOnScreen(state).points.map(({ text }) => text)

test('[SU1] [SU23] a finding can be picked once the hall has seen its figure, also after a restart', () => {
  expect(candidates(base)).toEqual([])
  for (const id of ['a', 'nowhere']) givenState(base).when(pick(id)[0]).thenRefused('not-collected')
  const shown = play(base, show('a'), [{ type: 'ShowScene', scene: 'now', activity: null }])
  expect(candidates(shown)).toEqual([keyOf(finding('a'))])
  givenState(shown).when(pick('b')[0]).thenRefused('not-collected')
  expect(candidates(reviveGathering(plain(shown) as PlainGathering))).toEqual([keyOf(finding('a'))])
  expect(texts(play(shown, pick('a')))).toEqual(['Fraværet går ned'])
})

test('[SU23] the hall reads the finding and where its numbers are from, and nothing of a figure that was not shown', () => {
  const state = play(base, show('a'), pick('a'), sumUp)
  const told = {
    ...{ origin: 'figures', activity: null, group: '', title: '', text: 'Fraværet går ned' },
    ...{ who: 'Eksempeltall', from: [], table: '', results: null },
  }
  expect(hallView(state).summary?.points).toMatchObject([told])
  expect(summaryOnScreen(state).points).toMatchObject([told])
  for (const [audience, view] of Object.entries(allViews(state)))
    if (audience !== 'leader') expect(JSON.stringify(view), audience).not.toContain('canary')
})

test('[SU4] [SU23] changed it reads as it then does, taken away it is nowhere, and brought back it stands where it stood', () => {
  const state = play(base, show('a'), pick('a'), sumUp)
  const changed = play(state, figure('a', 'Fraværet går opp'))
  expect(hallView(changed).summary?.points.map(({ text }) => text)).toEqual(['Fraværet går opp'])
  const gone = play(state, remove)
  expect([texts(gone), hallView(gone).summary, candidates(gone)]).toEqual([[], null, []])
  expect(texts(play(gone, undo(gone)))).toEqual(['Fraværet går ned'])
})
