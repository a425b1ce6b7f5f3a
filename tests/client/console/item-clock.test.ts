import { createMemo, createRoot } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { expect, test } from 'vitest'
import { clockCommand, clockIn } from '#client/screens/console/run/item-clock.model.ts'
import type { ItemClock } from '#shared/showing/item-clock.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { leaderView } from './leader-view.ts'

const base = leaderView()
const energiser = {
  ...base,
  agenda: {
    ...base.agenda,
    days: base.agenda.days.map((day) => ({
      ...day,
      items: day.items.map((item) => ({ ...item, kind: 'energiser' as const })),
    })),
  },
}
const withClock = (view: typeof base, clock: ItemClock) => ({ ...view, clocks: { samtale: clock } })

test('[KO74] what is chosen for an item stands there, with what its kind has of itself', () => {
  expect(clockIn(base, 'samtale')).toEqual({ shown: 'all', sounds: 'none' })
  expect(clockIn(energiser, 'samtale')).toEqual({ shown: 'all', sounds: 'end' })
  expect(clockIn(base, 'constructor')).toEqual({ shown: 'all', sounds: 'none' })
  expect(clockIn(withClock(energiser, { shown: 'leader', sounds: 'none' }), 'samtale')).toEqual({
    shown: 'leader',
    sounds: 'none',
  })
})

test('[KO74] choosing one of the two leaves the other as it was', () => {
  const set = withClock(base, { shown: 'last', sounds: 'marks' })
  const command = { type: 'SetClock', item: 'samtale' }
  expect(clockCommand(set, 'samtale', { shown: 'leader' })).toEqual({
    ...command,
    shown: 'leader',
    sounds: 'marks',
  })
  expect(clockCommand(set, 'samtale', { sounds: 'end' })).toEqual({
    ...command,
    shown: 'last',
    sounds: 'end',
  })
})

test('[KO74] what the kind says of itself is not settled for good', () => {
  expect(clockCommand(energiser, 'samtale', { sounds: 'end' }).sounds).toBeNull()
  expect(clockCommand(energiser, 'samtale', { sounds: 'none' }).sounds).toBe('none')
  expect(
    clockCommand(withClock(base, { shown: 'all', sounds: 'end' }), 'samtale', { sounds: 'none' }).sounds,
  ).toBeNull()
})

test('[KO74] a page that shows a row learns of a choice made elsewhere', () => {
  createRoot((dispose) => {
    const [store, setStore] = createStore<{ view: LeaderView }>({ view: structuredClone(base) })
    const shown = createMemo(() => clockIn(store.view, 'samtale').shown)
    expect(shown()).toBe('all')
    const clocks = { samtale: { shown: 'leader', sounds: null } } as const
    setStore('view', reconcile(structuredClone({ ...base, clocks })))
    expect(shown()).toBe('leader')
    dispose()
  })
})
