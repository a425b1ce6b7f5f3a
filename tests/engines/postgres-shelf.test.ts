import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ExportIo, exportCommand } from '#server/cli/export.ts'
import { restoreCommand } from '#server/cli/restore.ts'
import { silentLog } from '#server/log.ts'
import { makeDatabaseProbe } from '#server/preflight/database-probe.ts'
import { doResearch } from '#server/research/work.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import { connect, linkHello, phoneHello } from '#tests/support/clients.ts'
import { inThisThread } from '#tests/support/in-this-thread.ts'
import { startApp, type TestApp } from '#tests/support/start-app.ts'
import { describeOnPostgres, makeDatabase, sql } from './a-database.ts'

const NAME = 'Rådgiver fra Kinn'

async function called(
  command: (args: readonly string[], io: ExportIo) => Promise<number>,
  ...args: readonly string[]
) {
  const [out, err, written]: [string[], string[], Uint8Array[]] = [[], [], []]
  const io: ExportIo = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    pipe: (bytes) => void written.push(bytes),
    write: async (_file, bytes) => void written.push(bytes),
    create: () => ({ write: (bytes) => void written.push(bytes), done() {}, abandon() {} }),
    now: () => 0,
    log: silentLog,
    lang: 'en',
  }
  const code = await command(args, io)
  return { code, out: out.join(''), err: err.join(''), written: Buffer.concat(written) }
}

