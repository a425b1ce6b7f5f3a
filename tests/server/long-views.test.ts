import { Socket } from 'node:net'
import { Manager } from 'socket.io-client'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { ViewMessage } from '#shared/protocol/views.ts'
import { ITEMS } from '#tests/sim/prepared.ts'
import { connect, phoneHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { prepared } from '#tests/support/start-app.ts'

const { start } = liveServers()

/** A programme that is longer than what goes by the ordinary way. */
const LONG_DAY = {
  type: 'ReviseAgenda' as const,
  ...{ base: 0, title: 'En lang dag', source: '' },
  days: [
    {
      ...{ id: 'd1', date: '2012-09-12', label: 'Dag 1' },
      items: ITEMS.map((item) => ({ ...item, details: Array(40).fill(`${'æøå 🚤 '.repeat(12)}${item.id}`) })),
    },
  ],
}

test('[SV62] a welcome and a view that are long read the same over WebSocket, in bytes that many are sent, and over polling', async () => {
  const { app, url } = await start()
  const entry = await prepared(app, [LONG_DAY])
  const hello = phoneHello(entry.code)
  const one = await connect(url, hello)
  await one.send({ type: 'Join', name: 'Ordfører', municipality: null, title: '' })
  const heard = await Promise.all(
    (['websocket', 'polling', 'websocket'] as const).map(async (transport) => {
      const manager = new Manager(url, { transports: [transport], reconnection: false })
      const line = manager.socket('/', { auth: { protocol: PROTOCOL_VERSION, ...hello } })
      const refused = new Promise<never>((_, reject) => line.once('connect_error', reject))
      const welcome = await Promise.race([
        new Promise<WelcomeMessage>((resolve) => line.once('welcome', resolve)),
        refused,
      ])
      const again = new Promise<ViewMessage>((resolve) => line.once('view', resolve))
      line.emit('resync', { slots: ['hall'] })
      const view = await again
      line.disconnect()
      return { views: welcome.views.map((each) => ({ ...each, at: 0 })), again: { ...view, at: 0 } }
    }),
  )
  const [first, overPolling, other] = heard
  expect(JSON.stringify(first?.again.view).length).toBeGreaterThan(10_000)
  expect(first?.views.find(({ slot }) => slot === 'hall')).toEqual(first?.again)
  expect(overPolling).toEqual(first)
  expect(other).toEqual(first)
  expect(one.view('hall')).toEqual(first?.again.view)
  one.close()
})

type Piece = string | Uint8Array
/** Node takes those that are all bytes out of what it holds them in. */
type Held = Piece | { readonly chunk: Piece }

/** The long pieces that have been handed to the system to be sent, from now on. */
function longPieces(): () => readonly Piece[] {
  const written = vi.spyOn(Socket.prototype as unknown as { _writev: (held: Held[]) => void }, '_writev')
  onTestFinished(() => written.mockRestore())
  return () =>
    written.mock.calls.flatMap(([held]) =>
      held
        .map((each) => (typeof each === 'object' && 'chunk' in each ? each.chunk : each))
        .filter(({ length }) => length > 10_000),
    )
}

test('[SV66] joining is answered with a long view in bytes that are made once for all who are shown it, and read the same over polling', async () => {
  const { app, url } = await start()
  const entry = await prepared(app, [LONG_DAY])
  const phones = await Promise.all(
    ['Ordfører', 'Rådgiver', 'Rektor'].map(async (name, place) => {
      const transports = [place === 2 ? 'polling' : 'websocket']
      const manager = new Manager(url, { transports, reconnection: false })
      const auth = { protocol: PROTOCOL_VERSION, ...phoneHello(entry.code) }
      const line = manager.socket('/', { auth })
      await new Promise((resolve) => line.once('welcome', resolve))
      const command = { type: 'Join', name, municipality: null, title: '' }
      // Said again, it is answered as the first time.
      const join = () => line.timeout(5_000).emitWithAck('command', { id: `join-${place}-once`, command })
      await join()
      return { line, join }
    }),
  )
  const pieces = longPieces()
  const answers: { ok: true; welcome: WelcomeMessage }[] = []
  for (const { join } of phones) answers.push(await join())
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true])
  const halls = answers.map(({ welcome }) => welcome.views.find(({ slot }) => slot === 'hall')?.view)
  expect(JSON.stringify(halls[0]).length).toBeGreaterThan(10_000)
  expect(halls[1]).toEqual(halls[0])
  expect(halls[2]).toEqual(halls[0])
  const frames = pieces().filter((piece) => typeof piece !== 'string')
  expect(frames.length).toBeGreaterThanOrEqual(2)
  expect(frames[1]).toBe(frames[0])
  for (const { line } of phones) line.disconnect()
})
