import { nanoid } from 'nanoid'
import { io as connectSocket } from 'socket.io-client'
import { beforeEach, expect, test } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { StoreError } from '#server/store/event-store.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { COMMAND_TYPES } from '#shared/gathering/authorise.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import { PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import type { PatchMessage } from '#shared/protocol/views.ts'
import { startChaosProxy } from '#tests/support/chaos-proxy.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { TEN } from '#tests/support/given.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'

const { start, call, forget } = liveServers()
let running: TestApp
let entry: CatalogueEntry
let store: ReturnType<typeof makeMemoryStore> & { catalogue: ReturnType<typeof memoryCatalogue> }

beforeEach(async () => {
  store = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  running = await start({ store })
  entry = await prepared(
    running.app,
    demoCommands(() => nanoid(10), TEN),
  )
})

const enter = (hello: Record<string, unknown>) => call(running.url, hello)
const leads = () => enter(linkHello('leader', entry))
const visits = (token = nanoid(24)) => enter(phoneHello(entry.code, token))

async function joins(name: string, token = nanoid(24)): Promise<TestClient> {
  const phone = await visits(token)
  const municipality = (await eventually(() => phone.view('lobby').municipalities))[0]?.id ?? null
  expect(await phone.send({ type: 'Join', name, municipality, title: '' })).toMatchObject({ ok: true })
  await eventually(() => phone.view('own'))
  return phone
}

/** Somebody on the list, as whoever stands at their municipality's door is shown them. */
async function awaited(phone: TestClient) {
  const [group = ''] = phone.view('lobby').expected
  phone.socket.emit('door', { municipality: group || null })
  return (await eventually(() => phone.view('door'))).expected[0]
}

async function opensPoll(leader: TestClient, anonymous = false) {
  const question = { type: 'scale', text: 'Hvor langt?', steps: 5, low: '', high: '' } as const
  const activity = nanoid(10)
  expect(await leader.send({ type: 'PreparePoll', activity, item: null, question, anonymous })).toMatchObject(
    { ok: true },
  )
  expect(await leader.send({ type: 'OpenPoll', activity })).toMatchObject({ ok: true })
  const answer = (value: number): GatheringCommand => ({
    type: 'CastBallot',
    activity,
    answer: { type: 'scale', value },
  })
  return { activity, answer }
}

/** Items of the first day, as the leader's console knows them. */
async function items(leader: TestClient) {
  return (await eventually(() => leader.view('leader'))).agenda.days[0]?.items.map(({ id }) => id) ?? []
}

test('[SV1] a phone joins as somebody on the list, answers, and the leader sees it', async () => {
  const leader = await leads()
  const phone = await visits()
  const me = await awaited(phone)
  expect(await phone.send({ type: 'JoinAs', person: me?.id ?? '' })).toMatchObject({ ok: true })
  await eventually(
    () => phone.view('own').person?.name,
    (name) => name === me?.name,
  )
  await eventually(
    () => leader.view('leader').arrivals.arrived,
    (count) => count === 1,
  )
  const { activity, answer } = await opensPoll(leader)
  await eventually(
    () => phone.view('hall').activities[0]?.id,
    (id) => id === activity,
  )
  expect(await phone.send(answer(4))).toMatchObject({ ok: true })
  await eventually(
    () => phone.view('own').ballots[0]?.answer,
    (given) => given?.type === 'scale' && given.value === 4,
  )
  await eventually(
    () => leader.view('leader').activities.find(({ id }) => id === activity),
    (poll) => poll?.kind === 'poll' && poll.answered === 1,
  )
})

test('[SV6] of two leaders who press next together, one moves on and the other is told', async () => {
  const [first, second] = [await leads(), await leads()]
  const [one = '', two = '', three = ''] = await items(first)
  await first.send({ type: 'StartItem', item: one, from: null })
  const outcomes = await Promise.all([
    first.send({ type: 'StartItem', item: two, from: one }),
    second.send({ type: 'StartItem', item: two, from: one }),
  ])
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
  expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, code: 'moved-already' })
  const now = await eventually(
    () => second.view('leader').run.now,
    (now) => now.phase === 'running' && now.item === two,
  )
  expect(now).not.toMatchObject({ item: three })
})

