import { expect, test } from 'vitest'
import type { ProgrammeCommand } from '#shared/programme/programme.ts'
import type { LookedOf, ProgrammeLook } from '#shared/views/programme-looked.ts'
import { lookKey } from '#shared/views/programme-looked.ts'
import { eventually, type TestClient } from '#tests/support/clients.ts'
import { liveServers } from '#tests/support/live-servers.ts'
import { ask, hello, inMemory, links, made, secretOf } from './house.ts'

const { start, call } = liveServers()

async function house() {
  const running = await start({ store: inMemory() })
  const programme = await made(running)
  const owner = await call(running.url, hello(programme, 'owner', programme.secret))
  const { links: all } = await links(owner, { do: 'municipalities' })
  const bodo = await call(
    running.url,
    hello(programme, 'municipality', secretOf(all.find(({ id }) => id === 'bodo')?.url ?? '')),
  )
  return { owner, bodo }
}
const open = (client: TestClient, ...looks: readonly ProgrammeLook[]) =>
  client.ask('programme-open', { looks })
const looked = <Look extends ProgrammeLook>(client: TestClient, look: Look) =>
  client.view('opened')[lookKey(look)] as LookedOf<Look> | null | undefined

const NORD = { look: 'gathering', planned: 'nord' } as const
const TROMS = { look: 'gathering', planned: 'troms' } as const
const BODO = { look: 'municipality', municipality: 'bodo' } as const
const reply: Extract<ProgrammeCommand, { type: 'ReplyToInvitation' }> = {
  ...{ type: 'ReplyToInvitation', planned: 'nord', municipality: 'bodo' },
  ...{ answer: 'comes', people: 4, who: 'HR-leder', note: 'Kommer med toget' },
}
const writes: Extract<ProgrammeCommand, { type: 'WritePromise' }> = {
  ...{ type: 'WritePromise', promise: 'p-1', municipality: 'bodo', base: null, what: 'Ringer alle' },
  ...{ who: 'HR-leder', by: '2013-06-01', how: 'Vi teller' },
}

test('[PV70] what is looked at comes whole, and then as changes, from whoever they come', async () => {
  const { owner, bodo } = await house()
  expect(await open(owner, NORD, BODO)).toEqual({ ok: true })
  await eventually(() => looked(owner, NORD) !== undefined)
  expect(looked(owner, NORD)?.gathering.letters).toEqual([])
  await ask(bodo, reply)
  await ask(bodo, writes)
  await eventually(() => looked(owner, BODO)?.promises.length === 1)
  expect(looked(owner, NORD)?.replies.bodo).toMatchObject([{ note: 'Kommer med toget' }])
  expect(owner.patches.filter(({ slot }) => slot === 'opened').length).toBeGreaterThan(0)
})

test('[PV70] what is left is told no more, and what is not there is null', async () => {
  const { owner, bodo } = await house()
  await open(owner, NORD)
  await eventually(() => looked(owner, NORD) !== undefined)
  await open(owner, TROMS, { look: 'promise', promise: 'none' })
  await eventually(() => looked(owner, TROMS) !== undefined)
  expect(looked(owner, { look: 'promise', promise: 'none' })).toBeNull()
  expect(looked(owner, NORD)).toBeUndefined()
  expect(await open(owner)).toEqual({ ok: true })
  await ask(bodo, { ...reply, planned: 'troms' })
  await eventually(
    () => owner.view('programme'),
    (view) => JSON.stringify(view).includes('"comes":1'),
  )
  expect(owner.patches.filter(({ slot }) => slot === 'opened')).toEqual([])
})

test('[PV70] a municipality is shown nothing that is looked at, and what makes no sense is refused', async () => {
  const { owner, bodo } = await house()
  const heard: string[] = []
  bodo.socket.onAny((...message) => heard.push(JSON.stringify(message)))
  await ask(owner, { ...writes, promise: 'p-2' })
  await open(bodo, NORD, TROMS, BODO, { look: 'promise', promise: 'p-2' })
  await eventually(() => looked(bodo, NORD) === null)
  expect(Object.values(bodo.view('opened'))).toEqual([null, null, null, null])
  await ask(owner, { ...reply, planned: 'troms', municipality: 'tromso', note: 'KANARI' })
  await ask(owner, { type: 'SetProgrammeGoals', goals: ['Flere til stede'] })
  await eventually(() => heard.some((each) => each.includes('Flere til stede')))
  expect(heard.join()).not.toContain('KANARI')
  expect(await bodo.ask('programme-open', { looks: [{ look: 'all' }] })).toEqual({
    ok: false,
    code: 'malformed',
  })
})

test('[PV70] a line that is behind asks for the whole of what it looks at', async () => {
  const { owner } = await house()
  await open(owner, NORD)
  await eventually(() => looked(owner, NORD) !== undefined)
  const views: unknown[] = []
  owner.socket.on('view', (message) => views.push(message))
  owner.socket.emit('resync', { slots: ['opened'] })
  await eventually(() => views.length === 1)
  expect(views).toMatchObject([{ slot: 'opened', view: { 'gathering nord': { look: 'gathering' } } }])
})
