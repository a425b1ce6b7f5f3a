import fc from 'fast-check'
import { nanoid } from 'nanoid'
import { type DefaultEventsMap, Server } from 'socket.io'
import { Manager } from 'socket.io-client'
import { beforeEach, expect, test } from 'vitest'
import type { LiveServer } from '#server/gateway/hall.ts'
import { FRAME_LIMIT, parseCommand } from '#server/gateway/on-command.ts'
import { makeLineCount, WIRE_LIMIT } from '#server/gateway/wire-guard.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { prepared, type TestApp } from '#tests/support/start-app.ts'

const { start, call } = liveServers()
let running: TestApp
let entry: CatalogueEntry

beforeEach(async () => {
  running = await start()
  entry = await prepared(running.app)
})

const visits = () => call(running.url, phoneHello(entry.code))
const isHeard = async (client: TestClient) =>
  expect(await client.ask('command', {})).toMatchObject({ code: 'malformed' })
const isShut = (client: TestClient) => eventually(() => !client.socket.connected)
const manager = ({ socket }: TestClient) => socket.io

/** Past everything that a client of ours does before it sends. */
function sendRaw(client: TestClient, data: string | Uint8Array): void {
  const { transport } = manager(client).engine as unknown as {
    transport: { ws: { send(data: string | Uint8Array): void } }
  }
  transport.ws.send(data)
}

const asking = (length: number) => ({ id: nanoid(10), command: { type: 'Undo', step: 'x'.repeat(length) } })

test('[S-13] a phone is told that a message is too large, and a much larger one closes its line and no other', async () => {
  const [noisy, calm] = [await visits(), await visits()]
  expect(await noisy.ask('command', asking(FRAME_LIMIT.phone + 1))).toMatchObject({ code: 'too-large' })
  expect(await noisy.ask('command', asking(WIRE_LIMIT.most - 1_000))).toMatchObject({ code: 'too-large' })
  noisy.socket.emit('command', asking(WIRE_LIMIT.most), () => undefined)
  await isShut(noisy)
  await isHeard(calm)
})

test('[S-13] what a phone may send fits through, whatever its signs', async () => {
  const phone = await visits()
  const text = '€'.repeat(FRAME_LIMIT.phone - 200)
  expect(Buffer.byteLength(text)).toBeGreaterThan(FRAME_LIMIT.phone * 2.9)
  const message = { id: nanoid(10), command: { type: 'Join', name: text, municipality: null, title: '' } }
  expect(await phone.ask('command', message)).toMatchObject({ code: 'malformed', detail: 'command.name' })
})

test.each(['websocket', 'polling'] as const)('[S-13] a leader sends more, over %s', async (transport) => {
  const line = new Manager(running.url, { transports: [transport], reconnection: false }).socket('/', {
    auth: { protocol: PROTOCOL_VERSION, ...linkHello('leader', entry) },
  })
  await new Promise((resolve) => line.once('welcome', resolve))
  const ask = (length: number) => line.timeout(10_000).emitWithAck('command', asking(length))
  expect(await ask(FRAME_LIMIT.leader - 1_000)).toMatchObject({ code: 'malformed' })
  expect(await ask(FRAME_LIMIT.leader + 1)).toMatchObject({ code: 'too-large' })
  line.emit('command', asking(WIRE_LIMIT.leader))
  await eventually(() => !line.connected)
})

const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])

test('[S-13] what is nested too deep is malformed, however deep', async () => {
  expect(parseCommand({ id: 'x', command: nested(11) }, 1_000)).toMatchObject({
    outcome: { code: 'malformed', detail: expect.any(String) },
  })
  expect(parseCommand({ id: 'x', command: nested(12) }, 1_000)).toEqual({
    ok: false,
    outcome: { ok: false, code: 'malformed' },
  })
  const phone = await visits()
  sendRaw(phone, `421["command",${'['.repeat(15_000)}${']'.repeat(15_000)}]`)
  await isHeard(phone)
})

test.each([
  ['a binary frame', new Uint8Array([1, 2, 3])],
  ['an event with attachments', '451-["command",{"_placeholder":true,"num":0}]'],
  ['an event with ten thousand attachments', '4510000-["command",{"_placeholder":true,"num":0}]'],
  ['an acknowledgement with attachments', '461-1[{"_placeholder":true,"num":0}]'],
])('[S-13] [R-27] %s closes the line it came by, and no other', async (_, data) => {
  const [noisy, calm] = [await visits(), await visits()]
  sendRaw(noisy, data)
  await isShut(noisy)
  await isHeard(calm)
})

test('[R-27] an attachment sent as a client of ours would closes the line too', async () => {
  const [noisy, calm] = [await visits(), await visits()]
  noisy.socket.emit('command', { id: nanoid(10), command: Buffer.from('x') }, () => undefined)
  await isShut(noisy)
  await isHeard(calm)
})