test('[SV54] a new name that is stored is accepted, though the list of gatherings could not be written', async () => {
  const leader = await leads()
  store.catalogue.update = async () => {
    throw new Error('no space left')
  }
  expect(await leader.send({ type: 'NameGathering', title: 'Nærvær', place: 'Bergen' })).toMatchObject({
    ok: true,
  })
  await eventually(() => JSON.stringify(leader.view('leader')).includes('Nærvær'))
})

test('[SV55] a leader and a hall screen get in by their links while the disk is full', async () => {
  store.catalogue.update = async () => {
    throw new StoreError('full', 'no space left')
  }
  const leader = await leads()
  expect(leader.welcome()).toMatchObject({ role: 'leader', session: null })
  expect((await enter(linkHello('screen', entry))).welcome()).toMatchObject({ role: 'screen', session: null })
})

test('[SV7] a wrong code, link, version or shape is refused with its own code', async () => {
  const refusal = (hello: Record<string, unknown>) =>
    connect(running.url, hello).then(
      () => 'let in',
      (error: Error) => error.message,
    )
  expect(await refusal(phoneHello('ZZZZZZ'))).toBe('unknown-code')
  expect(await refusal({ ...linkHello('leader', entry), secret: 'guess' })).toBe('unknown-link')
  expect(await refusal({ ...linkHello('leader', entry), gathering: '__proto__' })).toBe('unknown-link')
  expect(await refusal({ ...linkHello('leader', entry), secret: entry.secrets.screen })).toBe('unknown-link')
  expect(await refusal({ ...phoneHello(entry.code), protocol: 0 })).toBe('client-too-old')
  expect(await refusal({ ...phoneHello(entry.code), protocol: 'x' })).toBe('malformed')
  expect(await refusal({ as: 'phone', code: entry.code, token: 'short' })).toBe('malformed')
  expect(await refusal({ as: 'emperor' })).toBe('malformed')
})

test('[SV7] a closed gathering lets nobody new in, and those who were there back', async () => {
  const leader = await leads()
  const token = nanoid(24)
  await joins('Nina', token)
  expect(await leader.send({ type: 'CloseGathering' })).toMatchObject({ ok: true })
  await expect(connect(running.url, phoneHello(entry.code))).rejects.toThrow('unknown-code')
  const back = await visits(token)
  expect(back.welcome()).toMatchObject({ role: 'participant' })
  expect(await back.send({ type: 'RemovePoint', activity: 'x', point: 'y' })).toEqual({
    ok: false,
    code: 'gathering-closed',
  })
})

test('[SV7] the code is the same in lower case and with a space', async () => {
  const typed = `${entry.code.slice(0, 3)} ${entry.code.slice(3)}`.toLowerCase()
  expect((await enter(phoneHello(typed))).welcome()).toMatchObject({ role: 'visitor' })
})

test('[SV8] a message of the wrong shape is refused, and the next one is heard', async () => {
  const phone = await joins('Nina')
  for (const bad of [
    null,
    7,
    'x',
    {},
    { id: 'long enough' },
    { id: 'long enough', command: { type: 'Nonsense' } },
    [],
  ])
    expect(await phone.ask('command', bad)).toMatchObject({ ok: false, code: 'malformed' })
  const polluted = JSON.parse(
    '{"id":"long enough","command":{"type":"EndDay","from":null,"__proto__":{"role":"leader"}}}',
  )
  expect(await phone.ask('command', polluted)).toMatchObject({ ok: false })
  expect({}).not.toHaveProperty('role')
  expect(
    await phone.send({ type: 'AddPoint', activity: 'none', step: 's', point: 'p', text: 'x' }),
  ).toMatchObject({
    code: 'unknown-activity',
  })
})

test('[SV8] a text that is too long is told so, and a frame that is too large does not reach the gathering', async () => {
  const phone = await joins('Nina')
  const leader = await leads()
  const talk = leader.view('leader').activities.find(({ kind }) => kind === 'conversation')
  const step = talk?.kind === 'conversation' ? (talk.steps[0]?.id ?? '') : ''
  await leader.send({ type: 'OpenConversation', activity: talk?.id ?? '' })
  const point = (text: string) =>
    phone.send({ type: 'AddPoint', activity: talk?.id ?? '', step, point: nanoid(10), text })
  expect(await point('å'.repeat(2_000))).toMatchObject({ ok: true })
  expect(await point('å'.repeat(2_001))).toEqual({ ok: false, code: 'text-too-long', detail: '2000' })
  expect(await point('å'.repeat(40_000))).toMatchObject({ ok: false, code: 'too-large' })
})

