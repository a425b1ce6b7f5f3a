import fc from 'fast-check'
import { expect, test } from 'vitest'
import { faceSize, figuresFace } from '#client/screens/projector/now/face.model.ts'
import { nowModel, type Running, roomFor } from '#client/screens/projector/now/now.model.ts'
import { titleHeight, titleOf } from '#client/screens/projector/now/title.model.ts'
import { asRole } from '#client/words/as-role.ts'
import type { Item } from '#shared/agenda/agenda.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { at, ITEMS, runAt, screen } from './fixtures.ts'

function running(view: ReturnType<typeof screen>, now: number): Running {
  const model = nowModel(view, now)
  if (model.state !== 'running') throw new Error(model.state)
  return model
}

function withItems(change: (item: Item) => Item) {
  const { agenda } = screen()
  const [first, ...rest] = agenda.days
  return first ? { ...agenda, days: [{ ...first, items: ITEMS.map(change) }, ...rest] } : agenda
}

test('[SC1] the picture P1: 12:36 left, 09:45–10:20, and three to come', () => {
  const model = running(screen(), at('10:07:24'))
  expect(model.face).toEqual({ plus: false, parts: ['12', '36'], size: 496 })
  expect(model.timer).toEqual({ minutes: 12, seconds: 36 })
  expect([model.from, model.to]).toEqual(['09:45', '10:20'])
  expect(model.title).toEqual({ text: 'Refleksjon i kommunegrupper', size: 112, lines: 1 })
  expect(model.next.rows.map(({ time, title, planned }) => [time, title, planned])).toEqual([
    ['10:20', 'Pause', null],
    ['10:35', 'Nye bord på tvers', null],
    ['10:45', 'Reflekterende duo', null],
  ])
  expect(model.cells.map(({ state }) => state).filter((state) => state === 'gone')).toHaveLength(22)
  expect(model.cells[22]).toMatchObject({ state: 'part', share: expect.closeTo(0.4) })
})

test('[SC2] 28 characters stand on one line at 112, more on two at 96', () => {
  expect(titleOf('Refleksjon i kommunegruppene')).toMatchObject({ size: 112, lines: 1 })
  expect(titleOf('Refleksjon i kommunegrupper om det vi så')).toMatchObject({ size: 96, lines: 2 })
})

test('[SC2] [SC3] whatever the title, title and figures fit their place', () => {
  const letters = fc.constantFrom('W', 'i', ' ', 'm', 'å', 'e', '😀', 'Š', '–')
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 400 }), fc.boolean(), (text, speakers) => {
      const title = titleOf(text)
      const room = roomFor(title, speakers ? { size: 42 } : null)
      const face = figuresFace(12 * MINUTE, room - 140)
      expect(titleHeight(title) + (speakers ? 59 : 0) + face.size * 0.74 + 140 + 75).toBeLessThanOrEqual(713)
      expect(face.size).toBeGreaterThan(150)
    }),
  )
})

test.each([
  [99 * MINUTE, ['99', '00']],
  [105 * MINUTE, ['1', '45', '00']],
  [-200_000, ['03', '20']],
  [-105 * MINUTE, ['1', '45', '00']],
])('[SC3] %d ms left read %j', (left, parts) => {
  const face = figuresFace(left, 500)
  expect(face.parts).toEqual(parts)
  expect(face.plus).toBe(left < 0)
})

test('[SC3] more figures are smaller figures', () => {
  const sizes = [
    ['12', '36'],
    ['1', '45', '00'],
    ['12', '45', '00'],
  ].map((parts) => faceSize(false, parts, 600))
  expect(sizes[0]).toBe(496)
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(faceSize(true, ['03', '20'], 600)).toBeCloseTo(412, -1)
})

test('[SC4] an item that nothing bounds shows the clock, and how long it has been on', () => {
  const model = running(screen({ run: runAt('i14', '15:20', null) }), at('15:42:24'))
  expect(model).toMatchObject({ timer: null, to: null, elapsedMinutes: 22, cells: [], announce: null })
  expect(model.face.parts).toEqual(['15', '42'])
})

test('[SC5] a paused clock stands', () => {
  const { now, ...rest } = runAt('i3', '09:45', 35)
  if (now.phase !== 'running') throw new Error(now.phase)
  const view = screen({ run: { ...rest, now: { ...now, phase: 'paused', since: at('10:06') } } })
  const [early, late] = [running(view, at('10:07')), running(view, at('10:15'))]
  expect(early.paused).toBe(true)
  expect(late.face).toEqual(early.face)
  expect(early.face.parts).toEqual(['14', '00'])
})

