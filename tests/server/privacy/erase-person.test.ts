import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { inspectFolder } from '#server/store/inspect.ts'
import type { GatheringCommand, RoomCommand } from '#shared/gathering/gathering.ts'
import type { MineAnswer } from '#shared/protocol/home.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { choice, step, yes } from '#tests/support/samples.ts'
import type { TestApp } from '#tests/support/start-app.ts'
import { placesOf, startOnDisk } from './given.ts'

let disk: Awaited<ReturnType<typeof startOnDisk>>
let running: TestApp
let clients: TestClient[]
let entry: CatalogueEntry
let leader: TestClient
let logged: unknown[]

const PREPARED: readonly RoomCommand[] = [
  { type: 'NameMunicipalities', municipalities: [{ id: 'bomlo', name: 'Bømlo' }] },
  {
    type: 'ExpectPeople',
    people: [{ name: 'Kanarifugl', municipality: 'bomlo', title: 'Kanarifugl-leder', duties: ['observer'] }],
  },
  {
    type: 'PreparePoll',
    activity: 'named',
    item: null,
    question: { type: 'text', text: 'Hva nå?' },
    anonymous: false,
  },
  { type: 'OpenPoll', activity: 'named' },
  {
    type: 'PreparePoll',
    activity: 'secret',
    item: null,
    question: choice,
    anonymous: true,
  },
  { type: 'OpenPoll', activity: 'secret' },
  { type: 'PrepareConversation', activity: 'talk', item: null, steps: [{ ...step, id: 'one' }] },
  { type: 'OpenConversation', activity: 'talk' },
]

beforeEach(async () => {
  logged = []
  disk = await startOnDisk((event, facts) => void logged.push({ event, ...facts }))
  running = await disk.start()
  clients = []
  entry = await running.app.create('Samling', PREPARED)
  leader = await come(linkHello('leader', entry))
})
afterEach(async () => {
  for (const client of clients) client.close()
  await running.app.close()
  await disk.remove()
})

async function come(hello: Record<string, unknown>): Promise<TestClient> {
  const client = await connect(running.url, hello)
  clients.push(client)
  return client
}
async function did(client: TestClient, command: GatheringCommand): Promise<void> {
  expect(await client.send(command), command.type).toMatchObject({ ok: true })
}
const people = async () => (await running.app.rooms.open(entry.id)).gathering().people

/** Whose name, post and every word hold the mark, in everything that one person can write and others write of them. */
async function canary(): Promise<{ phone: TestClient; id: string; other: TestClient }> {
  const [id = ''] = [...(await people()).roster.keys()]
  const phone = await come(phoneHello(entry.code, 'kanarifuglens-telefon-1234'))
  await did(phone, { type: 'JoinAs', person: id })
  await did(phone, {
    type: 'CastBallot',
    activity: 'named',
    answer: { type: 'text', text: 'Kanarifugl svarer' },
  })
  await did(phone, { type: 'CastBallot', activity: 'secret', answer: yes })
  await did(phone, { type: 'AddPoint', activity: 'talk', step: 'one', point: 'p1', text: 'Kanarifugl mener' })
  await did(phone, {
    type: 'WriteNote',
    note: 'n1',
    text: 'Kanarifugl noterer',
    theme: null,
    quote: null,
    writtenAt: 1,
    about: { item: null, municipality: 'bomlo', activity: null, part: null },
  })
  await did(leader, { type: 'ReviseCard', activity: null, card: 'n1', text: 'Leder om Kanarifugl' })
  await did(leader, {
    type: 'EditPerson',
    person: id,
    name: 'Kanarifugl Retta',
    municipality: 'bomlo',
    title: 'Kanarifugl',
    duties: ['observer'],
    stands: 1,
  })
  const other = await come(phoneHello(entry.code))
  await did(other, { type: 'Join', name: 'Gråspurv', municipality: 'bomlo', title: '' })
  await did(other, { type: 'KnowWell', person: id, knows: true })
  await did(other, {
    type: 'CastBallot',
    activity: 'named',
    answer: { type: 'text', text: 'Gråspurv svarer' },
  })
  return { phone, id, other }
}

async function expectGone(): Promise<void> {
  expect(await placesOf('anarifugl', disk.dir)).toEqual([])
  expect(await placesOf('Gråspurv', disk.dir)).not.toEqual([])
  expect(JSON.stringify(logged)).not.toContain('anarifugl')
}

test('[P-11] a person who erases themselves is in no byte of the folder; the rest verifies and its numbers stand', async () => {
  const { phone, id, other } = await canary()
  const room = await running.app.rooms.open(entry.id)
  const before = room.version()
  expect(await placesOf('anarifugl', disk.dir)).not.toEqual([])
  await did(phone, { type: 'ErasePerson', person: id })
  await eventually(() => room.gathering().people.erased.get(id) === true)
  await expectGone()
  // One record that it was asked for, and one that it is done; nothing was renumbered.
  expect(room.version()).toBe(before + 4)
  await eventually(() => phone.welcome()?.role === 'visitor')
  await eventually(() => !JSON.stringify([leader.view('leader'), other.view('hall')]).includes('anarifugl'))
  await did(other, { type: 'StandFor', stands: 3 })

  for (const client of clients) client.close()
  await running.app.close()
  expect(await inspectFolder(disk.dir)).toMatchObject({ findings: [] })
  expect(await placesOf('anarifugl', disk.dir)).toEqual([])
  running = await disk.start()
  const again = (await running.app.rooms.open(entry.id)).gathering()
  expect([...again.people.roster.values()].map(({ name }) => name)).toEqual(['Gråspurv'])
  expect(JSON.stringify(again)).not.toContain('anarifugl')
})