test('[SV8] a flood is refused with a code, and another phone goes on', async () => {
  const [noisy, calm] = [await joins('Nina'), await joins('Ola')]
  const flood = Array.from({ length: 200 }, () => noisy.ask('command', {}))
  const outcomes = (await Promise.all(flood)) as { code: string }[]
  expect(outcomes.filter(({ code }) => code === 'too-many').length).toBeGreaterThan(100)
  expect(await calm.ask('command', {})).toMatchObject({ code: 'malformed' })
})

test('[SV8] noise on the wire closes that connection only', async () => {
  const [noisy, calm] = [await joins('Nina'), await joins('Ola')]
  const gone = new Promise((resolve) => noisy.socket.on('disconnect', resolve))
  for (const noise of [
    '4{"not a packet',
    '499[[[[',
    '451-["x",{"_placeholder":true,"num":0}]',
    'x'.repeat(1_100_000),
  ])
    (
      noisy.socket.io.engine as unknown as { transport: { ws: { send(data: string): void } } }
    ).transport.ws.send(noise)
  await gone
  expect(await calm.ask('command', {})).toMatchObject({ code: 'malformed' })
})

test('[SV9] the same phone is the same person after a reload and after a restart of the server', async () => {
  const token = nanoid(24)
  const phone = await joins('Nina', token)
  const person = phone.welcome()?.person
  phone.close()
  expect((await visits(token)).welcome()).toMatchObject({ role: 'participant', person })
  forget(running)
  await running.app.io.close()
  running = await start({ store })
  expect((await visits(token)).welcome()).toMatchObject({ role: 'participant', person })
})

test('[SV9] a second phone becomes the same person with a code that works once', async () => {
  const phone = await joins('Nina')
  const offer = (await phone.ask('offer-handover', { person: null })) as { ok: true; code: string }
  const second = await visits()
  expect(
    await second.send({
      type: 'Join',
      name: 'Nina',
      municipality: phone.view('own').person?.municipality ?? null,
      title: '',
    }),
  ).toEqual({
    ok: false,
    code: 'already-here',
    detail: 'Nina',
  })
  expect(await second.ask('take-handover', { code: 'WRONG2' })).toEqual({
    ok: false,
    code: 'unknown-handover',
  })
  expect(await second.ask('take-handover', { code: offer.code.toLowerCase() })).toMatchObject({ ok: true })
  await eventually(
    () => second.welcome()?.person,
    (person) => person === phone.welcome()?.person,
  )
  expect(await (await visits()).ask('take-handover', { code: offer.code })).toMatchObject({
    code: 'unknown-handover',
  })
  const leader = await leads()
  const { activity, answer } = await opensPoll(leader)
  await phone.send(answer(2))
  await second.send(answer(5))
  await eventually(
    () => phone.view('own').ballots[0],
    (ballot) => JSON.stringify(ballot).includes('5'),
  )
  const poll = await eventually(
    () => leader.view('leader').activities.find(({ id }) => id === activity),
    (poll) =>
      poll?.kind === 'poll' && (poll.tally?.rows.some(({ id, count }) => id === '5' && count === 1) ?? false),
  )
  expect(poll).toMatchObject({ answered: 1 })
})

test('[SV9] a handover code dies after ten minutes', async () => {
  const phone = await joins('Nina')
  const offer = (await phone.ask('offer-handover', { person: null })) as { code: string }
  running.clock.advance(10 * 60_000 + 1)
  expect(await (await visits()).ask('take-handover', { code: offer.code })).toMatchObject({
    code: 'unknown-handover',
  })
})

test('[SV9] wrong codes from some do not stop the right code of another', async () => {
  const phone = await joins('Nina')
  const offer = (await phone.ask('offer-handover', { person: null })) as { code: string }
  const guessers = await Promise.all(Array.from({ length: 8 }, () => visits()))
  await Promise.all(
    guessers.flatMap((guesser) =>
      Array.from({ length: 35 }, () => guesser.ask('take-handover', { code: 'WRNG22' })),
    ),
  )
  expect(await (await visits()).ask('take-handover', { code: offer.code })).toMatchObject({ ok: true })
})