test('[SC6] speakers are named, and those without room are counted', () => {
  const name = 'Berit Bø, verneombud i Alstahaug'
  const few = running(
    screen({ agenda: withItems((item) => ({ ...item, speakers: ['Anna', 'Ola'] })) }),
    at('10:00'),
  )
  const many = running(
    screen({ agenda: withItems((item) => ({ ...item, speakers: Array.from({ length: 9 }, () => name) })) }),
    at('10:00'),
  )
  expect(few.speakers).toEqual({ names: 'Anna, Ola', more: 0, size: 42 })
  expect(many.speakers?.names.split(name).length).toBe(3)
  expect(many.speakers?.more).toBe(7)
})

test('[SC7] an item that will begin late shows both times', () => {
  const model = running(screen({ run: runAt('i3', '09:49', 35) }), at('10:07'))
  expect(model.from).toBe('09:49')
  expect(model.next.rows[0]).toMatchObject({ time: '10:24', planned: '10:20', fast: false })
})

test('[SC8] after the last item comes the end of the day', () => {
  const model = running(screen({ run: runAt('i14', '15:20', 10) }), at('15:22'))
  expect(model.next.rows).toEqual([
    { id: 'end', time: '15:30', planned: null, title: null, fast: false, loses: 0 },
  ])
})

test('[SC9] long titles to come make room for each other, and what stands fast stays', () => {
  const title = 'Vi må bli flinkere til å ta den vanskelige samtalen tidlig, og vi må ha noen å ringe til'
  const view = screen({ agenda: withItems((item) => ({ ...item, title })) })
  const model = running(view, at('10:23:20'))
  expect(model.next.rows.length).toBeLessThan(3)
  expect(model.next.rows.at(-1)).toMatchObject({ id: 'i8', fast: true })
  expect(model.next.rows[0]?.title).toMatch(/…$/)
})

test('[SC10] the picture P2: +03:20, and what it comes to', () => {
  const model = running(screen(), at('10:23:20'))
  expect(model.face).toMatchObject({ plus: true, parts: ['03', '20'] })
  expect(model).toMatchObject({ over: true, from: '09:45', to: '10:20' })
  expect(model.next.driftMinutes).toBe(4)
  expect(model.next.rows).toEqual([
    { id: 'i4', time: '10:24', planned: '10:20', title: 'Pause', fast: false, loses: 0 },
    { id: 'i5', time: '10:39', planned: '10:35', title: 'Nye bord på tvers', fast: false, loses: 0 },
    { id: 'i8', time: '12:00', planned: null, title: 'Lunsj', fast: true, loses: 0 },
  ])
})

test('[SC11] what stands fast and is reached into says how much it loses', () => {
  const model = running(screen({ run: runAt('i7', '11:15', 45) }), at('12:03:20'))
  expect(model.next.rows[0]).toMatchObject({ id: 'i8', time: '12:00', planned: null, loses: 4 })
})

test('[SC12] five minutes, one minute and time up are announced, and nothing else', () => {
  const told = (time: string) => running(screen(), at(time)).announce
  expect(['10:14', '10:15', '10:18:59', '10:19', '10:20', '10:20:01'].map(told)).toEqual([
    null,
    'five',
    'five',
    'one',
    'one',
    'over',
  ])
})

test('[SC47] what has begun stands in the minute it began in, and never ends before that', () => {
  const span = (run: ReturnType<typeof runAt>, time: string) => {
    const { from, to } = running(screen({ run }), at(time))
    return [from, to]
  }
  const lunch = runAt('i9', '10:01:40', 60)
  expect(span(lunch, '10:01:45')).toEqual(['10:01', '11:01'])
  expect(span(lunch, '11:03')).toEqual(['10:01', '11:01'])
  expect(span(runAt('i3', '09:44:40', 35), '09:44:50')).toEqual(['09:45', '10:20'])
  expect(span(runAt('i3', '09:44:40', 35), '10:19:50')).toEqual(['09:45', '10:20'])
  expect(span(runAt('i3', '09:45:20', 35), '10:00')).toEqual(['09:45', '10:20'])
  expect(span(runAt('i3', '09:44:40', 0), '09:46')).toEqual(['09:45', '09:45'])
})

test.each([
  ['Nettverkslederen', 'nettverkslederen'],
  ['Prosjektlederne i kommunene', 'prosjektlederne i kommunene'],
  ['Observatørene', 'observatørene'],
  ['Alle', 'alle'],
  ['HR-lederen', 'HR-lederen'],
  ['KS', 'KS'],
  ['Kari Nordmann', 'Kari Nordmann'],
  ['Alexander', 'Alexander'],
  ['Kalle', 'Kalle'],
  ['Sievert', 'Sievert'],
  ['', ''],
])('[SC6] %s is written %s after “ved”', (name, written) => {
  expect(asRole(name)).toBe(written)
})
