import { mkdtempSync, rmSync } from 'node:fs'
import { mkdtemp, readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nanoid } from 'nanoid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { demoCommands } from '#server/demo/demo-gathering.ts'
import { rehearseInOwnProcess } from '#server/rehearsal/in-own-process.ts'
import type { RunRehearsal } from '#server/rehearsal/rehearsals.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import type { RehearsalAnswer, RehearsalProgress, RehearsalReport } from '#shared/protocol/rehearsal.ts'
import { builtMain } from '#tests/support/built-main.ts'
import { connect, linkHello, phoneHello, type TestClient } from '#tests/support/clients.ts'
import { TEN } from '#tests/support/given.ts'
import { startApp, type TestApp } from '#tests/support/start-app.ts'

/** Other tests rehearse at the same time, each in a folder of its own. */
const own = mkdtempSync(join(tmpdir(), 'samling-asked-test-'))
beforeAll(() => vi.stubEnv('TMPDIR', own))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(own, { recursive: true, force: true })
})

let running: TestApp
const clients: TestClient[] = []
let dir: string
let entry: CatalogueEntry
let session: string

/** A rehearsal that goes on until the test says otherwise. */
type Held = {
  readonly file: string
  readonly people: number
  readonly tell: (progress: RehearsalProgress) => void
  readonly end: (report: RehearsalReport | null) => void
  readonly fail: () => void
}
let held: Held[] = []
const hold: RunRehearsal = (file, people, tell) => {
  let stop = (): void => undefined
  const result = new Promise<RehearsalReport | null>((end, fail) => {
    stop = () => end(null)
    held.push({ file, people, tell, end, fail: () => fail(new Error('broken')) })
  })
  return { result, stop: () => stop() }
}

/** The demo with its people, its notes and one question: what it takes to see what goes into a copy. */
const BRIEF: readonly RoomCommand['type'][] = [
  'PrepareConversation',
  'PreparePresentations',
  'PreparePanel',
  'SetCalls',
]
function briefDemo(): readonly RoomCommand[] {
  const commands = demoCommands(() => nanoid(12), TEN).filter(({ type }) => !BRIEF.includes(type))
  const first = commands.findIndex(({ type }) => type === 'PreparePoll')
  return commands.filter(({ type }, at) => type !== 'PreparePoll' || at === first)
}

async function start(rehearse: RunRehearsal, commands?: readonly RoomCommand[]): Promise<void> {
  held = []
  dir = await mkdtemp(join(tmpdir(), 'samling-asked-'))
  running = await startApp({ store: await openJournalStore({ dir, now: Date.now }), rehearse })
  entry = await running.app.create('', commands ?? demoCommands(() => nanoid(12), TEN))
  session = await leaderOf(entry)
}

async function leaderOf(of: CatalogueEntry): Promise<string> {
  const leader = await connect(running.url, linkHello('leader', of))
  clients.push(leader)
  return leader.welcome()?.session ?? ''
}

beforeEach(() => start(hold))
afterEach(async () => {
  for (const client of clients.splice(0)) client.close()
  await running.app.close()
})

