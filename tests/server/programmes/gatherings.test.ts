import { nanoid } from 'nanoid'
import { expect, test } from 'vitest'
import { StoreError } from '#server/store/event-store.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { connect, eventually, phoneHello } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import type { TestApp } from '#tests/support/start-app.ts'
import { asked, hello, type InMemory, inMemory, links, type Made, made, reopened, seen } from './house.ts'

const { start, call, forget } = liveServers()
type Opened = { readonly gathering: string; readonly secret: string }

async function house(store: InMemory = inMemory()) {
  const running = await start({ store })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  const open = (planned: string) => opens(running, programme, session, planned)
  return { store, running, programme, owner, session, open }
}

function opens({ url }: { readonly url: string }, { programme }: Made, session: string, planned: string) {
  return asked<Opened>(url, '/api/programmes/gathering', { programme, session, planned })
}

async function does({ app }: TestApp, gathering: string, ...commands: readonly RoomCommand[]) {
  const room = await app.rooms.open(gathering)
  for (const command of commands) {
    const outcome = await room.submit(command, { by: { role: 'leader' }, device: '', command: null })
    if (!outcome.ok) throw new Error(`${command.type}: ${outcome.code} ${outcome.detail ?? ''}`)
  }
  await app.programmes.steward.idle()
}

const activity = 'promises'
function promising(municipality: string, what: string): readonly RoomCommand[] {
  const field = (name: 'what' | 'who' | 'by', text: string, base = ''): RoomCommand => ({
    ...{ type: 'WriteCommitment', activity, municipality, place: 1, field: name, base, text },
  })
  return [
    ...[field('what', what), field('who', 'HR-leder'), field('by', '2013-02-01')],
    { type: 'ConfirmCommitments', activity, municipality },
  ]
}
const PREPARED: readonly RoomCommand[] = [
  { type: 'PrepareCommitments', activity, item: null, title: '', most: 3, plan: false },
  { type: 'OpenCommitments', activity },
]
async function stateOf({ app }: TestApp, { programme }: Made) {
  return (await app.programmes.rooms.open(programme)).programme()
}
const promisesOf = async (running: TestApp, programme: Made) =>
  [...(await stateOf(running, programme)).promises.values()].map(({ what, municipality, goneAt }) => ({
    ...{ what, municipality, gone: goneAt !== null },
  }))

test('[PV11] a gathering is opened from the programme as it was planned, with a leader’s link of its own, and asked twice is the same', async () => {
  const { running, programme, owner, open } = await house()
  const [one, other] = await Promise.all([open('nord'), open('nord')])
  expect(other).toEqual(one)
  const leader = await call(running.url, {
    as: 'leader',
    gathering: one.gathering,
    secret: one.secret,
    session: null,
  })
  const room = await running.app.rooms.open(one.gathering)
  const { title, place, people, agenda, zone } = room.gathering()
  expect({ title, place, zone }).toEqual({ title: 'Fylkesmøte i Bodø', place: 'Bodø', zone: 'Europe/Oslo' })
  expect(people.municipalities).toEqual([
    { id: 'bodo', name: 'Bodø' },
    { id: 'narvik', name: 'Narvik' },
  ])
  expect(agenda.days.map(({ date }) => date)).toEqual(['2012-11-15'])
  expect(leader.welcome()?.role).toBe('leader')
  await eventually(
    () => seen(owner, 'owner').gatherings.find(({ id }) => id === 'nord')?.made === one.gathering,
  )
  const second = await open('troms')
  expect(second.gathering).not.toBe(one.gathering)
  expect(
    (await links(owner, { do: 'gatherings' })).links.map(({ id, url }) => [id, new URL(url).pathname]),
  ).toEqual([
    ['nord', `/console/${one.gathering}`],
    ['troms', `/console/${second.gathering}`],
  ])
  expect(running.app.registry.list()).toHaveLength(2)
  expect(await open('none')).toEqual({ ok: false, code: 'unknown-gathering' })
  // One gathering's link leads that one alone.
  await expect(
    connect(running.url, { as: 'leader', gathering: second.gathering, secret: one.secret, session: null }),
  ).rejects.toThrow('unknown-link')
  expect((await stateOf(running, programme)).gatherings.map(({ stands }) => stands)).toEqual(['made', 'made'])
})