test('[SV9] every tab of a phone becomes the person it joins as', async () => {
  const token = nanoid(24)
  const first = await visits(token)
  const second = await visits(token)
  const me = await awaited(first)
  await first.send({ type: 'JoinAs', person: me?.id ?? '' })
  await eventually(
    () => second.welcome()?.person,
    (person) => person === me?.id,
  )
  expect(await second.send({ type: 'JoinAs', person: 'another' })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  })
})

/** Whoever has not said who they are yet is told to. */
const refusalFor = (client: TestClient) =>
  client.welcome()?.role === 'visitor' ? 'not-joined' : 'not-allowed'

test('[SV10] [S-06] no command passes over the wire for a role that may not give it', async () => {
  const participant = await joins('Nina')
  const outsiders = {
    visitor: await visits(),
    screen: await enter(linkHello('screen', entry)),
    observer: await enter(linkHello('observer', entry)),
  }
  const leaderOnly: GatheringCommand[] = [
    { type: 'StartItem', item: 'x', from: null },
    { type: 'ShowScene', scene: 'black', activity: null },
    { type: 'CloseGathering' },
    { type: 'NameGathering', title: 'Mitt', place: '' },
    { type: 'Undo', step: 1 },
  ]
  for (const command of leaderOnly)
    for (const client of [participant, ...Object.values(outsiders)])
      expect(await client.send(command)).toEqual({ ok: false, code: refusalFor(client) })
  const ballot: GatheringCommand = { type: 'CastBallot', activity: 'x', answer: { type: 'scale', value: 1 } }
  for (const client of Object.values(outsiders))
    expect(await client.send(ballot)).toEqual({ ok: false, code: refusalFor(client) })
  expect(
    await participant.ask('command', { id: nanoid(10), command: { type: 'LinkDevice', person: 'x' } }),
  ).toMatchObject({ code: 'malformed' })
  expect(COMMAND_TYPES).toContain('LinkDevice')
})

const SLOTS = ['lobby', 'door', 'hall', 'group', 'own', 'screen', 'leader']

test('[SV10] each role holds its own views and no other, also when it asks', async () => {
  const held = async (client: TestClient) => {
    client.socket.emit('door', { municipality: null })
    client.socket.emit('resync', { slots: SLOTS })
    await client.ask('command', {})
    return SLOTS.filter((slot) => {
      try {
        return client.view(slot as 'hall') !== undefined
      } catch {
        return false
      }
    })
  }
  expect(await held(await visits())).toEqual(['lobby', 'door'])
  expect(await held(await enter(linkHello('screen', entry)))).toEqual(['screen'])
  expect(await held(await enter(linkHello('observer', entry)))).toEqual(['hall'])
  expect(await held(await leads())).toEqual(['leader'])
  expect(await held(await joins('Nina'))).toEqual(['lobby', 'hall', 'group', 'own'])
})

test('[SV11] a burst of answers reaches another phone as few, small messages', async () => {
  const leader = await leads()
  const phones = await Promise.all(Array.from({ length: 60 }, (_, n) => joins(`Person ${n}`)))
  const { answer } = await opensPoll(leader)
  const bystander = phones[0]
  await eventually(
    () => bystander?.view('hall').activities.length,
    (count) => count === 1,
  )
  bystander?.patches.splice(0)
  const before = performance.now()
  await Promise.all(phones.slice(1).map((phone, n) => phone.send(answer((n % 5) + 1))))
  const seconds = (performance.now() - before) / 1_000
  await eventually(
    () => leader.view('leader').activities.at(-1),
    (poll) => poll?.kind === 'poll' && poll.answered === 59,
  )
  expect(bystander?.patches.length ?? 99).toBeLessThanOrEqual(10 * Math.ceil(seconds))
  expect(JSON.stringify(bystander?.patches).length).toBeLessThan(500)
})

