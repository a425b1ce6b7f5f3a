import { describe, expect, inject, test } from 'vitest'
import type { Bus } from '#server/cluster/bus.ts'
import { openRedisBus } from '#server/cluster/redis-bus.ts'
import { silentLog } from '#server/log.ts'
import { busContract } from '#tests/contracts/bus.ts'
import { howToGetRedis, startRedis } from '#tests/support/ensure-redis.ts'

const hasRedis = inject('redis') !== ''
if (!hasRedis) console.warn(howToGetRedis)
/** Subscribing takes effect a moment later, so it is said until it is heard. */
function said<T>(bus: Bus, what: string, heard: () => T): T {
  bus.publish('g1', what)
  return heard()
}
const KEY = new Uint8Array(32).fill(7)

describe.skipIf(!hasRedis)('on a real Redis', () => {
  const start = () => startRedis(inject('redis'))
  const bus = (url: string, node: string, key = KEY) => openRedisBus({ url, node, key, log: silentLog })

  busContract('the Redis bus', async () => {
    const redis = await start()
    const [a, b, c] = await Promise.all([bus(redis.url, 'a'), bus(redis.url, 'b'), bus(redis.url, 'c')])
    return {
      ...{ a, b, c },
      cut: (isCut) => (isCut ? redis.kill() : redis.start()),
      async teardown() {
        for (const each of [a, b, c]) await each.close()
        await redis.stop()
      },
    }
  })

  test('[ND22] [R-20] a Redis that stands still is one that is down; emptied it has lost nothing, since nothing is kept there', async () => {
    const redis = await start()
    const [a, b] = await Promise.all([bus(redis.url, 'a'), bus(redis.url, 'b')])
    const heard: unknown[] = []
    b.subscribe('g1', (message) => void heard.push(message))
    await expect.poll(() => said(a, 'before', () => heard.length)).toBeGreaterThan(0)
    process.kill(redis.pid(), 'SIGSTOP')
    await expect.poll(() => [a.isUp(), b.isUp()], { timeout: 10_000 }).toEqual([false, false])
    await expect(a.ask('b', 1, 60_000)).rejects.toMatchObject({ why: 'unreachable' })
    process.kill(redis.pid(), 'SIGCONT')
    await expect.poll(() => [a.isUp(), b.isUp()], { timeout: 10_000 }).toEqual([true, true])
    const { createClient } = await import('@redis/client')
    const owner = await createClient({ url: redis.url }).connect()
    expect(await owner.dbSize()).toBe(0)
    await owner.flushAll()
    a.publish('g1', 'after')
    await expect.poll(() => heard.at(-1)).toBe('after')
    await owner.close()
    for (const each of [a, b]) await each.close()
    await redis.stop()
  })

  test('[ND47] what one node asks another within a turn goes as one message, and so do the answers', async () => {
    const redis = await start()
    const [a, b] = await Promise.all([bus(redis.url, 'a'), bus(redis.url, 'b')])
    b.answer(async (question) => Number(question) * 2)
    expect(await a.ask('b', 0, 5_000)).toBe(0)
    const { createClient } = await import('@redis/client')
    const listener = await createClient({ url: redis.url }).connect()
    let long = 0
    await listener.pSubscribe('*', (text) => {
      // Beats pass, too, and are short.
      if (text.length > 1_000) long++
    })
    const numbers = Array.from({ length: 200 }, (_, nth) => nth)
    const answers = await Promise.all(numbers.map((each) => a.ask('b', each, 5_000)))
    expect(answers).toEqual(numbers.map((each) => each * 2))
    await expect.poll(() => long).toBe(2)
    await listener.close()
    for (const each of [a, b]) await each.close()
    await redis.stop()
  })

  test('[ND23] nodes of another store on the same Redis neither hear nor are heard, and what passes there is sealed', async () => {
    const redis = await start()
    const other = new Uint8Array(32).fill(8)
    const [a, b, stranger] = await Promise.all([
      bus(redis.url, 'a'),
      bus(redis.url, 'b'),
      bus(redis.url, 'b', other),
    ])
    const { createClient } = await import('@redis/client')
    const listener = await createClient({ url: redis.url }).connect()
    const passed: string[] = []
    await listener.pSubscribe('*', (text) => void passed.push(text))
    const [ours, theirs] = [[] as unknown[], [] as unknown[]]
    b.subscribe('g1', (message) => void ours.push(message))
    stranger.subscribe('g1', (message) => void theirs.push(message))
    b.answer(async () => 'ours')
    stranger.answer(async () => 'theirs')
    await expect.poll(() => said(a, 'Bålplass på Rødøy', () => ours.length)).toBeGreaterThan(0)
    expect(await a.ask('b', 'who', 5_000)).toBe('ours')
    // Even on the very channel: what was not sealed under the key is nothing.
    const speaker = await createClient({ url: redis.url }).connect()
    const channels = await speaker.pubSubChannels('samling:*about:g1')
    for (const channel of channels)
      await speaker.publish(channel, JSON.stringify({ from: 'x', body: 'forged' }))
    a.publish('g1', 'last')
    await expect.poll(() => ours.at(-1)).toBe('last')
    expect(ours).not.toContain('forged')
    expect(theirs).toEqual([])
    expect(channels).toHaveLength(2)
    expect(passed.filter((text) => text.includes('Rødøy'))).toEqual([])
    for (const each of [speaker, listener]) await each.close()
    for (const each of [a, b, stranger]) await each.close()
    await redis.stop()
  })

  test('[ND31] what somebody has recorded and says again is nothing, on a topic or to a node', async () => {
    const redis = await start()
    const [a, b] = await Promise.all([bus(redis.url, 'a'), bus(redis.url, 'b')])
    const { createClient } = await import('@redis/client')
    const listener = await createClient({ url: redis.url }).connect()
    const passed: [text: string, channel: string][] = []
    await listener.pSubscribe('*', (text, channel) => void passed.push([text, channel]))
    const heard: unknown[] = []
    b.subscribe('g1', (message) => void heard.push(message))
    let questions = 0
    b.answer(async () => ++questions)
    await expect.poll(() => said(a, 'hello', () => heard.length)).toBeGreaterThan(0)
    a.publish('g1', 'once')
    expect(await a.ask('b', 'once', 5_000)).toBe(1)
    const speaker = await createClient({ url: redis.url }).connect()
    for (const [text, channel] of [...passed]) await speaker.publish(channel, text)
    // Both came in order, so what was said before them has come too.
    expect(await a.ask('b', 'last', 5_000)).toBe(2)
    a.publish('g1', 'last')
    await expect.poll(() => heard.at(-1)).toBe('last')
    expect(heard.filter((message) => message === 'once')).toHaveLength(1)
    for (const each of [speaker, listener]) await each.close()
    for (const each of [a, b]) await each.close()
    await redis.stop()
  })

  test('[ND22] a node starts without its Redis, says that it is down, and hears the others once it is there', async () => {
    const redis = await start()
    await redis.kill()
    const a = await bus(redis.url, 'a')
    expect(a.isUp()).toBe(false)
    const heard: unknown[] = []
    a.subscribe('g1', (message) => void heard.push(message))
    await redis.start()
    await expect.poll(() => a.isUp(), { timeout: 10_000 }).toBe(true)
    const b = await bus(redis.url, 'b')
    await expect.poll(() => said(b, 'here', () => heard.at(-1)), { timeout: 10_000 }).toBe('here')
    for (const each of [a, b]) await each.close()
    await redis.stop()
  })
})
