import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { CONFIRM, makeConfirming } from '#server/gateway/confirm.ts'
import { makeDelivery } from '#server/gateway/deliver.ts'
import { silentLog } from '#server/log.ts'
import { decide } from '#shared/gathering/decide.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import type { PatchMessage } from '#shared/protocol/views.ts'
import { contextOf, stateAfter } from '#tests/support/given.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('[R-10] how far a view has come is said within ten seconds of its last change, a few times, and then no more', () => {
  const told: string[] = []
  const confirming = makeConfirming((key) => told.push(key))
  confirming.changed('hall')
  confirming.changed('group:sund')
  vi.advanceTimersByTime(CONFIRM.every / 2)
  confirming.changed('hall')
  expect(told).toEqual([])
  vi.advanceTimersByTime(CONFIRM.every)
  expect(told.sort()).toEqual(['group:sund', 'hall'])
  confirming.forget('group:sund')
  vi.advanceTimersByTime(10 * CONFIRM.every)
  expect(told.filter((key) => key === 'hall')).toHaveLength(CONFIRM.times)
  expect(told.filter((key) => key === 'group:sund')).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
  confirming.changed('hall')
  confirming.close()
  expect(vi.getTimerCount()).toBe(0)
})

test('[R-10] what is said fits whoever got the change, and nobody who missed it', () => {
  let gathering = stateAfter([])
  const sent: PatchMessage[] = []
  const delivery = makeDelivery({
    clock: { now: () => 0 },
    log: silentLog,
    gathering: () => gathering,
    tag: () => '',
    live: () => {
      throw new Error('no console looks on')
    },
    observing: () => [],
    send: (_, patch) => sent.push(patch),
  })
  const whole = JSON.parse(delivery.enter('hall').text)
  const decision = decide(gathering, { type: 'NameGathering', title: 'Høst', place: '' }, contextOf({}))
  const events = decision.ok ? decision.events : []
  gathering = events.reduce(evolve, gathering)
  delivery.published({ gathering, events, urgent: true, storage: 'ok' })
  vi.advanceTimersByTime(CONFIRM.every + 100)
  const [change, same] = sent
  expect(change).toMatchObject({ slot: 'hall', from: whole.version })
  expect(same).toMatchObject({ slot: 'hall', from: change?.to, to: change?.to, ops: [] })
  delivery.close()
})
