import { cleanup, render } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { words as later, ready as laterReady } from '#client/screens/phone/later/words.ts'
import { movesBetween } from '#client/screens/phone/moves.model.ts'
import { Moved } from '#client/screens/phone/parts/Moved.tsx'
import { ready, words } from '#client/screens/phone/words.ts'
import { setLanguage } from '#client/words/words.ts'
import type { Item } from '#shared/agenda/agenda.ts'
import type { HallView } from '#shared/views/hall.ts'
import { at, ITEMS, NEXT_DAY, runAt } from '#tests/client/projector/fixtures.ts'
import { hallView } from './fixtures.ts'

beforeAll(async () => {
  setLanguage('nb')
  await Promise.all([ready(), laterReady()])
  await vi.waitFor(() => expect(words().common.now).toBe('Nå'))
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const run = runAt('i3', '09:45', 35)
const before = hallView(run)
const withItems = (items: readonly Item[], next: readonly Item[] = NEXT_DAY): HallView => {
  const [first, second] = before.agenda.days
  if (!first || !second) throw new Error('two days')
  return {
    ...before,
    agenda: {
      ...before.agenda,
      revision: 2,
      days: [
        { ...first, items },
        { ...second, items: next },
      ],
    },
  }
}
const shifted = (id: string, minutes: number) =>
  ITEMS.map((item) => (item.id === id ? { ...item, start: item.start + minutes } : item))
const lunch = ITEMS.find(({ id }) => id === 'i8') as Item
const now = at('10:00')

test('[PH34] another time, another day, dropped and new are told, in the order of the day', () => {
  expect(movesBetween(before, withItems(shifted('i8', 10)), now)).toEqual([
    { type: 'time', title: 'Lunsj', at: at('12:10') },
  ])
  const without = ITEMS.filter(({ id }) => id !== 'i8')
  expect(movesBetween(before, withItems(without), now)).toEqual([{ type: 'gone', title: 'Lunsj' }])
  expect(movesBetween(before, withItems(without, [...NEXT_DAY, lunch]), now)).toEqual([
    { type: 'day', title: 'Lunsj', day: 2 },
  ])
  const energiser: Item = { ...lunch, id: 'new', title: 'Opp og stå', start: 11 * 60, kind: 'energiser' }
  const fuller = [...shifted('i8', 10), energiser].sort((a, b) => a.start - b.start)
  expect(movesBetween(before, withItems(fuller), now)).toEqual([
    { type: 'new', title: 'Opp og stå', at: at('11:00') },
    { type: 'time', title: 'Lunsj', at: at('12:10') },
  ])
})

test('[PH34] what the leader has jumped over is told by what is on', () => {
  expect(
    movesBetween(before, hallView(runAt('i8', '10:00', 60)), now).filter(({ type }) => type === 'gone'),
  ).toEqual([])
})

test('[PH34] a delay that grows, seconds, a minute, what is over and another text are no moves', () => {
  for (const time of ['10:19', '10:25', '10:31:30']) {
    expect(movesBetween(before, before, at(time))).toEqual([])
    // The leader goes on, late: what was expected a moment ago is what is expected now.
    const next = hallView(runAt('i4', time, 15))
    expect(movesBetween(before, next, at(time))).toEqual([])
  }
  expect(movesBetween(before, withItems(shifted('i8', 1)), now)).toEqual([])
  expect(movesBetween(before, withItems(shifted('i1', -15)), now)).toEqual([])
  const renamed = ITEMS.map((item) => ({ ...item, title: `${item.title} nå` }))
  expect(movesBetween(before, withItems(renamed), now)).toEqual([])
  const closed: HallView = {
    ...withItems(shifted('i8', 10)),
    gathering: { ...before.gathering, phase: 'closed' },
  }
  expect(movesBetween(before, closed, now)).toEqual([])
})

function onPage() {
  vi.useFakeTimers()
  const [hall, setHall] = createSignal(before)
  const { container } = render(() => <Moved hall={hall()} now={() => now} />)
  const said = () => container.querySelector('[role=status]')?.textContent ?? null
  return { setHall, said }
}

test('[PH35] several at once are one sentence, told quietly, which goes by itself once it was seen', () => {
  const vibrate = vi.fn()
  Object.defineProperty(navigator, 'vibrate', { value: vibrate, configurable: true })
  const { setHall, said } = onPage()
  expect(said()).toBe('')
  setHall(withItems(shifted('i8', 5)))
  vi.advanceTimersByTime(2_000)
  setHall(withItems(shifted('i8', 10)))
  expect(said()).toBe('')
  vi.advanceTimersByTime(2_000)
  expect(said()).toBe('Lunsj er flyttet til 12:10.')
  vi.advanceTimersByTime(20_000)
  expect(said()).toBe('')

  const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  setHall(withItems(ITEMS.filter(({ id }) => !['i5', 'i7', 'i8'].includes(id))))
  vi.advanceTimersByTime(60_000)
  expect(said()).toBe(`Nye bord på tvers går ut. ${later().moved.others(2)}`)
  hidden.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  vi.advanceTimersByTime(10_000)
  expect(said()).not.toBe('')
  vi.advanceTimersByTime(10_000)
  expect(said()).toBe('')
  expect(vibrate).not.toHaveBeenCalled()
})

test('[PH35] a step that is taken back at once was none', () => {
  const { setHall, said } = onPage()
  setHall(withItems(shifted('i8', 10)))
  vi.advanceTimersByTime(1_500)
  setHall(before)
  vi.advanceTimersByTime(5_000)
  expect(said()).toBe('')
})
