import { nanoid } from 'nanoid'
import { io } from 'socket.io-client'
import { beforeEach, expect, test } from 'vitest'
import { makeCodeTries, TRIES } from '#server/gateway/code-tries.ts'
import { languageIn, tryLater } from '#server/gateway/wait-words.ts'
import { isSharedServer } from '#server/http/addresses.ts'
import { clientAddress, networkOf } from '#server/http/client-address.ts'
import { HANDOVER_LASTS, makeHandovers } from '#server/identity/handovers.ts'
import { CODE_LENGTH, makeCode, makeSecret } from '#server/identity/secrets.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { connect, linkHello, phoneHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { makeTestClock, prepared, type TestApp } from '#tests/support/start-app.ts'

const { start, call } = liveServers()
let running: TestApp
let entry: CatalogueEntry

beforeEach(async () => {
  running = await start()
  entry = await prepared(running.app)
})

const HOUR = 3_600_000
const hello = (code: string, token = nanoid(24)) => phoneHello(code, token)
type Refused = {
  readonly message: string
  readonly data?: { readonly detail: string; readonly text: string }
}
const refusal = (code: string, token?: string): Promise<Refused | null> =>
  connect(running.url, hello(code, token)).then(
    (line) => {
      line.close()
      return null
    },
    (error) => error,
  )

/** How many codes somebody who tries all the time gets looked at, from so many networks, in eight hours. */
function looks(networks: number, perSecond: number): number {
  const clock = makeTestClock()
  const tries = makeCodeTries(clock)
  let looked = 0
  const from = Array.from({ length: networks }, (_, at) => `198.51.100.${at}`)
  for (let at = 0; at < 8 * HOUR; at += 1_000 / perSecond) {
    for (const network of from) {
      if (tries.wait(network) > 0) continue
      looked++
      tries.failed(network)
    }
    clock.advance(1_000 / perSecond)
  }
  return looked
}

test('[S-01] whoever tries codes for eight hours finds none of forty-three gatherings, from one network or from many', () => {
  const most = TRIES.strangers.burst + TRIES.strangers.perSecond * 8 * 3_600
  const alone = looks(1, 4)
  const many = looks(25, 1)
  expect(alone).toBeGreaterThan(20_000)
  expect(alone).toBeLessThanOrEqual(TRIES.network.burst + TRIES.network.perSecond * 8 * 3_600)
  expect(many).toBeGreaterThan(100_000)
  expect(many).toBeLessThanOrEqual(most)
  // On a shared server, and in a hall of its own.
  expect((most * 43) / 31 ** CODE_LENGTH.shared).toBeLessThan(1.5e-5)
  expect((alone * 1) / 31 ** CODE_LENGTH.local).toBeLessThan(4e-5)
})

test('[S-01] a network that has used up its wrong codes is told when to try again, and others come in', () => {
  const clock = makeTestClock()
  const tries = makeCodeTries(clock)
  for (let n = 0; n < TRIES.network.burst; n++) {
    expect(tries.wait('hotel')).toBe(0)
    tries.failed('hotel')
  }
  expect(tries.wait('hotel')).toBe(20_000)
  expect(tries.wait('elsewhere')).toBe(0)
  clock.advance(19_000)
  expect(tries.wait('hotel')).toBe(1_000)
  clock.advance(1_000)
  // Room for several then, so that those who have waited do not stand in each other's way.
  for (let n = 0; n < 20; n++) {
    expect(tries.wait('hotel')).toBe(0)
    tries.failed('hotel')
  }
  expect(tries.wait('hotel')).toBeGreaterThan(0)
})

test('[S-01] wrong codes from a thousand networks do not shut out those from which somebody has come', () => {
  const tries = makeCodeTries(makeTestClock())
  tries.succeeded('hotel')
  for (let n = 0; n < 1_000; n++) tries.failed(`2001:db8:0:${n}`)
  expect(tries.wait('2001:db8:0:5000')).toBe(5_000)
  expect(tries.wait('hotel')).toBe(0)
})

test('[S-01] [SV7] unknown, closed and tried too often are the same to whoever has not been there', async () => {
  const token = nanoid(24)
  const phone = await call(running.url, hello(entry.code, token))
  await phone.send({ type: 'Join', name: 'Nina', municipality: null, title: '' })
  const leader = await call(running.url, linkHello('leader', entry))
  await leader.send({ type: 'CloseGathering' })
  expect(await refusal('ZZZZZZ')).toMatchObject({ message: 'unknown-code' })
  expect(await refusal(entry.code)).toMatchObject({ message: 'unknown-code' })
  await leader.send({ type: 'ReopenGathering' })
  const wrong = Array.from({ length: TRIES.network.burst }, () => refusal('ZZZZZZ'))
  await Promise.all(wrong)
  const [known, unknown] = [await refusal(entry.code), await refusal('ZZZZZZ')]
  expect(known?.message).toBe('too-many-codes')
  expect(unknown?.message).toBe('too-many-codes')
  expect(known?.data).toEqual(unknown?.data)
  expect(known?.data).toEqual({ detail: '20', text: expect.stringContaining('Vent 20 sekunder') })
  // Who has been in comes back all the same, and after the wait everybody does.
  expect(await refusal(entry.code, token)).toBeNull()
  running.clock.advance(20_000)
  expect(await refusal(entry.code)).toBeNull()
})

test('[S-01] an unknown and a closed code take the same time to be refused', async () => {
  const leader = await call(running.url, linkHello('leader', entry))
  await leader.send({ type: 'CloseGathering' })
  for (const code of ['ZZZZZZ', entry.code]) {
    const from = performance.now()
    await refusal(code)
    expect(performance.now() - from).toBeGreaterThanOrEqual(249)
  }
})

