import { beforeEach, expect, test, vi } from 'vitest'
import { wallOf } from '#client/activities/commitments/wall.model.ts'
import { ready, words } from '#client/screens/projector/words.ts'
import {
  answered,
  confirmed,
  lastOnly,
  many,
  putRight,
  wall,
  written,
} from '#client/screens/sheet/samples/promises.ts'
import { screenOf } from '#client/screens/sheet/samples/views.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'

beforeEach(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().promises.title).toBe('Det første vi gjør hjemme'))
})

function pagesOf(of: Gathering, year = '2013') {
  const { commitments } = screenOf(of, { scene: 'commitments', activity: 'promises' }, false)
  if (!commitments) throw new Error('not on the screen')
  return wallOf(commitments, words().promises, words().common, year).pages
}

test('[FO15] the wall has what is confirmed first, then who writes and who has not begun, and no word of theirs', () => {
  const [page, ...more] = pagesOf(wall)
  expect(more).toEqual([])
  expect(page).toMatchObject({ heading: 'Det første vi gjør hjemme', count: 3 })
  expect(page?.cells.map(({ name, text, meta, waits }) => [name, text, meta, waits])).toEqual([
    ['Steinkjer', 'Verneombud med i ledermøtet', 'Kommunedirektør · innen 1. mars', false],
    ['Sund', 'Ti minutter om nærvær på hver avdeling', 'Leder sykehjem · innen 1. mars', false],
    ['Vefsn', 'Felles partsmøte før budsjettet', 'Hovedtillitsvalgt · innen 1. mars', false],
    ['Bømlo', 'skriver …', '', true],
    ['Jondal', 'har ikke begynt', '', true],
  ])
  expect(page?.cells.filter(({ isNew }) => isNew).map(({ name }) => name)).toEqual(['Vefsn'])
  expect(JSON.stringify(pagesOf(written))).not.toContain('Ringe alle den')
  expect(JSON.stringify(pagesOf(putRight))).not.toContain('Ned til sju prosent')
})

test('[FO15] last time’s come first on pages of their own, with what has become of them', () => {
  const [last, now] = pagesOf(answered)
  expect(last).toMatchObject({ heading: 'Dette lovet vi sist', count: 1 })
  expect(last?.cells.map(({ status, waits }) => [status, waits])).toEqual([
    ['dropped', false],
    ['done', false],
    ['under-way', false],
    ['none', true],
  ])
  expect(last?.cells[0]?.meta).toBe('Lagt bort · Avdelingene gjorde det på sin måte')
  expect(now?.heading).toBe('Det første vi gjør hjemme')
  expect(pagesOf(lastOnly).map(({ id }) => id)).toEqual(['last-0'])
})

test('[FO21] the wall says the year of a day that is in another', () => {
  expect(pagesOf(wall, '2012')[0]?.cells[0]?.meta).toBe('Kommunedirektør · innen 1. mars 2013')
})

test('[FO15] longer promises are as large as the others where all has room on one page', () => {
  const sizes = pagesOf(confirmed)
    .at(-1)
    ?.cells.map(({ size }) => size)
  expect(new Set(sizes)).toEqual(new Set([46]))
})

test('[FO15] sixty promises and the rest are all there, each once, in pages that say whom they are of', () => {
  const pages = pagesOf(many)
  expect(pages.length).toBeGreaterThan(5)
  const ids = pages.flatMap(({ cells }) => cells.map(({ id }) => id))
  expect([ids.length, new Set(ids).size]).toEqual([60 + 11, 60 + 11])
  for (const { cells, name } of pages) {
    expect(name.startsWith(cells[0]?.name ?? '-')).toBe(true)
    expect(cells.length).toBeLessThanOrEqual(14)
  }
})

test('[FO15] beside why stands what they have learned, whatever became of it', () => {
  const { commitments } = screenOf(answered, { scene: 'commitments', activity: 'promises' }, false)
  if (!commitments) throw new Error('not on the screen')
  const [first, ...others] = commitments.carried
  if (!first) throw new Error('nothing from last time')
  const told = { ...first, status: 'under-way' as const, why: 'Mangler vikarer', learned: 'Ring tidlig' }
  const [page] = wallOf(
    { ...commitments, carried: [told, ...others] },
    words().promises,
    words().common,
    '2013',
  ).pages
  expect(page?.cells.map(({ meta }) => meta)).toContain('I gang · Mangler vikarer · Lært: Ring tidlig')
})