test('[P-11] the leader erases somebody, after closing too; nobody erases another, and no step back brings them back', async () => {
  const { id, other } = await canary()
  expect(await other.send({ type: 'ErasePerson', person: id })).toMatchObject({ code: 'not-yours' })
  await did(leader, { type: 'CloseGathering' })
  await did(leader, { type: 'ErasePerson', person: id })
  await eventually(async () => (await people()).erased.get(id) === true)
  await expectGone()
  for (let at = leader.view('leader').undo?.step ?? 0; at > 0; at--)
    await leader.send({ type: 'Undo', step: at })
  expect((await people()).roster.has(id)).toBe(false)
  await expectGone()
  expect(await leader.send({ type: 'ErasePerson', person: id })).toMatchObject({ ok: true })
  expect(await leader.send({ type: 'ErasePerson', person: 'nobody' })).toMatchObject({
    code: 'unknown-person',
  })
})

test('[P-11] what a stopped server had been asked to erase is erased at its next start', async () => {
  const { id } = await canary()
  await running.app.close()
  const store = await disk.open()
  const { version } = await store.load(entry.id)
  await store.append(entry.id, version, [
    {
      type: 'v1.PersonErased',
      at: 1,
      by: 'leader',
      command: null,
      public: { person: id, names: [id], at: 1 },
      private: null,
    },
  ])
  await store.close()
  expect(await placesOf('anarifugl', disk.dir)).not.toEqual([])
  running = await disk.start()
  const room = await running.app.rooms.open(entry.id)
  await eventually(() => room.gathering().people.erased.get(id) === true)
  await expectGone()
})

test('[P-12] [PE60] whoever a phone speaks for reads what they have given, and nobody else does; and erases it from there', async () => {
  const { id, phone } = await canary()
  const ask = async (path: string, token: string, more: object = {}) => {
    const response = await fetch(`${running.url}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: running.url },
      body: JSON.stringify({ code: entry.code, token, ...more }),
    })
    return { status: response.status, body: (await response.json()) as MineAnswer }
  }
  const { body } = await ask('mine', 'kanarifuglens-telefon-1234')
  expect(body.said.map(({ kind, about, said }) => [kind, about, said.join(' ')])).toEqual([
    ['person', '', 'Kanarifugl Kanarifugl-leder'],
    ['answer', 'Hva nå?', 'Kanarifugl svarer'],
    ['text', '', 'Kanarifugl mener'],
    ['note', '', 'Kanarifugl noterer'],
    ['person', '', 'Kanarifugl Retta Kanarifugl'],
  ])
  expect(JSON.stringify(body)).not.toContain('Leder om')
  expect((await ask('mine', 'en-annen-telefon')).status).toBe(403)
  expect(body.studied).toBe(false)
  expect((await ask('mine/research', 'en-annen-telefon', { allowed: true })).status).toBe(403)
  expect((await ask('mine/research', 'kanarifuglens-telefon-1234', { allowed: true })).status).toBe(200)
  expect((await ask('mine', 'kanarifuglens-telefon-1234')).body.studied).toBe(true)
  expect((await ask('mine/erase', 'en-annen-telefon')).status).toBe(403)
  expect((await ask('mine/erase', 'kanarifuglens-telefon-1234')).status).toBe(200)
  await eventually(() => phone.welcome()?.role === 'visitor')
  const room = await running.app.rooms.open(entry.id)
  await eventually(() => room.gathering().people.erased.get(id) === true)
  await expectGone()
  expect((await ask('mine', 'kanarifuglens-telefon-1234')).status).toBe(403)
})

test('[P-03] [S-26] neither address, browser, token nor anything that was said is in a file that should not have it, or in the log', async () => {
  const { phone } = await canary()
  phone.close()
  const seen = await connect(running.url, phoneHello(entry.code, 'kanarifuglens-telefon-1234'), {
    'User-Agent': 'Kanarileser/9.9',
    'X-Forwarded-For': '127.9.9.9',
  })
  clients.push(seen)
  await did(seen, { type: 'StandFor', stands: 2 })
  await running.app.close()
  for (const trace of ['Kanarileser', '127.9.9.9', '127.0.0.1', 'kanarifuglens-telefon']) {
    expect(await placesOf(trace, disk.dir), trace).toEqual([])
    expect(JSON.stringify(logged)).not.toContain(trace)
  }
  for (const said of ['anarifugl', 'Gråspurv', 'Bømlo', entry.code, entry.secrets.leader])
    expect(JSON.stringify(logged)).not.toContain(said)
  running = await disk.start()
})
