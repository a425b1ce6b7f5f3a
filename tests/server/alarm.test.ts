import { afterEach, expect, test, vi } from 'vitest'
import { makeAlarm } from '#server/rooms/alarm.ts'
import type { Gathering, RoomCommand } from '#shared/gathering/gathering.ts'
import { play, stateAfter, TEN } from '#tests/support/given.ts'
import { hall } from '#tests/support/samples.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** A room whose form closes `minutes` after ten, and whose disk is full as often as `full` says. */
function roomWith(minutes: number, full = 0) {
  vi.useFakeTimers({ now: TEN })
  const prepare: RoomCommand = {
    type: 'PrepareEvaluation',
    ...{ activity: 'form', item: null, title: '' },
    questions: [{ id: 'q', question: { type: 'text', text: 'Hva nå?' } }],
  }
  const until = TEN + minutes * 60_000
  let state: Gathering = play(
    stateAfter(hall),
    [prepare],
    [{ type: 'OpenEvaluation', activity: 'form', until }],
  )
  let refusals = full
  const alarm = makeAlarm({
    clock: { now: () => Date.now() },
    gathering: () => state,
    submit: async (command) => {
      if (refusals-- > 0) return { ok: false, code: 'storage-full' }
      state = play(state, [command, { by: { role: 'server' }, now: Date.now() }])
      alarm.look()
      return { ok: true, at: Date.now() }
    },
  })
  return {
    alarm,
    phase: () => state.activities.get('form')?.phase,
    later: (act: RoomCommand) => (state = play(state, [act])),
  }
}

test('[EV3] a form closes at its time, and not before', async () => {
  const { alarm, phase } = roomWith(90)
  alarm.look()
  await vi.advanceTimersByTimeAsync(90 * 60_000 - 1)
  expect(phase()).toBe('open')
  await vi.advanceTimersByTimeAsync(1)
  expect(phase()).toBe('closed')
  expect(vi.getTimerCount()).toBe(0)
})

test('[EV3] a time that has passed while the gathering slept is kept as soon as it wakes', async () => {
  const { alarm, phase } = roomWith(5)
  vi.setSystemTime(TEN + 3 * 24 * 3_600_000)
  alarm.look()
  await vi.advanceTimersByTimeAsync(0)
  expect(phase()).toBe('closed')
})

test('[EV3] a time that is moved holds, and a full disk is tried again', async () => {
  const { alarm, phase, later } = roomWith(5, 2)
  alarm.look()
  later({ type: 'OpenEvaluation', activity: 'form', until: TEN + 10 * 60_000 })
  alarm.look()
  await vi.advanceTimersByTimeAsync(9 * 60_000)
  expect(phase()).toBe('open')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(phase()).toBe('open')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(phase()).toBe('closed')
})

test('[EV3] a room that has closed rings no more', async () => {
  const { alarm, phase } = roomWith(5)
  alarm.look()
  alarm.close()
  await vi.advanceTimersByTimeAsync(3_600_000)
  expect(phase()).toBe('open')
})
