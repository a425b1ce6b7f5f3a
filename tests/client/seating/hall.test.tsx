import { cleanup, fireEvent, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { ready, words } from '#client/screens/projector/words.ts'
import { filledAfter } from '#client/seating/create-filling.ts'
import { SeatingProjector } from '#client/seating/SeatingProjector.tsx'
import { mapBelow, wallMap } from '#client/seating/wall-map.model.ts'
import { setLanguage } from '#client/words/words.ts'
import type { HallSeating } from '#shared/views/seating-part.ts'
import { five, hall, large, seat, table } from './halls.ts'

const JOIN = {
  code: 'K7M4PX',
  url: 'http://samling.example/K7M4PX',
  host: 'samling.example',
  qr: { size: 25, path: 'M0 0h1v1z' },
}
let still = false

beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await vi.waitFor(() => expect(words().now).toBe('Nå'))
})
beforeEach(() => {
  still = false
  vi.useFakeTimers()
  vi.stubGlobal('matchMedia', () => ({ matches: still }))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** `passed`: since the tables were shown. */
function show(seating: HallSeating | null, passed = 60_000) {
  const [shown, setShown] = createSignal(seating)
  const [now, setNow] = createSignal((seating?.at ?? 0) + passed)
  const { container } = render(() => <SeatingProjector seating={shown()} join={JOIN} now={now} />)
  return {
    container,
    setNow,
    setShown,
    text: (selector: string) => container.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim(),
    texts: (selector: string) => [...container.querySelectorAll(selector)].map((each) => each.textContent),
    count: (selector: string) => container.querySelectorAll(selector).length,
  }
}

test('[BV6] names come 70 ms apart, and all of them within 21 seconds', () => {
  expect(filledAfter(0, 35)).toEqual({ placed: 0, settled: 0 })
  expect(filledAfter(700, 35)).toEqual({ placed: 10, settled: 0 })
  expect(filledAfter(1_500 + 700, 35)).toEqual({ placed: 31, settled: 10 })
  expect(filledAfter(60_000, 35)).toEqual({ placed: 35, settled: 35 })
  expect(filledAfter(21_000, 3_000).placed).toBe(3_000)
  expect(filledAfter(20_000, 3_000).placed).toBeLessThan(3_000)
  expect(filledAfter(5, 0)).toEqual({ placed: 0, settled: 0 })
})

test('[BV1] [BV6] the hall sees its tables fill, and is told how many have their seat', () => {
  const { text, count } = show({ ...five, here: 36 }, 700)
  expect(text('h1')).toBe('Finn bordet ditt')
  expect(count('.tb li b')).toBe(10)
  expect(count('.tb li')).toBe(35)
  expect(text('.aside')).toBe('10 av 36 plassert. Bordet står også på telefonen.')
  vi.advanceTimersByTime(700)
  expect(count('.tb li b')).toBe(20)
  expect(count('.tb li.new')).toBe(20)
  vi.advanceTimersByTime(5_000)
  expect(count('.tb li b')).toBe(35)
  expect(count('.new')).toBe(0)
  expect(text('.aside')).toBe('35 av 36 plassert. Bordet står også på telefonen.')
  expect(text('.tb:nth-child(2) h2')).toBe('2')
  expect(text('.tb li')).toBe('VefsnKommunedirektør')
})

test('[BV6] a screen that is opened later shows what the others show; when all are seated, it says so', () => {
  const { text, count } = show(five, 60_000)
  expect(count('.tb li b')).toBe(35)
  expect(count('.new')).toBe(0)
  expect(text('.aside')).toBe('Alle 35 har plass. Bordet står også på telefonen.')
})

test('[BV6] another round fills anew', () => {
  const { count, setShown, setNow } = show(five, 60_000)
  setNow(100_000)
  setShown({ ...five, id: 'r2', at: 100_000 })
  expect(count('.tb li b')).toBe(0)
  vi.advanceTimersByTime(700)
  expect(count('.tb li b')).toBe(10)
})

test('[BV7] Space shows all at once, and no key of the leader hears of it; after that it is theirs again', () => {
  const keys: boolean[] = []
  const leader = (event: KeyboardEvent) => keys.push(event.defaultPrevented)
  document.addEventListener('keydown', leader)
  const { count } = show(five, 0)
  fireEvent.keyDown(document.body, { key: 'n' })
  expect(count('.tb li b')).toBe(0)
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(count('.tb li b')).toBe(35)
  expect(count('.new')).toBe(0)
  fireEvent.keyDown(document.body, { key: ' ' })
  expect(keys).toEqual([false, true, false])
  document.removeEventListener('keydown', leader)
})

test('[BV7] a click shows all at once', () => {
  const { count } = show(five, 0)
  fireEvent.click(document.body)
  expect(count('.tb li b')).toBe(35)
})

test('[BV7] whoever has asked for less motion sees all at once', () => {
  still = true
  const { count } = show(five, 0)
  expect(count('.tb li b')).toBe(35)
  expect(count('.new')).toBe(0)
  expect(vi.getTimerCount()).toBe(0)
})

test('[BV8] who came late is marked, also in the ring', () => {
  const { texts, count } = show(
    hall([table('1', [seat('Rana', 'Rådgiver'), seat('Alta', 'HR-leder', { late: true })], { chairs: 3 })]),
  )
  expect(texts('.tb li.new')).toEqual(['AltaHR-leder'])
  expect(count('.ring .new')).toBe(1)
  expect(count('.ring .in')).toBe(1)
  expect(count('.ring .empty')).toBe(1)
})

test('[BV5] a big hall is paged by municipality, twelve seconds a page', () => {
  const { text, texts, setNow, count } = show(
    large(
      300,
      Array.from({ length: 31 }, (_, nth) => `Kommune ${nth + 1}`),
      40,
    ),
  )
  expect(text('.aside')).toBe('Alle 300 har plass. Slå opp kommunen din, eller se på telefonen.')
  expect(texts('.ix h2 > span').slice(0, 2)).toEqual(['Kommune 1', 'Kommune 2'])
  expect(count('.ix > div')).toBe(4)
  expect(text('.pages b')).toMatch(/^Kommune 1–Kommune \d$/)
  const first = text('.ix')
  setNow(60_000 + 11_999)
  expect(text('.ix')).toBe(first)
  setNow(60_000 + 12_000)
  expect(text('.ix')).not.toBe(first)
})

test('[BV9] code and address to join stand in the heading', () => {
  for (const seating of [five, null]) {
    const { container, text } = show(seating)
    expect(text('.join')).toContain('K7M 4PX')
    expect(container.querySelector('.join svg')?.getAttribute('aria-label')).toContain('samling.example')
    cleanup()
  }
})

test('[BV10] home tables say so; tables that are not there yet are on their way', () => {
  expect(show({ ...five, kind: 'home' }).text('h1')).toBe('Tilbake til hjemmebordet')
  cleanup()
  expect(show({ ...five, kind: 'home', first: true }).text('h1')).toBe('Finn hjemmebordet ditt')
  cleanup()
  expect(show(null).text('.comes')).toBe('Bordene kommer')
  cleanup()
  expect(show(hall([table('1', [])])).text('.comes')).toBe('Bordene kommer')
})

test('[BV2] guests are called guests', () => {
  expect(show(hall([table('1', [seat('', 'Rådgiver')])])).text('.tb li')).toBe('GjesterRådgiver')
})

/** Tables in rows of four; the last one has no place. */
const placed = (count: number, name = (nth: number) => `${nth + 1}`) =>
  hall(
    Array.from({ length: count }, (_, nth) => ({
      ...table(name(nth), nth === 1 ? [] : [seat('Rana', `Rådgiver ${nth}`)]),
      place:
        nth === count - 1
          ? null
          : { x: (nth % 4) * 333, y: Math.floor(nth / 4) * (1000 / Math.ceil(count / 4)) },
    })),
  )

test('[BV12] people who have one page keep it: the map stands below them where there is room', () => {
  const { count, texts, setNow } = show(placed(7))
  expect([count('.tables'), count('.wall-map'), count('.pages')]).toEqual([1, 1, 0])
  expect(texts('.wall-map text').filter((each) => each !== '')).toEqual([
    'Lerretet',
    '1',
    '2',
    '3',
    '4',
    '5',
    '6',
  ])
  expect(count('.wall-map g')).toBe(6)
  expect(count('.wall-map .used')).toBe(5)
  setNow(60_000 + 12_500)
  expect([count('.tables'), count('.wall-map')]).toEqual([1, 1])
})

test('[BV12] where people leave no room below them the map is on the phones alone, and nothing turns', () => {
  const of = {
    ...five,
    tables: five.tables.map((each, nth) => ({ ...each, place: { x: nth * 250, y: nth * 200 } })),
  }
  const { count, setNow } = show(of)
  expect([count('.tables'), count('.wall-map'), count('.pages')]).toEqual([1, 0, 0])
  setNow(60_000 + 12_500)
  expect([count('.tables'), count('.wall-map')]).toEqual([1, 0])
})

const inPages = () => {
  const of = large(300, ['Rana', 'Vefsn', 'Alta'], 40)
  const tables = of.tables.map((each, nth) => ({
    ...each,
    place: { x: (nth % 8) * 140, y: Math.floor(nth / 8) * 250 },
  }))
  return { ...of, tables }
}

test('[BV12] where names turn pages the map comes after the last of them', () => {
  const { count, setNow, text } = show(inPages())
  const pages = count('.pages > *') - 1
  expect(pages).toBeGreaterThan(2)
  expect([count('.ix'), count('.wall-map')]).toEqual([1, 0])
  setNow(60_000 + 12_000 * (pages - 1) + 500)
  expect([count('.ix'), count('.wall-map'), text('.pages b')]).toEqual([0, 1, 'Kart over bordene'])
})

test('[BV12] without places, or with one alone, there is no map and nothing turns', () => {
  const none = show(hall([table('1', [seat('Rana', 'A')]), table('2', [seat('Vefsn', 'B')])]))
  expect(none.count('.pages')).toBe(0)
  cleanup()
  const [first, ...rest] = placed(5).tables
  const alone = show(hall([...(first ? [first] : []), ...rest.map((each) => ({ ...each, place: null }))]))
  expect(alone.count('.pages')).toBe(0)
})

test('[BV12] below their people no table of the map touches another or the edge; too low, there is none', () => {
  const heights = [120, 160, 200, 260, 340, 420]
  const maps = heights.map((height) => mapBelow(placed(12), height))
  expect(maps[0]).toBeNull()
  expect(maps.at(-1)).not.toBeNull()
  for (const [nth, map] of maps.entries())
    for (const one of map?.tables ?? []) {
      const radius = map?.radius ?? 0
      expect(one.y - radius).toBeGreaterThan(40)
      expect(one.y + radius).toBeLessThanOrEqual(heights[nth] ?? 0)
      for (const other of map?.tables ?? [])
        if (other.id !== one.id)
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(2 * radius + 8)
    }
})

test('[BV12] no two tables touch, and the name of a table stands below it, whole', () => {
  const map = wallMap(placed(12))
  if (map === null) throw new Error('no map')
  for (const one of map.tables)
    for (const other of map.tables)
      if (one.id !== other.id)
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(2 * map.radius)
  const names = ['Vinduet mot fjorden og fjellet', 'Scenen', 'Peisen', 'Hagen', 'Inngangen', 'Baren', 'X']
  const called = wallMap(placed(7, (nth) => names[nth] ?? ''))
  expect(called?.tables.map(({ below }) => below.join(' '))).toEqual(names.slice(0, 6))
  expect(called?.tables.every(({ figure }) => figure === '')).toBe(true)
  expect(called?.tables[0]?.below.length).toBeGreaterThan(1)
})

test('[BV12] new tables begin at their people, whatever page stood there', () => {
  const { count, setNow, setShown } = show(inPages(), 0)
  const pages = count('.pages > *') - 1
  setNow(12_000 * (pages - 1) + 1_000)
  expect(count('.wall-map')).toBe(1)
  setShown({ ...inPages(), id: 'r2', at: 12_000 * (pages - 1) + 1_000 })
  expect([count('.wall-map'), count('.ix')]).toEqual([0, 1])
})
