import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { plenaryHall } from '#client/plenary/plenary-projector.model.ts'
import { Hall } from '#client/screens/projector/Hall.tsx'
import { ready, words } from '#client/screens/projector/words.ts'
import { setLanguage } from '#client/words/words.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { ChosenCard, PlenaryOnScreen } from '#shared/views/plenary-part.ts'
import { at, screen } from '#tests/client/projector/fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().now).toBe('Nå'))
})
afterEach(cleanup)

const card = (id: string, text: string, municipalities: readonly string[]): ChosenCard => ({
  ...{ id, text, municipalities, theme: null, support: 0, sources: municipalities.length },
})
const NAMES = ['Vefsn', 'Rana', 'Alta'].map((name, nth) => ({ id: `m${nth}`, name }))
function plenary(more: Partial<PlenaryOnScreen> = {}): PlenaryOnScreen {
  return {
    ...{ activity: 'panel', by: 'point', on: null, place: 0, of: 5, presenter: 'm0', names: NAMES },
    clock: { since: null, used: 0, allowance: 15 * MINUTE },
    ...more,
  }
}
const POINT = { key: 'c1', title: '', cards: [card('c1', 'Lederen ringer samme dag', ['m0', 'm2'])] }

function hall(is: PlenaryOnScreen, time = '11:34') {
  const [now] = createSignal(at(time))
  const { container } = render(() => (
    <Hall view={screen({ scene: 'plenary', plenary: is })} now={now} offline={false} />
  ))
  return (selector: string) =>
    [...container.querySelectorAll(selector)].map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
}

test('[PS4] one point stands alone with the municipalities it came from, its place and the clock', () => {
  const texts = hall(
    plenary({ on: POINT, place: 2, clock: { since: at('11:30'), used: 0, allowance: 15 * MINUTE } }),
  )
  expect(texts('.nowtag')).toEqual(['Nå Panelet legger fram · 2 av 5'])
  expect(texts('h1')).toEqual(['Lederen ringer samme dag'])
  expect(texts('.seats')).toEqual(['Hørt hosVefsnAlta'])
  expect(texts('.count')).toEqual(['11:00'])
})

test('[PS4] by group the heading stands over its points, each with its municipalities', () => {
  const cards = [card('c1', 'Ring samme dag', ['m0', 'm1', 'm2']), card('c2', 'En å ringe', [])]
  const own = hall(plenary({ by: 'group', on: { key: 'a2', title: 'De første 14 dagene', cards }, place: 1 }))
  expect(own('h1')).toEqual(['De første 14 dagene'])
  expect(own('.together li')).toEqual(['Ring samme dagVefsn, Rana og Alta', 'En å ringe'])
  cleanup()
  // The observers' own four themes have no name but the words'.
  const theirs = { activity: null, by: 'group', place: 1 } as const
  const themed = hall(plenary({ ...theirs, on: { key: 'measures', title: '', cards } }))
  expect(themed('.nowtag')).toEqual(['Nå Observatørene legger fram · 1 av 5'])
  expect(themed('h1')).toEqual(['Tiltak'])
  cleanup()
  expect(hall(plenary({ ...theirs, on: { key: '-', title: '', cards } }))('h1')).toEqual(['Andre punkter'])
})

test('[PS4] before the first and after the last it is said what happens; a clock that stands is said too', () => {
  const before = hall(plenary())
  expect([before('h1'), before('.presents'), before('.plate')]).toEqual([
    ['Panelet legger fram'],
    ['Fra Vefsn'],
    [],
  ])
  cleanup()
  const used = { since: null, used: MINUTE, allowance: 15 * MINUTE }
  const after = hall(plenary({ clock: used }))
  expect([after('h1'), after('.plate')]).toEqual([['Alt er lagt fram'], ['Klokka står']])
})

test('[PS3] a point of 5,000 signs, and a heading with many, turn pages with nothing left out', () => {
  const is = { and: ' og ', group: () => '' }
  const long = Array.from({ length: 700 }, (_, nth) => `ord${nth}`).join(' ')
  const alone = plenaryHall(plenary({ on: { ...POINT, cards: [card('c1', long, [])] } }), at('11:34'), is)
  expect(alone.pages.length).toBeGreaterThan(3)
  const said = alone.pages.flatMap(({ points }) => points.map(({ text }) => text)).join(' ')
  for (const nth of [0, 200, 450, 699]) expect(said).toContain(`ord${nth}`)
  const cards = Array.from({ length: 20 }, (_, nth) =>
    card(`c${nth}`, `Et punkt av flere, nummer ${nth}`, ['m0']),
  )
  const together = plenaryHall(
    plenary({ by: 'group', on: { key: 'a', title: 'Oppdrag', cards } }),
    at('11:34'),
    is,
  )
  expect(together.pages.flatMap(({ points }) => points)).toHaveLength(20)
  expect(together.pages.length).toBeGreaterThan(1)
})
