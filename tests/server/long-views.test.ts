import { Manager } from 'socket.io-client'
import { expect, test } from 'vitest'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { ViewMessage } from '#shared/protocol/views.ts'
import { ITEMS } from '#tests/sim/prepared.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { connect, phoneHello, prepared } from '#tests/support/start-app.ts'

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