test('[PV12] a gathering that is closed tells its programme what was promised, once, and what is confirmed later too', async () => {
  const { running, programme, open } = await house()
  const { gathering } = await open('nord')
  await does(running, gathering, ...PREPARED, ...promising('bodo', 'Ringer alle på tredje dag'))
  expect(await promisesOf(running, programme)).toEqual([])
  await does(running, gathering, { type: 'CloseGathering' })
  const first = { what: 'Ringer alle på tredje dag', municipality: 'bodo', gone: false }
  expect(await promisesOf(running, programme)).toEqual([first])
  expect((await stateOf(running, programme)).gatherings[0]?.stands).toBe('held')
  await does(running, gathering, { type: 'ReopenGathering' })
  await does(running, gathering, { type: 'OpenCommitments', activity }).catch(() => undefined)
  await does(running, gathering, ...promising('narvik', 'Én plan for alle barnehager'))
  const second = { what: 'Én plan for alle barnehager', municipality: 'narvik', gone: false }
  expect(await promisesOf(running, programme)).toEqual([first, second])
  await does(running, gathering, { type: 'ReopenCommitments', activity, municipality: 'bodo' })
  expect(await promisesOf(running, programme)).toEqual([{ ...first, gone: true }, second])
  await does(running, gathering, { type: 'CloseGathering' })
  await does(running, gathering, { type: 'ReopenGathering' }, { type: 'CloseGathering' })
  expect(await promisesOf(running, programme)).toEqual([{ ...first, gone: true }, second])
})

test('[PV12] two gatherings of one programme at the same time each tell their own', async () => {
  const { running, programme, open } = await house()
  const [nord, troms] = [await open('nord'), await open('troms')]
  await Promise.all([
    does(running, nord.gathering, ...PREPARED, ...promising('bodo', 'Fra nord'), { type: 'CloseGathering' }),
    does(running, troms.gathering, ...PREPARED, ...promising('bodo', 'Fra Troms'), {
      type: 'CloseGathering',
    }),
  ])
  await running.app.programmes.steward.idle()
  expect((await promisesOf(running, programme)).map(({ what }) => what).sort()).toEqual([
    'Fra Troms',
    'Fra nord',
  ])
})

test('[PV13] the next gathering opens with what was promised and how it stands, and what is said there comes back', async () => {
  const { running, programme, session, open } = await house()
  const nord = await open('nord')
  await does(running, nord.gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'), {
    type: 'CloseGathering',
  })
  const [promise] = [...(await stateOf(running, programme)).promises.values()]
  const id = promise?.id ?? ''
  const room = await running.app.programmes.rooms.open(programme.programme)
  const base = { status: 'not-begun', why: '', learned: '' } as const
  await room.submit(
    {
      type: 'SetPromiseStatus',
      promise: id,
      base,
      status: 'under-way',
      why: 'Halvveis',
      learned: 'Ring tidlig',
    },
    { by: { role: 'owner' }, command: null },
  )
  const troms = await opens(running, programme, session, 'troms')
  const state = async () => (await running.app.rooms.open(troms.gathering)).gathering()
  const opensWith = async () => {
    const found = (await state()).activities.get('from-programme')
    if (found?.kind !== 'commitments') throw new Error('nothing was brought')
    return found
  }
  expect(await opensWith()).toMatchObject({
    phase: 'draft',
    carried: [{ id, municipality: 'bodo', what: 'Ringer alle' }],
  })
  await does(running, troms.gathering, { type: 'OpenCommitments', activity: 'from-programme' })
  const opened = await opensWith()
  expect(opened.phase === 'draft' ? null : opened.followed.get(id)).toMatchObject({
    status: 'under-way',
    why: 'Halvveis',
    learned: 'Ring tidlig',
  })
  await does(
    running,
    troms.gathering,
    {
      ...{ type: 'FollowCommitment', activity: 'from-programme', carried: id },
      ...{ base: { status: 'under-way', why: 'Halvveis', learned: 'Ring tidlig' }, status: 'done' },
      ...{ why: 'Alle er ringt', learned: 'Folk setter pris på det' },
    },
    { type: 'CloseGathering' },
  )
  const after = (await stateOf(running, programme)).promises.get(id)
  expect(after?.said.map(({ status, why, learned }) => [status, why, learned])).toEqual([
    ['under-way', 'Halvveis', 'Ring tidlig'],
    ['done', 'Alle er ringt', 'Folk setter pris på det'],
  ])
})