async function ask(
  what: object,
  of = { gathering: entry.id, session },
): Promise<{ status: number; body: RehearsalAnswer }> {
  const response = await fetch(`${running.url}/api/rehearsal`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ ...of, do: what }),
  })
  return { status: response.status, body: (await response.json()) as RehearsalAnswer }
}
const begin = (more: object = {}) => ask({ type: 'start', people: 12, anyway: false, ...more })
const look = () => ask({ type: 'look' })
async function until(isSo: (answer: RehearsalAnswer) => boolean): Promise<RehearsalAnswer> {
  for (;;) {
    const { body } = await look()
    if (isSo(body)) return body
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const stateIn = (answer: RehearsalAnswer) => (answer.ok ? answer.rehearsal.state : answer.code)

test('[GP10] a leader asks for a rehearsal, sees how far it has come, and then the report', async () => {
  expect((await look()).body).toEqual({ ok: true, rehearsal: { state: 'none' } })
  const none = { done: 0, item: '', here: 0, answers: 0 }
  expect((await begin()).body).toEqual({
    ok: true,
    rehearsal: { state: 'running', people: 12, progress: none },
  })
  const progress = { done: 0.5, item: 'Middag', here: 9, answers: 70 }
  held[0]?.tell(progress)
  expect((await look()).body).toEqual({ ok: true, rehearsal: { state: 'running', people: 12, progress } })
  held[0]?.end({ ok: true, title: 'Øvd' } as RehearsalReport)
  const done = await until((answer) => stateIn(answer) === 'done')
  expect(done).toMatchObject({ rehearsal: { report: { ok: true, title: 'Øvd' } } })
  expect(held).toHaveLength(1)
})

test('[GP10] one at a time on a server: the same leader who asks again gets the one that runs, another is told to wait', async () => {
  await begin()
  expect(stateIn((await begin()).body)).toBe('running')
  const other = await running.app.create(
    '',
    demoCommands(() => nanoid(12), TEN),
  )
  const theirs = { gathering: other.id, session: await leaderOf(other) }
  expect((await ask({ type: 'start', people: 5, anyway: false }, theirs)).body).toMatchObject({
    code: 'rehearsal-busy',
  })
  // Nor do they learn anything of it, or end it.
  expect((await ask({ type: 'look' }, theirs)).body).toEqual({ ok: true, rehearsal: { state: 'none' } })
  await ask({ type: 'stop' }, theirs)
  expect(stateIn((await look()).body)).toBe('running')
  expect(held).toHaveLength(1)
  await ask({ type: 'stop' })
  await until((answer) => stateIn(answer) === 'stopped')
  expect(stateIn((await ask({ type: 'start', people: 5, anyway: false }, theirs)).body)).toBe('running')
})

test('[GP10] one that breaks off says so, and the next one may begin', async () => {
  await begin()
  held[0]?.fail()
  await until((answer) => stateIn(answer) === 'failed')
  expect(stateIn((await begin()).body)).toBe('running')
  expect(held).toHaveLength(2)
})

test('[GP11] while people are on this server a rehearsal waits for the leader to say that it may begin anyway', async () => {
  const phone = await connect(running.url, phoneHello(entry.code))
  clients.push(phone)
  // Somebody who only looks at the door is nobody yet.
  expect(stateIn((await begin()).body)).toBe('running')
  await ask({ type: 'stop' })
  await until((answer) => stateIn(answer) === 'stopped')
  await phone.send({ type: 'Join', name: 'Deltaker 1', municipality: null, title: '' })
  expect((await begin()).body).toEqual({ ok: false, code: 'people-here', detail: '1' })
  expect(held).toHaveLength(1)
  expect(stateIn((await begin({ anyway: true })).body)).toBe('running')
})

test('[GP11] nobody but a leader of the gathering, no more than three hundred, and nothing without items', async () => {
  expect((await ask({ type: 'look' }, { gathering: entry.id, session: 'a-session-of-nobody' })).status).toBe(
    403,
  )
  expect(
    (await ask({ type: 'start', people: 5, anyway: true }, { gathering: entry.id, session: '' })).status,
  ).toBe(403)
  for (const people of [0, 301, 2.5]) expect((await begin({ people })).status).toBe(400)
  expect(stateIn((await begin({ people: 300 })).body)).toBe('running')
  const bare = await running.app.create('Tom', [])
  const theirs = { gathering: bare.id, session: await leaderOf(bare) }
  await ask({ type: 'stop' })
  await until((answer) => stateIn(answer) === 'stopped')
  expect((await ask({ type: 'start', people: 5, anyway: false }, theirs)).body).toMatchObject({
    code: 'nothing-to-rehearse',
  })
})

test('[GP12] what is played is a copy: a programme file goes in, without people, answers and notes, and the gathering and its folder stay as they are', {
  timeout: 120_000,
}, async () => {
  await running.app.close()
  // As the program does it: a process of its own.
  const run = rehearseInOwnProcess(builtMain(), [])
  const files: string[] = []
  await start((file, people, tell) => {
    files.push(file)
    return run(file, people, tell)
  }, briefDemo())
  const room = await running.app.rooms.open(entry.id)
  const before = room.gathering()
  const stored = await contentOf(dir)
  await begin({ people: 6 })
  const done = await until((answer) => stateIn(answer) !== 'running')
  expect(done).toMatchObject({
    rehearsal: { state: 'done', report: { ok: true, people: 6, title: 'Nærvær på timeplanen' } },
  })
  expect(room.gathering()).toBe(before)
  expect(await contentOf(dir)).toEqual(stored)
  expect(running.app.registry.list()).toHaveLength(1)
  expect(files[0]).toContain('samling-programme')
  for (const own of ['Hovedtillitsvalgt', 'fjord og fjell', 'Ønsk Sund velkommen'])
    expect(files[0]).not.toContain(own)
})

test('[GP12] one that is stopped, by its leader or with its server, ends its process and takes its folder with it', {
  timeout: 60_000,
}, async () => {
  await running.app.close()
  const run = rehearseInOwnProcess(builtMain(), [])
  await start(run)
  await begin({ people: 6 })
  await until(
    (answer) => answer.ok && answer.rehearsal.state === 'running' && answer.rehearsal.progress.done > 0,
  )
  expect(await rehearsing()).toHaveLength(1)
  await ask({ type: 'stop' })
  await until((answer) => stateIn(answer) === 'stopped')
  expect(await rehearsing()).toEqual([])
  await begin({ people: 6 })
  await until(
    (answer) => answer.ok && answer.rehearsal.state === 'running' && answer.rehearsal.progress.done > 0,
  )
  for (const client of clients.splice(0)) client.close()
  await running.app.close()
  expect(await rehearsing()).toEqual([])
  await start(hold)
})

test('[GP12] a program that is not there, or says nothing, is a rehearsal that failed', async () => {
  const broken = rehearseInOwnProcess(join(tmpdir(), 'no-such-program.js'), [])
  await expect(broken('{}', 5, () => undefined).result).rejects.toThrow('no-such-program')
})

async function rehearsing(): Promise<readonly string[]> {
  return (await readdir(own)).filter((name) => name.startsWith('samling-rehearsal-'))
}

/** Everything in the gatherings' folders, byte for byte. */
async function contentOf(folder: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(join(folder, 'gatherings'), { recursive: true, withFileTypes: true })
  const files = entries
    .filter((each) => each.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort()
  return await Promise.all(
    files.map(async (file) => [file, (await readFile(file)).toString('base64')] as const),
  )
}