test('[S-01] three hundred come in through one address', async () => {
  const hall = Array.from({ length: 300 }, () => call(running.url, hello(entry.code)))
  expect((await Promise.all(hall)).every((phone) => phone.welcome()?.role === 'visitor')).toBe(true)
})

test('[S-01] a code is drawn from the system’s chance, of signs that cannot be mistaken, as long as the place asks for', async () => {
  const drawn = Array.from({ length: 2_000 }, () => makeCode(CODE_LENGTH.shared))
  expect(new Set(drawn).size).toBe(2_000)
  expect(drawn.every((code) => /^[2-9A-HJKMNP-Z]{8}$/.test(code))).toBe(true)
  expect(new Set(drawn.join('')).size).toBe(31)
  expect(makeCode()).toHaveLength(6)
  expect(entry.code).toHaveLength(6)
  const shared = await start({ url: 'https://samling.example.no' })
  const { code } = await prepared(shared.app)
  expect(code).toHaveLength(8)
  const typed = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase()
  expect((await call(shared.url, hello(typed))).welcome()).toMatchObject({ role: 'visitor' })
})

test.each([
  ['https://samling.example.no', true],
  ['http://samling.kommune.no', true],
  ['http://203.0.113.9:3000', true],
  ['https://[2001:db8::5]/', true],
  [null, false],
  ['http://192.168.1.20:3000', false],
  ['http://10.0.0.4', false],
  ['http://127.0.0.1:3000', false],
  ['http://[fd00::5]:3000', false],
  ['http://laptop:3000', false],
  ['http://laptop.local:3000', false],
] as const)('[S-01] %s is a server that all the world reaches: %s', (url, shared) => {
  expect(isSharedServer(url)).toBe(shared)
})

test('[S-01] the wait is told in the words of whoever waits', () => {
  expect(languageIn('nn-NO,nn;q=0.9,nb;q=0.8')).toBe('nn')
  expect(languageIn('no,en;q=0.5')).toBe('nb')
  expect(languageIn('de-DE,en-US;q=0.7')).toBe('en')
  expect(languageIn(undefined)).toBe('nb')
  expect(tryLater(1, 'en')).toEqual({ detail: '1', text: expect.stringContaining('Wait 1 second,') })
  expect(tryLater(19_001, 'nn').text).toContain('Vent 20 sekund,')
})

test('[S-09] whoever guesses at codes for another phone, by as many lines as a network may have, takes nobody’s seat while they are good', () => {
  const { offer, find } = makeHandovers(makeTestClock())
  const { code } = offer('g', 'ana')
  expect(find('g', code)).toBe('ana')
  const live = 20
  const guesses = (HANDOVER_LASTS / 1_000) * 10_000
  expect((live * guesses) / 31 ** code.length).toBeLessThan(0.001)
})

test('[S-09] a secret is drawn anew each time, from 192 bits', () => {
  const secrets = Array.from({ length: 1_000 }, makeSecret)
  expect(new Set(secrets).size).toBe(1_000)
  for (const secret of secrets) expect(Buffer.from(secret, 'base64url')).toHaveLength(24)
})

const asking = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ socket: { remoteAddress }, headers }) as unknown as Parameters<typeof clientAddress>[0]

test('[S-16] what somebody says of where they come from counts as far as servers of our own have said it', () => {
  const forged = { 'x-forwarded-for': '198.51.100.1, 203.0.113.7' }
  expect(clientAddress(asking('192.0.2.1', forged), 0)).toBe('192.0.2.1')
  expect(clientAddress(asking('127.0.0.1', forged), 1)).toBe('203.0.113.7')
  expect(clientAddress(asking('127.0.0.1', forged), 2)).toBe('198.51.100.1')
  // Who has come past the servers in front is counted by their own address.
  expect(clientAddress(asking('192.0.2.1'), 1)).toBe('192.0.2.1')
  expect(clientAddress(asking('127.0.0.1', { 'x-forwarded-for': 'unknown' }), 1)).toBe('127.0.0.1')
  expect(clientAddress(asking('127.0.0.1', forged), 3)).toBe('127.0.0.1')
  expect(clientAddress(asking('::ffff:192.0.2.1'), 0)).toBe('192.0.2.1')
})

test('[S-16] [S-01] an IPv6 address is counted by its network, an IPv4 address by itself', () => {
  expect(networkOf('192.0.2.1')).toBe('192.0.2.1')
  const same = ['2001:db8:0:7::1', '2001:0db8:0000:0007:ffff:1:2:3', '2001:DB8:0:7:8000::']
  expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:0:7']))
  expect(networkOf('2001:db8::8:1')).toBe('2001:db8:0:0')
  expect(networkOf('::1')).toBe('0:0:0:0')
  expect(networkOf('2001:db8:0:8::1')).not.toBe('2001:db8:0:7')
})

test('[S-16] [S-01] somebody in front who was not named changes nothing: a forged address escapes no limit', async () => {
  for (let n = 0; n < TRIES.network.burst; n += 20)
    await Promise.all(Array.from({ length: 20 }, (_, at) => tryFrom(n + at)))
  expect(await tryFrom(200)).toBe('too-many-codes')
})

async function tryFrom(n: number): Promise<string> {
  const line = io(running.url, {
    auth: { protocol: PROTOCOL_VERSION, ...hello('ZZZZZZ') },
    transports: ['websocket'],
    extraHeaders: { 'x-forwarded-for': `198.51.100.${n}` },
    forceNew: true,
    reconnection: false,
  })
  return await new Promise((resolve) =>
    line.on('connect_error', ({ message }) => {
      line.disconnect()
      resolve(message)
    }),
  )
}
