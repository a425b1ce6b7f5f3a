import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { copyCommand } from '#server/cli/copy.ts'
import { verifyCommand } from '#server/cli/verify.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { describeOnPostgres, emptied, makeDatabase, sql } from './a-database.ts'

const now = () => 1_700_000_000_000
const CANARY = 'kanarifugl-i-gruva'

async function called(command: typeof copyCommand, ...args: readonly string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await command(args, { ...io, lang: 'en' })
  return { code, out: out.join(''), err: err.join('') }
}

/** Two gatherings and a programme: words of all kinds, something erased, keys, a snapshot, and a stream put back from a copy. */
async function fill(dir: string): Promise<void> {
  const store = await openJournalStore({ dir, now })
  await store.append('g1', 0, [aRecord('Bålplass 🔥 \u0000\ud800\t"', { command: 'c1' }), aRecord('b')])
  await store.append('g1', 2, [aRecord('', { at: null, by: null, public: {}, private: null })])
  await store.snapshot('g1', { seq: 2, state: { words: ['å'] } })
  await store.append('g2', 0, [aRecord('bort'), aRecord('igjen', { command: 'c1' })])
  await store.erase('g2', [1])
  await store.append('programme-kyst', 0, [aRecord('plan')])
  await store.keys.ensure('g1', 'poll-1')
  await store.catalogue.update((data) => {
    const secrets = { leader: 'l', screen: 's', observer: 'o' }
    for (const id of ['g1', 'g2'])
      data.gatherings[id] = { id, title: id, code: `K7M4P${id[1]}`, createdAt: 1, closedAt: null, secrets }
    data.programmes = {
      'programme-kyst': { id: 'programme-kyst', title: 'Kyst', createdAt: 1, secrets: { owner: 'e' } },
    }
    data.sessions = { hash: { gathering: 'g1', role: 'leader', createdAt: 2 } }
    data.owner = 'secret'
  })
  await store.close()
}

/** What must be the same, byte for byte; a catalogue is the same whatever the order of its parts. */
async function bytesIn(dir: string): Promise<Record<string, unknown>> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true })
  const names = found
    .filter((each) => each.isFile() && each.name !== 'ballast')
    .map((each) => join(each.parentPath, each.name).slice(dir.length + 1))
  const read = async (name: string) => {
    const text = await readFile(join(dir, name), 'latin1')
    return [name, name === 'catalogue.json' ? JSON.parse(text) : text] as const
  }
  return Object.fromEntries(await Promise.all(names.map(read)))
}

