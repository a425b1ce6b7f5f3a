import { get, request } from 'node:http'
import { nanoid } from 'nanoid'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApp } from '#server/app.ts'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { hostIn, isHere, makeKnownHost } from '#server/http/known-hosts.ts'
import { silentLog } from '#server/log.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { StoreError } from '#server/store/event-store.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { readMeetings } from '#shared/gathering/meetings-file.ts'
import type { CreatedAnswer, HomeAnswer, NetworkAnswer } from '#shared/protocol/home.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { TEN } from '#tests/support/given.ts'
import { makeTestClock, memoryCatalogue, startApp, type TestApp } from '#tests/support/start-app.ts'

let running: TestApp
let store: ReturnType<typeof makeMemoryStore> & { catalogue: ReturnType<typeof memoryCatalogue> }
let clients: TestClient[]

beforeEach(async () => {
  store = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  running = await startApp({ store })
  clients = []
})
afterEach(async () => {
  for (const client of clients) client.close()
  await running.app.close()
})

type Asked = { readonly status: number; readonly body: unknown }
/** As a browser or a program on this machine would, with headers that `fetch` does not let one set. */
function ask(path: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Asked> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(running.url)
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Host: `localhost:${port}`, ...headers },
      },
      (response) => {
        let text = ''
        response.on('data', (part) => {
          text += part
        })
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            body: text.startsWith('{') ? JSON.parse(text) : text,
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
}
/** Through a card of the machine, as from a phone: the address is not the machine's name for itself. */
const elsewhere = { Host: '192.168.1.20:3000' }
const FILE = {
  format: 'samling-programme',
  version: 1,
  title: 'Samling på Sund',
  place: 'Sund',
  programme: {
    days: [
      {
        id: 'd1',
        date: '2027-03-03',
        label: '',
        items: [
          {
            id: 'i1',
            start: '10:00',
            end: null,
            title: 'Velkommen',
            speakers: [],
            details: [],
            kind: 'opening',
            pinned: false,
          },
        ],
      },
    ],
  },
}

async function makes(file: object = FILE): Promise<CatalogueEntry> {
  const { status, body } = await ask('/api/gatherings', file)
  expect(status).toBe(200)
  const entry = running.app.registry.get((body as CreatedAnswer).gathering)
  if (!entry) throw new Error('not made')
  expect((body as CreatedAnswer).secret).toBe(entry.secrets.leader)
  return entry
}

async function leads(entry: CatalogueEntry): Promise<TestClient> {
  const client = await connect(running.url, linkHello('leader', entry))
  clients.push(client)
  await eventually(() => client.view('leader'))
  return client
}

async function joins(entry: CatalogueEntry, name: string, token = nanoid(24)): Promise<TestClient> {
  const client = await connect(running.url, phoneHello(entry.code, token))
  clients.push(client)
  expect(await client.send({ type: 'Join', name, municipality: null, title: '' })).toMatchObject({ ok: true })
  await eventually(() => client.view('own').person)
  return client
}

