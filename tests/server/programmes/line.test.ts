import fc from 'fast-check'
import { nanoid } from 'nanoid'
import * as v from 'valibot'
import { expect, test } from 'vitest'
import { authoriseProgramme, PROGRAMME_COMMAND_TYPES } from '#shared/programme/authorise.ts'
import { ProgrammeCommand, type ProgrammeRoomCommand } from '#shared/programme/programme.ts'
import { connect, eventually, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { programmeCommand } from '#tests/support/programme-arbitraries.ts'
import { ask, asked, hello, inMemory, links, type Made, made, reopened, secretOf, seen } from './house.ts'

const { start, call, forget } = liveServers()

async function house() {
  const running = await start({ store: inMemory() })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const municipalities = await links(owner, { do: 'municipalities' })
  const comes = (id: string, session: string | null = null) => {
    const link = municipalities.links.find((each) => each.id === id)
    return call(running.url, hello(programme, 'municipality', secretOf(link?.url ?? ''), session))
  }
  const researcher = async () => {
    const [link] = (await links(owner, { do: 'add-researcher', id: 'rs-1', name: 'Et universitet' })).links
    return await call(running.url, hello(programme, 'researcher', secretOf(link?.url ?? '')))
  }
  return { running, programme, owner, comes, researcher }
}

/** Whoever leads one of its gatherings, on the programme's line. */
async function leads(running: { readonly url: string }, programme: Made, owner: TestClient, planned: string) {
  const session = owner.welcome()?.session
  const opened = await asked<Made & { gathering: string }>(running.url, '/api/programmes/gathering', {
    ...{ programme: programme.programme, session, planned },
  })
  const { gathering, secret } = opened
  const console = await call(running.url, { as: 'leader', gathering, secret, session: null })
  const own = console.welcome()?.session ?? null
  const line = await call(running.url, {
    ...{
      as: 'programme',
      role: 'leader',
      programme: programme.programme,
      gathering,
      secret: null,
      session: own,
    },
  })
  return { gathering, line, console, session: own }
}

test('[PV6] each role is welcomed with its own view of the programme, and a wrong key with none', async () => {
  const { running, programme, owner, comes, researcher } = await house()
  expect(owner.welcome()).toMatchObject({
    ...{
      role: 'owner',
      gathering: '',
      programme: { id: programme.programme, municipality: null, planned: null },
    },
  })
  expect(seen(owner, 'owner').municipalities.map(({ id }) => id)).toEqual(['bodo', 'narvik', 'tromso'])
  const bodo = await comes('bodo')
  expect(bodo.welcome()).toMatchObject({ role: 'municipality', programme: { municipality: 'bodo' } })
  expect(seen(bodo, 'municipality').municipality?.name).toBe('Bodø')
  expect(seen(await researcher(), 'researcher').as).toBe('researcher')
  const { line } = await leads(running, programme, owner, 'nord')
  expect(seen(line, 'leader').gathering?.id).toBe('nord')
  const wrong = (role: 'owner' | 'municipality' | 'researcher', secret: string) =>
    call(running.url, hello(programme, role, secret))
  const session = bodo.welcome()?.session ?? ''
  for (const refused of [
    ...[wrong('owner', 'x'), wrong('municipality', 'bodo.x'), wrong('researcher', programme.secret)],
    // A session is of its own role, and opens no other.
    ...(['owner', 'researcher'] as const).map((role) =>
      call(running.url, hello(programme, role, null, session)),
    ),
    call(running.url, { ...hello({ programme: 'programme-none' }, 'owner', 'x') }),
    call(running.url, {
      as: 'programme',
      role: 'leader',
      programme: programme.programme,
      secret: null,
      session,
    }),
  ])
    await expect(refused).rejects.toThrow('unknown-link')
  await expect(call(running.url, { ...hello(programme, 'owner', 'x'), protocol: 1 })).rejects.toThrow(
    'client-too-old',
  )
  await expect(call(running.url, { as: 'programme' })).rejects.toThrow('malformed')
})

/** A line may say so much a second, and not all there is to say in one moment. */
async function askedInTime(client: TestClient, command: ProgrammeCommand) {
  for (let nth = 0; nth < 20; nth++) {
    const outcome = await ask(client, command)
    if (outcome.ok || outcome.code !== 'too-many') return outcome
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`${command.type} was never heard`)
}

test('[PV6] every command by every role over the wire: done where the role may, refused where it may not', async () => {
  const { running, programme, owner, comes, researcher } = await house()
  const { line } = await leads(running, programme, owner, 'nord')
  const sample = fc.sample(programmeCommand, { numRuns: 2_000, seed: 8 })
  const exampleOf = (type: string) =>
    sample.find((each) => each.type === type && v.safeParse(ProgrammeCommand, each).success) ??
    sample.find((each) => each.type === type)
  const lines = { owner, municipality: await comes('bodo'), researcher: await researcher(), leader: line }
  let done = 0
  for (const [role, client] of Object.entries(lines) as [keyof typeof lines, TestClient][])
    for (const type of PROGRAMME_COMMAND_TYPES) {
      const command = exampleOf(type) as ProgrammeCommand
      expect(command, type).toBeDefined()
      const outcome = await askedInTime(client, command)
      const isAsked = v.safeParse(ProgrammeCommand, command).success
      if (!isAsked) expect(outcome, `${role} ${type}`).toMatchObject({ ok: false, code: 'malformed' })
      else if (!authoriseProgramme(role, type))
        expect(outcome, `${role} ${type}`).toEqual({ ok: false, code: 'not-allowed' })
      else expect(outcome, `${role} ${type}`).not.toMatchObject({ code: 'malformed' })
      done += outcome.ok ? 1 : 0
    }
  expect(done).toBeGreaterThan(5)
}, 60_000)

test('[PV7] what one municipality writes never reaches another’s line', async () => {
  const { running, programme, owner, comes } = await house()
  const { line } = await leads(running, programme, owner, 'nord')
  const [bodo, narvik, tromso] = await Promise.all([comes('bodo'), comes('narvik'), comes('tromso')])
  const told: string[] = []
  for (const client of [narvik, tromso]) {
    told.push(JSON.stringify(client.welcome()))
    client.socket.onAny((...message) => told.push(JSON.stringify(message)))
  }
  const reply = { planned: 'nord', municipality: 'bodo', answer: 'comes', people: 4 } as const
  const outcomes = [
    await ask(bodo, { type: 'ReplyToInvitation', ...reply, who: 'KANARI-hvem', note: 'KANARI-merknad' }),
    await ask(bodo, {
      ...{ type: 'SetMunicipalityContact', municipality: 'bodo', role: 'KANARI-rolle' },
      ...{ address: 'kanari@bodo.example', language: 'nb' },
    }),
    await ask(bodo, {
      ...{ type: 'WritePromise', promise: 'own', municipality: 'bodo', base: null },
      ...{ what: 'KANARI-løfte', who: 'HR-leder', by: '2013-01-01', how: 'KANARI-måte' },
    }),
  ]
  expect(outcomes).toMatchObject([{ ok: true }, { ok: true }, { ok: true }])
  const canaries = [
    'KANARI-hvem',
    'KANARI-merknad',
    'KANARI-rolle',
    'kanari@bodo',
    'KANARI-løfte',
    'KANARI-måte',
  ]
  const looks = [
    { look: 'gathering', planned: 'nord' },
    { look: 'municipality', municipality: 'bodo' },
  ]
  expect(await owner.ask('programme-open', { looks })).toEqual({ ok: true })
  await eventually(() => {
    const view = JSON.stringify([seen(owner, 'owner'), owner.view('opened')])
    return canaries.every((canary) => view.includes(canary))
  })
  await eventually(() => JSON.stringify(seen(line, 'leader')).includes('KANARI-hvem'))
  // Something after it that everybody hears of.
  await ask(owner, { type: 'NameProgramme', title: 'Til stede i 2013', organiser: '', contact: '' })
  for (const client of [narvik, tromso]) {
    await eventually(() => seen(client, 'municipality').title === 'Til stede i 2013')
    client.socket.emit('resync', { slots: ['programme'] })
  }
  await eventually(() => told.filter((each) => each.startsWith('["view"')).length >= 2)
  expect(told.join().toLowerCase()).not.toContain('kanari')
})

test('[PV8] over plain http that others can read along a municipality comes to its own page, and nobody else', async () => {
  const { running, programme, owner, comes } = await house()
  const [link] = (await links(owner, { do: 'municipalities' })).links
  const along = { 'X-Forwarded-For': '10.0.0.7' }
  const far = (said: Record<string, unknown>) => connect(running.url, said, along)
  const page = await far(hello(programme, 'municipality', secretOf(link?.url ?? '')))
  expect(page.welcome()?.role).toBe('municipality')
  page.close()
  await expect(far(hello(programme, 'owner', programme.secret))).rejects.toThrow('not-private')
  await expect(far(hello(programme, 'researcher', 'x'))).rejects.toThrow('not-private')
  expect(seen(await comes('bodo'), 'municipality').as).toBe('municipality')
})

test('[PV9] a command that is sent again under its id is done once, also after a restart', async () => {
  const store = inMemory()
  const running = await start({ store })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const id = nanoid(10)
  const goals = { type: 'SetProgrammeGoals', goals: ['Flere til stede'] } as const
  const command = { ...goals, goals: [...goals.goals] }
  const first = await ask(owner, command, id)
  expect(await ask(owner, command, id)).toEqual(first)
  const records = async () =>
    (await store.records(programme.programme)).filter(({ type }) => type === 'v1.ProgrammeGoalsSet')
  expect(await records()).toMatchObject([{ by: 'owner', command: `owner.${id}` }])
  await running.app.close()
  forget(running)
  const again = await start({ store: reopened(store) })
  const session = owner.welcome()?.session ?? null
  const back = await call(again.url, hello(programme, 'owner', null, session))
  expect(await ask(back, command, id)).toEqual(first)
  expect(seen(back, 'owner').goals).toEqual(['Flere til stede'])
})

test('[PV10] a patch names the version it builds on, and whoever asks gets the whole view', async () => {
  const { owner, comes } = await house()
  const bodo = await comes('bodo')
  await ask(owner, { type: 'SetProgrammeGoals', goals: ['Flere til stede'] })
  await eventually(() => seen(bodo, 'municipality').goals.length === 1)
  expect(bodo.patches).toMatchObject([{ slot: 'programme', from: 1, to: 2 }])
  const views: unknown[] = []
  bodo.socket.on('view', (message) => views.push(message))
  bodo.socket.emit('resync', { slots: ['programme', 'leader'] })
  await eventually(() => views.length === 1)
  expect(views).toMatchObject([{ slot: 'programme', version: 2, view: { goals: ['Flere til stede'] } }])
})

test('[PV10] nothing but its own is heard on a programme’s line, and each question is answered', async () => {
  const { owner } = await house()
  expect(await owner.ask('command', { id: 'x', command: {} })).toMatchObject({ ok: false, code: 'malformed' })
  expect(await owner.ask('programme-links', { do: 'nothing' })).toEqual({ ok: false, code: 'malformed' })
  const gathering = { type: 'CloseGathering' } as unknown as ProgrammeRoomCommand as ProgrammeCommand
  expect(await ask(owner, gathering)).toMatchObject({ code: 'malformed' })
  const flood = Array.from({ length: 80 }, () => ask(owner, { type: 'SetProgrammeGoals', goals: [] }))
  const codes = (await Promise.all(flood)).map((each) => (each.ok ? 'ok' : each.code))
  expect(codes).toContain('too-many')
})
