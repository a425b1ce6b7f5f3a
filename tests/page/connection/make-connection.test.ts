import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fakeLine, WELCOME } from './fake-socket.ts'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

const closeDay = { type: 'EndDay', from: 'i1' } as const

test('[CL1] from connecting to online, offline since the break, and back', () => {
  const line = fakeLine()
  const { connection } = line
  expect(connection.status()).toBe('connecting')
  line.welcome()
  expect(connection.status()).toBe('online')
  line.lose()
  const since = connection.offlineSince()
  vi.advanceTimersByTime(5_000)
  expect(connection.offlineSince()).toBe(since)
  expect(since).toBeCloseTo(1_000_000, -2)
  line.welcome()
  expect(connection.offlineSince()).toBeNull()
  connection.close()
})

test('[CL2] a no that passes is tried again, another one waits for somebody', () => {
  const line = fakeLine()
  line.refuse('storage-full')
  expect(line.connection.status()).toBe('offline')
  vi.advanceTimersByTime(6_001)
  expect(line.attempts()).toBe(1)
  line.refuse('unknown-code')
  expect(line.connection.status()).toBe('refused')
  expect(line.connection.refusal()).toEqual({ code: 'unknown-code' })
  vi.advanceTimersByTime(60_000)
  expect(line.attempts()).toBe(1)
  line.connection.retry()
  expect(line.connection.status()).toBe('connecting')
  expect(line.attempts()).toBe(2)
  line.connection.close()
})

test('[CL2] a farewell before a restart is offline; one to an old page is a refusal', () => {
  const line = fakeLine()
  line.welcome()
  line.say('farewell', { code: 'restarting' })
  expect(line.connection.status()).toBe('offline')
  line.welcome()
  line.say('farewell', { code: 'client-too-old' })
  line.lose()
  expect(line.connection.status()).toBe('refused')
  line.connection.close()
})

test('[CL8] a server whose clock has jumped is followed with its next message', () => {
  const line = fakeLine()
  line.welcome({ at: 5_000 })
  expect(Math.abs(line.connection.now() - 5_000)).toBeLessThan(50)
  line.say('view', { slot: 'hall', version: 1, at: 3_605_000, view: {} })
  expect(line.connection.now()).toBeGreaterThanOrEqual(3_605_000)
  line.connection.close()
})

test('[CL10] a command is kept over a broken line and asked again under the same id', async () => {
  const line = fakeLine()
  const outcome = line.connection.send(closeDay)
  expect(line.asked).toHaveLength(0)
  line.welcome()
  expect(line.asked).toHaveLength(1)
  line.lose()
  line.welcome()
  expect(line.asked).toHaveLength(2)
  expect(line.asked[1]?.message).toEqual(line.asked[0]?.message)
  line.asked[1]?.answer({ ok: true, at: 7 })
  // The first answer, late: it settles nothing twice.
  line.asked[0]?.answer({ ok: false, code: 'server-error' })
  await expect(outcome).resolves.toEqual({ ok: true, at: 7 })
  line.lose()
  line.welcome()
  expect(line.asked).toHaveLength(2)
  line.connection.close()
})

test('[CL10] without an answer for long, on a line that seems whole, it is asked again', () => {
  const line = fakeLine()
  line.welcome()
  void line.connection.send(closeDay)
  void line.connection.handover.offer(null)
  vi.advanceTimersByTime(6_001)
  expect(line.asked.map(({ event }) => event)).toEqual([
    'command',
    'offer-handover',
    'command',
    'offer-handover',
  ])
  line.connection.close()
  vi.advanceTimersByTime(60_000)
  expect(line.asked).toHaveLength(4)
})

test('[CL11] being welcomed as somebody on the same line asks nothing again', () => {
  const line = fakeLine()
  line.welcome({ role: 'visitor' })
  void line.connection.send({ type: 'JoinAs', person: 'ane' })
  line.welcome({ role: 'participant' })
  expect(line.asked).toHaveLength(1)
  expect(line.connection.welcome()?.role).toBe('participant')
  line.connection.close()
})

test('[CL12] a line on which nothing is heard, not even a heartbeat, is ended and made anew, never the next', async () => {
  const line = fakeLine()
  line.welcome()
  line.pings[0]?.({ at: Date.now() })
  for (let beat = 0; beat < 20; beat++) {
    vi.advanceTimersByTime(5_000)
    line.beat()
  }
  expect([line.ended(), line.attempts()]).toEqual([0, 0])
  vi.advanceTimersByTime(8_001)
  expect([line.ended(), line.attempts()]).toEqual([1, 1])
  expect(line.connection.status()).toBe('offline')
  await vi.advanceTimersByTimeAsync(60_000)
  expect([line.ended(), line.attempts()]).toEqual([1, 1])
  line.welcome()
  const { length } = line.pings
  line.lose()
  await vi.advanceTimersByTimeAsync(0)
  line.welcome()
  line.pings.at(-1)?.({ at: Date.now() })
  vi.advanceTimersByTime(2_000)
  line.pings[length - 1]?.({ at: 0 })
  vi.advanceTimersByTime(5_000)
  expect(line.ended()).toBe(1)
  line.connection.close()
})

