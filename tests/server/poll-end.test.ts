import { afterEach, expect, test, vi } from 'vitest'
import { makeAlarm } from '#server/rooms/alarm.ts'
import { play, stateAfter, TEN } from '#tests/support/given.ts'
import { hall, pollIn, pollOpened, pollPrepared } from '#tests/support/samples.ts'

afterEach(() => {
  vi.useRealTimers()
})

test('[PO40] a poll is closed by the server at its time, and later when the leader has given it more minutes', async () => {
  vi.useFakeTimers({ now: TEN })
  let state = play(stateAfter([...hall, pollPrepared(), pollOpened]), [
    { type: 'SetPollEnd', activity: 'poll', at: TEN + 60_000 },
  ])
  const alarm = makeAlarm({
    clock: { now: () => Date.now() },
    gathering: () => state,
    submit: async (command) => {
      state = play(state, [command, { by: { role: 'server' }, now: Date.now() }])
      alarm.look()
      return { ok: true, at: Date.now() }
    },
  })
  alarm.look()
  await vi.advanceTimersByTimeAsync(30_000)
  state = play(state, [{ type: 'LengthenPoll', activity: 'poll', minutes: 1 }, { now: Date.now() }])
  alarm.look()
  await vi.advanceTimersByTimeAsync(89_999)
  expect(pollIn(state).phase).toBe('open')
  await vi.advanceTimersByTimeAsync(1)
  expect(pollIn(state)).toMatchObject({ phase: 'closed', closedAt: TEN + 120_000 })
  // Closed by nobody in the room, so there is no step of a leader's to take back.
  expect(state.steps.at(-1)?.command).toBe('LengthenPoll')
  expect(vi.getTimerCount()).toBe(0)
})
