import { EventEmitter } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { limitConnections, MOST_CONNECTIONS, roomForConnections } from '#server/http/connection-limit.ts'
import { makeSparingly } from '#server/privacy/sparingly.ts'
import { liveServers } from '#tests/support/live-servers.ts'

const { start } = liveServers()

class Line extends EventEmitter {
  destroyed = false
  readonly remoteAddress: string
  constructor(address: string) {
    super()
    this.remoteAddress = address
  }
  destroy() {
    this.destroyed = true
  }
}

test('[S-14] connections that have asked for nothing are counted by network too, and those of others come in', () => {
  const http = new EventEmitter()
  limitConnections(http as never, { hops: 0, most: 3 })
  const come = (address: string) => {
    const line = new Line(address)
    http.emit('connection', line)
    return line
  }
  const lines = Array.from({ length: 5 }, () => come('192.0.2.7'))
  expect(lines.map(({ destroyed }) => destroyed)).toEqual([false, false, false, true, true])
  expect(come('::ffff:192.0.2.8').destroyed).toBe(false)
  lines[0]?.emit('close')
  expect(come('192.0.2.7').destroyed).toBe(false)
  expect(come('::ffff:192.0.2.7').destroyed).toBe(true)
  expect(MOST_CONNECTIONS).toBeGreaterThan(2_500)
})

test('[S-14] behind a server of our own it is for that to count', () => {
  const http = new EventEmitter()
  limitConnections(http as never, { hops: 1, most: 1 })
  expect(http.listenerCount('connection')).toBe(0)
})

test('[S-14] a machine that opens more connections than it may has the rest closed, before it has asked for anything', async () => {
  const { app } = await start({ connectionsOfOne: 2 })
  const { port } = app.http.address() as AddressInfo
  const opened = Array.from({ length: 3 }, () => connect(port, '127.0.0.1'))
  const closed = opened.map(
    (line) => new Promise((resolve) => line.on('close', resolve).on('error', () => undefined)),
  )
  await Promise.race(closed)
  for (const line of opened) line.destroy()
  await Promise.all(closed)
})

test('[S-14] so many connections come in all that files can still be opened beside them', () => {
  expect(roomForConnections(100)).toBeLessThanOrEqual(100)
  expect(roomForConnections(1e9)).toBeGreaterThan(0)
  if (process.platform !== 'win32') expect(roomForConnections(1e9)).toBeLessThan(1e9)
})

test('[R-28] [P-12] whoever asks again and again what is kept of them is told to wait, and others get theirs, one at a time with rest in between', async () => {
  const done: string[] = []
  let now = 0
  const sparingly = makeSparingly({
    most: 3,
    now: () => now,
    async rest(millis) {
      done.push(`rest ${millis}`)
    },
  })
  const read = (who: string) => async () => {
    now += 50
    done.push(who)
    return who
  }
  const asked = ['a', 'a', 'b', 'a', 'c', 'd'].map((who) => sparingly(who, read(who)))
  expect(await Promise.all(asked)).toEqual(['a', null, 'b', null, 'c', null])
  expect(done.slice(0, 5)).toEqual(['a', 'rest 200', 'b', 'rest 200', 'c'])
  await expect(sparingly('a', () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
  expect(await sparingly('a', read('a'))).toBe('a')
})