test('[HO4] at the machine itself anybody makes a gathering, elsewhere only who has the link of the owner', async () => {
  expect((await ask('/api/home', { mine: [] })).body).toEqual({ mayCreate: true, mine: [] })
  expect((await ask('/api/home', { mine: [] }, elsewhere)).body).toEqual({ mayCreate: false, mine: [] })
  for (const path of [
    '/api/gatherings',
    '/api/gatherings/template',
    '/api/demo',
    '/api/network',
    '/api/address',
  ])
    expect(await ask(path, FILE, elsewhere)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
  expect(await ask('/api/owner', { secret: '' }, elsewhere)).toMatchObject({ status: 403 })
  const secret = await running.app.registry.ownerSecret()
  expect(secret).toMatch(/^[\w-]{32}$/)
  expect(await ask('/api/owner', { secret: `${secret}x` }, elsewhere)).toMatchObject({ status: 403 })
  const { body } = await ask('/api/owner', { secret }, elsewhere)
  const owner = { ...elsewhere, 'X-Samling-Owner': (body as { session: string }).session }
  expect(await ask('/api/home', { mine: [] }, owner)).toMatchObject({ body: { mayCreate: true } })
  expect(await ask('/api/gatherings', FILE, owner)).toMatchObject({ status: 200 })
  // The link itself, a leader's session and nonsense are no sessions of an owner.
  const entry = await makes()
  const leader = await leads(entry)
  for (const wrong of [secret, entry.secrets.leader, leader.welcome()?.session ?? '', '__proto__', ''])
    expect(await ask('/api/demo', {}, { ...elsewhere, 'X-Samling-Owner': wrong })).toMatchObject({
      status: 403,
    })
  expect(await running.app.registry.ownerSecret()).toBe(secret)
})

test('[HO5] [S-04] being at the machine is borrowed by no page, no name and no server in front', async () => {
  const bad: readonly Record<string, string>[] = [
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost:1' },
    { 'Content-Type': 'text/plain' },
    { 'Content-Type': 'application/x-www-form-urlencoded' },
    { 'X-Forwarded-For': '203.0.113.9' },
    { Forwarded: 'for=203.0.113.9' },
    { Via: '1.1 front' },
    { 'X-Real-IP': '203.0.113.9' },
  ]
  for (const headers of bad) {
    const { status } = await ask('/api/demo', {}, headers)
    expect([403, 415], JSON.stringify(headers)).toContain(status)
  }
  expect(running.app.registry.list()).toEqual([])
  expect(
    await ask('/api/demo', {}, { Origin: `http://localhost:${new URL(running.url).port}` }),
  ).toMatchObject({
    status: 200,
  })
})

/** What opens a connection over polling is answered with. */
function knock(Host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { Host }
    get(`${running.url}/socket.io/?EIO=4&transport=polling`, { headers }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    }).on('error', reject)
  })
}

test('[S-04] an unknown name is answered 421 everywhere, and opens no connection', async () => {
  for (const Host of [
    'evil.example',
    'evil.example:3000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'a@b',
  ]) {
    for (const path of ['/', '/api/home', '/api/demo', '/K7M4PX', '/assets/x.js'])
      expect(await ask(path, { mine: [] }, { Host }), `${Host}${path}`).toMatchObject({ status: 421 })
    expect(await knock(Host), Host).toBe(403)
  }
  expect(await knock('localhost')).toBe(200)
  const entry = await makes()
  const phone = await connect(running.url, phoneHello(entry.code))
  clients.push(phone)
  expect(phone.welcome()?.role).toBe('visitor')
})

test('[HO5] [S-04] the names this server answers to', () => {
  const known = makeKnownHost('https://samling.example/', '0.0.0.0')
  for (const host of [
    'localhost',
    'LOCALHOST:3000',
    '127.0.0.1',
    '192.168.1.20:3000',
    '[::1]:3000',
    'samling.example',
    'samling.example.',
  ])
    expect(known(host), host).toBe(true)
  for (const host of [
    undefined,
    '',
    'evil.example',
    'samling.example.evil.example',
    'x@localhost',
    'localhost/x',
    ' ',
  ])
    expect(known(host), host).toBe(false)
  expect(hostIn('[fd00::1]:80')).toBe('fd00::1')
  const line = (remoteAddress: string, localPort = 3000) => ({ remoteAddress, localPort }) as never
  const at = (host: string, remote: string, url: string | null = null) =>
    isHere({ headers: { host }, socket: line(remote) }, url)
  expect(at('localhost:3000', '127.0.0.1')).toBe(true)
  expect(at('[::1]:3000', '::1')).toBe(true)
  expect(at('127.0.0.1:3000', '::ffff:127.0.0.1')).toBe(true)
  expect(at('localhost:3000', '192.168.1.7')).toBe(false)
  expect(at('192.168.1.20:3000', '127.0.0.1')).toBe(false)
  expect(at('evil.example', '127.0.0.1')).toBe(false)
  // With a server in front everybody comes from this machine.
  expect(at('localhost:3000', '127.0.0.1', 'https://samling.example')).toBe(false)
  expect(at('127.0.0.1:3000', '127.0.0.1', 'https://127.0.0.1')).toBe(false)
  expect(at('127.0.0.1:3000', '127.0.0.1', 'http://127.0.0.1')).toBe(false)
  expect(at('127.0.0.1:3000', '127.0.0.1', 'http://127.0.0.1:3000')).toBe(true)
})

