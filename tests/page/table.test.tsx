import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { parts } from '#client/screens/phone/later/parts.ts'
import * as later from '#client/screens/phone/later/words.ts'
import { fetchLater, findLater } from '#client/screens/phone/later.tsx'
import { Inside } from '#client/screens/phone/parts/Inside.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { OwnSeat, TablesHeld } from '#shared/views/seating-part.ts'
import { hallView, ownView, pollCard } from '#tests/client/phone/fixtures.ts'
import { at, runAt } from '#tests/client/projector/fixtures.ts'

let bring: (loaded: { parts: typeof parts }) => void
beforeAll(async () => {
  setLanguage('nb')
  await ready()
  await later.ready()
  await vi.waitFor(() => expect([words().common.now, later.words().seat.you]).toEqual(['Nå', 'Du']))
  findLater(() => new Promise((resolve) => (bring = resolve)))
})
afterEach(cleanup)

const SEAT: OwnSeat = {
  kind: 'round',
  round: 'r1',
  table: { id: 't3', name: '3', note: '', chairs: 7 },
  mates: [],
}
const held = (time: string): TablesHeld => ({ kind: 'round', at: at(time), map: [] })

function inHand(run: HallView['run'], tables: TablesHeld | null, seat: OwnSeat | null) {
  const [hall, setHall] = createSignal(hallView(run, { tables }))
  const none = ownView({ seat })
  const [own, setOwn] = createSignal(none)
  const phone = {
    code: 'K7M4PX',
    connection: {
      status: () => 'online',
      offlineSince: () => null,
      send: () => new Promise(() => undefined),
    },
    views: { group: null },
    now: () => at('10:37:24'),
    outbox: {
      entries: () => [],
      saved: () => [],
      sending: () => null,
      savedAt: () => null,
      trouble: () => null,
      slow: () => false,
      durable: () => true,
    },
  } as unknown as Phone
  const { container } = render(() => <Inside phone={phone} hall={hall()} own={own()} />)
  return {
    text: (selector: string) => container.querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim(),
    count: (selector: string) => container.querySelectorAll(selector).length,
    change: (more: Partial<HallView>) => setHall((view) => ({ ...view, ...more })),
    changeOwn: (more: object) => setOwn((view) => ({ ...view, ...more })),
  }
}

// One page from its beginning to its end: what has come stays.
test('[BV28] until its part has come, one’s own table stands there in plain words, and what is on below it', async () => {
  const { text, count } = inHand(runAt('i5', '10:35', 10), held('10:36:00'), SEAT)
  expect(text('main .plate')).toBe('Bordet ditt: 3')
  expect(text('main h1')).toBe('Nye bord på tvers')
  bring({ parts })
  await fetchLater()
  expect(count('main .plate')).toBe(0)
  expect(text('main h1')).toBe('Du sitter ved bord 3')
})

test('[BV21] shown during what is on, the table is the page, with the time left above it', () => {
  const { text, count, change } = inHand(runAt('i5', '10:35', 10), held('10:36:00'), SEAT)
  expect(text('main h1')).toBe('Du sitter ved bord 3')
  expect(text('.strip')).toContain('7:36')
  expect(count('.count')).toBe(0)
  change({ run: runAt('i6', '10:37', 30) })
  expect(text('main h1')).toBe('Reflekterende duo')
  expect(text('.at-table summary')).toBe('Du sitter ved bord 3')
  expect(count('.count')).toBe(1)
  change({ gathering: { ...hallView().gathering, phase: 'closed' } })
  expect(text('main h1')).toBe('Samlingen er avsluttet')
  expect(count('.at-table, .seat')).toBe(0)
})

test('[BV21] what is asked comes before it', () => {
  const { text, count, change } = inHand(runAt('i5', '10:35', 10), held('10:36:00'), SEAT)
  change({ activities: [pollCard()] })
  expect(text('main h1')).toBe(pollCard().question.text)
  expect(text('.at-table summary')).toBe('Du sitter ved bord 3')
  change({ activities: [] })
  expect(text('main h1')).toBe('Du sitter ved bord 3')
  expect(count('.at-table')).toBe(0)
})

test('[BV21] shown before anything has begun, or after what was on last, it is the page; not from before that', () => {
  const before: HallView['run'] = { now: { phase: 'before' }, actuals: [], dates: {} }
  const { text, count, change } = inHand(before, held('07:30:00'), SEAT)
  expect(text('main h1')).toBe('Du sitter ved bord 3')
  expect(count('.at-table')).toBe(0)
  change({ run: runAt('i5', '10:35', 10) })
  expect(text('.at-table summary')).toBe('Du sitter ved bord 3')
  const ended = { item: 'i5', startedAt: at('10:35'), endedAt: at('10:36'), allotted: null }
  change({ run: { ...before, now: { phase: 'between', after: 'd1' }, actuals: [ended] } })
  expect(text('.at-table summary')).toBe('Du sitter ved bord 3')
  change({ tables: held('10:36:30') })
  expect(text('main h1')).toBe('Du sitter ved bord 3')
  change({ gathering: { ...hallView().gathering, phase: 'closed' } })
  expect(text('main h1')).toBe('Samlingen er avsluttet')
})

test('[BV21] [BV24] before the day begins, and while no tables hold, what is on is the page', () => {
  const none = inHand(runAt('i5', '10:35', 10), null, null)
  expect(none.text('main h1')).toBe('Nye bord på tvers')
  expect(none.count('.at-table, .seat')).toBe(0)
  cleanup()
  const seatless = inHand(runAt('i5', '10:35', 10), held('10:36:00'), null)
  expect(seatless.text('main h1')).toBe('Du har ikke fått bord ennå')
  cleanup()
  const late = inHand(runAt('i5', '10:35', 10), held('10:20:00'), null)
  expect(late.text('main h1')).toBe('Nye bord på tvers')
  expect(late.text('main .note')).toBe('Du har ikke fått bord ennå')
})

test('[SF19] whoever has gone is told that they have gone, and nothing of tables that hold for others', () => {
  const { text, count, changeOwn } = inHand(runAt('i5', '10:35', 10), held('10:36:00'), SEAT)
  expect(text('main h1')).toBe('Du sitter ved bord 3')
  const person = { id: 'ane', name: 'Deltaker 3', municipality: null, title: '', duties: [], stands: 1 }
  changeOwn({ person: { ...person, gone: true }, seat: null })
  expect(text('.away p')).toMatch(/^Du er meldt som gått/)
  expect(text('main h1')).toBe('Nye bord på tvers')
  expect(count('.seat, .at-table, .moved')).toBe(0)
  changeOwn({ person, seat: SEAT })
  expect(text('main h1')).toBe('Du sitter ved bord 3')
  expect(count('.away, .moved')).toBe(0)
})
