import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeDiskProbe } from '#server/preflight/disk-probe.ts'
import { nodeFiles, type OpenFile } from '#server/store/files.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { restoreFolder } from '#server/store/restore.ts'
import { connect, linkHello, phoneHello } from '#tests/support/clients.ts'
import { choice, yes } from '#tests/support/samples.ts'
import { prepared, startApp, type TestApp } from '#tests/support/start-app.ts'

let dir: string
let running: TestApp
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'samling-preflight-'))
  running = await startApp({ store: await openJournalStore({ dir, now: Date.now }), folder: dir })
})
afterEach(async () => {
  await running.app.close()
  await rm(dir, { recursive: true, force: true })
})

async function ask(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
  return await fetch(`${running.url}/api/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: running.url, ...headers },
    body: JSON.stringify(body),
  })
}

async function ledBy(gathering: string, secret: string) {
  const hello = { as: 'leader', gathering, secret, session: null }
  const leader = await connect(running.url, hello)
  const session = leader.welcome()?.session ?? ''
  leader.close()
  return { gathering, session }
}

test('[PF1] [PF5] a leader learns how the machine stands: room, a write for good, the phones that came through, the time, the copy; nobody else does', async () => {
  const { id, secrets, code } = await prepared(running.app)
  const key = await ledBy(id, secrets.leader)
  const works = { websocket: true, polling: true, clock: true, storage: true }
  await ask('check', { id: 'a-phone-of-the-hall', ...works })
  const reply = await (await ask('preflight', key)).json()
  expect(reply).toMatchObject({ at: running.clock.now(), copied: null, phones: [{ number: 1, ...works }] })
  expect(reply.free).toBeGreaterThan(0)
  expect(reply.write.usual).toBeGreaterThan(0)
  expect(reply.write.slowest).toBeGreaterThanOrEqual(reply.write.usual)
  const phone = await connect(running.url, phoneHello(code, 'a-token-of-this-one-phone-only'))
  const sessions = ['', 'x'.repeat(32), 'a-token-of-this-one-phone-only', secrets.leader, secrets.screen]
  for (const session of sessions)
    for (const path of ['preflight', 'copy'])
      expect((await ask(path, { gathering: id, session })).status).toBe(403)
  expect((await ask('preflight', key, { Origin: 'https://elsewhere.example' })).status).toBe(403)
  expect((await ask('copy', { ...key, more: 1 })).status).toBe(400)
  phone.close()
})

test('[PF4] a copy is a data folder of one gathering, which restore takes back with all that was saved, and holds nothing of another or of a session', async () => {
  const { id, secrets, code } = await prepared(running.app, [
    { type: 'NameGathering', title: 'Samling i vest', place: 'Florø' },
  ])
  const other = await prepared(running.app, [
    { type: 'NameGathering', title: 'En helt annen', place: 'Vadsø' },
  ])
  const key = await ledBy(id, secrets.leader)
  const phone = await connect(running.url, phoneHello(code, 'a-token-of-this-one-phone-only'))
  const name = 'Rådgiver fra Kinn'
  expect(await phone.send({ type: 'Join', name, municipality: null, title: '' })).toMatchObject({ ok: true })
  phone.close()
  const reply = await ask('copy', key)
  expect(reply.headers.get('Content-Type')).toBe('application/zip')
  expect(reply.headers.get('Content-Disposition')).toContain(`samling-${code}-`)
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const whole = Buffer.from(bytes).toString('latin1')
  for (const own of [other.id, other.secrets.leader, 'helt annen', key.session])
    expect(whole).not.toContain(own)
  expect((await (await ask('preflight', key)).json()).copied).toBe(running.clock.now())

  const from = join(dir, '..', `${dir.split('/').at(-1)}-copy`)
  const to = `${from}-restored`
  try {
    for (const [path, file] of Object.entries(unzipSync(bytes))) {
      await mkdir(dirname(join(from, path)), { recursive: true })
      await writeFile(join(from, path), file)
    }
    expect(
      await restoreFolder({ from, to, gathering: null, at: null, replace: false, look: false }),
    ).toMatchObject({
      did: 'restored',
    })
    const store = await openJournalStore({ dir: to, now: Date.now })
    const again = await startApp({ store, folder: to })
    const room = await again.app.rooms.open(id)
    expect(room.gathering()).toMatchObject({ title: 'Samling i vest', place: 'Florø' })
    expect([...room.gathering().people.roster.values()].map((person) => person.name)).toContain(name)
    expect(again.app.registry.byCode(code)?.secrets.leader).toBe(secrets.leader)
    await again.app.close()
  } finally {
    await rm(from, { recursive: true, force: true })
    await rm(to, { recursive: true, force: true })
  }
})

test('[PF4] [P-04] a copy made while a question without names is open has no key to its answers, nor a snapshot that may show them; the rest is there', async () => {
  const { id, secrets, code } = await prepared(running.app, [
    { type: 'PreparePoll', activity: 'p', item: null, question: choice, anonymous: true },
    { type: 'OpenPoll', activity: 'p' },
  ])
  const phone = await connect(running.url, phoneHello(code, 'a-token-of-this-one-phone-only'))
  await phone.send({ type: 'Join', name: 'Rådgiver', municipality: null, title: '' })
  expect(await phone.send({ type: 'CastBallot', activity: 'p', answer: yes })).toMatchObject({ ok: true })
  phone.close()
  const key = JSON.parse(await readFile(join(dir, 'gatherings', id, 'keys.json'), 'utf8'))
  const reply = await ask('copy', await ledBy(id, secrets.leader))
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const files = unzipSync(bytes)
  expect(Object.keys(files).sort()).toEqual(['catalogue.json', `gatherings/${id}/journal.jsonl`])
  for (const secret of Object.values(key.boxes as Record<string, string>))
    expect(Buffer.from(bytes).toString('latin1')).not.toContain(secret)

  const to = join(dir, 'restored')
  for (const [path, file] of Object.entries(files)) {
    await mkdir(dirname(join(to, path)), { recursive: true })
    await writeFile(join(to, path), file)
  }
  const again = await startApp({ store: await openJournalStore({ dir: to, now: Date.now }) })
  try {
    const same = await connect(again.url, phoneHello(code, 'a-token-of-this-one-phone-only'))
    expect(same.welcome()?.role).toBe('participant')
    expect(await same.send({ type: 'CastBallot', activity: 'p', answer: yes })).toMatchObject({ ok: true })
    same.close()
    const poll = (await again.app.rooms.open(id)).gathering().activities.get('p')
    expect(poll).toMatchObject({ phase: 'open', box: { kind: 'anonymous' } })
    if (poll?.kind === 'poll' && poll.phase !== 'draft' && poll.box.kind === 'anonymous')
      expect([poll.box.tagged.size, poll.box.answered.size]).toEqual([1, 1])
  } finally {
    await again.app.close()
  }
})

test('[PF4] a leader beside the main one gets no copy, since the links of everybody are in it', async () => {
  const entry = await prepared(running.app)
  const { id } = entry
  const main = await connect(running.url, linkHello('leader', entry))
  const added = await main.ask('leader-links', { do: 'add', id: 'beside-the-main', name: 'Prosjektlederen' })
  main.close()
  const link = /#([\w-]{32})/.exec(JSON.stringify(added))?.[1]
  expect(link).toBeDefined()
  const beside = await ledBy(id, String(link))
  expect(beside.session).not.toBe('')
  expect((await ask('preflight', beside)).status).toBe(200)
  expect((await ask('copy', beside)).status).toBe(403)
})

test('[PF3] the disk is asked in its own folder, at most every half minute, and nothing is left there; one that cannot be written to says so', async () => {
  let synced = 0
  let now = 0
  const counted = (file: OpenFile) => async () => {
    synced++
    now++
    await file.datasync()
  }
  const files = {
    ...nodeFiles,
    async create(path: string) {
      const file = await nodeFiles.create(path)
      return { ...file, datasync: counted(file) }
    },
  }
  const probe = makeDiskProbe(dir, { files, now: () => now })
  const before = await readdir(dir)
  const first = await probe()
  expect(first.write).toEqual({ usual: 1, slowest: 1 })
  const once = synced
  expect(once).toBeGreaterThan(5)
  expect(await probe()).toBe(first)
  expect(synced).toBe(once)
  now += 31_000
  await probe()
  expect(synced).toBe(2 * once)
  expect(await readdir(dir)).toEqual(before)
  expect((await makeDiskProbe(join(dir, 'nowhere'))()).write).toBeNull()
  expect((await readFile(join(dir, 'catalogue.json'), 'utf8')).length).toBeGreaterThan(0)
})