test('[SV12] [S-10] a link is exchanged for a session, and a preview of the hall screen is no screen', async () => {
  const leader = await leads()
  const session = leader.welcome()?.session ?? ''
  expect(session.length).toBeGreaterThan(20)
  expect(session).not.toBe(entry.secrets.leader)
  expect(JSON.stringify(store.catalogue.data.sessions)).not.toContain(session)
  const withSession = { gathering: entry.id, secret: null, session }
  expect((await enter({ as: 'leader', ...withSession })).welcome()).toMatchObject({
    role: 'leader',
    session: null,
  })
  expect((await enter({ as: 'screen', ...withSession })).view('screen').scene).toBe('welcome')
  await enter(linkHello('screen', entry))
  await eventually(
    () => leader.view('leader').screens,
    (count) => count === 1,
  )
  await expect(connect(running.url, { as: 'observer', ...withSession })).rejects.toThrow('unknown-link')
  expect(leader.welcome()?.links).toEqual({
    screen: `/screen/${entry.id}#${entry.secrets.screen}`,
    observer: `/observer/${entry.id}#${entry.secrets.observer}`,
  })
})

test('[SV12] a link that is opened again and again does not fill the catalogue', async () => {
  for (let n = 0; n < 120; n++) (await connect(running.url, linkHello('observer', entry))).close()
  const sessions = Object.values(store.catalogue.data.sessions).filter(({ role }) => role === 'observer')
  expect(sessions.length).toBe(100)
})

test('[SV14] [S-03] only our own pages may open a connection', async () => {
  const origin = (origin: string, transport: 'websocket' | 'polling') =>
    new Promise((resolve) => {
      const auth = { protocol: PROTOCOL_VERSION, ...phoneHello(entry.code) }
      const socket = connectSocket(running.url, {
        auth,
        transports: [transport],
        extraHeaders: { origin },
        forceNew: true,
        reconnection: false,
      })
      socket.on('welcome', () => resolve('let in'))
      socket.on('connect_error', () => resolve('refused'))
    }).finally(() => undefined)
  for (const transport of ['websocket', 'polling'] as const) {
    for (const bad of ['https://evil.example', 'null', `${running.url}.evil.example`, 'file://'])
      expect(await origin(bad, transport)).toBe('refused')
    expect(await origin(running.url, transport)).toBe('let in')
  }
})

test('[SV14] [S-03] no line is opened by a script that another page fetches', async () => {
  const opened = async (more: string) =>
    (await fetch(`${running.url}/socket.io/?EIO=4&transport=polling${more}`)).status
  expect(await opened('')).toBe(200)
  expect(await opened('&j=0')).toBe(403)
})

test('[SV15] the leader sees a phone come and go', async () => {
  const leader = await leads()
  const phone = await joins('Nina')
  const me = phone.welcome()?.person ?? ''
  await eventually(
    () => leader.view('leader').online,
    (online) => online.includes(me),
  )
  phone.close()
  await eventually(
    () => leader.view('leader').online,
    (online) => !online.includes(me),
  )
  expect(leader.view('leader').people.find(({ id }) => id === me)).toMatchObject({ arrived: true })
})

test('[SV15] a phone that is gone before its joining is stored is not shown as here', async () => {
  const leader = await leads()
  const append = store.append
  for (let n = 0; n < 5; n++) {
    const phone = await visits()
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    store.append = async (...args) => {
      await held
      return await append(...args)
    }
    const command = { type: 'Join', name: `n${n}`, municipality: null, title: '' }
    phone.socket.emit('command', { id: nanoid(10), command }, () => undefined)
    await new Promise((resolve) => setTimeout(resolve, 30))
    phone.close()
    await eventually(
      () => running.app.io.sockets.sockets.size,
      (count) => count === 1,
    )
    release()
    store.append = append
    await eventually(
      () => leader.view('leader').arrivals.arrived,
      (count) => count === n + 1,
    )
  }
  expect(leader.view('leader').online).toEqual([])
})