test('[R-10] a welcome that got lost is noticed at the first heartbeat, and a lost answer to a ping keeps no later one from being asked', async () => {
  const line = fakeLine()
  line.open()
  line.beat()
  expect([line.ended(), line.attempts()]).toEqual([1, 1])
  line.welcome()
  line.beat()
  expect(line.ended()).toBe(1)
  const { length } = line.pings
  for (let beat = 0; beat < 14; beat++) {
    await vi.advanceTimersByTimeAsync(5_000)
    line.beat()
  }
  line.say('view', { slot: 'hall', version: 1, at: Date.now() + 50_000_000, view: {} })
  expect(line.pings.length).toBeGreaterThan(length)
  line.connection.close()
})

test('[CL28] whatever comes is life, and a line that was ended gives the next more patience', async () => {
  const line = fakeLine()
  line.welcome()
  for (let view = 0; view < 4; view++) {
    vi.advanceTimersByTime(7_000)
    line.say('view', { slot: 'hall', version: 1, at: Date.now(), view: {} })
  }
  expect(line.ended()).toBe(0)
  for (const [patience, closed] of [
    [8_000, 1],
    [16_000, 2],
    [32_000, 3],
    [60_000, 4],
    [60_000, 5],
  ] as const) {
    vi.advanceTimersByTime(patience - 1)
    expect(line.ended()).toBe(closed - 1)
    vi.advanceTimersByTime(2)
    expect(line.ended()).toBe(closed)
    await vi.advanceTimersByTimeAsync(0)
    line.welcome()
  }
  line.pings.at(-1)?.({ at: Date.now() })
  await vi.advanceTimersByTimeAsync(8_001)
  expect(line.ended()).toBe(6)
  line.connection.close()
})

test('[CL29] a machine that says it has no net is offline at once, and back with the net or a message', async () => {
  const line = fakeLine()
  line.welcome()
  const plug = vi.spyOn(navigator, 'onLine', 'get')
  const turn = (on: boolean) => {
    plug.mockReturnValue(on)
    window.dispatchEvent(new Event(on ? 'online' : 'offline'))
  }
  turn(false)
  expect([line.connection.status(), line.connection.offlineSince() !== null]).toEqual(['offline', true])
  void line.connection.send(closeDay)
  expect(line.asked).toHaveLength(0)
  turn(true)
  expect([line.connection.status(), line.connection.offlineSince()]).toEqual(['online', null])
  expect(line.asked).toHaveLength(1)
  turn(false)
  line.say('view', { slot: 'hall', version: 1, at: Date.now(), view: {} })
  expect(line.connection.status()).toBe('online')
  plug.mockRestore()
  line.connection.close()
})

test('[CL32] whoever an acknowledgement makes somebody is welcomed, with all they see, before the asker goes on', async () => {
  const line = fakeLine()
  line.welcome({ role: 'visitor', person: null })
  const order: unknown[] = []
  line.connection.listen({
    welcome: ({ views }) => order.push(views),
    view: () => undefined,
    patch: () => undefined,
  })
  const sent = line.connection.send({ type: 'JoinAs', person: 'ane' }).then(() => order.push('joined'))
  const views = [{ slot: 'own', version: 1, at: 1, view: { person: null, ballots: [], seat: null } }] as const
  line.asked[0]?.answer({ ok: true, at: 1, welcome: { ...WELCOME, views } })
  await sent
  expect(order).toEqual([views, 'joined'])
  expect(line.connection.welcome()).toMatchObject({ role: 'participant', person: 'ane' })
  // Welcomed on the line it has: nothing is asked anew.
  expect(line.asked).toHaveLength(1)
  line.connection.close()
})

test('[CL31] what an acknowledgement says of the own view is there before its asker goes on', async () => {
  const line = fakeLine()
  line.welcome()
  const own = { slot: 'own', from: 1, to: 2, at: 1, ops: [] } as const
  const order: unknown[] = []
  line.connection.listen({ view: () => undefined, patch: (message) => order.push(message) })
  const sent = line.connection.send(closeDay).then(() => order.push('stored'))
  line.asked[0]?.answer({ ok: true, at: 1, own })
  // The late answer to the same question has nothing more to say.
  line.asked[0]?.answer({ ok: true, at: 1 })
  await sent
  expect(order).toEqual([own, 'stored'])
})