test('[HO6] a gathering is made whole, with a link that works, or not at all', async () => {
  const entry = await makes()
  const leader = await leads(entry)
  expect(leader.view('leader')).toMatchObject({
    gathering: { title: 'Samling på Sund', place: 'Sund' },
    agenda: { days: [{ date: '2027-03-03', items: [{ title: 'Velkommen', start: 600 }] }] },
    undo: null,
  })
  const before = running.app.registry.list().length
  const broken = {
    ...FILE,
    activities: [
      { kind: 'poll', id: 'a', item: 'gone', question: { type: 'text', text: 'x' }, anonymous: false },
    ],
  }
  expect(await ask('/api/gatherings', broken)).toMatchObject({
    status: 200,
    body: { ok: false, code: 'file-wrong', where: 'activities.1.item', found: 'gone' },
  })
  expect(await ask('/api/gatherings', '{')).toMatchObject({
    status: 200,
    body: { ok: false, code: 'file-not-json' },
  })
  expect(await ask('/api/gatherings', `"${'x'.repeat(1_000_001)}"`)).toMatchObject({
    status: 413,
    body: { code: 'file-too-large' },
  })
  expect(running.app.registry.list()).toHaveLength(before)
})

const TEMPLATE = {
  template: 'two-days',
  version: 1,
  language: 'nn',
  title: 'Samling i Sund',
  place: 'Sund',
  firstDay: '2027-12-31',
}

test('[LI9] whoever may make gatherings makes one from a template, whole; a newer one, an unknown one and a day that is none are told apart', async () => {
  const asks = (more: object, headers = {}) =>
    ask('/api/gatherings/template', { ...TEMPLATE, ...more }, headers)
  expect(await asks({}, elsewhere)).toMatchObject({ status: 403, body: { code: 'not-allowed' } })
  const { body } = await asks({})
  const entry = running.app.registry.get((body as CreatedAnswer).gathering)
  if (!entry) throw new Error('not made')
  const leader = await leads(entry)
  expect(leader.view('leader')).toMatchObject({
    gathering: { title: 'Samling i Sund', place: 'Sund' },
    agenda: { days: [{ date: '2027-12-31' }, { date: '2028-01-01' }] },
    undo: null,
  })
  expect(leader.view('leader').agenda.days[0]?.items[1]?.title).toBe('Kommunane presenterer seg')
  expect(leader.view('leader').activities.map(({ kind }) => kind)).toContain('evaluation')
  const before = running.app.registry.list().length
  for (const [more, code, found] of [
    [{ version: 2 }, 'template-too-new', '2'],
    [{ template: 'constructor' }, 'template-unknown', 'constructor'],
    [{ firstDay: '2027-02-29' }, 'no-such-day', '2027-02-29'],
    [{ title: 'x'.repeat(201) }, 'file-wrong', `${'x'.repeat(60)}…`],
  ] as const)
    expect(await asks(more)).toMatchObject({ status: 200, body: { ok: false, code, found } })
  expect(await asks({ language: 'se' })).toMatchObject({ status: 400, body: { code: 'malformed' } })
  expect(running.app.registry.list()).toHaveLength(before)
})

test('[HO6] a full disk says so, and the home page goes on', async () => {
  const { update } = store.catalogue
  store.catalogue.update = () => Promise.reject(new StoreError('full', 'no room'))
  expect(await ask('/api/gatherings', FILE)).toMatchObject({ status: 500, body: { code: 'storage-full' } })
  store.catalogue.update = update
  await makes()
})