describeOnPostgres('what works with a data folder, with a database', () => {
  let url = ''
  let root = ''
  let running: TestApp
  const start = async () =>
    await startApp({
      store: await openPostgresStore({ url, now: Date.now }),
      database: url,
      researching: inThisThread,
    })
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'samling-shelf-'))
    url = await makeDatabase()
    running = await start()
  })
  afterAll(async () => {
    await running.app.close()
    await rm(root, { recursive: true })
  })

  const ask = (path: string, body: object) =>
    fetch(`${running.url}/api/${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })

  async function unpacked(zip: Uint8Array, to: string): Promise<readonly string[]> {
    const files = unzipSync(zip)
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(to, name)), { recursive: true })
      await writeFile(join(to, name), bytes)
    }
    return Object.keys(files).sort()
  }

  test('[ST49] [ST50] a gathering is copied from the console, exported, and put back with samling restore, under a new epoch', async () => {
    const entry = await running.app.create('', [
      { type: 'NameGathering', title: 'Samling i vest', place: 'Florø' },
    ])
    const leader = await connect(running.url, linkHello('leader', entry))
    const key = { gathering: entry.id, session: leader.welcome()?.session ?? '' }
    expect(leader.view('leader').inDatabase).toBe(true)
    leader.close()
    const phone = await connect(running.url, phoneHello(entry.code, 'a-token-of-this-one-phone-only'))
    await phone.send({ type: 'Join', name: NAME, municipality: null, title: '' })
    phone.close()
    await running.app.rooms.open(entry.id)
    await sql(
      url,
      `INSERT INTO samling.key VALUES ('${entry.id}', 'ballots', 'box', '\\x${'07'.repeat(32)}')`,
    )

    const looked = await (await ask('preflight', key)).json()
    expect(looked).toMatchObject({ in: 'database', free: null, bus: null, copied: null })
    expect(looked.write.usual).toBeGreaterThan(0)

    const copy = join(root, 'copy')
    const zip = new Uint8Array(await (await ask('copy', key)).arrayBuffer())
    expect(await unpacked(zip, copy)).toEqual(['catalogue.json', `gatherings/${entry.id}/journal.jsonl`])
    expect(Buffer.from(zip).toString('latin1')).not.toContain(key.session)

    const report = await called(
      exportCommand,
      ...[entry.code, '--format', 'json', '--database-url', url, '--out', '-'],
    )
    expect([report.code, report.out]).toEqual([0, ''])
    expect(JSON.parse(report.written.toString())).toMatchObject({ title: 'Samling i vest' })
    const unknown = await called(exportCommand, 'nobody', '--format', 'json', '--database-url', url)
    expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining(entry.code)])
    expect(unknown.err).not.toContain('samling@')

    const restore = (...args: readonly string[]) =>
      called(restoreCommand, copy, '--database-url', url, ...args)
    const busy = await restore('--replace')
    expect([busy.code, busy.err]).toEqual([1, expect.stringContaining('Another Samling uses')])
    await running.app.erase(entry.id)
    await running.app.close()
    expect(await restore('--look')).toMatchObject({ code: 0, out: expect.stringContaining('Samling i vest') })
    expect(await sql(url, 'SELECT id FROM samling.stream')).toEqual([])
    expect(await restore()).toMatchObject({ code: 0, err: '' })
    const refused = await restore()
    expect([refused.code, refused.out]).toEqual([1, expect.stringContaining('--replace')])
    const [before] = await sql(url, 'SELECT epoch FROM samling.stream')
    expect(await restore('--replace')).toMatchObject({ code: 0 })
    expect(await sql(url, 'SELECT epoch FROM samling.stream')).not.toEqual([before])

    running = await start()
    const room = await running.app.rooms.open(entry.id)
    expect(room.gathering()).toMatchObject({ title: 'Samling i vest', place: 'Florø' })
    expect([...room.gathering().people.roster.values()].map((person) => person.name)).toEqual([NAME])
    expect(running.app.registry.byCode(entry.code)?.secrets.leader).toBe(entry.secrets.leader)
  })

  test('[ST49] a programme is copied, erased and brought in again while the server runs, and studied with a key that can be destroyed', async () => {
    const reply = await ask('programmes', { title: 'Kyst', organiser: 'Fylket', contact: '', goals: [] })
    const { programme, secret } = await reply.json()
    const hello = { as: 'programme', programme, role: 'owner', secret, session: null }
    const owner = await connect(running.url, hello)
    const session = owner.welcome()?.session ?? ''
    owner.close()
    const zip = await (await ask('programmes/copy', { programme, session })).arrayBuffer()
    const bring = async () => {
      const answer = await fetch(`${running.url}/api/programmes/bring-in`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/zip' },
        body: zip,
      })
      return await answer.json()
    }
    expect(await bring()).toMatchObject({ ok: false, code: 'already-here' })
    await running.app.programmes.erase(programme)
    expect(await bring()).toMatchObject({ programme, secret })
    const again = await connect(running.url, hello)
    const key = { programme, session: again.welcome()?.session ?? '' }
    again.close()

    expect(await (await ask('research/about', key)).json()).toMatchObject({ smallestCell: 5 })
    expect(await (await ask('research/key', { ...key, title: null })).json()).toEqual({ made: false })
    const made = await doResearch({ place: url, stream: programme, want: 'file', lang: 'nb' })
    expect(Object.keys(unzipSync(made.file?.bytes ?? new Uint8Array())).length).toBeGreaterThan(3)
    expect(await (await ask('research/key', { ...key, title: null })).json()).toEqual({ made: true })
    const args = [programme, '--format', 'research', '--database-url', url]
    const written = await called(exportCommand, ...args)
    expect([written.code, written.err]).toEqual([0, ''])
    expect(unzipSync(written.written)).toHaveProperty('manifest.json')
    expect(await called(exportCommand, ...args, '--destroy-key')).toMatchObject({ code: 0, err: '' })
    expect(await sql(url, `SELECT box FROM samling.key WHERE ring = 'research'`)).toEqual([])
  })

  test('[ST50] a database is asked how long a commit takes, and one that is gone is said to take nothing', async () => {
    expect((await makeDatabaseProbe(url)()).write?.usual).toBeGreaterThan(0)
    expect(await sql(url, 'SELECT body FROM samling.probe')).toEqual([])
    expect(await makeDatabaseProbe('postgresql://127.0.0.1:1/gone')()).toEqual({ free: null, write: null })
  })
})
