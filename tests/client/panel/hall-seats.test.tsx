import { cleanup, render } from '@solidjs/testing-library'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { panelHall } from '#client/activities/panel/panel-projector.model.ts'
import { Hall } from '#client/screens/projector/Hall.tsx'
import { ready, words } from '#client/screens/projector/words.ts'
import { THIRTY_ONE } from '#client/screens/sheet/samples/texts.ts'
import { setLanguage } from '#client/words/words.ts'
import type { PanelOnScreen } from '#shared/views/panel-part.ts'
import { at, screen, ZONE } from '#tests/client/projector/fixtures.ts'
import { onScreen, task } from './samples.ts'

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().now).toBe('Nå'))
})
afterEach(cleanup)

const model = (panel: PanelOnScreen) => panelHall(panel, { at: at('11:34'), zone: ZONE, item: null })

const manySeats = (count: number, state: (nth: number) => 'seated' | 'empty' | 'expected') =>
  Array.from({ length: count }, (_, nth) => [MANY[nth] ?? '', 'HR-leder', state(nth)] as const)
const MANY = THIRTY_ONE
const namesIn = ({ seatPages }: ReturnType<typeof model>) =>
  seatPages.flatMap(({ seats }) => seats.flatMap(({ name }) => name.split(', ')))

test('[PS5] more seats than the column holds become smaller, and the clock gives of its height before they turn pages', () => {
  const five = model(
    onScreen(
      [task(1, 'open')],
      manySeats(5, () => 'seated'),
    ),
  )
  expect(five).toMatchObject({ seatSize: 42, isCompact: false, seatPages: [{}] })
  expect(five.clock?.small).toBeUndefined()
  const eight = model(
    onScreen(
      [task(1, 'open')],
      manySeats(8, () => 'seated'),
    ),
  )
  expect(eight).toMatchObject({ seatSize: 36, isCompact: false, clock: { small: true } })
  expect(eight.seatPages).toHaveLength(1)
  expect(five.clock?.face.size).toBeGreaterThan(eight.clock?.face.size ?? 999)
})

test.each([
  ['all there', () => 'seated' as const],
  [
    'most of them missing',
    (nth: number) => (nth % 6 === 0 ? 'seated' : nth % 7 === 0 ? 'expected' : 'empty'),
  ],
  ['half of them missing', (nth: number) => (nth % 2 === 0 ? ('seated' as const) : ('empty' as const))],
] as const)('[PS5] 31 municipalities, %s, stand on two pages at most, each once', (_, state) => {
  const hall = model(onScreen([task(1, 'open')], manySeats(31, state)))
  expect(hall.isCompact).toBe(true)
  expect(hall.seatPages.length).toBeLessThanOrEqual(2)
  expect(namesIn(hall).toSorted()).toEqual(MANY.slice(0, 31).toSorted())
})

test('[PS5] who is missing is said, not only coloured', () => {
  const gone = manySeats(31, (nth) => (nth < 3 ? 'empty' : 'seated'))
  const view = screen({ scene: 'panel', panel: onScreen([task(1, 'open')], gone) })
  const { container } = render(() => <Hall view={view} now={() => at('11:34')} offline={false} />)
  expect(container.querySelectorAll('.seats li').length).toBeGreaterThan(10)
  const all = manySeats(3, () => 'empty')
  expect(namesIn(model(onScreen([task(1, 'open')], all)))).toHaveLength(3)
  const { seatPages } = model(onScreen([task(1, 'open')], gone))
  expect(seatPages.at(-1)?.seats.at(-1)).toMatchObject({ state: 'empty', name: MANY.slice(0, 3).join(', ') })
})

const FIVE = [
  ['Steinkjer', 'Personal og organisasjon', 'seated'],
  ['Vefsn', 'Ledelsen', 'seated'],
  ['Jondal', 'Kommunestyret', 'seated'],
  ['Bømlo', 'Helse og omsorg', 'seated'],
  ['Sund', 'Fagforeningene', 'seated'],
] as const

test('[PS5] beside five seats the clock fills its column, one of them on two lines', () => {
  const { clock, seatSize, seatPages } = model(onScreen([task(1, 'open')], FIVE))
  expect(clock?.small).toBeUndefined()
  expect(clock?.face.size).toBe(220)
  expect(seatSize).toBe(36)
  expect(
    seatPages.flatMap(({ seats }) => seats.filter(({ isTall }) => isTall).map(({ name }) => name)),
  ).toEqual(['Steinkjer'])
})

test('[PS5] a post becomes smaller before it takes a line of its own', () => {
  const seats = [['Hustadvika', 'Hovedtillitsvalgte', 'seated'] as const, ...FIVE.slice(1)]
  const { seatSize, seatPages } = model(onScreen([task(1, 'open')], seats))
  expect(seatSize).toBe(42)
  expect(seatPages[0]?.seats.map(({ isTall, postSize }) => [isTall, postSize])).toEqual([
    [false, 34],
    ...Array.from({ length: 4 }, () => [false, 36]),
  ])
})

test('[PS5] seven seats take the air around the clock, and eight some of its figures', () => {
  const clockOf = (count: number) =>
    model(
      onScreen(
        [task(1, 'open')],
        manySeats(count, () => 'seated'),
      ),
    ).clock
  expect(clockOf(7)).toMatchObject({ small: true, face: { size: 220 } })
  expect(clockOf(8)?.face.size).toBeLessThan(220)
  expect(clockOf(8)?.face.size).toBeGreaterThan(132)
})