test('[HO7] several gatherings on one server: codes, phones, leaders and links of one never reach another', async () => {
  const [north, south] = [await makes(), await makes({ ...FILE, title: 'Samling i nord' })]
  const demo = await running.app.create(
    '',
    demoCommands(() => nanoid(10), TEN),
  )
  expect(new Set([north.code, south.code, demo.code]).size).toBe(3)
  const [northLead, southLead] = [await leads(north), await leads(south)]
  const token = nanoid(24)
  const inNorth = await joins(north, 'KANARI NORD', token)
  const inSouth = await joins(south, 'KANARI SØR')
  // The same phone in another gathering is nobody there.
  const same = await connect(running.url, phoneHello(south.code, token))
  clients.push(same)
  expect(same.welcome()).toMatchObject({ role: 'visitor', person: null })
  // Secrets and sessions of one open nothing of another, in any role.
  const session = northLead.welcome()?.session ?? ''
  for (const as of ['leader', 'screen', 'observer'] as const) {
    const foreign = { as, gathering: south.id, secret: north.secrets[as], session }
    await expect(connect(running.url, foreign)).rejects.toThrow('unknown-link')
  }
  expect(await ask('/api/programme', { gathering: south.id, session })).toMatchObject({ status: 403 })
  expect(await ask('/api/phase', { gathering: south.id, session, phase: 'closed' })).toMatchObject({
    status: 403,
  })
  // What happens in one is told to nobody in another.
  const bytes = new Map<TestClient, string>([southLead, inSouth, same].map((client) => [client, '']))
  for (const client of bytes.keys())
    client.socket.onAny((...message) => bytes.set(client, bytes.get(client) + JSON.stringify(message)))
  const activity = 'poll-north'
  const did = [
    await northLead.send({
      type: 'PreparePoll',
      activity,
      item: null,
      question: { type: 'text', text: 'KANARI?' },
      anonymous: false,
    }),
    await northLead.send({ type: 'OpenPoll', activity }),
    await northLead.send({ type: 'StartItem', item: 'i1', from: null }),
    await inNorth.send({ type: 'CastBallot', activity, answer: { type: 'text', text: 'KANARI svar' } }),
    await northLead.send({ type: 'NameGathering', title: 'KANARI tittel', place: '' }),
  ]
  expect(did.every(({ ok }) => ok)).toBe(true)
  await eventually(
    () => northLead.view('leader').activities[0],
    (poll) => poll?.kind === 'poll' && poll.answered === 1,
  )
  // Something that is told in the south, after all that: had the north leaked, it would have come before.
  await southLead.send({ type: 'NameGathering', title: 'Nytt navn', place: '' })
  await eventually(
    () => inSouth.view('hall').gathering.title,
    (title) => title === 'Nytt navn',
  )
  for (const [client] of bytes)
    await eventually(
      () => bytes.get(client) ?? '',
      (heard) => heard.includes('Nytt navn'),
    )
  for (const heard of bytes.values()) {
    expect(heard).not.toContain('KANARI NORD')
    expect(heard).not.toContain('KANARI?')
    expect(heard).not.toContain('KANARI svar')
    expect(heard).not.toContain('KANARI tittel')
  }
  expect(southLead.view('leader').people.map(({ name }) => name)).toEqual(['KANARI SØR'])
  expect(southLead.view('leader')).toMatchObject({ run: { now: { phase: 'before' } }, activities: [] })
  // A command's id is one gathering's own: the same id in another is another command.
  const id = nanoid(10)
  expect(await northLead.send({ type: 'SetTheme', theme: 'dark' }, id)).toMatchObject({ ok: true })
  expect(await southLead.send({ type: 'SetTheme', theme: 'dark' }, id)).toMatchObject({ ok: true })
  await eventually(
    () => southLead.view('leader').stage.theme,
    (theme) => theme === 'dark',
  )
  // A code to move a person to another phone works in its own gathering only.
  const offer = (await inNorth.ask('offer-handover', { person: null })) as { code: string }
  expect(await same.ask('take-handover', { code: offer.code })).toMatchObject({
    ok: false,
    code: 'unknown-handover',
  })
  // Closing one leaves the other open.
  await northLead.send({ type: 'CloseGathering' })
  await expect(connect(running.url, phoneHello(north.code))).rejects.toThrow('unknown-code')
  await joins(south, 'En til')
})

