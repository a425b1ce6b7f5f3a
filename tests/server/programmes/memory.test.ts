import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import type { Solver } from '#server/seating/solver.ts'
import { StoreError } from '#server/store/event-store.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { WelcomeBackAnswer } from '#shared/protocol/along.ts'
import { solve } from '#shared/seating/solve.ts'
import { eventually, phoneHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { evaluated } from '#tests/support/programme-given.ts'
import type { TestApp } from '#tests/support/start-app.ts'
import { asked, hello, type InMemory, inMemory, type Made, made, reopened } from './house.ts'

const { start, call, forget } = liveServers()
/** Seats are found here and now. */
const solver: Solver = {
  solve: async (job) => solve(job, 5_000),
  draw: async () => [],
  close: async () => undefined,
}
type Opened = { readonly gathering: string; readonly secret: string }
type Phone = { readonly code: string; readonly token: string }
const OK = { ok: true }
const NO = { ok: false, code: 'not-allowed' }

async function house(store: InMemory = inMemory()) {
  const running = await start({ store, solver })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  const open = async (planned: string) => {
    const { gathering } = await asked<Opened>(running.url, '/api/programmes/gathering', {
      ...{ programme: programme.programme, session, planned },
    })
    return { gathering, code: running.app.registry.get(gathering)?.code ?? '' }
  }
  return { store, running, programme, nord: await open('nord'), troms: await open('troms') }
}
type House = Awaited<ReturnType<typeof house>>

async function does({ app }: TestApp, gathering: string, ...commands: readonly RoomCommand[]) {
  const room = await app.rooms.open(gathering)
  for (const command of commands) {
    const outcome = await room.submit(command, { by: { role: 'leader' }, device: '', command: null })
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code} ${outcome.detail ?? ''}`)
  }
  await app.programmes.steward.idle()
}
const stateOf = async ({ app }: TestApp, gathering: string) => (await app.rooms.open(gathering)).gathering()
const programmeOf = async ({ app }: TestApp, { programme }: Made) =>
  (await app.programmes.rooms.open(programme)).programme()

async function joins(
  { url }: TestApp,
  code: string,
  name: string,
  municipality: string | null = 'bodo',
): Promise<Phone> {
  const phone = { code, token: nanoid(32) }
  const line = await call(url, phoneHello(code, phone.token))
  expect(await line.send({ type: 'Join', name, municipality, title: '' })).toMatchObject(OK)
  return phone
}
const along = <T>({ url }: TestApp, what: string, body: object) => asked<T>(url, `/api/along${what}`, body)
const saysYes = (running: TestApp, phone: Phone, secret: string) =>
  along(running, '/yes', { ...phone, secret })
function comes({ running, programme, troms }: House, secret: string, name: string, municipality = 'bodo') {
  const { programme: of } = programme
  return along(running, '/come', {
    ...{ code: troms.code, token: nanoid(32), programme: of, secret, name, post: '', municipality },
  })
}
const secretOf = (who: string) => `what-${who}-keeps-${'x'.repeat(24)}`
const named = async (running: TestApp, gathering: string) =>
  new Map([...(await stateOf(running, gathering)).people.roster.values()].map(({ name, id }) => [name, id]))

test('[ME10] whoever has said so is known at the next gathering by what the phone keeps, and comes in as themselves', async () => {
  const all = await house()
  const { running, programme, nord, troms } = all
  const phone = await joins(running, nord.code, 'Ane')
  const of = { programme: programme.programme, title: 'Til stede', organiser: '', name: 'Ane', post: '' }
  expect(await along(running, '', phone)).toEqual({ of: { ...of, known: false } })
  expect(await saysYes(running, phone, secretOf('ane'))).toEqual(OK)
  expect(await along(running, '', phone)).toEqual({ of: { ...of, known: true } })
  const held = [{ programme: programme.programme, secret: secretOf('ane') }]
  expect(await along<WelcomeBackAnswer>(running, '/welcome', { code: troms.code, held })).toEqual({
    back: {
      ...{ programme: programme.programme, title: 'Til stede', name: 'Ane', post: '' },
      ...{ municipality: 'Bodø', home: 'bodo' },
    },
  })
  expect(await comes(all, secretOf('ane'), 'Ane')).toEqual(OK)
  const { known } = await programmeOf(running, programme)
  expect([...known.values()].map(({ seen }) => seen.map(({ gathering }) => gathering))).toEqual([
    [nord.gathering, troms.gathering],
  ])
  // A second phone with the same is the same person, and takes no second place.
  expect(await comes(all, secretOf('ane'), 'Ane')).toEqual(OK)
  const { people } = await stateOf(running, troms.gathering)
  expect(people.roster.size).toBe(1)
  expect(people.devices.size).toBe(2)
})

test('[ME30] at a door that asks, who is remembered comes in at once; under another name, from elsewhere, or once turned away, they wait', async () => {
  const all = await house()
  const { running, nord, troms } = all
  for (const who of ['Ane', 'Bo', 'Siv']) {
    const phone = await joins(running, nord.code, who)
    await saysYes(running, phone, secretOf(who))
  }
  await does(running, troms.gathering, { type: 'SetDoor', door: 'ask' })
  const people = async () => (await stateOf(running, troms.gathering)).people
  const waiting = async () => [...(await people()).waiting.values()].map(({ name }) => name)
  expect(await comes(all, secretOf('Ane'), 'Ane')).toEqual(OK)
  expect([...(await people()).roster.values()].map(({ name }) => name)).toEqual(['Ane'])
  expect((await people()).marks.size).toBe(1)
  expect(await comes(all, secretOf('Bo'), 'Leder')).toEqual(OK)
  expect(await comes(all, secretOf('Bo'), 'Bo', 'tromso')).toEqual(OK)
  expect(await waiting()).toEqual(['Leder', 'Bo'])
  expect(await comes(all, secretOf('Siv'), 'Bo')).toEqual(OK)
  expect(await waiting()).toHaveLength(3)
  await does(running, troms.gathering, { type: 'TurnAway', person: null })
  expect(await comes(all, secretOf('Bo'), 'Bo')).toEqual(OK)
  expect(await waiting()).toHaveLength(4)
  await does(running, troms.gathering, { type: 'SetDoor', door: 'locked' })
  expect(await comes(all, secretOf('Siv'), 'Siv')).toMatchObject({ ok: false, code: 'door-shut' })
  expect([...(await people()).roster.values()].map(({ name }) => name)).toEqual(['Ane'])
})

test('[ME11] who has not said so is known nowhere, and no id, hash, name or other programme’s key makes anybody known', async () => {
  const all = await house()
  const { running, programme, nord, troms } = all
  const phone = await joins(running, nord.code, 'Ane')
  await joins(running, nord.code, 'Bo')
  await saysYes(running, phone, secretOf('ane'))
  await does(running, nord.gathering, { type: 'CloseGathering' })
  const { known } = await programmeOf(running, programme)
  expect(known.size).toBe(1)
  const [one] = [...known.values()]
  const guesses = [one?.marks[0] ?? '', one?.id ?? '', one?.seen[0]?.person ?? '', 'Ane', programme.secret]
  for (const guess of guesses) {
    const secret = guess.padEnd(24, '-')
    const held = [{ programme: programme.programme, secret }]
    expect(await along(running, '/welcome', { code: troms.code, held })).toEqual({ back: null })
    expect(await comes(all, secret, 'Ane')).toEqual(NO)
    expect(await along(running, '/take', held[0] ?? {})).toEqual(NO)
    expect(await along(running, '/no', held[0] ?? {})).toEqual(NO)
  }
  const other = await made(running)
  const elsewhere = [{ programme: other.programme, secret: secretOf('ane') }]
  expect(await along(running, '/welcome', { code: troms.code, held: elsewhere })).toEqual({ back: null })
  expect(await along(running, '/yes', { ...phone, token: nanoid(32), secret: secretOf('bo') })).toEqual(NO)
  const alone = await running.app.create('Alene', [])
  const outside = await joins(running, alone.code, 'Ane', null)
  expect(await along(running, '', outside)).toEqual({ of: null })
  expect(await saysYes(running, outside, secretOf('ane'))).toEqual(NO)
  expect((await stateOf(running, troms.gathering)).people.roster.size).toBe(0)
})

test('[ME12] a link of one’s own opens on another phone what the first was known by, and says where one can go on', async () => {
  const all = await house()
  const { running, programme, nord } = all
  await saysYes(running, await joins(running, nord.code, 'Ane'), secretOf('ane'))
  const key = { programme: programme.programme, secret: secretOf('ane') }
  expect(await along(running, '/take', key)).toEqual({
    ...{ title: 'Til stede', name: 'Ane', municipality: 'Bodø', post: '' },
    inside: [{ code: nord.code, title: 'Fylkesmøte i Bodø' }],
  })
})

async function threeMet(all: House) {
  const { running, nord } = all
  for (const who of ['Ane', 'Bo', 'Cato'])
    await saysYes(running, await joins(running, nord.code, who), secretOf(who))
  const ids = await named(running, nord.gathering)
  await seat(running, nord.gathering, [[...ids.values()]])
  await does(running, nord.gathering, { type: 'CloseGathering' })
}

/** Round a table, as if the search had found it so. */
async function seat({ app }: TestApp, gathering: string, groups: readonly (readonly string[])[]) {
  const room = await app.rooms.open(gathering)
  const by = { by: { role: 'leader' }, device: '', command: null } as const
  const tables = groups.map((_, nth) => ({
    ...{ id: `t${nth}`, name: `${nth + 1}`, chairs: 9, note: '', place: null },
  }))
  await room.submit({ type: 'SetTables', tables }, by)
  await room.submit({ type: 'DrawSeating', asked: 'first', seed: 1 }, by)
  await eventually(() => room.gathering().seating.draft?.id === 'first')
  await room.submit({ type: 'ShowSeating', draft: 'first' }, by)
}

test('[ME13] who has met is remembered where they come next, before anybody is given a seat; who is not known there is not in it', async () => {
  const all = await house()
  const { running, nord, troms } = all
  await threeMet(all)
  await comes(all, secretOf('Ane'), 'Ane')
  await comes(all, secretOf('Bo'), 'Bo', 'tromso')
  await joins(running, troms.code, 'Cato')
  await running.app.programmes.steward.idle()
  const { seating } = await stateOf(running, troms.gathering)
  const ids = await named(running, troms.gathering)
  expect(seating.earlier).toMatchObject([
    { id: nord.gathering, title: 'Fylkesmøte i Bodø', programme: true, rounds: [{ groups: [[0, 1]] }] },
  ])
  expect([...(seating.earlier[0]?.people ?? [])].sort()).toEqual([ids.get('Ane'), ids.get('Bo')].sort())
  // And the search keeps the two apart.
  const room = await running.app.rooms.open(troms.gathering)
  const chairs = [0, 1].map((nth) => ({ id: `t${nth}`, name: `${nth}`, chairs: 2, note: '', place: null }))
  const by = { by: { role: 'leader' }, device: '', command: null } as const
  await room.submit({ type: 'SetTables', tables: chairs }, by)
  await joins(running, troms.code, 'Dina', 'tromso')
  await room.submit({ type: 'DrawSeating', asked: 'now', seed: 1 }, by)
  await eventually(() => room.gathering().seating.draft?.id === 'now')
  const tableOf = (name: string) =>
    room.gathering().seating.draft?.tables.find(({ people }) => people.includes(ids.get(name) ?? ''))?.table
  expect(tableOf('Ane')).not.toBe(tableOf('Bo'))
})

test('[ME14] whoever says no is forgotten: in the programme, in every gathering, and in every file', async () => {
  const all = await house()
  const { store, running, programme, nord, troms } = all
  await threeMet(all)
  for (const who of ['Ane', 'Bo', 'Cato']) await comes(all, secretOf(who), who)
  const known = [...(await programmeOf(running, programme)).known.values()]
  const ids = await named(running, nord.gathering)
  const ane = known.find(({ seen }) => seen.some(({ person }) => person === ids.get('Ane')))
  const files = async () => {
    const streams = [programme.programme, nord.gathering, troms.gathering]
    return JSON.stringify(await Promise.all(streams.map((id) => store.records(id))))
  }
  const mark = ane?.marks[0] ?? 'none'
  expect(await files()).toContain(mark)
  expect(await along(running, '/no', { programme: programme.programme, secret: secretOf('Ane') })).toEqual(OK)
  await running.app.programmes.steward.idle()
  expect(await files()).not.toContain(mark)
  const after = await programmeOf(running, programme)
  expect(after.known.size).toBe(2)
  expect(JSON.stringify(after.memory)).not.toContain(ane?.id)
  const { people, seating } = await stateOf(running, troms.gathering)
  expect(people.marks.size).toBe(2)
  const there = await named(running, troms.gathering)
  expect(seating.earlier[0]?.people).not.toContain(there.get('Ane'))
  expect(seating.earlier[0]?.people).toHaveLength(2)
  // They are there all the same, as anybody is.
  expect(there.has('Ane')).toBe(true)
  expect(await along(running, '/take', { programme: programme.programme, secret: secretOf('Ane') })).toEqual(
    NO,
  )
})

test('[ME14] erased in one gathering, nobody is known in any', async () => {
  const all = await house()
  const { store, running, programme, nord, troms } = all
  await threeMet(all)
  for (const who of ['Ane', 'Bo']) await comes(all, secretOf(who), who)
  const ids = await named(running, nord.gathering)
  await does(running, nord.gathering, { type: 'ErasePerson', person: ids.get('Ane') ?? '' })
  await running.app.programmes.steward.idle()
  expect((await stateOf(running, troms.gathering)).people.marks.size).toBe(1)
  expect((await stateOf(running, troms.gathering)).seating.earlier).toEqual([])
  expect((await programmeOf(running, programme)).known.size).toBe(2)
  const records = await store.records(programme.programme)
  const left = records.filter(
    ({ type, private: hidden }) => type === 'v1.PersonRecognised' && hidden !== 'erased',
  )
  expect(new Set(left.map(({ public: open }) => open.known)).size).toBe(2)
})

test('[ME20] what evaluations came to is told to whoever leads another gathering of the programme, as figures, and to nobody else', async () => {
  const { running, programme, nord, troms } = await house()
  const room = await running.app.programmes.rooms.open(programme.programme)
  const forms = [evaluated('ready-useful', [0, 1, 1, 2, 1])]
  const by = { by: { role: 'server' }, command: null } as const
  expect(await room.submit({ type: 'TakeEvaluations', planned: 'nord', forms }, by)).toMatchObject(OK)
  const secret = running.app.registry.get(troms.gathering)?.secrets.leader ?? ''
  const leader = await call(running.url, {
    ...{ as: 'leader', gathering: troms.gathering, secret, session: null },
  })
  const ask = (gathering: string, session: string) =>
    asked(running.url, '/api/programmes/evaluations', { gathering, session })
  const session = leader.welcome()?.session ?? ''
  expect(await ask(troms.gathering, session)).toEqual({
    gatherings: [{ gathering: nord.gathering, title: 'Fylkesmøte i Bodø', forms }],
  })
  expect(await ask(nord.gathering, session)).toEqual(NO)
  expect(await ask(troms.gathering, 'somebody')).toEqual(NO)
})

test('[ME15] wherever the power goes while somebody is forgotten, the next start finishes it', async () => {
  for (let nth = 1; nth <= 12; nth++) {
    const all = await house()
    const { store, running, programme, nord, troms } = all
    await threeMet(all)
    for (const who of ['Ane', 'Bo']) await comes(all, secretOf(who), who)
    await running.app.programmes.steward.idle()
    const [mark] = [...(await programmeOf(running, programme)).known.values()].flatMap(({ marks }) => marks)
    await crash(running)
    let left = nth
    const dying: InMemory = {
      ...store,
      append: until(() => left-- > 0, store.append),
      erase: until(() => left-- > 0, store.erase),
    }
    const half = await start({ store: dying })
    await along(half, '/no', { programme: programme.programme, secret: secretOf('Ane') })
    const isDone = left >= 0
    await crash(half)
    const after = await start({ store: reopened(store) })
    await after.app.programmes.steward.begin()
    const said = await along(after, '/no', { programme: programme.programme, secret: secretOf('Ane') })
    expect([OK, NO]).toContainEqual(said)
    await after.app.programmes.steward.idle()
    for (const stream of [programme.programme, nord.gathering, troms.gathering])
      expect(JSON.stringify(await store.records(stream)), `stopped at ${nth}`).not.toContain(mark)
    expect((await programmeOf(after, programme)).known.size, `stopped at ${nth}`).toBe(2)
    await crash(after)
    if (isDone) return
  }
  throw new Error('the work never got through')
}, 60_000)

test('[ME16] a crash between a gathering and its programme makes nobody known twice', async () => {
  const all = await house()
  const { store, running, programme, nord } = all
  const phone = await joins(running, nord.code, 'Ane')
  await crash(running)
  const dying: InMemory = {
    ...store,
    append: async (id, ...rest) => {
      if (id === programme.programme) throw new StoreError('failed', 'the power has gone')
      return await store.append(id, ...rest)
    },
  }
  const half = await start({ store: dying })
  await saysYes(half, phone, secretOf('ane'))
  expect((await programmeOf(half, programme)).known.size).toBe(0)
  await crash(half)
  for (const _ of [1, 2]) {
    const after = await start({ store: reopened(store) })
    await after.app.programmes.steward.begin()
    expect((await programmeOf(after, programme)).known.size).toBe(1)
    expect((await stateOf(after, nord.gathering)).people.marks.size).toBe(1)
    await crash(after)
  }
})

/** The process ends: nothing more is written down, and nobody is told. */
async function crash(running: TestApp): Promise<void> {
  forget(running)
  running.app.io.disconnectSockets(true)
  await new Promise(
    (resolve) => running.app.http.close(() => resolve(null)) && running.app.http.closeAllConnections(),
  )
}

function until<Args extends readonly unknown[], Result>(
  isOn: () => boolean,
  act: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    if (!isOn()) throw new StoreError('failed', 'the power has gone')
    return await act(...args)
  }
}
