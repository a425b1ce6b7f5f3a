import pg from 'pg'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Database } from '#server/store/postgres/database.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import { PostgresLeases } from '#server/store/postgres/postgres-leases.ts'
import { eventStoreContract } from '#tests/contracts/event-store.ts'
import { leasesContract } from '#tests/contracts/leases.ts'
import { describeOnPostgres, emptied, makeDatabase, sql } from './a-database.ts'

describeOnPostgres('on a real PostgreSQL', () => {
  let url = ''
  eventStoreContract('the PostgreSQL store', async () => {
    url = url || (await makeDatabase())
    await emptied(url)
    const open = () => openPostgresStore({ url, now: () => 0 })
    let store = await open()
    return {
      store,
      reopen: async () => {
        await store.close()
        store = await open()
        return store
      },
      teardown: () => store.close(),
    }
  })

  leasesContract('PostgreSQL', async () => {
    url = url || (await makeDatabase())
    await emptied(url)
    await (await openPostgresStore({ url, now: () => 0 })).close()
    const [a, b] = await Promise.all([
      PostgresLeases.open({ url, node: 'a' }),
      PostgresLeases.open({ url, node: 'b' }),
    ])
    return {
      a,
      b,
      async loseA() {
        await sql(url, `SELECT pg_terminate_backend(pid, 1000) FROM samling.node WHERE node = 'a'`)
      },
      async teardown() {
        await a.close()
        await b.close()
      },
    }
  })

  describe('a lease whose owner’s line is worth nothing', () => {
    const lines: pg.Client[] = []
    let b: PostgresLeases
    beforeEach(async () => {
      url = url || (await makeDatabase())
      await (await openPostgresStore({ url, now: () => 0 })).close()
      await emptied(url)
      b = await PostgresLeases.open({ url, node: 'b' })
    })
    afterEach(async () => {
      for (const line of lines.splice(0)) await line.end().catch(() => undefined)
      await b.close()
    })

    async function line() {
      const client = new pg.Client({ connectionString: url })
      client.on('error', () => undefined)
      lines.push(client)
      await client.connect()
      const { rows } = await client.query('SELECT pg_backend_pid() AS pid')
      return { client, pid: Number(rows[0]?.pid) }
    }
    /** As a node notes it: by whose line, and which line it has by now. */
    const noted = (lease: number, node: number, beat = 'clock_timestamp()') =>
      sql(
        url,
        `INSERT INTO samling.lease (stream, node, pid) VALUES ('g1', 'a', ${lease});
         INSERT INTO samling.node (node, pid, beat) VALUES ('a', ${node}, ${beat})`,
      )
    const LOCK = `SELECT pg_advisory_lock(
      ('x' || substr(encode(sha256('samling g1'), 'hex'), 1, 16))::bit(64)::bigint)`

    test('[ST58] what a line holds that its node has given up for another is free for whoever asks', async () => {
      const [old, now] = [await line(), await line()]
      await old.client.query(LOCK)
      await noted(old.pid, now.pid)
      const lease = await b.take('g1')
      expect(lease).not.toBeNull()
      expect(await b.holder('g1')).toBe('b')
      await expect(now.client.query('SELECT 1')).resolves.toBeDefined()
    })

    test('[ST58] nobody’s line is ended who lives, or does not hold it', async () => {
      const [holds, other] = [await line(), await line()]
      await holds.client.query(LOCK)
      await noted(holds.pid, holds.pid)
      expect(await b.take('g1')).toBeNull()
      // Noted long ago, and the number of its process is another's now.
      await sql(url, `UPDATE samling.lease SET pid = ${other.pid}; UPDATE samling.node SET beat = 'epoch'`)
      expect(await b.take('g1')).toBeNull()
      for (const { client } of [holds, other]) await expect(client.query('SELECT 1')).resolves.toBeDefined()
    })

    test('[ST58] what is being done for somebody who is gone is left, and its locks with it', async () => {
      const database = await Database.at(url)
      expect(await database.ask('SHOW client_connection_check_interval')).toEqual([
        { client_connection_check_interval: '2s' },
      ])
      await database.close()
    })
  })
})
