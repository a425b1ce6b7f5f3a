import { expect, test } from 'vitest'
import { hallView } from '#shared/views/hall.ts'
import { allViews } from '#tests/support/all-views.ts'
import { commandExamples as example } from '#tests/support/command-examples.ts'
import { play, stateAfter } from '#tests/support/given.ts'
import { hall, planned } from '#tests/support/samples.ts'

const link = { label: 'Tallene våre', url: 'https://www.ssb.no/sykefratot' }
const base = play(stateAfter([...hall, planned]), [
  { ...example.SetExtras, item: 'welcome', note: 'Bare for lederen', links: [link] },
])

test('[SH16] phones are told the links of what is on, of nothing else, and nothing but the links', () => {
  expect(hallView(base).links).toEqual([])
  const on = play(base, [{ type: 'StartItem', item: 'welcome', from: null }])
  expect(hallView(on).links).toEqual([link])
  expect(JSON.stringify(hallView(on))).not.toContain('Bare for lederen')
  const changed = play(on, [{ ...example.SetExtras, item: 'welcome', links: [] }])
  expect(hallView(changed).links).toEqual([])
  expect(hallView(play(on, [{ type: 'StartItem', item: 'lunch', from: 'welcome' }])).links).toEqual([])
  const later = play(on, [{ ...example.SetExtras, item: 'lunch', links: [link] }])
  const { leader: _, remote: _r, ...before } = allViews(on)
  const { leader: __, remote: __r, ...after } = allViews(later)
  expect(after).toEqual(before)
})
