import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { footerModel } from '#client/screens/projector/footer.model.ts'
import { headerModel, pageAt, sceneKey } from '#client/screens/projector/projector.model.ts'
import { at, runAt, screen } from './fixtures.ts'

const css = readFileSync('client/ui/projector.css', 'utf8')

test('[SC35] a page stands for twelve seconds, from when the scene came on', () => {
  expect(pageAt(1_000, 1_000, 3)).toEqual({ page: 0, left: 12 })
  expect(pageAt(12_999, 1_000, 3)).toEqual({ page: 0, left: 1 })
  expect(pageAt(13_000, 1_000, 3)).toEqual({ page: 1, left: 12 })
  expect(pageAt(37_000, 1_000, 3)).toEqual({ page: 0, left: 12 })
  expect(pageAt(0, 1_000, 0).page).toBe(0)
})

test('[SC40] no fixed size of text is below 34 u', () => {
  const sizes = [...css.matchAll(/font-size: calc\((\d+(?:\.\d+)?) \* var\(--u\)\)/g)].map(([, size]) =>
    Number(size),
  )
  expect(sizes.length).toBeGreaterThan(5)
  // The hatch is drawn in em of a small size; no text stands in it.
  expect(sizes.filter((size) => size < 34).toSorted()).toEqual([22, 26, 30])
})

test('[SC40] lengths are in u, em or shares', () => {
  const foreign = css.replace(/\.sr \{[^}]*\}/, '').match(/\b\d+(?:\.\d+)?(?:px|rem|pt|vw|vh)\b/g)
  expect(foreign).toBeNull()
})

test('[SC42] which gathering and which day', () => {
  expect(headerModel(screen(), at('10:07:24'))).toEqual({
    title: 'Til stede',
    day: 1,
    place: 'Mo i Rana',
    clock: '10:07',
  })
  const { agenda } = screen()
  const single = screen({ agenda: { ...agenda, days: agenda.days.slice(0, 1) } })
  expect(headerModel(single, at('10:07')).day).toBeNull()
})

test('[SC43] the line of P1: four labels, and the marker at 10:07', () => {
  const footer = footerModel(screen(), at('10:07:24'), 'Slutt')
  expect(footer?.labels.map(({ time, title }) => [time, title])).toEqual([
    ['09:00', null],
    ['10:20', 'Pause'],
    ['12:00', 'Lunsj'],
    ['15:30', 'Slutt'],
  ])
  expect(footer?.marker).toBeCloseTo(67.4 / 390)
  expect(footer?.hatch).toBeNull()
})

test('[SC43] over time is hatched from the planned end', () => {
  const footer = footerModel(screen({ run: runAt('i3', '09:45', 35) }), at('10:23:20'), 'Slutt')
  expect(footer?.hatch?.from).toBeCloseTo(80 / 390)
})

test('[SC44] the style sheet is small', () => {
  const tokens = readFileSync('client/ui/tokens.css', 'utf8')
  expect(gzipSync(css + tokens).length).toBeLessThan(8 * 1024)
})

test('[SC39] a new item, question or step is a new scene; a new second is not', () => {
  const now = at('10:07:24')
  const key = (view: ReturnType<typeof screen>) => sceneKey(view, now)
  const one = key(screen())
  expect(key(screen({ run: runAt('i4', '10:20', 15) }))).not.toEqual(one)
  expect(key(screen({ run: { ...runAt('i3', '09:45', 40) } }))).toEqual(one)
  expect(key(screen({ scene: 'welcome' })).scene).toBe('welcome')
})