test('[HO8] the page lists what its keys open, and says nothing of the rest', async () => {
  const [led, joined, other] = [await makes(), await makes({ ...FILE, title: 'Den andre' }), await makes()]
  const session = (await leads(led)).welcome()?.session ?? ''
  const token = nanoid(24)
  await joins(joined, 'Nina', token)
  const mine = [
    { role: 'leader', gathering: led.id, session },
    { role: 'phone', code: joined.code, token },
    // None of these: another's session, a code without a person, a code that is nobody's, things every object has.
    { role: 'leader', gathering: other.id, session },
    { role: 'leader', gathering: '__proto__', session: 'constructor' },
    { role: 'phone', code: other.code, token },
    { role: 'phone', code: 'ZZZZZZ', token },
  ]
  const { body } = await ask('/api/home', { mine }, elsewhere)
  expect((body as HomeAnswer).mine).toEqual([
    {
      key: { role: 'leader', gathering: led.id },
      title: 'Samling på Sund',
      place: 'Sund',
      dates: ['2027-03-03'],
      code: led.code,
      phase: 'open',
      mayErase: true,
    },
    {
      key: { role: 'phone', code: joined.code, gathering: expect.any(String) },
      title: 'Den andre',
      place: 'Sund',
      dates: ['2027-03-03'],
      code: joined.code,
      phase: 'open',
    },
  ])
  expect(await ask('/api/home', { mine: Array(61).fill(mine[0]) })).toMatchObject({ status: 400 })
  expect(await ask('/api/home', 'nonsense')).toMatchObject({ status: 400 })
})

test('[HO9] the leader takes the programme along, closes and reopens, and nobody else does', async () => {
  const entry = await makes()
  const leader = await leads(entry)
  await joins(entry, 'KANARI')
  const right = { gathering: entry.id, session: leader.welcome()?.session ?? '' }
  const { body } = await ask('/api/programme', right, elsewhere)
  expect(JSON.stringify(body)).not.toContain('KANARI')
  const copy = await makes({ ...(body as object), title: 'Kopi' })
  expect((await leads(copy)).view('leader')).toMatchObject({
    gathering: { title: 'Kopi' },
    people: [],
    agenda: { days: [{ items: [{ id: 'i1', title: 'Velkommen' }] }] },
  })
  expect(await ask('/api/phase', { ...right, phase: 'closed' }, elsewhere)).toMatchObject({ status: 200 })
  await eventually(
    () => leader.view('leader').gathering.phase,
    (phase) => phase === 'closed',
  )
  expect(await ask('/api/phase', { ...right, phase: 'closed' })).toMatchObject({ status: 200 })
  await leader.send({ type: 'Undo', step: leader.view('leader').undo?.step ?? 0 })
  await eventually(
    () => leader.view('leader').gathering.phase,
    (phase) => phase === 'open',
  )
  expect(await ask('/api/phase', { ...right, phase: 'shut' })).toMatchObject({ status: 400 })
  const none = { gathering: entry.id, session: entry.secrets.observer }
  expect(await ask('/api/phase', { ...none, phase: 'closed' })).toMatchObject({ status: 403 })
  expect(await ask('/api/programme', none)).toMatchObject({ status: 403 })
})

