import { io } from 'socket.io-client'
import { afterEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { nodeApps } from '#tests/support/node-apps.ts'
import { prepared, type TestApp } from '#tests/support/start-app.ts'

let nodes = nodeApps()
const lines: TestClient[] = []
afterEach(async () => {
  for (const line of lines.splice(0)) line.close()
  await nodes.close()
  nodes = nodeApps()
})

async function call({ url }: TestApp, hello: Record<string, unknown>): Promise<TestClient> {
  const line = await connect(url, hello)
  lines.push(line)
  return line
}
const joins = (line: TestClient, name: string) =>
  line.send({ type: 'Join', name, municipality: null, title: '' }, `join-${name}-${'x'.repeat(8)}`)
const answers = (line: TestClient, value: number, id: string) =>
  line.send({ type: 'CastBallot', activity: 'p', answer: { type: 'scale', value } }, id)

/** The gathering is led at `a`, since that was first to open it. */
async function two() {
  const a = await nodes.start('a')
  const b = await nodes.start('b')
  const entry = await prepared(a.app)
  const leader = await call(a, linkHello('leader', entry))
  return { a, b, entry, leader }
}

async function withPhones({ url, entry }: { url: TestApp; entry: CatalogueEntry }, count: number) {
  const phones: TestClient[] = []
  for (let nth = 0; nth < count; nth++) {
    const phone = await call(url, phoneHello(entry.code, `device-${nth}-${'x'.repeat(16)}`))
    expect(await joins(phone, `n${nth}`)).toMatchObject({ ok: true })
    phones.push(phone)
  }
  return phones
}

const POLL = {
  type: 'PreparePoll',
  activity: 'p',
  item: null,
  anonymous: true,
  question: { type: 'scale', text: 'Hvor langt har dere kommet?', steps: 5, low: '', high: '' },
} as const
const pollOf = (line: TestClient) => line.view('leader').activities.find(({ id }) => id === 'p')
const answered = (line: TestClient) => {
  const poll = pollOf(line)
  return poll?.kind === 'poll' ? poll.answered : null
}

test('[ND16] leader at one node, phones at the other, the leader’s node killed in the middle of a poll: everything there, once', async () => {
  const { b, entry, leader } = await two()
  const phones = await withPhones({ url: b, entry }, 6)
  expect(phones[0]?.welcome()?.role).toBe('participant')
  await eventually(() => leader.view('leader').people.length === 6)
  expect(await leader.send({ ...POLL })).toMatchObject({ ok: true })
  expect(await leader.send({ type: 'OpenPoll', activity: 'p' })).toMatchObject({ ok: true })
  await eventually(() => phones.every((phone) => phone.view('hall').activities.some(({ id }) => id === 'p')))
  for (const [nth, phone] of phones.slice(0, 3).entries())
    expect(await answers(phone, nth + 1, `answer-${nth}`)).toMatchObject({ ok: true })
  await eventually(() => answered(leader) === 3)
  const sending = phones.slice(3).map((phone, nth) => answers(phone, nth + 1, `answer-${nth + 3}`))
  nodes.kill('a')
  const outcomes = await Promise.all(sending)
  // Whoever was told nothing, or to wait, sends again, as a phone does.
  for (const [nth, outcome] of outcomes.entries())
    if (!outcome.ok)
      expect(await answers(phones[nth + 3] as TestClient, nth + 1, `answer-${nth + 3}`)).toMatchObject({
        ok: true,
      })
  const again = await call(b, linkHello('leader', entry))
  await eventually(() => answered(again) === 6)
  expect(await answers(phones[0] as TestClient, 1, 'answer-0')).toMatchObject({ ok: true })
  expect(await again.send({ type: 'ClosePoll', activity: 'p' })).toMatchObject({ ok: true })
  expect(answered(again)).toBe(6)
  const records = await nodes.store.records(entry.id)
  expect(records.filter(({ type }) => type === 'v1.AnonymousBallotCast')).toHaveLength(6)
})

test('[ND16] a node that is told to stop shows its own out, gives over what it led, and no word is lost', async () => {
  const { a, b, entry, leader } = await two()
  const phones = await withPhones({ url: b, entry }, 4)
  await leader.send({ ...POLL })
  await leader.send({ type: 'OpenPoll', activity: 'p' })
  const sending = phones.map((phone, nth) => answers(phone, nth + 1, `answer-${nth}`))
  const closing = a.app.close()
  expect((await Promise.all(sending)).map(({ ok }) => ok)).toEqual([true, true, true, true])
  await closing
  expect(leader.farewell()).toEqual({ code: 'restarting' })
  const again = await call(b, linkHello('leader', entry))
  expect(answered(again)).toBe(4)
})

test('[ND38] whoever is told that a node stops tries again by itself, on both kinds of line, and is not kept waiting as after a no', async () => {
  const { a, entry } = await two()
  const auth = { protocol: PROTOCOL_VERSION, ...linkHello('leader', entry) }
  const both = ['websocket', 'polling'].map((transport) =>
    // As client/connection/make-connection.ts opens one.
    io(a.url, {
      auth,
      transports: [transport],
      forceNew: true,
      reconnectionDelay: 250,
      randomizationFactor: 1,
    }),
  )
  const goesOn = both.map(
    (line) =>
      new Promise((resolve) =>
        line.once('welcome', () => line.once('disconnect', () => resolve(line.active))),
      ),
  )
  await Promise.all(both.map((line) => new Promise<void>((resolve) => line.once('welcome', () => resolve()))))
  await a.app.close()
  // One that the server had ended line by line would not be tried again but by the page, seconds later.
  expect(await Promise.all(goesOn)).toEqual([true, true])
  for (const line of both) line.disconnect()
})

test('[ND17] whom another node lets in, moves or takes the seat of is that at once where their phone is', async () => {
  const { b, entry, leader } = await two()
  await leader.send({ type: 'SetDoor', door: 'ask' })
  const phone = await call(b, phoneHello(entry.code))
  expect(await joins(phone, 'ana')).toMatchObject({ ok: true })
  expect(phone.welcome()?.door?.is).toBe('waiting')
  await eventually(() => leader.view('leader').door.waiting.length === 1)
  expect(await leader.send({ type: 'LetIn', person: null })).toMatchObject({ ok: true })
  await eventually(() => phone.welcome()?.role === 'participant')
  await eventually(() => leader.view('leader').people.length === 1)
  const person = leader.view('leader').people[0]?.id ?? ''
  expect(await leader.send({ type: 'FreeSeat', person })).toMatchObject({ ok: true })
  await eventually(() => phone.welcome()?.role === 'visitor')
})

test('[ND18] who is on line at any node counts at all, and no more when they have gone', async () => {
  const { a, b, entry, leader } = await two()
  const [phone] = await withPhones({ url: b, entry }, 1)
  const screen = await call(b, linkHello('screen', entry))
  const online = () => leader.view('leader').online.length
  await eventually(() => online() === 1 && leader.view('leader').screens === 1)
  const other = await call(b, linkHello('leader', entry))
  await eventually(() => leader.view('leader').leaders[0]?.online === 2)
  await eventually(() => other.view('leader').leaders[0]?.online === 2)
  for (const line of [phone, screen, other]) line?.close()
  await eventually(() => online() === 0 && leader.view('leader').screens === 0)
  expect(a.app.io.engine.clientsCount).toBe(1)
})

test('[ND19] a code for going over to another phone is good at every node, once', async () => {
  const { a, b, entry } = await two()
  const [phone] = await withPhones({ url: b, entry }, 1)
  const offer = (await phone?.ask('offer-handover', { person: null })) as { readonly code: string }
  const second = await call(a, phoneHello(entry.code))
  expect(await second.ask('take-handover', { code: offer.code })).toMatchObject({ ok: true })
  expect(second.welcome()?.person).toBe(phone?.welcome()?.person)
  const third = await call(b, phoneHello(entry.code))
  expect(await third.ask('take-handover', { code: offer.code })).toMatchObject({ code: 'unknown-handover' })
})

test('[ND20] a link that is taken back at one node ends what it has opened at every node', async () => {
  const { a, b, entry, leader } = await two()
  expect(await leader.ask('leader-links', { do: 'add', id: 'co-leader', name: 'Ana' })).toMatchObject({
    ok: true,
  })
  const secret = nodes.store.catalogue.data.gatherings[entry.id]?.leaders?.[0]?.secret ?? ''
  const co = await call(b, { as: 'leader', gathering: entry.id, secret, session: null })
  const screen = await call(b, linkHello('screen', entry))
  const taken = await leader.ask('leader-links', { do: 'take-back', id: 'co-leader', renew: true })
  expect(taken).toMatchObject({ ok: true })
  await eventually(() => co.farewell()?.code === 'unknown-link' && screen.farewell()?.code === 'unknown-link')
  // And where no word of it comes through, by the sessions that are no more.
  const again = { ...entry, ...nodes.store.catalogue.data.gatherings[entry.id] }
  const late = await call(b, linkHello('screen', again))
  nodes.bus.cut('b', true)
  await a.app.registry.renewScreens(entry.id)
  await eventually(() => late.farewell()?.code === 'unknown-link')
})

test('[ND20] a gathering that one node erases is gone from all, and written by none', async () => {
  const { a, b, entry } = await two()
  const [phone] = await withPhones({ url: b, entry }, 1)
  await b.app.erase(entry.id)
  await eventually(() => phone?.farewell()?.code === 'unknown-code')
  expect(await nodes.store.list()).toEqual([])
  await expect(a.app.rooms.open(entry.id)).rejects.toThrow('erased')
})

test('[ND28] a gathering that is erased is held by no node, also where no word of it comes through', async () => {
  const { a, b, entry, leader } = await two()
  const [phone] = await withPhones({ url: b, entry }, 1)
  // It is led at `a`, which hears nothing, and would write down what it holds when it is closed.
  nodes.bus.cut('a', true)
  await b.app.erase(entry.id)
  await eventually(() => phone?.farewell()?.code === 'unknown-code')
  await eventually(() => leader.farewell()?.code === 'unknown-link' && a.app.rooms.awake() === 0)
  await expect(a.app.rooms.open(entry.id)).rejects.toThrow('erased')
  await a.app.close()
  expect(await nodes.store.list()).toEqual([])
})

test('[ND21] while the bus is down each node serves its own, says so, and all is well when it is back', async () => {
  const { b, entry, leader } = await two()
  const [phone] = await withPhones({ url: b, entry }, 1)
  for (const name of ['a', 'b']) nodes.bus.cut(name, true)
  await eventually(() => leader.view('leader').apart === true)
  expect(await leader.send({ type: 'NameGathering', title: 'Kyst', place: '' })).toMatchObject({ ok: true })
  await eventually(() => phone?.view('hall').gathering.title === 'Kyst')
  for (const name of ['a', 'b']) nodes.bus.cut(name, false)
  await eventually(() => leader.view('leader').apart === undefined)
  await leader.send({ ...POLL })
  await leader.send({ type: 'OpenPoll', activity: 'p' })
  expect(await answers(phone as TestClient, 2, 'answer-back')).toMatchObject({ ok: true })
  await eventually(() => answered(leader) === 1)
})