describeOnPostgres('a data folder and a database', () => {
  let url = ''
  let root = ''
  beforeEach(async () => {
    url = url || (await makeDatabase())
    await emptied(url)
    root = await mkdtemp(join(tmpdir(), 'samling-copy-'))
    await fill(`${root}/data`)
  })
  afterEach(() => rm(root, { recursive: true }))

  test('[ST45] a copy there and back is the same byte for byte, both verify, and the server goes on from it', async () => {
    const there = await called(copyCommand, '--from', `${root}/data`, '--to', url, '--json')
    expect([there.code, JSON.parse(there.out)]).toEqual([0, { streams: 3, records: 6 }])
    const verified = await called(verifyCommand, '--database-url', url)
    expect(verified).toMatchObject({ code: 0, err: '' })
    expect(verified.out).toContain('g2: 2 records, 1 of them')
    const back = await called(copyCommand, '--from', url, '--to', `${root}/back`)
    expect(back).toMatchObject({ code: 0, err: '' })
    expect(await bytesIn(`${root}/back`)).toEqual(await bytesIn(`${root}/data`))
    expect(await called(verifyCommand, '--data', `${root}/back`)).toMatchObject({ code: 0 })
    const store = await openPostgresStore({ url, now })
    expect(await store.load('g1')).toMatchObject({ version: 3, snapshot: { seq: 2 } })
    expect(store.keys.boxes('g1')).toEqual(['poll-1'])
    expect(store.catalogue.data.gatherings).toHaveProperty('g2')
    expect(await store.append('g2', 2, [aRecord('ny')])).toBe(3)
    await store.close()
  })

  test('[ST46] a target with something in it, or a source that is damaged or in use, is refused and nothing is left', async () => {
    await cp(`${root}/data`, `${root}/bad`, { recursive: true })
    const journal = `${root}/bad/gatherings/g2/journal.jsonl`
    await writeFile(journal, (await readFile(journal, 'utf8')).replace('PointAdded', 'PointFaked'))
    expect(await called(copyCommand, '--from', `${root}/bad`, '--to', url)).toMatchObject({
      code: 1,
      out: '',
    })
    expect(await sql(url, 'SELECT id FROM samling.stream')).toEqual([])
    const busy = await openJournalStore({ dir: `${root}/data`, now })
    const inUse = await called(copyCommand, '--from', `${root}/data`, '--to', url)
    expect([inUse.code, inUse.err]).toEqual([1, expect.stringContaining(String(process.pid))])
    await busy.close()
    expect(await called(copyCommand, '--from', `${root}/data`, '--to', url)).toMatchObject({ code: 0 })
    const again = await called(copyCommand, '--from', `${root}/data`, '--to', url)
    expect([again.code, again.err]).toEqual([1, expect.stringContaining('Nothing has been copied')])
    const store = await openPostgresStore({ url, now })
    const serving = await called(copyCommand, '--from', url, '--to', `${root}/back`)
    expect([serving.code, serving.err]).toEqual([1, expect.stringContaining('Another Samling uses')])
    await store.close()
    expect(await called(copyCommand, '--from', url, '--to', `${root}/data`)).toMatchObject({ code: 1 })
    expect((await readdir(root)).sort()).toEqual(['bad', 'data'])
    expect(await called(copyCommand, '--from', 'a', '--to', 'b')).toMatchObject({ code: 2 })
  })

  test('[ST47] verify names what is wrong in a database, and changes nothing', async () => {
    await called(copyCommand, '--from', `${root}/data`, '--to', url)
    await sql(
      url,
      `UPDATE samling.event SET private = replace(private, 'igjen', 'annet') WHERE stream = 'g2';
       UPDATE samling.snapshot SET body = 'x'; DELETE FROM samling.event WHERE stream = 'g1' AND version = 2`,
    )
    const { code, out } = await called(verifyCommand, '--database-url', url, '--json')
    const found = JSON.parse(out).findings.map(({ kind, file }: { kind: string; file: string }) => [
      kind,
      file,
    ])
    expect(code).toBe(1)
    expect(found).toEqual([
      ['record', 'gatherings/g1/journal.jsonl'],
      ['snapshot', 'gatherings/g1/snapshot-2.json'],
      ['record', 'gatherings/g2/journal.jsonl'],
    ])
  })

  test('[ST48] what is erased is in no row at once, and in no file of its table when the database has been rewritten', async () => {
    const store = await openPostgresStore({ url, now })
    await store.append('g9', 0, [aRecord(CANARY), aRecord('bli')])
    await store.snapshot('g9', { seq: 2, state: [CANARY] })
    await sql(url, 'CHECKPOINT')
    expect(await filesWith(CANARY)).not.toEqual([])
    await store.erase('g9', [1])
    await store.close()
    for (const table of ['event', 'snapshot'])
      expect(await sql(url, `SELECT 1 FROM samling.${table} AS t WHERE t::text LIKE '%${CANARY}%'`)).toEqual(
        [],
      )
    await sql(url, 'VACUUM FULL samling.event')
    await sql(url, 'VACUUM FULL samling.snapshot')
    await sql(url, 'CHECKPOINT')
    expect(await filesWith(CANARY)).toEqual([])
  })

  /** Of the database's own, which are not the write-ahead log. */
  async function filesWith(text: string): Promise<readonly string[]> {
    const [row] = await sql(url, `SELECT oid::text FROM pg_database WHERE datname = current_database()`)
    const folder = `${inject('postgres').folder}/data/base/${row?.oid}`
    const names = await readdir(folder)
    const found = await Promise.all(
      names.map(async (name) => ((await readFile(`${folder}/${name}`)).includes(text) ? [name] : [])),
    )
    return found.flat()
  }
})