test('[HO11] a chosen address is on every code at once, and only one of the machine can be chosen', async () => {
  await running.app.close()
  const clock = makeTestClock()
  const kept = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  const app = createApp({ store: kept, clock, log: silentLog, site: (_request, response) => response.end() })
  running = { app, clock, url: `http://127.0.0.1:${await app.listen(0, '0.0.0.0')}` }
  const entry = await makes()
  const leader = await leads(entry)
  const { body } = await ask('/api/network')
  const { addresses } = body as NetworkAnswer
  expect(await ask('/api/address', { address: 'evil.example' })).toMatchObject({ status: 400 })
  expect(await ask('/api/address', { address: '203.0.113.200' })).toMatchObject({ status: 400 })
  // A machine on no network at all has nothing to choose.
  for (const { address } of addresses.slice(0, 1)) {
    expect(await ask('/api/address', { address })).toMatchObject({ body: { chosen: address } })
    await eventually(
      () => leader.view('leader').join.url,
      (url) => url.includes(address),
    )
    expect(running.app.registry.chosenAddress()).toBe(address)
  }
})

test('[HO12] a phone that got through stands on the list, once, with what worked', async () => {
  const report = { id: 'phone-one-1', websocket: false, polling: true, clock: true, storage: true }
  expect(await ask('/api/check', report, elsewhere)).toMatchObject({ body: { number: 1 } })
  expect(await ask('/api/check', { ...report, id: 'phone-two-2' }, elsewhere)).toMatchObject({
    body: { number: 2 },
  })
  expect(await ask('/api/check', { ...report, websocket: true }, elsewhere)).toMatchObject({
    body: { number: 1 },
  })
  for (const wrong of [{ ...report, id: '<b>' }, { ...report, name: 'Nina' }, { id: 'phone-one-1' }])
    expect(await ask('/api/check', wrong, elsewhere)).toMatchObject({ status: 400 })
  const { body } = await ask('/api/network')
  expect((body as NetworkAnswer).phones).toMatchObject([
    { number: 1, websocket: true },
    { number: 2, websocket: false },
  ])
  for (let one = 0; one < 250; one++)
    await ask('/api/check', { ...report, id: `flood-${one}-of-many` }, elsewhere)
  expect(((await ask('/api/network')).body as NetworkAnswer).phones).toHaveLength(200)
})

test('[BO56] who has met at a gathering is told to whoever leads it, and to nobody else', async () => {
  const [north, south] = [await makes(), await makes({ ...FILE, title: 'Samling i nord' })]
  const leader = await leads(north)
  for (const name of ['Ane', 'Bo']) await joins(north, name)
  await eventually(() => leader.view('leader')?.people.length === 2)
  const here = leader.view('leader')?.people.map(({ id }) => id)
  const table = { id: 't1', name: '1', chairs: 2, note: '', place: null }
  expect(await leader.send({ type: 'SetTables', tables: [table] })).toMatchObject({ ok: true })
  expect(await leader.send({ type: 'DrawSeating', asked: 'round-one', seed: 1 })).toMatchObject({ ok: true })
  await eventually(() => leader.view('leader')?.seating.draft ?? undefined)
  expect(await leader.send({ type: 'ShowSeating', draft: 'round-one' })).toMatchObject({ ok: true })
  const session = leader.welcome()?.session ?? ''
  const { status, body } = await ask('/api/meetings', { gathering: north.id, session })
  expect(status).toBe(200)
  const read = readMeetings(JSON.stringify(body))
  expect(read).toMatchObject({ ok: true, file: { gathering: north.id, title: 'Samling på Sund' } })
  expect(read.ok && read.file.people.map(({ id }) => id).sort()).toEqual(here?.sort())
  expect(read.ok && read.file.rounds).toMatchObject([{ who: 'table', groups: [[0, 1]] }])
  // Not who leads another gathering, not at the machine without a key, not an observer or a phone.
  const other = (await leads(south)).welcome()?.session ?? ''
  const watching = await connect(running.url, linkHello('observer', north))
  clients.push(watching)
  for (const wrong of [other, '', watching.welcome()?.session ?? ''])
    expect(await ask('/api/meetings', { gathering: north.id, session: wrong })).toMatchObject({ status: 403 })
  expect(await ask('/api/meetings', { gathering: north.id })).toMatchObject({ status: 400 })
})