test('[PV90] how an earlier promise goes is in the plan while the gathering goes on, and what is promised there is not', async () => {
  const { running, programme, open } = await house()
  const nord = await open('nord')
  await does(running, nord.gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'), {
    type: 'CloseGathering',
  })
  const [promise] = [...(await stateOf(running, programme)).promises.values()]
  const carried = promise?.id ?? ''
  const troms = await open('troms')
  await does(running, troms.gathering, { type: 'OpenCommitments', activity: 'from-programme' })
  const follows = { type: 'FollowCommitment', activity: 'from-programme', carried, why: '' } as const
  const base = { status: 'not-begun', why: '', learned: '' } as const
  await does(running, troms.gathering, ...PREPARED, ...promising('bodo', 'Låner samtalekort'), {
    ...follows,
    ...{ base: null, status: 'under-way', learned: 'Ring tidlig' },
  })
  const said = async () => (await stateOf(running, programme)).promises.get(carried)?.said ?? []
  const by = { role: 'gathering', gathering: troms.gathering }
  expect(await said()).toMatchObject([{ status: 'under-way', learned: 'Ring tidlig', by }])
  expect(await promisesOf(running, programme)).toEqual([
    { what: 'Ringer alle', municipality: 'bodo', gone: false },
  ])
  // What the municipality has said since from its own page is not undone by what the hall said before.
  const plan = await running.app.programmes.rooms.open(programme.programme)
  const done = { type: 'SetPromiseStatus', promise: carried, why: '', learned: '', status: 'done' } as const
  await plan.submit(
    { ...done, base: { ...base, status: 'under-way', learned: 'Ring tidlig' } },
    { by: { role: 'municipality', municipality: 'bodo' }, command: null },
  )
  await does(running, troms.gathering, { type: 'CloseGathering' })
  expect((await said()).map(({ status }) => status)).toEqual(['under-way', 'done'])
  expect(await promisesOf(running, programme)).toHaveLength(2)
})

test('[PV61] a gathering that was made before the promises were opens with them all the same, as they are when it begins', async () => {
  const { running, programme, open } = await house()
  const [nord, troms] = [await open('nord'), await open('troms')]
  const room = await running.app.rooms.open(troms.gathering)
  const brought = async () => {
    await running.app.programmes.steward.idle()
    const found = room.gathering().activities.get('from-programme')
    return found?.kind === 'commitments' ? found.carried.map(({ what, by }) => [what, by]) : null
  }
  expect(await brought()).toBeNull()
  await does(running, nord.gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'), {
    type: 'CloseGathering',
  })
  expect(await brought()).toEqual([['Ringer alle', '2013-02-01']])
  expect(room.gathering().activities.get('from-programme')).toMatchObject({
    item: room.gathering().agenda.days[0]?.items[0]?.id,
  })
  const { by, what, who, how, id } = [...(await stateOf(running, programme)).promises.values()][0] ?? {}
  const plan = await running.app.programmes.rooms.open(programme.programme)
  const base = { what: what ?? '', who: who ?? '', by: by ?? '', how: how ?? '' }
  const words = { type: 'WritePromise', promise: id ?? '', municipality: 'bodo', base, ...base } as const
  const asOwner = { by: { role: 'owner' }, command: null } as const
  await plan.submit({ ...words, by: '2013-06-01' }, asOwner)
  expect(await brought()).toEqual([['Ringer alle', '2013-06-01']])
  await does(running, nord.gathering, { type: 'ReopenGathering' })
  await does(running, nord.gathering, { type: 'ReopenCommitments', activity, municipality: 'bodo' })
  expect(await brought()).toEqual([])
  await does(running, nord.gathering, { type: 'ConfirmCommitments', activity, municipality: 'bodo' })
  expect(await brought()).toHaveLength(1)
  const item = room.gathering().agenda.days[0]?.items[0]?.id ?? ''
  await does(running, troms.gathering, { type: 'StartItem', item, from: null })
  await plan.submit({ ...words, base: { ...base, by: '2013-06-01' }, by: '2013-07-01' }, asOwner)
  expect(await brought()).toEqual([['Ringer alle', '2013-06-01']])
})

