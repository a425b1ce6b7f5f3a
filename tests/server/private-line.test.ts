import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { request as ask } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import { io as connectSocket } from 'socket.io-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AppOptions } from '#server/app.ts'
import { serveCommand } from '#server/cli/serve.ts'
import { isPrivateAddress } from '#server/http/addresses.ts'
import { isPrivateLine } from '#server/http/client-address.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { linkHello, phoneHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { prepared } from '#tests/support/start-app.ts'
import { TEST_TLS } from '#tests/support/tls.ts'

const { start, call } = liveServers()
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samling-tls-'))
  await writeFile(join(folder, 'cert.pem'), TEST_TLS.cert)
  await writeFile(join(folder, 'key.pem'), TEST_TLS.key)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** As it looks to the server when somebody comes by another machine: a server in front that it was not told of. */
const ELSEWHERE = { 'x-forwarded-for': '192.0.2.9' }
type Came = { readonly role: string } | { readonly no: string }

function comes(url: string, hello: object, extraHeaders: Record<string, string> = {}): Promise<Came> {
  const line = connectSocket(url, {
    auth: { protocol: PROTOCOL_VERSION, ...hello },
    transports: ['websocket'],
    extraHeaders,
    rejectUnauthorized: false,
    forceNew: true,
    reconnection: false,
  })
  return new Promise((resolve) => {
    const done = (came: Came) => {
      line.disconnect()
      resolve(came)
    }
    line.on('welcome', ({ role }) => done({ role }))
    line.on('connect_error', ({ message }) => done({ no: message }))
  })
}

async function given(options: Partial<AppOptions> = {}) {
  const { app, url } = await start(options)
  const entry = await prepared(app)
  const leader = linkHello('leader', entry)
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  return { app, url, entry, leader, post }
}

test('[S-05] a leader’s link from elsewhere over plain http is refused before it is looked at; phones and screens come in', async () => {
  const { app, url, entry, leader } = await given()
  const remote = { as: 'remote', gathering: entry.id, secret: 'any', session: null }
  expect(await comes(url, leader, ELSEWHERE)).toEqual({ no: 'not-private' })
  expect(await comes(url, { ...leader, secret: 'wrong' }, ELSEWHERE)).toEqual({ no: 'not-private' })
  expect(await comes(url, remote, ELSEWHERE)).toEqual({ no: 'not-private' })
  expect(app.registry.list()).toHaveLength(1)
  expect(await comes(url, phoneHello(entry.code), ELSEWHERE)).toEqual({ role: 'visitor' })
  for (const as of ['screen', 'observer'] as const)
    expect(await comes(url, linkHello(as, entry), ELSEWHERE)).toEqual({ role: as })
  // From the machine itself, and where it was allowed.
  expect(await comes(url, leader)).toEqual({ role: 'leader' })
  const allowed = await given({ httpLeaders: true })
  expect(await comes(allowed.url, allowed.leader, ELSEWHERE)).toEqual({ role: 'leader' })
})

const NOT_PRIVATE = { ok: false, code: 'not-private' }