/** Frames of Engine.IO and Socket.IO gone wrong in every place where one can. */
const frames = fc
  .tuple(
    fc.constantFrom(
      '4',
      '40',
      '41',
      '42',
      '43',
      '44',
      '45',
      '46',
      '2',
      '3',
      '1',
      '6',
      '',
      'b',
      'bAAAA',
      '\u0000',
    ),
    fc.constantFrom('', '/other,', '1', '99999999999999999999', '-1', '/,', '1e9-'),
    fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '["command"]',
        '["command",null]',
        '["command",{"__proto__":{"role":"leader"}}]',
        '["command",{"id":"\\ud800","command":{"type":"Undo","step":1e999}}]',
        '["connect"]',
        '["disconnect"]',
        '["error",{}]',
        '["newListener"]',
        '["door",{"municipality":"constructor"}]',
        '["resync",{"slots":["__proto__"]}]',
        '["take-handover",{"code":"\\u0000"}]',
        '{"token":"x","code":[]}',
        '[',
      ),
    ),
  )
  .map((parts) => parts.join(''))

test('[R-27] whatever frames come, the server goes on, and so does everybody else', async () => {
  const calm = await visits()
  let noisy = await visits()
  for (const frame of fc.sample(frames, { numRuns: 1_500, seed: 27 })) {
    if (!noisy.socket.connected) noisy = await visits()
    sendRaw(noisy, frame)
  }
  await isHeard(calm)
  await isHeard(await visits())
  expect({}).not.toHaveProperty('role')
})

test.each(['command', 'ping', 'nobody-knows', 'resync'])(
  '[R-28] whoever floods with %s is told so, then shown out, and others go on',
  async (event) => {
    const [noisy, calm] = [await visits(), await visits()]
    for (let n = 0; n < 2_000; n++) noisy.socket.emit(event, {})
    await isShut(noisy)
    expect(noisy.farewell()).toEqual({ code: 'too-many' })
    await isHeard(calm)
  },
)

test.each(['3', '40/elsewhere,', '2', '43999[]'])(
  '[R-28] packets %s that are no message are counted as well',
  async (packet) => {
    const [noisy, calm] = [await visits(), await visits()]
    for (let n = 0; n < 4_000 && noisy.socket.connected; n++) sendRaw(noisy, packet)
    await isShut(noisy)
    await isHeard(calm)
  },
)

test('[S-14] lines that never say who they are end by themselves, and phones get in meanwhile', async () => {
  let patience: number | undefined
  const hasty = await start({
    wire(http, settings) {
      patience = settings.connectTimeout
      return new Server<DefaultEventsMap, DefaultEventsMap>(http, {
        ...settings,
        connectTimeout: 300,
      }) as unknown as LiveServer
    },
  })
  expect(patience).toBe(10_000)
  const { code } = await prepared(hasty.app)
  const silent = Array.from(
    { length: 200 },
    () => new Manager(hasty.url, { transports: ['websocket'], reconnection: false }),
  )
  const ended = silent.map((each) => new Promise((resolve) => each.once('close', resolve)))
  const phone = await call(hasty.url, phoneHello(code))
  await Promise.all(ended)
  await isHeard(phone)
  await eventually(() => hasty.app.io.engine.clientsCount === 1)
})

test('[S-14] so many lines come from one network, and so many in all', () => {
  const count = makeLineCount({ all: 3, network: 2 })
  const ends: (() => void)[] = []
  const line = { once: (_: 'close', end: () => void) => ends.push(end) }
  count.add('a', line)
  count.add('a', line)
  expect([count.hasRoom('a'), count.hasRoom('b')]).toEqual([false, true])
  count.add('b', line)
  expect([count.hasRoom('a'), count.hasRoom('b'), count.hasRoom('c')]).toEqual([false, false, false])
  ends[0]?.()
  expect([count.hasRoom('a'), count.hasRoom('c')]).toEqual([true, true])
  ends[1]?.()
  ends[2]?.()
  count.add('a', line)
  expect(count.hasRoom('a')).toBe(true)
})

test('[S-14] whoever is slow to ask is not waited for', () => {
  const { headersTimeout, requestTimeout, maxConnections } = running.app.http
  expect(headersTimeout).toBe(10_000)
  expect(requestTimeout).toBe(60_000)
  expect(maxConnections).toBeGreaterThan(10_000)
})

test('[S-08] nothing is recovered that a connection had: each says anew who it is', async () => {
  const { opts } = running.app.io.engine as unknown as { opts: Record<string, unknown> }
  expect(opts.perMessageDeflate).toBe(false)
  const settings = running.app.io as unknown as { opts: { connectionStateRecovery?: unknown } }
  expect(settings.opts.connectionStateRecovery).toBeUndefined()
  const phone = await visits()
  expect(phone.socket.recovered).toBeFalsy()
  expect((phone.socket as unknown as { _pid?: string })._pid).toBeUndefined()
})
