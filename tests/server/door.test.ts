import { nanoid } from 'nanoid'
import { beforeEach, expect, test } from 'vitest'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import { eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { prepared, type TestApp } from '#tests/support/start-app.ts'

const GROUPS = Array.from({ length: 31 }, (_, at) => `m${at}`)
const PEOPLE = 1_000
const municipalities = GROUPS.map((id) => ({ id, name: `Kommune ${id}` }))
const listed = (name: string, municipality: string | null, title = '') => ({
  name,
  municipality,
  title,
  duties: [],
})
const expectPeople = (...people: readonly ReturnType<typeof listed>[]): RoomCommand => ({
  type: 'ExpectPeople',
  people: [...people],
})
const everybody = Array.from({ length: PEOPLE }, (_, at) =>
  listed(`Deltaker ${`${at}`.padStart(4, '0')}`, GROUPS[at % GROUPS.length] ?? null),
)

const { start, call } = liveServers()
let running: TestApp
let entry: CatalogueEntry

beforeEach(async () => {
  running = await start()
  entry = await prepared(running.app, [
    { type: 'NameMunicipalities', municipalities },
    expectPeople(...everybody, listed('Rådgiver', 'm3', 'Helse'), listed('Rådgiver', 'm3', 'Skole')),
  ])
})

const enter = (hello: Record<string, unknown>) => call(running.url, hello)
const visits = (token = nanoid(24)) => enter(phoneHello(entry.code, token))

async function at(phone: TestClient, municipality: string | null) {
  phone.socket.emit('door', { municipality })
  return await eventually(
    () => phone.view('door'),
    ({ group }) => group === (municipality ?? ''),
  )
}

/** Everything that a connection is sent. */
function overhear({ socket }: TestClient) {
  const heard: string[] = []
  socket.io.engine.on('packet', ({ data }: { data?: string }) => heard.push(data ?? ''))
  return heard
}

test('[SV53] a phone at the door is told the names of one municipality, when it says which, and no other', async () => {
  const phone = await visits()
  const heard = overhear(phone)
  expect(JSON.stringify(phone.welcome())).not.toContain('Deltaker')
  expect(phone.view('lobby').expected).toEqual(GROUPS)
  const { expected } = await at(phone, 'm30')
  expect(expected.map(({ name }) => name)).toEqual(
    everybody.filter(({ municipality }) => municipality === 'm30').map(({ name }) => name),
  )
  expect(heard.join().match(/Deltaker/g)).toHaveLength(expected.length)
  // Whoever asks for nobody's door, or for one that there is not, is told nothing.
  heard.length = 0
  phone.socket.emit('door', { municipality: 'nowhere' })
  phone.socket.emit('door', 'noise')
  phone.socket.emit('door', {})
  await phone.ask('command', {})
  expect(phone.view('door').group).toBe('m30')
  expect(heard.join()).not.toContain('Deltaker')
})

test('[SV53] who comes, goes or is put on the list meanwhile is told to those at that door alone', async () => {
  const leader = await enter(linkHello('leader', entry))
  const [here, there] = [await visits(), await visits()]
  const [first] = (await at(here, 'm5')).expected
  await at(there, 'm6')
  const phone = await visits()
  await at(phone, 'm5')
  expect(await phone.send({ type: 'JoinAs', person: first?.id ?? '' })).toMatchObject({ ok: true })
  await eventually(() => !here.view('door').expected.some(({ id }) => id === first?.id))
  // The leader reads the list anew: one is new, one is taken away.
  const [second] = here.view('door').expected
  expect(await leader.send(expectPeople(listed('Aller først', 'm5')) as never)).toMatchObject({ ok: true })
  expect(await leader.send({ type: 'RemovePerson', person: second?.id ?? '' })).toMatchObject({ ok: true })
  const now = await eventually(
    () => here.view('door').expected,
    (expected) => expected[0]?.name === 'Aller først' && !expected.some(({ id }) => id === second?.id),
  )
  // A tap on a name that was taken away in the same moment says so, and the one beside it still works.
  expect(await here.send({ type: 'JoinAs', person: second?.id ?? '' })).toMatchObject({
    code: 'unknown-person',
  })
  expect(await here.send({ type: 'JoinAs', person: now[0]?.id ?? '' })).toMatchObject({ ok: true })
  expect(there.patches).toEqual([])
})

test('[SV53] a door that the last one has come through is no longer waited at', async () => {
  const leader = await enter(linkHello('leader', entry))
  const bystander = await visits()
  await leader.send(expectPeople(listed('Den eneste', null)) as never)
  await eventually(() => bystander.view('lobby').expected.includes(''))
  const phone = await visits()
  const [only] = (await at(phone, null)).expected
  await phone.send({ type: 'JoinAs', person: only?.id ?? '' })
  await eventually(() => !bystander.view('lobby').expected.includes(''))
  expect((await at(bystander, null)).expected).toEqual([])
})

test('[SV53] two of one name are told apart by what they do, and each is somebody', async () => {
  const phones = [await visits(), await visits()]
  const chosen = await Promise.all(
    phones.map(async (phone, place) => {
      const twins = (await at(phone, 'm3')).expected.filter(({ name }) => name === 'Rådgiver')
      expect(twins.map(({ title }) => title).sort()).toEqual(['Helse', 'Skole'])
      return twins.find(({ title }) => title === ['Helse', 'Skole'][place])?.id ?? ''
    }),
  )
  for (const [place, phone] of phones.entries())
    expect(await phone.send({ type: 'JoinAs', person: chosen[place] ?? '' })).toMatchObject({ ok: true })
  expect(phones.map((phone) => phone.view('own').person?.title)).toEqual(['Helse', 'Skole'])
  // Whoever writes the name instead comes too late for both.
  expect(
    await (await visits()).send({ type: 'Join', name: 'rådgiver', municipality: 'm3', title: '' }),
  ).toMatchObject({ code: 'already-here', detail: 'Rådgiver' })
})

test('[SV53] a new line begins without a door, and one who has joined has none', async () => {
  const token = nanoid(24)
  const phone = await visits(token)
  await at(phone, 'm1')
  phone.close()
  const back = await visits(token)
  expect(() => back.view('door')).toThrow('no door view')
  const [me] = (await at(back, 'm1')).expected
  expect(await back.send({ type: 'JoinAs', person: me?.id ?? '' })).toMatchObject({ ok: true })
  const heard = overhear(back)
  back.socket.emit('door', { municipality: 'm2' })
  back.socket.emit('resync', { slots: ['door'] })
  await back.ask('command', {})
  expect(heard.join()).not.toContain('Deltaker')
})

test('[SV51] a welcome brings everything that the role sees; joining is answered with one, and other tabs are sent it', async () => {
  // In any order: the longest of them goes last.
  const slots = (welcome: WelcomeMessage | null) => welcome?.views.map(({ slot }) => slot).sort()
  const token = nanoid(24)
  const [tab, other] = [await visits(token), await visits(token)]
  expect(slots(tab.welcome())).toEqual(['lobby'])
  expect(slots((await enter(linkHello('leader', entry))).welcome())).toEqual(['leader', 'notes'])
  expect(slots((await enter(linkHello('screen', entry))).welcome())).toEqual(['screen'])
  const heard = overhear(tab)
  const id = nanoid(10)
  const join = { type: 'Join', name: 'Den nye', municipality: 'm1', title: '' } as const
  const outcome = await tab.send(join, id)
  expect(outcome).toMatchObject({ ok: true, welcome: { role: 'participant' } })
  expect(slots(tab.welcome())).toEqual(['group', 'hall', 'own'])
  expect(tab.view('own').person?.name).toBe('Den nye')
  await eventually(() => other.welcome()?.role === 'participant')
  expect(slots(other.welcome())).toEqual(['group', 'hall', 'own'])
  // Once, in the acknowledgement; who asks again has not got it, and gets it again.
  expect(heard.filter((data) => data.includes('"views"'))).toHaveLength(1)
  expect(await tab.send(join, id)).toMatchObject({ ok: true, welcome: { role: 'participant' } })
})