test('[S-05] nor does anything of the leader’s leave over such a line: programme, report, copy, the owner’s link', async () => {
  const { url, entry, app, post } = await given()
  const line = await call(url, linkHello('leader', entry))
  const session = line.welcome()?.session ?? ''
  const gathering = entry.id
  const question = { gathering, session }
  const paths = ['programme', 'meetings', 'commitments', 'evaluations', 'preflight', 'copy']
  for (const path of paths) {
    const refused = await post(`/api/${path}`, question, ELSEWHERE)
    expect([path, refused.status, await refused.json()]).toEqual([
      path,
      403,
      { ok: false, code: 'not-private' },
    ])
  }
  expect((await post('/api/report', question, ELSEWHERE)).status).toBe(403)
  const { code } = entry
  expect(await (await post('/api/erase', { ...question, code }, ELSEWHERE)).json()).toMatchObject(NOT_PRIVATE)
  const calendar = { ...question, activity: 'none', language: 'nb' }
  expect(await (await post('/api/calendar', calendar, ELSEWHERE)).json()).toMatchObject(NOT_PRIVATE)
  expect(await (await post('/api/calendar', calendar)).json()).not.toMatchObject(NOT_PRIVATE)
  const rehearsal = { ...question, do: { what: 'look' } }
  expect(await (await post('/api/rehearsal', rehearsal, ELSEWHERE)).json()).toMatchObject(NOT_PRIVATE)
  const asked = { ...question, municipality: null, sections: null, lang: 'nb', format: 'html' }
  const print = (headers: Record<string, string>) =>
    fetch(`${url}/api/report/print`, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ question: JSON.stringify(asked) }),
    })
  const page = await print(ELSEWHERE)
  expect([page.status, page.headers.get('content-type')]).toEqual([403, 'text/html; charset=utf-8'])
  expect(app.registry.get(gathering)?.code).toBe(code)
  expect((await post('/api/phase', { ...question, phase: 'closed' }, ELSEWHERE)).status).toBe(403)
  const secret = await app.registry.ownerSecret()
  expect((await post('/api/owner', { secret }, ELSEWHERE)).status).toBe(403)
  expect((await post('/api/programme', question)).status).toBe(200)
  const { session: owner } = (await (await post('/api/owner', { secret })).json()) as { session: string }
  expect((await post('/api/network', {}, { ...ELSEWHERE, 'x-samling-owner': owner })).status).toBe(403)
  // The list of what a browser has led is empty there, and not wrong.
  const mine = [{ role: 'leader', gathering, session }]
  expect(await (await post('/api/home', { mine }, ELSEWHERE)).json()).toMatchObject({ mine: [] })
  expect(await (await post('/api/home', { mine })).json()).toMatchObject({ mine: [{ code: entry.code }] })
})

test('[S-05] a link to lead by that would work nowhere is not made, and the leader is told why', async () => {
  const { url, entry } = await given({ url: 'http://192.168.1.20:3000' })
  const leader = await call(url, linkHello('leader', entry))
  for (const message of [
    { do: 'add', id: nanoid(10), name: 'Prosjektleder' },
    { do: 'make-remote', id: nanoid(10) },
  ])
    expect(await leader.ask('leader-links', message)).toEqual({ ok: false, code: 'not-private' })
  expect(await leader.ask('leader-links', { do: 'list' })).toEqual({ ok: true, links: [] })
  expect(isPrivateAddress('https://samling.example')).toBe(true)
  expect(isPrivateAddress('http://localhost:3000')).toBe(true)
  expect(isPrivateAddress('http://[::1]:3000')).toBe(true)
  expect(isPrivateAddress('http://127.0.0.1.example')).toBe(false)
  expect(isPrivateAddress('http://192.168.1.20')).toBe(false)
})

test('[S-05] over https leaders come in from anywhere, and browsers are told to stay with https', async () => {
  const { app, url, entry, leader } = await given({ tls: TEST_TLS })
  expect(app.baseUrl()).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/)
  const secure = url.replace('http:', 'https:')
  expect(await comes(secure, leader, ELSEWHERE)).toEqual({ role: 'leader' })
  expect(await comes(secure, phoneHello(entry.code))).toEqual({ role: 'visitor' })
  const headers = await new Promise<IncomingHttpHeaders>((resolve, reject) => {
    const asked = ask(`${secure}/nothing`, { rejectUnauthorized: false }, (answer) => {
      answer.resume()
      resolve(answer.headers)
    })
    asked.on('error', reject).end()
  })
  expect(headers['strict-transport-security']).toBe('max-age=2592000')
  expect(headers['cross-origin-opener-policy']).toBe('same-origin')
  await expect(fetch(url)).rejects.toThrow()
})

