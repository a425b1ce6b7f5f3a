import { nanoid } from 'nanoid'
import { beforeEach, expect, test } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import type { LeaderLink, LeaderLinks } from '#shared/protocol/messages.ts'
import { connect, eventually, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { TEN } from '#tests/support/given.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { memoryCatalogue, prepared, type TestApp } from '#tests/support/start-app.ts'
import { endOf, slowCatalogue } from '#tests/support/taken-back.ts'

const { start: startServer, call } = liveServers()
let running: TestApp
let entry: CatalogueEntry
let store: ReturnType<typeof makeMemoryStore> & { catalogue: ReturnType<typeof memoryCatalogue> }

beforeEach(async () => {
  store = { ...makeMemoryStore(), catalogue: memoryCatalogue() }
  running = await startServer({ store })
  entry = await prepared(
    running.app,
    demoCommands(() => nanoid(10), TEN),
  )
})

const enter = (hello: Record<string, unknown>) => call(running.url, hello)
async function leads(hello: Record<string, unknown> = linkHello('leader', entry)): Promise<TestClient> {
  const leader = await enter(hello)
  await eventually(() => leader.view('leader'))
  return leader
}
const items = (leader: TestClient) =>
  leader.view('leader').agenda.days.flatMap((day) => day.items.map(({ id }) => id))
const start = (item: string, from: string | null) => ({ type: 'StartItem', item, from }) as const

async function adds(leader: TestClient, name: string): Promise<LeaderLink> {
  const reply = (await leader.ask('leader-links', { do: 'add', id: nanoid(10), name })) as LeaderLinks
  if (!reply.ok) throw new Error(reply.code)
  return reply.links.at(-1) as LeaderLink
}
const secretOf = ({ url }: LeaderLink) => url.split('#')[1] ?? ''
const byLink = (link: LeaderLink) => ({
  as: 'leader',
  gathering: entry.id,
  secret: secretOf(link),
  session: null,
})

test('[SV41] a co-leader has the same powers by a link of their own, and no say over links', async () => {
  const main = await leads()
  const link = await adds(main, '  Prosjekt\u00adleder ')
  expect(link).toMatchObject({ name: 'Prosjektleder' })
  expect(link.url).toMatch(new RegExp(`/console/${entry.id}#.{20,}$`))
  const here = () => main.view('leader').leaders.map(({ name, online }) => [name, online])
  const second = await leads(byLink(link))
  expect((second.welcome()?.session ?? '').length).toBeGreaterThan(20)
  expect(second.welcome()?.links).toEqual(main.welcome()?.links)
  await eventually(here, (leaders) => leaders[1]?.[1] === 1)
  expect(here()).toEqual([
    ['', 1],
    ['Prosjektleder', 1],
  ])
  const [one = ''] = items(second)
  expect(await second.send(start(one, null))).toMatchObject({ ok: true })
  const others = [second, await enter(linkHello('observer', entry)), await enter(phoneHello(entry.code))]
  for (const message of [
    { do: 'list' },
    { do: 'add', id: nanoid(10), name: 'x' },
    { do: 'name', id: link.id, name: 'x' },
    { do: 'take-back', id: link.id },
  ])
    for (const other of others)
      expect(await other.ask('leader-links', message)).toEqual({ ok: false, code: 'not-allowed' })
  expect(await main.ask('leader-links', { do: 'name', id: link.id, name: 'Ny' })).toMatchObject({
    ok: true,
    links: [{ id: link.id, name: 'Ny', url: link.url }],
  })
  await eventually(
    () => second.view('leader').leaders,
    (leaders) => leaders[1]?.name === 'Ny',
  )
  expect(JSON.stringify(second.view('leader'))).not.toContain(secretOf(link))
})

test('[SV41] asking for a link again makes no second one; a name is needed, and the list ends somewhere', async () => {
  const main = await leads()
  const id = nanoid(10)
  for (let n = 0; n < 2; n++) await main.ask('leader-links', { do: 'add', id, name: 'Tre' })
  expect(await main.ask('leader-links', { do: 'list' })).toMatchObject({ links: [{ id, name: 'Tre' }] })
  const add = (name: unknown) => main.ask('leader-links', { do: 'add', id: nanoid(10), name })
  expect(await add(' ')).toEqual({ ok: false, code: 'name-empty' })
  expect(await add('a'.repeat(81))).toEqual({ ok: false, code: 'text-too-long', detail: '80' })
  expect(await add(7)).toEqual({ ok: false, code: 'malformed' })
  for (let n = 1; n < 20; n++) expect(await add(`Leder ${n}`)).toMatchObject({ ok: true })
  expect(await add('En for mye')).toEqual({ ok: false, code: 'too-large', detail: '20' })
})

test('[SV42] [S-08] a link that is taken back is shown out with all it has opened, and nobody else', async () => {
  const main = await leads()
  const [gone, stays] = [await adds(main, 'En'), await adds(main, 'To')]
  const [first, other] = [await leads(byLink(gone)), await leads(byLink(stays))]
  const bySession = { gathering: entry.id, secret: null, session: first.welcome()?.session ?? '' }
  const again = await enter({ as: 'leader', ...bySession })
  const preview = await enter({ as: 'screen', ...bySession })
  expect(await main.ask('leader-links', { do: 'take-back', id: gone.id })).toMatchObject({
    ok: true,
    links: [{ name: 'To' }],
  })
  for (const client of [first, again, preview]) {
    await eventually(
      () => client.socket.connected,
      (connected) => !connected,
    )
    expect(client.farewell()).toEqual({ code: 'unknown-link' })
  }
  await expect(connect(running.url, byLink(gone))).rejects.toThrow('unknown-link')
  await expect(connect(running.url, { as: 'leader', ...bySession })).rejects.toThrow('unknown-link')
  await expect(connect(running.url, { as: 'screen', ...bySession })).rejects.toThrow('unknown-link')
  expect([main, other].map(({ socket }) => socket.connected)).toEqual([true, true])
  expect(await other.send({ type: 'SetTheme', theme: 'dark' })).toMatchObject({ ok: true })
  await eventually(
    () => main.view('leader').leaders,
    (leaders) => leaders.length === 2,
  )
})

test('[SV42] [S-08] a command on a line that has not ended yet is worth nothing once the link is taken back', async () => {
  const main = await leads()
  const link = await adds(main, 'En')
  const first = await leads(byLink(link))
  await store.catalogue.update((data) => {
    const known = data.gatherings[entry.id]
    if (known) known.leaders = []
  })
  expect(await first.send({ type: 'SetTheme', theme: 'dark' })).toEqual({ ok: false, code: 'unknown-link' })
})

test('[SV43] whoever is too late is told whose link was first, and the journal says which it was', async () => {
  const main = await leads()
  const link = await adds(main, 'Prosjektleder')
  const second = await leads(byLink(link))
  const [one = '', two = '', three = ''] = items(main)
  const outcomes = await Promise.all([second.send(start(one, null)), main.send(start(one, null))])
  const won = outcomes.findIndex(({ ok }) => ok)
  expect(outcomes[1 - won]).toEqual({
    ok: false,
    code: 'moved-already',
    detail: won === 0 ? 'Prosjektleder' : '',
  })
  expect(await second.send(start(two, one))).toMatchObject({ ok: true })
  // What has nothing to do with going on changes nothing of who did.
  await main.send({ type: 'SetTheme', theme: 'dark' })
  expect(await main.send(start(three, one))).toMatchObject({ code: 'moved-already', detail: 'Prosjektleder' })
  expect(await second.send({ type: 'Undo', step: 1 })).toMatchObject({ code: 'moved-already', detail: '' })
  expect(await second.send(start(three, one))).toEqual({ ok: false, code: 'moved-already' })
  const { records } = await store.load(entry.id)
  const signed = records.map(({ by }) => by)
  expect(signed).toEqual(expect.arrayContaining(['server', 'leader', `leader.${link.id}`]))
  expect(JSON.stringify(records)).not.toContain(secretOf(link))
})

test('[SV44] the leader’s link on another machine shows all that the dead one had given', async () => {
  const dead = await leads()
  const [one = ''] = items(dead)
  await dead.send(start(one, null))
  const activity = nanoid(10)
  const question = { type: 'text', text: 'Bare en kladd' } as const
  await dead.send({ type: 'PreparePoll', activity, item: null, question, anonymous: false })
  dead.socket.io.engine.close()
  const other = await leads()
  const view = other.view('leader')
  expect(view.run.now).toMatchObject({ phase: 'running', item: one })
  expect(view.activities.find(({ id }) => id === activity)).toMatchObject({ phase: 'draft', question })
  expect(await other.send({ type: 'Undo', step: view.undo?.step ?? 0 })).toMatchObject({ ok: true })
})

test('[SV45] [PE28] two with a phone each are made one: both phones are told at once, and undo tells them apart again', async () => {
  const leader = await leads()
  const [first, second] = [await enter(phoneHello(entry.code)), await enter(phoneHello(entry.code))]
  const [stays, goes] = leader.view('leader').people
  await first.send({ type: 'JoinAs', person: stays?.id ?? '' })
  await second.send({ type: 'JoinAs', person: goes?.id ?? '' })
  const activity = nanoid(10)
  const question = { type: 'text', text: 'Hva tar dere med hjem?' } as const
  await leader.send({ type: 'PreparePoll', activity, item: null, question, anonymous: false })
  await leader.send({ type: 'OpenPoll', activity })
  const say = (text: string) => ({ type: 'CastBallot', activity, answer: { type: 'text', text } }) as const
  expect(await first.send(say('Kaffe'))).toMatchObject({ ok: true })
  expect(await second.send(say('Te'))).toMatchObject({ ok: true })
  const merge = { type: 'MergePeople', person: stays?.id ?? '', twin: goes?.id ?? '' } as const
  expect(await leader.send(merge)).toMatchObject({ ok: true })
  for (const phone of [first, second]) {
    const own = await eventually(
      () => phone.view('own'),
      (view) => view.person?.id === stays?.id,
    )
    expect(own.ballots).toEqual([{ id: activity, answer: { type: 'text', text: 'Kaffe' } }])
  }
  const poll = () => leader.view('leader').activities.find(({ id }) => id === activity)
  await eventually(poll, (seen) => seen?.kind === 'poll' && seen.answered === 1)
  expect(poll()).toMatchObject({ tally: { answered: 1, texts: [{ text: 'Kaffe' }, { text: 'Te' }] } })
  await eventually(
    () => leader.view('leader').online,
    (online) => online.length === 1 && online[0] === stays?.id,
  )
  expect(await second.send(say('Vann'))).toMatchObject({ ok: true })
  await eventually(
    () => first.view('own'),
    ({ ballots }) => JSON.stringify(ballots).includes('Vann'),
  )
  const step = leader.view('leader').undo?.step ?? 0
  expect(await leader.send({ type: 'Undo', step })).toMatchObject({ ok: true })
  const own = await eventually(
    () => second.view('own'),
    (view) => view.person?.id === goes?.id,
  )
  expect(own.ballots).toEqual([{ id: activity, answer: { type: 'text', text: 'Te' } }])
})

test('[SV45] [PE27] a seat that somebody else took is given back: the phone is a visitor, the answer stays', async () => {
  const leader = await leads()
  const wrong = await enter(phoneHello(entry.code))
  const person = leader.view('leader').people[0]?.id ?? ''
  expect(await wrong.send({ type: 'JoinAs', person })).toMatchObject({ ok: true })
  await eventually(() => wrong.view('own'))
  const activity = nanoid(10)
  const question = { type: 'scale', text: 'Hvor langt?', steps: 5, low: '', high: '' } as const
  await leader.send({ type: 'PreparePoll', activity, item: null, question, anonymous: false })
  await leader.send({ type: 'OpenPoll', activity })
  const answer = { type: 'CastBallot', activity, answer: { type: 'scale', value: 2 } } as const
  expect(await wrong.send(answer)).toMatchObject({ ok: true })

  const roles: string[] = []
  wrong.socket.on('welcome', ({ role }) => roles.push(role))
  expect(await leader.send({ type: 'FreeSeat', person })).toMatchObject({ ok: true })
  await eventually(
    () => roles,
    (all) => all.length === 1,
  )
  expect(roles).toEqual(['visitor'])
  expect(await wrong.send(answer)).toEqual({ ok: false, code: 'not-joined' })
  await eventually(
    () => leader.view('leader').online,
    (online) => online.length === 0,
  )
  const right = await enter(phoneHello(entry.code))
  expect(await right.send({ type: 'JoinAs', person })).toMatchObject({ ok: true })
  const own = await eventually(() => right.view('own'))
  expect(own.ballots).toEqual([{ id: activity, answer: answer.answer }])
  expect(leader.view('leader').activities.find(({ id }) => id === activity)).toMatchObject({ answered: 1 })
  expect(await leader.send({ type: 'FreeSeat', person: 'nobody' })).toEqual({
    ok: false,
    code: 'unknown-person',
  })
})

test('[PE22] somebody removed is out at once with their phone, and in again by themselves when that is undone', async () => {
  const leader = await leads()
  const phone = await enter(phoneHello(entry.code))
  const person = leader.view('leader').people[0]?.id ?? ''
  expect(await phone.send({ type: 'JoinAs', person })).toMatchObject({ ok: true })
  await eventually(() => phone.view('own'))
  const roles: string[] = []
  phone.socket.on('welcome', ({ role }) => roles.push(role))
  expect(await leader.send({ type: 'RemovePerson', person })).toMatchObject({ ok: true })
  await eventually(
    () => roles,
    (all) => all.length === 1,
  )
  expect(await phone.send({ type: 'MarkLeft', person })).toEqual({ ok: false, code: 'not-joined' })
  const removed = await eventually(
    () => leader.view('leader'),
    ({ people, online }) => !people.some(({ id }) => id === person) && online.length === 0,
  )
  expect(await leader.send({ type: 'Undo', step: removed.undo?.step ?? 0 })).toMatchObject({ ok: true })
  await eventually(
    () => roles,
    (all) => all.length === 2,
  )
  expect(roles).toEqual(['visitor', 'participant'])
  await eventually(
    () => leader.view('leader'),
    ({ people, online }) =>
      people.some(({ id, arrived }) => id === person && arrived) && online.includes(person),
  )
})

/** The link of the asking leader's own remote control; null where there is none. */
async function remoteOf(leader: TestClient, message: object = { do: 'remote' }): Promise<LeaderLink | null> {
  const reply = (await leader.ask('leader-links', message)) as LeaderLinks
  if (!reply.ok) throw new Error(reply.code)
  return reply.links[0] ?? null
}
async function steers(leader: TestClient) {
  const link = await remoteOf(leader, { do: 'make-remote', id: nanoid(10) })
  if (link === null) throw new Error('no link was made')
  const hello = { as: 'remote', gathering: entry.id, secret: secretOf(link), session: null }
  const remote = await enter(hello)
  await eventually(() => remote.view('leader'))
  return { link, hello, remote }
}
const isOut = async (client: TestClient) => {
  await eventually(
    () => client.socket.connected,
    (connected) => !connected,
  )
  expect(client.farewell()).toEqual({ code: 'unknown-link' })
}

test('[FK6] a remote control has a link of its own, and steers; all else it is refused', async () => {
  const main = await leads()
  expect(await remoteOf(main)).toBeNull()
  const { link, remote, hello } = await steers(main)
  expect(link.url).toMatch(new RegExp(`/remote/${entry.id}#.{20,}$`))
  expect(await remoteOf(main, { do: 'make-remote', id: nanoid(10) })).toEqual(link)
  const [one = '', two = ''] = items(main)
  for (const command of [
    start(one, null),
    start(two, one),
    { type: 'PauseClock' },
    { type: 'ResumeClock' },
    { type: 'AdjustTime', item: two, minutes: 1 },
    { type: 'ShowScene', scene: 'black', activity: null },
  ] as const)
    expect(await remote.send(command)).toMatchObject({ ok: true })
  await eventually(
    () => remote.view('leader').undo?.command,
    (command) => command === 'ShowScene',
  )
  expect(await remote.send({ type: 'Undo', step: remote.view('leader').undo?.step ?? 0 })).toMatchObject({
    ok: true,
  })
  for (const command of [
    { type: 'CloseGathering' },
    { type: 'SetTheme', theme: 'dark' },
    { type: 'NameGathering', title: 'x', place: '' },
  ] as const)
    expect(await remote.send(command)).toEqual({ ok: false, code: 'not-allowed' })
  for (const message of [{ do: 'list' }, { do: 'remote' }, { do: 'add', id: nanoid(10), name: 'x' }])
    expect(await remote.ask('leader-links', message)).toEqual({ ok: false, code: 'not-allowed' })
  expect(remote.welcome()?.links).toBeNull()
  await expect(connect(running.url, { ...hello, as: 'leader' })).rejects.toThrow('unknown-link')
  await expect(connect(running.url, { ...hello, secret: entry.secrets.leader })).rejects.toThrow(
    'unknown-link',
  )
})

test('[FK6] what a leader did otherwise, it cannot take back', async () => {
  const main = await leads()
  const { remote } = await steers(main)
  await main.send({ type: 'SetTheme', theme: 'dark' })
  await eventually(
    () => main.view('leader').undo?.command,
    (command) => command === 'SetTheme',
  )
  const step = main.view('leader').undo?.step ?? 0
  expect(remote.view('leader').undo?.command).not.toBe('SetTheme')
  await main.send({ type: 'CloseGathering' })
  expect(await remote.send({ type: 'Undo', step: step + 1 })).toEqual({ ok: false, code: 'not-allowed' })
})

test('[FK7] it is told the programme, the time and the notes; nobody’s name, no answer and no way in', async () => {
  const main = await leads()
  const { remote } = await steers(main)
  const { people, activities, join } = remote.view('leader')
  expect([people, activities, join.code]).toEqual([[], [], ''])
  expect(main.view('leader').people.length).toBeGreaterThan(5)
  const said = JSON.stringify(remote.view('leader'))
  expect(said).not.toContain(main.view('leader').people[0]?.id)
  expect(said).not.toContain(entry.code)
})

test('[FK9] it gives the floor in a round, gives a minute and stops the time; a second press from the same place is none', async () => {
  const main = await leads()
  const { remote } = await steers(main)
  const activity = nanoid(10)
  await main.send({
    type: 'PreparePresentations',
    ...{ activity, item: null, minutes: 5, shared: false, order: [] },
  })
  await main.send({ type: 'OpenPresentations', activity })
  const held = await eventually(
    () => remote.view('leader').activities[0],
    (is) => is?.kind === 'presentations',
  )
  if (held?.kind !== 'presentations') throw new Error('no round')
  const [first = '', second = ''] = held.order
  for (const command of [
    { type: 'BeginPresentation', activity, municipality: first, from: null },
    { type: 'LengthenPresentation', activity, municipality: first, minutes: 1 },
    { type: 'PausePresentation', activity },
    { type: 'ResumePresentation', activity },
    { type: 'BeginPresentation', activity, municipality: second, from: first },
  ] as const)
    expect(await remote.send(command)).toMatchObject({ ok: true })
  const again = { type: 'BeginPresentation', activity, municipality: first, from: first } as const
  expect(await remote.send(again)).toMatchObject({ ok: false, code: 'moved-already' })
  for (const command of [
    { type: 'SkipPresentation', activity, municipality: second },
    { type: 'ClosePresentations', activity },
  ] as const)
    expect(await remote.send(command)).toEqual({ ok: false, code: 'not-allowed' })
})

test('[FK8] taken back it is shown out at once; a leader who goes on at another machine keeps it', async () => {
  const main = await leads()
  const { remote, hello } = await steers(main)
  main.close()
  const other = await leads()
  expect(await remote.send(start(items(other)[0] ?? '', null))).toMatchObject({ ok: true })
  const session = remote.welcome()?.session ?? ''
  expect(await remoteOf(other, { do: 'take-back-remote' })).toBeNull()
  await isOut(remote)
  await expect(connect(running.url, hello)).rejects.toThrow('unknown-link')
  await expect(connect(running.url, { ...hello, secret: null, session })).rejects.toThrow('unknown-link')
  const next = await steers(other)
  expect(next.link.url).not.toContain(hello.secret)
})

test('[FK8] each leader has their own; it goes when the leader’s link is taken back', async () => {
  const main = await leads()
  const link = await adds(main, 'En')
  const second = await leads(byLink(link))
  const [own, theirs] = [await steers(main), await steers(second)]
  expect(own.link.id).not.toBe(theirs.link.id)
  await main.ask('leader-links', { do: 'take-back', id: link.id })
  await isOut(theirs.remote)
  await expect(connect(running.url, theirs.hello)).rejects.toThrow('unknown-link')
  expect(own.remote.socket.connected).toBe(true)
})

test('[SV47] with a leader’s link taken back, hall screens and observers get new links too when that is wished', async () => {
  const main = await leads()
  const [one, two] = [await adds(main, 'En'), await adds(main, 'To')]
  const screen = await enter(linkHello('screen', entry))
  const observer = await enter(linkHello('observer', entry))
  const phone = await enter(phoneHello(entry.code))
  const preview = await enter({
    as: 'screen',
    gathering: entry.id,
    secret: null,
    session: main.welcome()?.session,
  })
  await main.ask('leader-links', { do: 'take-back', id: one.id })
  expect([screen, observer].map(({ socket }) => socket.connected)).toEqual([true, true])
  const before = main.welcome()?.links
  const old = [linkHello('screen', entry), linkHello('observer', entry)]
  await main.ask('leader-links', { do: 'take-back', id: two.id, renew: true })
  await isOut(screen)
  await isOut(observer)
  for (const hello of old) await expect(connect(running.url, hello)).rejects.toThrow('unknown-link')
  const session = {
    as: 'screen',
    gathering: entry.id,
    secret: null,
    session: screen.welcome()?.session ?? '',
  }
  await expect(connect(running.url, session)).rejects.toThrow('unknown-link')
  await eventually(
    () => main.welcome()?.links,
    (links) => links?.screen !== before?.screen && links?.observer !== before?.observer,
  )
  const secret = main.welcome()?.links?.screen.split('#')[1] ?? ''
  await enter({ as: 'screen', gathering: entry.id, secret, session: null })
  expect([main, phone, preview].map(({ socket }) => socket.connected)).toEqual([true, true, true])
})

test('[SV42] [S-08] a link that is used while it is being taken back opens no session and no line', async () => {
  const { catalogue, hold, waiting, goOn } = slowCatalogue()
  running = await startServer({ store: { ...makeMemoryStore(), catalogue } })
  entry = await prepared(running.app, [
    { type: 'NameMunicipalities', municipalities: [{ id: 'bomlo', name: 'Bømlo' }] },
  ])
  const main = await leads()
  const links = await main.ask('leader-links', { do: 'forms' })
  const form = {
    as: 'form',
    gathering: entry.id,
    secret: secretOf((links as { links: LeaderLink[] }).links[0] as LeaderLink),
    session: null,
  }
  const gone = await adds(main, 'En')
  const co = await leads(byLink(gone))
  const made = (await co.ask('leader-links', { do: 'make-remote', id: nanoid(10) })) as {
    links: LeaderLink[]
  }
  const remote = { ...byLink(made.links[0] as LeaderLink), as: 'remote' }
  co.close()
  const before = Object.keys(catalogue.data.sessions).length

  hold()
  const taken = Promise.all([
    main.ask('leader-links', { do: 'take-back', id: gone.id, renew: true }),
    main.ask('leader-links', { do: 'renew-forms' }),
  ])
  const late = [byLink(gone), linkHello('screen', entry), linkHello('observer', entry), form, remote].map(
    (hello) => endOf(running.url, hello),
  )
  await eventually(waiting, (count) => count === 2 + late.length)
  goOn()
  await taken
  expect(await Promise.all(late)).toEqual(late.map(() => 'unknown-link'))
  const left = Object.values(catalogue.data.sessions)
  expect(left.filter(({ role, link }) => role !== 'leader' || link !== undefined)).toEqual([])
  expect(left.length).toBeLessThan(before)
})
