import { Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connect, phoneHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { prepared } from '#tests/support/start-app.ts'

const { start } = liveServers()

const HEARTBEAT = Buffer.from([0x81, 1, '2'.charCodeAt(0)])
type Piece = string | Uint8Array
/** Node takes those that are all bytes out of what it holds them in. */
type Held = Piece | { readonly chunk: Piece }

/** How often the server of `port` hands something to the system to be sent; heartbeats come when they come. */
function countWrites(port: number): () => number {
  const one = vi.spyOn(Socket.prototype, '_write')
  const several = vi.spyOn(Socket.prototype as unknown as { _writev: (held: Held[]) => void }, '_writev')
  onTestFinished(() => {
    one.mockRestore()
    several.mockRestore()
  })
  const isOurs = (socket: unknown) => (socket as Socket).localPort === port
  const pieceOf = (held: Held) => Buffer.from(typeof held === 'object' && 'chunk' in held ? held.chunk : held)
  const isBeat = (held: Held[]) => Buffer.concat(held.map(pieceOf)).equals(HEARTBEAT)
  return () =>
    one.mock.contexts.filter(isOurs).length +
    several.mock.calls.filter(([held], nth) => isOurs(several.mock.contexts[nth]) && !isBeat(held)).length
}

test('[SV64] that a phone’s line is open, and its welcome, leave in two writes; its joining is answered in one', async () => {
  const { app, url } = await start()
  const { code } = await prepared(app)
  const writes = countWrites(Number(new URL(url).port))
  const phone = await connect(url, phoneHello(code))
  expect(writes()).toBe(2)
  await phone.send({ type: 'Join', name: 'Ordfører', municipality: null, title: '' })
  expect(writes()).toBe(3)
  phone.close()
})

test('[SV64] a phone that is refused hears why', async () => {
  const { app, url } = await start()
  await prepared(app)
  await expect(connect(url, phoneHello('XXXXXX'))).rejects.toThrow('unknown-code')
})
