import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inspectFolder } from '#server/store/inspect.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { restoreFolder } from '#server/store/restore.ts'
import { connect } from '#tests/support/clients.ts'
import { inThisThread } from '#tests/support/in-this-thread.ts'
import { startApp, type TestApp } from '#tests/support/start-app.ts'
import { hello, made, seen } from './house.ts'

let dir: string
let running: TestApp
const startIn = async (folder: string) =>
  await startApp({
    store: await openJournalStore({ dir: folder, now: Date.now }),
    folder,
    researching: inThisThread,
  })
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'samling-programme-'))
  running = await startIn(join(dir, 'one'))
})
afterEach(async () => {
  await running.app.close()
  await rm(dir, { recursive: true, force: true })
})

const copyFor = (programme: string, session: string) =>
  fetch(`${running.url}/api/programmes/copy`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ programme, session }),
  })

test('[PV2] the owner’s copy of a programme is put back on another server, links and all, and nobody else gets one', async () => {
  await running.app.create('En annen samling', [])
  const programme = await made(running)
  const owner = await connect(running.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  owner.close()
  expect((await copyFor(programme.programme, 'x')).status).toBe(403)
  const reply = await copyFor(programme.programme, session)
  expect(reply.headers.get('content-disposition')).toBe(
    'attachment; filename="samling-programme-2012-09-12.zip"',
  )
  const files = unzipSync(new Uint8Array(await reply.arrayBuffer()))
  expect(Object.keys(files).sort()).toEqual([
    'catalogue.json',
    `programmes/${programme.programme}/journal.jsonl`,
  ])
  const from = join(dir, 'copy')
  for (const [name, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(from, name)), { recursive: true })
    await writeFile(join(from, name), bytes)
  }
  await running.app.close()
  const to = join(dir, 'two')
  const { did } = await restoreFolder({ from, to, gathering: null, at: null, look: false, replace: false })
  expect(did).toBe('restored')
  running = await startIn(to)
  const back = await connect(running.url, hello(programme, 'owner', programme.secret))
  expect(back.welcome()?.epoch).toMatch(/^[\w-]{10}$/)
  expect(seen(back, 'owner').municipalities.map(({ name }) => name)).toEqual(['Bodø', 'Narvik', 'Tromsø'])
  back.close()
})

const bring = async (body: Uint8Array, headers: Readonly<Record<string, string>> = {}) => {
  const reply = await fetch(`${running.url}/api/programmes/bring-in`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/zip', ...headers },
    body: Buffer.from(body),
  })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

async function copied() {
  const programme = await made(running)
  const owner = await connect(running.url, hello(programme, 'owner', programme.secret))
  const session = owner.welcome()?.session ?? ''
  owner.close()
  const zip = new Uint8Array(await (await copyFor(programme.programme, session)).arrayBuffer())
  return { programme, zip }
}

test('[PV19] a copy is brought in where there is no such programme, links and all, while the server runs; its gatherings are its own again', async () => {
  const { programme, zip } = await copied()
  const gathering = await running.app.create('Fylkesmøte', [])
  await running.app.registry.belongsTo(gathering.id, programme.programme)
  expect(await bring(zip)).toMatchObject({ status: 200, body: { ok: false, code: 'already-here' } })
  await running.app.programmes.erase(programme.programme)
  expect(await bring(zip)).toEqual({ status: 200, body: programme })
  const back = await connect(running.url, hello(programme, 'owner', programme.secret))
  expect(seen(back, 'owner').municipalities.map(({ name }) => name)).toEqual(['Bodø', 'Narvik', 'Tromsø'])
  back.close()
  expect(await bring(zip)).toMatchObject({ body: { code: 'already-here' } })
  // What stands there now is on the disk, and the next start has it.
  await running.app.close()
  running = await startIn(join(dir, 'one'))
  const again = await connect(running.url, hello(programme, 'owner', programme.secret))
  expect(seen(again, 'owner').gatherings).toHaveLength(2)
  again.close()
})

test('[PV19] what is no copy of a programme, or is damaged, is refused whole, and nobody brings one in who may not make one', async () => {
  const { programme, zip } = await copied()
  await running.app.programmes.erase(programme.programme)
  const files = unzipSync(zip)
  const journal = `programmes/${programme.programme}/journal.jsonl`
  const hurt = Buffer.from(files[journal] ?? [])
  const middle = Math.floor(hurt.length / 2)
  hurt[middle] = (hurt[middle] ?? 0) ^ 1
  const codeOf = async (body: Uint8Array) => (await bring(body)).body.code
  expect(await codeOf(zipSync({ ...files, [journal]: hurt }))).toBe('copy-damaged')
  expect(await codeOf(zipSync({ ...files, [journal]: new Uint8Array(9) }))).toBe('copy-damaged')
  expect(await codeOf(zipSync({ 'notes.txt': new Uint8Array(9) }))).toBe('copy-not-programme')
  expect(await codeOf(zipSync({ [journal]: files[journal] ?? new Uint8Array() }))).toBe('copy-not-programme')
  expect(await codeOf(new Uint8Array([1, 2, 3]))).toBe('copy-not-programme')
  const up = `programmes/../../${programme.programme}/journal.jsonl`
  expect(await codeOf(zipSync({ ...files, [journal]: new Uint8Array(), [up]: hurt }))).toBe('copy-damaged')
  expect((await bring(zip, { 'Content-Type': 'application/json' })).status).toBe(415)
  // As a server in front passes on what comes from elsewhere.
  expect((await bring(zip, { 'X-Forwarded-For': '203.0.113.9' })).status).toBe(403)
  expect((await bring(zip, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect(running.app.programmes.links.list()).toEqual([])
  expect(await readdir(join(dir, 'one', 'programmes'))).toEqual([])
})

test('[PV2] [P-14] where a programme is put back, those who are followed keep their pseudonyms; a key that was destroyed stays so', async () => {
  const { programme, zip } = await copied()
  const files = unzipSync(zip)
  const place = `programmes/${programme.programme}/research-keys.json`
  const key = new TextEncoder().encode(
    `${JSON.stringify({ v: 1, boxes: { pseudonyms: Buffer.alloc(32, 7).toString('base64url') } })}\n`,
  )
  const withKey = zipSync({ ...files, [place]: key })
  await running.app.programmes.erase(programme.programme)
  expect((await bring(withKey)).status).toBe(200)
  const kept = join(dir, 'one', place)
  expect(Buffer.from(key).equals(await readFile(kept))).toBe(true)
  await running.app.close()
  await writeFile(kept, '{"v":1,"boxes":{}}\n')
  const from = join(dir, 'copy')
  for (const [name, bytes] of Object.entries(unzipSync(withKey))) {
    await mkdir(dirname(join(from, name)), { recursive: true })
    await writeFile(join(from, name), bytes)
  }
  const wish = { from, to: join(dir, 'one'), gathering: null, at: null, look: false, replace: true }
  expect((await restoreFolder(wish)).did).toBe('restored')
  expect(await readFile(kept, 'utf8')).toBe('{"v":1,"boxes":{}}\n')
  await writeFile(kept, 'not a key')
  const { findings } = await inspectFolder(join(dir, 'one'))
  expect(findings).toContainEqual({ kind: 'keys', file: place })
  running = await startIn(join(dir, 'two'))
})
