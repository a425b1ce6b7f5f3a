import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reporter } from '#server/exports/reporter.ts'
import type { ResearchMade } from '#server/research/work.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { ResearchAbout } from '#shared/protocol/research.ts'
import { connect, eventually } from '#tests/support/clients.ts'
import { inThisThread } from '#tests/support/in-this-thread.ts'
import { startApp, type TestApp } from '#tests/support/start-app.ts'
import { hall, PROGRAMME, storeProgramme } from '#tests/support/stored-programme.ts'
import { readStrictCsv } from '#tests/support/strict-csv.ts'
import { asked, hello } from './house.ts'

let dir: string
let running: TestApp
/** What is asked of the thread waits for this. */
let held: Promise<unknown>
let reached = 0
const logged: unknown[] = []
const keyFile = () => join(dir, 'programmes', PROGRAMME, 'research-keys.json')

const researching: Reporter = {
  ...inThisThread,
  study: async (job): Promise<ResearchMade> => {
    reached++
    await held
    return await inThisThread.study(job)
  },
}

async function start() {
  const store = await openJournalStore({ dir, now: Date.now })
  const log = (event: string, facts?: object) =>
    void (event === 'exported' && logged.push({ ...facts, ms: 0 }))
  running = await startApp({ store, folder: dir, researching, log })
}
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'samling-study-'))
  held = Promise.resolve()
  reached = 0
  logged.length = 0
  await storeProgramme(dir)
  await start()
})
afterEach(async () => {
  await running.app.close()
  rmSync(dir, { recursive: true, force: true })
})

async function sessionOf(role: 'owner' | 'researcher'): Promise<string> {
  const { links } = running.app.programmes
  await links.researchers.add(PROGRAMME, 'rs-1', 'Et universitet')
  const secret =
    role === 'owner' ? links.get(PROGRAMME)?.secrets.owner : links.researchers.list(PROGRAMME)[0]?.secret
  const line = await connect(running.url, hello({ programme: PROGRAMME }, role, secret ?? ''))
  const { session } = line.welcome() ?? {}
  line.close()
  return session ?? ''
}
const fetched = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${running.url}/api/research/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify({ programme: PROGRAMME, ...body }),
  })

test('[RS14] whoever studies it fetches the export by their own link, the one that samling export makes, and it stands in the log', async () => {
  const session = await sessionOf('researcher')
  const reply = await fetched('file', { session, language: 'nb' })
  expect(reply.headers.get('content-type')).toBe('application/zip')
  expect(reply.headers.get('content-disposition')).toBe('attachment; filename="forskning-naervaer.zip"')
  const zip = new Uint8Array(await reply.arrayBuffer())
  const files = unzipSync(zip)
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array())) as {
    files: { name: string; sha256: string; rows: number | null }[]
  }
  for (const { name, sha256 } of manifest.files)
    expect(
      createHash('sha256')
        .update(files[name] ?? '')
        .digest('hex'),
      name,
    ).toBe(sha256)
  const answers = readStrictCsv(strFromU8(files['answers_rå.csv'] ?? new Uint8Array()))
  expect(answers).toHaveLength(1 + 2 * hall.length)
  const sha256 = createHash('sha256').update(zip).digest('hex')
  expect(logged).toEqual([
    {
      ...{ programme: PROGRAMME, role: 'researcher', type: 'research', ms: 0 },
      ...{ count: expect.any(Number), message: `research sha256 ${sha256}` },
    },
  ])
  expect(existsSync(keyFile())).toBe(true)
})

test('[RS14] what an export would hold is told before, with those who have said yes in whole fives, and no key is made for it', async () => {
  const session = await sessionOf('researcher')
  const about = (await (await fetched('about', { session })).json()) as ResearchAbout
  // Eight have.
  expect(about.consent.yes).toBe(5)
  expect(about.consent.gatherings.map(({ people, yes }) => [people, yes])).toEqual([
    [5, 5],
    [5, 5],
  ])
  expect(about.tables.find(({ id }) => id === 'answers')?.rows).toBe(2 * hall.length)
  expect(about.smallestCell).toBe(5)
  expect(existsSync(keyFile())).toBe(false)
  expect((await fetched('about', { session: await sessionOf('owner') })).status).toBe(200)
})

test('[RS14] [S-08] [S-05] nobody else fetches it: not the owner, not another link, not one that is taken back while it is made', async () => {
  const session = await sessionOf('researcher')
  expect((await fetched('file', { session: await sessionOf('owner'), language: 'nb' })).status).toBe(403)
  for (const other of ['', 'x'.repeat(32)])
    for (const [path, more] of [['about'], ['file', { language: 'nb' }], ['key', { title: null }]] as const)
      expect((await fetched(path, { session: other, ...more })).status).toBe(403)
  expect((await fetched('key', { session, title: null })).status).toBe(403)
  // As a server in front passes on what comes from elsewhere.
  const elsewhere = await fetched('file', { session, language: 'nb' }, { 'X-Forwarded-For': '203.0.113.9' })
  expect([elsewhere.status, await elsewhere.json()]).toEqual([403, { ok: false, code: 'not-private' }])
  let goOn = () => undefined as unknown
  held = new Promise((done) => {
    goOn = () => done(undefined)
  })
  const late = fetched('file', { session, language: 'nb' })
  await eventually(() => reached === 1)
  // Whoever asks again and again gets one.
  expect((await fetched('file', { session, language: 'nb' })).status).toBe(429)
  await running.app.programmes.links.researchers.takeBack(PROGRAMME, 'rs-1')
  goOn()
  expect((await late).status).toBe(403)
  expect(logged).toEqual([])
})

test('[RS14] the owner destroys the key by writing the programme’s title, and the next export has other pseudonyms', async () => {
  const [session, owner] = [await sessionOf('researcher'), await sessionOf('owner')]
  const people = async () => {
    const reply = await fetched('file', { session, language: 'nb' })
    const table = unzipSync(new Uint8Array(await reply.arrayBuffer()))['people_rå.csv']
    return readStrictCsv(strFromU8(table ?? new Uint8Array()))
      .slice(1)
      .flat()
  }
  const { title } = (await running.app.programmes.rooms.open(PROGRAMME)).programme()
  const key = (typed: string | null) =>
    asked(running.url, '/api/research/key', { programme: PROGRAMME, session: owner, title: typed })
  expect(await key(null)).toEqual({ made: false })
  const before = await people()
  expect(await key(null)).toEqual({ made: true })
  expect(await key('noe annet')).toMatchObject({ ok: false, code: 'unknown-code' })
  expect(await people()).toEqual(before)
  expect(await key(` ${title} `)).toEqual({ made: false })
  const pseudonyms = new Set(before.filter((cell) => cell.length > 10))
  expect(pseudonyms.size).toBeGreaterThan(4)
  expect((await people()).filter((cell) => pseudonyms.has(cell))).toEqual([])
})

test('[RS14] [P-11] a programme that is erased while it is read leaves no key behind', async () => {
  const session = await sessionOf('researcher')
  let goOn = () => undefined as unknown
  held = new Promise((done) => {
    goOn = () => done(undefined)
  })
  const late = fetched('file', { session, language: 'nb' })
  await eventually(() => reached === 1)
  const erased = running.app.programmes.erase(PROGRAMME)
  goOn()
  await erased
  expect((await late).status).toBe(403)
  expect(existsSync(join(dir, 'programmes', PROGRAMME))).toBe(false)
})