test('[PV13] whoever leads brings promises along by a request, into a round that is there or a new one, and a stranger does not', async () => {
  const { running, session, programme, open } = await house()
  const troms = await open('troms')
  const leader = await call(running.url, {
    as: 'leader',
    gathering: troms.gathering,
    secret: troms.secret,
    session: null,
  })
  const key = { gathering: troms.gathering, session: leader.welcome()?.session ?? '' }
  const of = { programme: programme.programme, title: 'Til stede', planned: 'troms' }
  const about = () => asked(running.url, '/api/programmes/of', key)
  const bring = (body: object = {}) =>
    asked(running.url, '/api/programmes/bring', { ...key, activity: null, ...body })
  expect(await about()).toEqual({ of: { ...of, promises: 0 } })
  expect(await bring()).toEqual({ ok: false, code: 'nothing-carried' })
  const nord = await open('nord')
  await does(running, nord.gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'), {
    type: 'CloseGathering',
  })
  expect(await about()).toEqual({ of: { ...of, promises: 1 } })
  expect(await bring({ session })).toMatchObject({ code: 'not-allowed' })
  expect(await bring()).toEqual({ ok: true })
  await does(running, troms.gathering, ...PREPARED.slice(0, 1))
  expect(await bring({ activity })).toEqual({ ok: true })
  const { activities } = (await running.app.rooms.open(troms.gathering)).gathering()
  for (const id of ['from-programme', activity])
    expect(activities.get(id)).toMatchObject({ carried: [{ what: 'Ringer alle' }] })
})