test('[SV40] the line that a phone has lost without a word is closed when it is back on another, its tabs stay', async () => {
  const leader = await leads()
  const token = nanoid(24)
  const proxy = await startChaosProxy(Number(new URL(running.url).port))
  const hello = phoneHello(entry.code, token)
  const first = await connect(`http://127.0.0.1:${proxy.port}`, hello)
  await first.send({ type: 'Join', name: 'Nina', municipality: null, title: '' })
  const tab = await visits(token)
  const me = tab.welcome()?.person ?? ''
  proxy.become('orphaned')
  await eventually(
    () => first.socket.connected,
    (connected) => !connected,
  )
  const again = await visits(token)
  const lines = () => running.app.io.sockets.sockets.size
  expect(lines()).toBe(4)
  await eventually(lines, (count) => count === 3)
  expect([again, tab, leader].map(({ socket }) => socket.connected)).toEqual([true, true, true])
  expect(leader.view('leader').online).toEqual([me])
  again.close()
  tab.close()
  await eventually(
    () => leader.view('leader').online,
    (online) => online.length === 0,
  )
  await proxy.close()
})

test('[SV26] an answer comes back with its acknowledgement, and as a patch to the same person elsewhere', async () => {
  const phone = await joins('Nina')
  const offer = (await phone.ask('offer-handover', { person: null })) as { ok: true; code: string }
  const second = await visits()
  await second.ask('take-handover', { code: offer.code })
  await eventually(() => second.view('own'))
  const leader = await leads()
  const { activity, answer } = await opensPoll(leader)
  await eventually(() => phone.view('hall').activities.length === 1)
  const own = ({ patches }: TestClient) => patches.filter(({ slot }) => slot === 'own')
  const sent: PatchMessage[] = []
  phone.socket.on('patch', (message) => sent.push(message))
  expect(await phone.send(answer(2))).toMatchObject({ ok: true, own: { slot: 'own', from: 1, to: 2 } })
  expect(phone.view('own').ballots).toEqual([{ id: activity, answer: { type: 'scale', value: 2 } }])
  await eventually(() => own(second).length === 1)
  expect(second.view('own')).toEqual(phone.view('own'))
  // The other way round too, so that whatever was on its way has come.
  await second.send(answer(3))
  await eventually(() => own(phone).length === 2)
  expect(sent.filter(({ slot }) => slot === 'own')).toHaveLength(1)
  expect(second.view('own')).toEqual(phone.view('own'))
})

test('[SV26] an answer given on a line that broke reaches the line that came instead', async () => {
  const token = nanoid(24)
  const phone = await joins('Nina', token)
  const leader = await leads()
  const { activity, answer } = await opensPoll(leader)
  await eventually(() => phone.view('hall').activities.length === 1)
  const append = store.append
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  store.append = async (...args) => {
    await held
    return await append(...args)
  }
  phone.socket.emit('command', { id: nanoid(10), command: answer(4) }, () => undefined)
  await new Promise((resolve) => setTimeout(resolve, 30))
  phone.close()
  const again = await visits(token)
  await eventually(() => again.view('own'))
  release()
  store.append = append
  await eventually(() => again.view('own').ballots.some(({ id }) => id === activity))
})

test('[SV19] patches name the version they build on, and a resync starts where they go on', async () => {
  const leader = await leads()
  const phone = await joins('Nina')
  const [one = '', two = ''] = await items(leader)
  await leader.send({ type: 'StartItem', item: one, from: null })
  await leader.send({ type: 'StartItem', item: two, from: one })
  await eventually(
    () => phone.patches.filter(({ slot }) => slot === 'hall').length,
    (count) => count >= 2,
  )
  const hall = phone.patches.filter(({ slot }) => slot === 'hall')
  for (const [n, patch] of hall.entries())
    expect(patch).toMatchObject({ from: (hall[0]?.from ?? 0) + n, to: patch.from + 1 })
  const late = await joins('Ola')
  expect(JSON.stringify(late.view('hall'))).toBe(JSON.stringify(phone.view('hall')))
})

test('[R-15] whoever asks for whole views again and again gets a few, and the others notice nothing', async () => {
  const [greedy, other] = [await visits(), await visits()]
  let views = 0
  greedy.socket.on('view', () => void views++)
  for (let nth = 0; nth < 30; nth++) greedy.socket.emit('resync', { slots: ['lobby'] })
  await greedy.socket.timeout(20_000).emitWithAck('ping')
  expect(views).toBeGreaterThan(0)
  expect(views).toBeLessThan(20)
  let others = 0
  other.socket.on('view', () => void others++)
  other.socket.emit('resync', { slots: ['lobby'] })
  await eventually(() => others === 1)
})
