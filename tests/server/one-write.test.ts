import { Socket } from 'node:net'
import { expect, onTestFinished, test, vi } from 'vitest'
import { liveServers } from '#tests/support/live-servers.ts'
import { connect, phoneHello, prepared } from '#tests/support/start-app.ts'

const { start } = liveServers()

const HEARTBEAT = Buffer.from([0x81, 1, '2'.charCodeAt(0)])
type Chunk = { readonly chunk: string | Uint8Array }

/** How often the server of `port` hands something to the system to be sent; heartbeats come when they come. */
function countWrites(port: number): () => number {
  const one = vi.spyOn(Socket.prototype, '_write')
  const several = vi.spyOn(Socket.prototype as unknown as { _writev: (chunks: Chunk[]) => void }, '_writev')
  onTestFinished(() => {
    one.mockRestore()
    several.mockRestore()
  })
  const isOurs = (socket: unknown) => (socket as Socket).localPort === port
  const isBeat = (chunks: Chunk[]) =>
    Buffer.concat(chunks.map(({ chunk }) => Buffer.from(chunk))).equals(HEARTBEAT)
  return () =>
    one.mock.contexts.filter(isOurs).length +
    several.mock.calls.filter(([chunks], nth) => isOurs(several.mock.contexts[nth]) && !isBeat(chunks)).length
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