test('[S-05] [S-16] a server in front is believed when it was named, and says https', async () => {
  const { url, leader } = await given({ hops: 1 })
  const forwarded = (proto: string) => ({ ...ELSEWHERE, 'x-forwarded-proto': proto })
  expect(await comes(url, leader, forwarded('https'))).toEqual({ role: 'leader' })
  expect(await comes(url, leader, forwarded('http'))).toEqual({ no: 'not-private' })
  expect(await comes(url, leader, ELSEWHERE)).toEqual({ no: 'not-private' })
  const unnamed = await given()
  expect(await comes(unnamed.url, unnamed.leader, forwarded('https'))).toEqual({ no: 'not-private' })
})

const asking = (remoteAddress: string, headers: Record<string, string> = {}, encrypted?: true) =>
  ({ socket: { remoteAddress, ...(encrypted && { encrypted }) }, headers }) as unknown as Parameters<
    typeof isPrivateLine
  >[0]

test('[S-05] a line is private from the machine itself or encrypted, whatever its headers say', () => {
  for (const here of ['127.0.0.1', '::1', '::ffff:127.0.0.1', '127.9.9.9'])
    expect(isPrivateLine(asking(here), 0)).toBe(true)
  for (const there of ['192.168.1.20', '::ffff:192.168.1.20', '2001:db8::1', ''])
    expect(isPrivateLine(asking(there), 0)).toBe(false)
  expect(isPrivateLine(asking('192.168.1.20', {}, true), 0)).toBe(true)
  expect(isPrivateLine(asking('192.168.1.20', { 'x-forwarded-proto': 'https' }), 0)).toBe(false)
  // Two in front: the nearer one's word is the last, and what was there before is whoever asks.
  const two = { 'x-forwarded-for': '198.51.100.1, 10.0.0.1', 'x-forwarded-proto': 'https, https' }
  expect(isPrivateLine(asking('127.0.0.1', two), 2)).toBe(true)
  const forged = { ...two, 'x-forwarded-proto': 'https, http, https' }
  expect(isPrivateLine(asking('127.0.0.1', forged), 2)).toBe(false)
})

async function serves(...args: readonly string[]): Promise<{ code: number; said: string }> {
  let said = ''
  const take = (text: string) => {
    said += text
  }
  const io = {
    readFile: (path: string) => readFile(path),
    stdin: async () => new Uint8Array(),
    out: take,
    err: take,
    lang: 'nb' as const,
  }
  const site = () => undefined
  const code = await serveCommand(args, io, site, () => ({
    result: Promise.resolve(null),
    stop: () => undefined,
  }))
  return { code, said }
}

test.each([
  ['nb', 'hører sammen', 'fra 0 til 9', 'kan ikke brukes', 'ta over samlingen'],
  ['nn', 'høyrer saman', 'frå 0 til 9', 'kan ikkje brukast', 'ta over samlinga'],
  ['en', 'belong together', 'from 0 to 9', 'cannot be used', 'take over'],
])(
  '[S-05] [SV17] wrong certificates and numbers stop the start with what would be right (%s)',
  async (lang, half, hops, bad, risk) => {
    const data = join(folder, `data-${lang}`)
    const serve = (...args: readonly string[]) =>
      serves('--data', data, '--port', '0', '--lang', lang, ...args)
    const one = await serve('--tls-cert', join(folder, 'cert.pem'))
    expect(one).toEqual({ code: 2, said: expect.stringContaining(half) })
    expect(await serve('--trust-proxy', 'yes')).toEqual({ code: 2, said: expect.stringContaining(hops) })
    const both = (cert: string, key: string) =>
      serve('--tls-cert', join(folder, cert), '--tls-key', join(folder, key))
    expect(await both('none.pem', 'key.pem')).toEqual({ code: 1, said: expect.stringContaining(bad) })
    expect(await both('key.pem', 'cert.pem')).toEqual({ code: 1, said: expect.stringContaining(bad) })
    await expect(readFile(join(data, 'catalogue.json'))).rejects.toThrow()
    const help = await serve('--help')
    for (const option of ['--tls-cert', '--tls-key', '--trust-proxy', '--allow-http-leaders', risk])
      expect(help.said).toContain(option)
  },
)