test('[PV12] a programme that is over takes nothing in, and hears of it when it is opened again, also after a restart', async () => {
  const { store, running, programme, open } = await house()
  const { gathering } = await open('nord')
  const asks = async ({ app }: TestApp, type: 'CloseProgramme' | 'ReopenProgramme') => {
    const room = await app.programmes.rooms.open(programme.programme)
    expect(await room.submit({ type }, { by: { role: 'owner' }, command: null })).toMatchObject({ ok: true })
    await app.programmes.steward.idle()
  }
  await asks(running, 'CloseProgramme')
  await does(running, gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'), { type: 'CloseGathering' })
  expect(await promisesOf(running, programme)).toEqual([])
  forget(running)
  await running.app.close()
  const after = await start({ store: reopened(store) })
  expect(after.app.registry.get(gathering)).toMatchObject({ unsettled: true })
  await asks(after, 'ReopenProgramme')
  expect(await promisesOf(after, programme)).toMatchObject([{ what: 'Ringer alle' }])
  forget(after)
  await after.app.close()
  expect(after.app.registry.get(gathering)).not.toHaveProperty('unsettled')
})

test('[PV12] a crash between the gathering and its programme loses no promise and takes none twice', async () => {
  const { store, running, programme, open } = await house()
  const { gathering } = await open('nord')
  await does(running, gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'))
  // The disk takes what the gathering says and nothing of the programme's, and then the power goes.
  const dead = { ...store, append: failsFor(store, programme.programme) }
  const catalogue = structuredClone(running.app.registry.get(gathering))
  expect(catalogue).toMatchObject({ programme: programme.programme, unsettled: true })
  await crash(running)
  const half = await start({ store: { ...dead } })
  await does(half, gathering, { type: 'CloseGathering' })
  expect(await promisesOf(half, programme)).toEqual([])
  await crash(half)
  for (const _ of [1, 2]) {
    const after = await start({ store: reopened(store) })
    await eventually(() => after.app.registry.get(gathering))
    await after.app.programmes.steward.begin()
    expect(await promisesOf(after, programme)).toEqual([
      { what: 'Ringer alle', municipality: 'bodo', gone: false },
    ])
    expect((await stateOf(after, programme)).gatherings[0]?.stands).toBe('held')
    const taken = (await store.records(programme.programme)).filter(({ type }) => type === 'v1.PromiseTaken')
    expect(taken).toHaveLength(1)
    await crash(after)
  }
})

test('[PV12] wherever the disk stops taking anything while a gathering is closed, the next start tells all of it, once', async () => {
  for (let nth = 1; nth <= 12; nth++) {
    const { store, running, programme, open } = await house()
    const { gathering } = await open('nord')
    await does(running, gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'))
    await does(running, gathering, ...promising('narvik', 'Én plan'))
    await crash(running)
    let left = nth
    const dying: InMemory = {
      ...store,
      append: async (...args) => {
        if (left-- <= 0) throw new StoreError('failed', 'the power has gone')
        return await store.append(...args)
      },
    }
    const half = await start({ store: dying })
    await does(half, gathering, { type: 'CloseGathering' }).catch(() => undefined)
    const isDone = left >= 0
    await crash(half)
    const after = await start({ store: reopened(store) })
    await after.app.programmes.steward.begin()
    await does(after, gathering, { type: 'CloseGathering' }).catch(() => undefined)
    expect(await promisesOf(after, programme), `stopped at ${nth}`).toEqual([
      { what: 'Ringer alle', municipality: 'bodo', gone: false },
      { what: 'Én plan', municipality: 'narvik', gone: false },
    ])
    const types = (await store.records(programme.programme)).map(({ type }) => type)
    expect(types.filter((type) => type === 'v1.PromiseTaken')).toHaveLength(2)
    expect(types.filter((type) => type === 'v1.GatheringHeld')).toHaveLength(1)
    await crash(after)
    if (isDone) return
  }
  throw new Error('the work never got through')
}, 60_000)

test('[PV11] a crash anywhere while a gathering is opened leaves one gathering, linked and prepared, after the next start', async () => {
  for (let nth = 1; nth <= 12; nth++) {
    const store = inMemory()
    const running = await start({ store })
    const programme = await made(running)
    const owner = await call(running.url, hello(programme, 'owner', programme.secret))
    const session = owner.welcome()?.session ?? ''
    let left = nth
    const dying: InMemory = {
      ...store,
      append: async (...args) => {
        if (left-- <= 0) throw new StoreError('failed', 'the power has gone')
        return await store.append(...args)
      },
    }
    await crash(running)
    const half = await start({ store: dying })
    await opens(half, programme, session, 'nord')
    const isDone = left >= 0
    await crash(half)
    const after = await start({ store: reopened(store) })
    await after.app.programmes.steward.begin()
    const again = await opens(after, programme, session, 'nord')
    expect(after.app.registry.list().map(({ id }) => id)).toEqual([again.gathering])
    expect(after.app.registry.get(again.gathering)).not.toHaveProperty('planned')
    const { gatherings } = await stateOf(after, programme)
    expect(gatherings[0]).toMatchObject({ stands: 'made', made: again.gathering })
    const records = await store.records(again.gathering)
    for (const type of ['v1.GatheringNamed', 'v1.MunicipalitiesNamed', 'v1.AgendaRevised'])
      expect(
        records.filter((each) => each.type === type),
        `${type} at ${nth}`,
      ).toHaveLength(1)
    await crash(after)
    if (isDone) return
  }
  throw new Error('the work never got through')
}, 60_000)

test('[PV14] a gathering whose programme is not on this server goes on by itself', async () => {
  const { store, running, open } = await house()
  const { gathering } = await open('nord')
  forget(running)
  await running.app.close()
  // As when a copy of the gathering alone is put back somewhere else.
  delete store.catalogue.data.programmes
  const alone = await start({ store: reopened(store) })
  await does(alone, gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'), { type: 'CloseGathering' })
  expect((await alone.app.rooms.open(gathering)).gathering().phase).toBe('closed')
  expect(await alone.app.programmes.steward.bring(gathering, null)).toEqual({
    ok: false,
    code: 'not-allowed',
  })
  await alone.app.erase(gathering)
  expect(alone.app.registry.list()).toEqual([])
})

test('[PV14] a gathering that is erased is none of the plan’s any more, also when the power goes in between, and is not made again', async () => {
  const { store, running, programme, open } = await house()
  const { gathering } = await open('nord')
  await does(running, gathering, ...PREPARED, ...promising('bodo', 'Ringer alle'), { type: 'CloseGathering' })
  await running.app.erase(gathering)
  expect((await stateOf(running, programme)).gatherings[0]).toMatchObject({ stands: 'held', made: null })
  expect((await promisesOf(running, programme)).map(({ what }) => what)).toEqual(['Ringer alle'])
  const troms = await open('troms')
  await crash(running)
  const dead = await start({ store: { ...store, append: failsFor(store, programme.programme) } })
  await dead.app.erase(troms.gathering)
  await crash(dead)
  const after = await start({ store: reopened(store) })
  const state = await stateOf(after, programme)
  expect(state.gatherings[1]).toMatchObject({ stands: 'planned', made: null })
  expect(after.app.registry.list()).toEqual([])
})

test('[PV14] what somebody wrote in a gathering goes from its programme’s files with them', async () => {
  const { store, running, programme, open } = await house()
  const { gathering } = await open('nord')
  await does(running, gathering, ...PREPARED)
  const code = running.app.registry.get(gathering)?.code ?? ''
  const phone = await call(running.url, phoneHello(code, nanoid(24)))
  expect(
    await phone.send({ type: 'Join', name: 'KANARI-navn', municipality: 'bodo', title: '' } as never),
  ).toMatchObject({ ok: true })
  for (const command of promising('bodo', 'KANARI-ord'))
    expect(await phone.send(command as never)).toMatchObject({ ok: true })
  await does(running, gathering, { type: 'CloseGathering' })
  const words = async () => JSON.stringify(await store.records(programme.programme))
  expect(await words()).toContain('KANARI-ord')
  const person = phone.welcome()?.person ?? ''
  running.clock.advance(MINUTE)
  await does(running, gathering, { type: 'ErasePerson', person })
  await running.app.programmes.steward.idle()
  expect(await words()).not.toContain('KANARI')
  expect(JSON.stringify((await stateOf(running, programme)).promises)).not.toContain('KANARI')
})

test('[PV16] what happens in a gathering of no programme is told to none, and its place in the catalogue is not touched', async () => {
  const store = inMemory()
  let updates = 0
  const { data, update } = store.catalogue
  const counting: typeof update = async (change) => {
    updates++
    await update(change)
  }
  const running = await start({ store: { ...store, catalogue: { data, update: counting } } })
  const programme = await made(running)
  const entry = await running.app.create('Alene', [])
  const before = updates
  await does(running, entry.id, ...PREPARED, { type: 'CloseCommitments', activity })
  expect(updates).toBe(before)
  expect((await stateOf(running, programme)).promises.size).toBe(0)
})

/** The process ends: nothing more is written down, and nobody is told. */
async function crash(running: TestApp): Promise<void> {
  forget(running)
  running.app.io.disconnectSockets(true)
  await new Promise(
    (resolve) => running.app.http.close(() => resolve(null)) && running.app.http.closeAllConnections(),
  )
}

function failsFor(store: InMemory, stream: string): InMemory['append'] {
  return async (id, ...rest) => {
    if (id === stream) throw new StoreError('failed', 'the power has gone')
    return await store.append(id, ...rest)
  }
}
