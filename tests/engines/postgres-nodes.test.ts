import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import type { PostgresStore } from '#server/store/postgres/postgres-store.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { describeOnPostgres, emptied, makeDatabase, sql } from './a-database.ts'

const session = (gathering: string) => ({ gathering, role: 'leader', createdAt: 0 })

/** Of this database alone: other test files have theirs on the same server, at the same time. */
const LISTENERS_OFF = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE query LIKE 'LISTEN%' AND datname = current_database()`

describeOnPostgres('two nodes on one database', () => {
  let url = ''
  let a: PostgresStore
  let b: PostgresStore
  beforeEach(async () => {
    url = url || (await makeDatabase())
    await emptied(url)
    const open = () => openPostgresStore({ url, now: () => 0, bus: 'redis' })
    ;[a, b] = await Promise.all([open(), open()])
  })
  afterEach(async () => {
    await a.close()
    await b.close()
  })

  test('[ST41] what one puts in the catalogue the other hears, what both put in at once is all there, and each change is a few rows', async () => {
    await Promise.all(
      [a, b].flatMap(({ catalogue }, node) =>
        Array.from({ length: 20 }, (_, at) =>
          catalogue.update((data) => {
            data.sessions[`${node}-${at}`] = session('g1')
          }),
        ),
      ),
    )
    await expect.poll(() => Object.keys(a.catalogue.data.sessions).length).toBe(40)
    await expect.poll(() => b.catalogue.data).toEqual(a.catalogue.data)
    await a.catalogue.update((data) => {
      delete data.sessions['1-7']
      data.address = '192.168.1.20'
    })
    await expect.poll(() => b.catalogue.data.address).toBe('192.168.1.20')
    expect(Object.keys(b.catalogue.data.sessions)).toHaveLength(39)
    const newest = await sql(
      url,
      'SELECT id FROM samling.catalogue WHERE generation = (SELECT generation FROM samling.state) ORDER BY id',
    )
    expect(newest).toEqual([{ id: '1-7' }, { id: 'address' }])
  })

  test('[ST41] the other hears also where no notice comes, and a change that throws leaves no trace', async () => {
    await sql(url, LISTENERS_OFF)
    const wrong = a.catalogue.update((data) => {
      data.owner = 'half'
      throw new Error('no')
    })
    await expect(wrong).rejects.toThrow('no')
    await a.catalogue.update((data) => {
      data.address = 'ny'
    })
    await expect.poll(() => b.catalogue.data, { timeout: 10_000 }).toMatchObject({ address: 'ny' })
    expect(b.catalogue.data).not.toHaveProperty('owner')
  })

  test('[ST42] a node that writes on from an older version is refused, also when both write at once', async () => {
    expect(await a.append('g1', 0, [aRecord('a', { command: 'c1' })])).toBe(1)
    await expect(b.append('g1', 0, [aRecord('b')])).rejects.toMatchObject({ code: 'conflict' })
    const both = await Promise.allSettled([
      a.append('g1', 1, [aRecord('a2')]),
      b.append('g1', 1, [aRecord('b2')]),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await a.records('g1')).toHaveLength(2)
  })

  test('[ST42] a command that is stored is not stored again, whatever version it is written on', async () => {
    await a.append('g1', 0, [aRecord('a', { command: 'c1' })])
    const again = b.append('g1', 1, [aRecord('annen'), aRecord('a', { command: 'c1' })])
    await expect(again).rejects.toMatchObject({ code: 'conflict' })
    expect(await b.records('g1')).toHaveLength(1)
  })

  test('[ST43] a key that one node makes or destroys is so for the other when it reads the stream', async () => {
    await a.append('g1', 0, [aRecord('a')])
    const key = await a.keys.ensure('g1', 'poll')
    expect(await b.keys.ensure('g1', 'poll')).toEqual(key)
    await b.load('g1')
    await a.keys.destroy('g1', 'poll')
    await b.since('g1', 0)
    expect(b.keys.get('g1', 'poll')).toBeUndefined()
  })

  test('[ST44] a node that has not heard that something was erased cannot put it back with a snapshot', async () => {
    await a.append('g1', 0, [aRecord('hemmelig'), aRecord('b')])
    await b.load('g1')
    await a.erase('g1', [1])
    await expect(b.snapshot('g1', { seq: 2, state: 'hemmelig' })).rejects.toMatchObject({ code: 'conflict' })
    await b.load('g1')
    await b.snapshot('g1', { seq: 2, state: 'borte' })
    expect((await a.load('g1')).snapshot?.state).toBe('borte')
  })
})
