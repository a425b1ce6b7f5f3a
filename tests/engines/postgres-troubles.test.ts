import { afterEach, beforeEach, expect, test } from 'vitest'
import { Database } from '#server/store/postgres/database.ts'
import { RUNNING_RIGHTS } from '#server/store/postgres/migrations.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import type { PostgresStore } from '#server/store/postgres/postgres-store.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { type ChaosProxy, startChaosProxy } from '#tests/support/chaos-proxy.ts'
import { asOwner, describeOnPostgres, emptied, makeDatabase, sql } from './a-database.ts'

const END_ALL = `SELECT pg_terminate_backend(pid, 2000) FROM pg_stat_activity
  WHERE application_name = 'samling' AND datname = current_database()`
const WAITING = `SELECT count(*)::int AS waiting FROM pg_stat_activity
  WHERE wait_event_type = 'Lock' AND query LIKE '%samling.event%' AND datname = current_database()`

describeOnPostgres('[R-19] trouble with the database', () => {
  let url = ''
  let proxy: ChaosProxy
  let store: PostgresStore
  beforeEach(async () => {
    url = url || (await makeDatabase())
    await emptied(url)
    proxy = await startChaosProxy(Number(new URL(url).port))
    const through = Object.assign(new URL(url), { port: String(proxy.port) }).href
    store = await openPostgresStore({ url: through, now: () => 0 })
    await store.append('g1', 0, [aRecord('a', { command: 'c1' })])
  })
  afterEach(async () => {
    await store.close()
    await proxy.close()
  })

  const said = async () =>
    (await sql(url, 'SELECT command FROM samling.event ORDER BY version')).map((row) => row.command)
  const healed = () => expect.poll(() => store.recover('g1'), { timeout: 15_000 }).toBe('ok')

  test('[OP1] a server is ready as long as its database can be asked', async () => {
    await store.ping()
    proxy.become('cut')
    await expect(store.ping()).rejects.toMatchObject({ code: 'failed' })
    proxy.mend('forget')
    await expect.poll(() => store.ping().then(() => 'ok', String), { timeout: 15_000 }).toBe('ok')
  })

  test('[ST31] a commit whose answer is lost is found again: acknowledged, and there once', async () => {
    await asOwner(url, async (line) => {
      // The commit waits for this lock, and the line falls silent while it does.
      await line.query('BEGIN')
      await line.query(`INSERT INTO samling.event (stream, version, sealed) VALUES ('g1', 2, 'other')`)
      const appended = store.append('g1', 1, [aRecord('b', { command: 'c2' })])
      await expect.poll(async () => (await sql(url, WAITING))[0]?.waiting).toBe(1)
      proxy.become('silent')
      await line.query('ROLLBACK')
      await expect.poll(said).toEqual(['c1', 'c2'])
      proxy.mend('forget')
      expect(await appended.catch(({ code }) => code)).toSatisfy((got) => got === 2 || got === 'failed')
    })
    await healed()
    // Told to have failed, it is taken back; told to be stored, it stands.
    const stands = await said()
    if (stands.length === 1) expect(await store.append('g1', 1, [aRecord('b', { command: 'c2' })])).toBe(2)
    expect(await said()).toEqual(['c1', 'c2'])
    expect(await store.append('g1', 2, [aRecord('c', { command: 'c3' })])).toBe(3)
  })

  test('[ST31] a writer whose line is ended in the middle of its commit is answered by what was stored', async () => {
    await asOwner(url, async (line) => {
      await line.query('BEGIN')
      await line.query(`INSERT INTO samling.event (stream, version, sealed) VALUES ('g1', 2, 'other')`)
      const appended = store.append('g1', 1, [aRecord('b', { command: 'c2' })])
      await expect.poll(async () => (await sql(url, WAITING))[0]?.waiting).toBe(1)
      await sql(url, `${END_ALL} AND query LIKE '%samling.event%' AND state = 'active'`)
      await expect.poll(async () => (await sql(url, WAITING))[0]?.waiting).toBe(1)
      await line.query('ROLLBACK')
      expect(await appended).toBe(2)
    })
    expect(await said()).toEqual(['c1', 'c2'])
  })

  test('[ST32] whoever has lost the line acknowledges nothing, and goes on when it is back', async () => {
    proxy.become('cut')
    const began = performance.now()
    await expect(store.append('g1', 1, [aRecord('b')])).rejects.toMatchObject({ code: 'failed' })
    // What the console waits for is bounded by the store's own patience, whatever else the machine does.
    expect(performance.now() - began).toBeLessThan(20_000)
    expect(await store.recover('g1')).toBe('failed')
    proxy.mend('forget')
    await healed()
    expect(await store.append('g1', 1, [aRecord('b', { command: 'c2' })])).toBe(2)
    expect(await said()).toEqual(['c1', 'c2'])
  })

  test('[ST32] all lines ended at once cost nothing that was acknowledged', async () => {
    for (let version = 1; version < 6; version++) {
      const ended = sql(url, END_ALL)
      const append = () => store.append('g1', version, [aRecord('x', { command: `d${version}` })])
      const at = await append().catch(async () => {
        // Else it may have been whole in between, and is ended only now.
        await ended
        await healed()
        return await append()
      })
      expect(at).toBe(version + 1)
      await ended
    }
    expect(await said()).toEqual(['c1', 'd1', 'd2', 'd3', 'd4', 'd5'])
  })

  test('[ST33] a database that may only be read takes nothing and says so; reading goes on', async () => {
    const name = new URL(url).pathname.slice(1)
    await sql(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    try {
      await sql(url, END_ALL)
      await expect(store.append('g1', 1, [aRecord('b')])).rejects.toMatchObject({ code: 'failed' })
      expect(await store.recover('g1')).toBe('failed')
      expect(await store.records('g1')).toHaveLength(1)
    } finally {
      await sql(
        url,
        `BEGIN; SET TRANSACTION READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`,
      )
    }
    await sql(url, END_ALL)
    await healed()
    expect(await store.append('g1', 1, [aRecord('b')])).toBe(2)
  })

  test('[ST33] a full disk is told as that, and what was refused is not there', async () => {
    await sql(
      url,
      `CREATE FUNCTION samling.full() RETURNS trigger LANGUAGE plpgsql AS
         $$BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END$$;
       CREATE TRIGGER no_room BEFORE INSERT ON samling.event FOR EACH ROW EXECUTE FUNCTION samling.full();
       CREATE TRIGGER no_room BEFORE INSERT ON samling.probe FOR EACH ROW EXECUTE FUNCTION samling.full()`,
    )
    await expect(store.append('g1', 1, [aRecord('b')])).rejects.toMatchObject({ code: 'full' })
    expect(await store.recover('g1')).toBe('full')
    await sql(url, 'DROP FUNCTION samling.full() CASCADE')
    await healed()
    expect(await store.append('g1', 1, [aRecord('b', { command: 'c2' })])).toBe(2)
    expect(await said()).toEqual(['c1', 'c2'])
  })

  test('[ST53] a transaction that its server forgot is ended with nothing of it stored, and the next one goes on', async () => {
    const database = await Database.at(url, 1)
    const left = database.transaction(async (ask) => {
      await ask('SET LOCAL idle_in_transaction_session_timeout = 30')
      await ask(`INSERT INTO samling.event (stream, version, sealed) VALUES ('g1', 2, 'x')`)
      await new Promise((resolve) => setTimeout(resolve, 200))
    })
    await expect(left).rejects.toThrow()
    expect(await said()).toEqual(['c1'])
    expect(await database.ask('SELECT 1 AS one')).toEqual([{ one: 1 }])
    await database.close()
    expect(await store.append('g1', 1, [aRecord('b', { command: 'c2' })])).toBe(2)
  })

  test('[ST53] where the database gives too few lines, appends wait for one that there is, and all are stored', async () => {
    const role = `two_${process.pid}`
    await sql(url, `DROP OWNED BY ${role}; DROP ROLE ${role}`).catch(() => undefined)
    await sql(url, `CREATE ROLE ${role} LOGIN`)
    await sql(url, RUNNING_RIGHTS(role))
    await store.close()
    const few = await openPostgresStore({
      url: Object.assign(new URL(url), { username: role }).href,
      now: () => 0,
    })
    // The one that lasts, and one to ask by.
    await sql(url, `ALTER ROLE ${role} CONNECTION LIMIT 2`)
    const streams = ['h1', 'h2', 'h3', 'h4', 'h5']
    await Promise.all(streams.map((stream) => few.append(stream, 0, [aRecord(stream)])))
    expect(await few.list()).toEqual(['g1', ...streams])
    await few.close()
    await sql(url, `DROP OWNED BY ${role}; DROP ROLE ${role}`)
  })

  test('[ST34] a record that is not as it was written is named, and the stream is refused', async () => {
    await sql(url, `UPDATE samling.event SET sealed = replace(sealed, 'PointAdded', 'PointFaked')`)
    await expect(store.load('g1')).rejects.toMatchObject({
      code: 'corrupt',
      message: 'record 1 of g1 is not as it was written (checksum)',
    })
    await sql(url, `DELETE FROM samling.event; INSERT INTO samling.event VALUES ('g1', 2, NULL, 'x', NULL)`)
    await expect(store.records('g1')).rejects.toMatchObject({ code: 'corrupt' })
  })

  test('[ST35] more appends than there are lines wait for their turn, and all are stored', async () => {
    const streams = Array.from({ length: 40 }, (_, at) => `h${at}`)
    await Promise.all(streams.map((stream) => store.append(stream, 0, [aRecord(stream)])))
    expect(await store.list()).toEqual(['g1', ...streams.toSorted()])
    const [{ lines } = { lines: 0 }] = await sql(
      url,
      `SELECT count(*)::int AS lines FROM pg_stat_activity WHERE application_name = 'samling' AND datname = current_database()`,
    )
    expect(lines).toBeLessThanOrEqual(11)
  })
})
