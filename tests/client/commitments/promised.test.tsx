import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { Promised } from '#client/activities/commitments/parts/Promised.tsx'
import { words as says, ready as saysReady } from '#client/activities/commitments/phone-words.ts'
import { ready } from '#client/screens/phone/words.ts'
import type { GroupCommitments } from '#shared/views/commitments-part.ts'

beforeAll(async () => {
  await ready()
  await saysReady()
})
afterEach(cleanup)

const field = (text: string) => ({ text, by: 'p1', name: 'Verneombud', at: 1 })
const fields = {
  '1.what': field('Ringe alle som er borte'),
  '1.who': field('HR-leder'),
  '1.by': field('2012-12-01'),
  '0.short': field('Fraværet under sju prosent'),
  '0.bold': field('unsure'),
}
const all = {
  ...{ id: 'promises', kind: 'commitments', phase: 'open', most: 3, plan: true, fields, carried: [] },
  ready: { name: 'Tillitsvalgt', at: 1 },
} as unknown as GroupCommitments

test('[FO24] what was written of goals and plan stands with what is promised once that is confirmed', () => {
  const page = render(() => (
    <Promised phone={{} as never} all={all} municipality="vefsn" zone="Europe/Oslo" year="2012" />
  ))
  expect(page.getByRole('heading', { name: says().plan })).toBeTruthy()
  expect(page.container.textContent).toContain('Fraværet under sju prosent')
  expect(page.container.textContent).toContain(says().bold.unsure)
  expect(page.container.textContent).not.toContain(says().labels.ways)
})
