import { beforeEach, expect, test } from 'vitest'
import { migrateCommand } from '#server/cli/migrate.ts'
import { busName } from '#server/cli/open-nodes.ts'
import { databaseFrom, whyNotDatabase } from '#server/cli/open-store.ts'
import { verifyCommand } from '#server/cli/verify.ts'
import { Database } from '#server/store/postgres/database.ts'
import { assertOwn } from '#server/store/postgres/guard.ts'
import { migrate } from '#server/store/postgres/migrate.ts'
import { MIGRATIONS, NEWEST } from '#server/store/postgres/migrations.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import { aRecord } from '#tests/contracts/event-store.ts'
import { describeOnPostgres, makeDatabase, sql } from './a-database.ts'

const now = () => 0

function withName(url: string, user: string, password = ''): string {
  return Object.assign(new URL(url), { username: user, password }).href
}

async function called(
  command: typeof migrateCommand,
  ...args: readonly string[]
): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []]
  const io = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const code = await command(args, { ...io, lang: 'en' })
  return { code, out: out.join(''), err: err.join('') }
}

/** What somebody at a terminal is told when the store does not open. */
async function why(url: string): Promise<string> {
  const error = await openPostgresStore({ url, now, patience: 0 }).then(
    (store) => store.close(),
    (failure) => failure,
  )
  return whyNotDatabase(error, url, 'en') ?? String(error)
}

describeOnPostgres('the tables', () => {
  let url = ''
  beforeEach(async () => {
    url = await makeDatabase()
  })

  test('[ST36] several that start at once make the tables once, and a second time there is nothing to do', async () => {
    const databases = await Promise.all([Database.at(url), Database.at(url), Database.at(url)])
    const all = await Promise.all(databases.map(migrate))
    for (const database of databases) await database.close()
    expect(all.map(({ done }) => done.length).sort()).toEqual([0, 0, NEWEST])
    expect(await sql(url, 'SELECT version FROM samling.migration ORDER BY 1')).toEqual(
      MIGRATIONS.map(({ version }) => ({ version })),
    )
  })

  test('[ST37] a role that can make no table runs the server when it has been granted that, and can change no table', async () => {
    await sql(url, `DROP ROLE IF EXISTS app; CREATE ROLE app LOGIN`)
    const app = withName(url, 'app')
    expect(await why(app)).toContain('Run samling migrate')
    const granted = await called(migrateCommand, '--database-url', url, '--grant', 'app', '--json')
    expect(granted).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(granted.out)).toMatchObject({ from: 0, to: NEWEST, granted: 'app' })
    const store = await openPostgresStore({ url: app, now })
    await store.append('g1', 0, [aRecord('a'), aRecord('b')])
    await store.snapshot('g1', { seq: 1, state: 'a' })
    await store.keys.ensure('g1', 'box')
    await store.keys.destroy('g1', 'box')
    await store.erase('g1', [1])
    await store.catalogue.update((data) => {
      data.owner = 'secret'
    })
    expect(await store.recover('g1')).toBe('ok')
    await store.drop('g1')
    await store.close()
    for (const forbidden of [
      'DROP TABLE samling.event',
      'CREATE TABLE samling.more (a int)',
      'TRUNCATE samling.event',
    ])
      await expect(sql(app, forbidden)).rejects.toMatchObject({ code: '42501' })
  })

  test('[S-20] whatever is written, and whatever a stream, a command, a box or a role is called, is a value and never a statement', async () => {
    const hostile = [
      `'); DROP TABLE samling.event; --`,
      `x'; DELETE FROM samling.event WHERE '1'='1`,
      `$1 $$ \\' \\" \\\\ \u0000 \u2028 ;/*`,
      `"; GRANT ALL ON SCHEMA samling TO public; --`,
    ]
    const store = await openPostgresStore({ url, now })
    const plain = (text: string) => text.replaceAll('\u0000', '')
    // What is said may hold anything; a command's id has letters and digits, and is tried with more than that here.
    const records = hostile.map((text) =>
      aRecord(text, { by: plain(text), command: plain(text), public: { [text]: text } }),
    )
    for (const stream of hostile)
      await expect(store.append(stream, 0, records)).rejects.toThrow('cannot name')
    expect(await store.append('g1', 0, records)).toBe(records.length)
    await store.snapshot('g1', { seq: 1, state: hostile })
    expect((await store.records('g1')).map(({ command, private: said }) => [command, said])).toEqual(
      hostile.map((text) => [plain(text), { said: text }]),
    )
    for (const box of hostile.map(plain)) {
      await store.keys.ensure('g1', box)
      expect(store.keys.boxes('g1')).toEqual([box])
      await store.keys.destroy('g1', box)
    }
    await store.erase('g1', [1])
    await store.drop('g1')
    await store.catalogue.update((data) => {
      data.owner = hostile[0] ?? ''
    })
    expect(await store.list()).toEqual([])
    await store.close()
    for (const role of hostile)
      expect(await called(migrateCommand, '--database-url', url, '--grant', role)).toMatchObject({ code: 1 })
    expect(await sql(url, `SELECT to_regclass('samling.event') IS NOT NULL AS found`)).toEqual([
      { found: true },
    ])
  })

  test('[ST38] a schema newer than the program, or made in another way, is named and left as it is', async () => {
    await (await openPostgresStore({ url, now })).close()
    await sql(
      url,
      `INSERT INTO samling.migration (version, name, checksum) VALUES (${NEWEST + 1}, 'later', 'x')`,
    )
    expect(await why(url)).toContain(`newer than the program (${NEWEST + 1} > ${NEWEST})`)
    expect(await called(migrateCommand, '--database-url', url)).toMatchObject({ code: 1, out: '' })
    expect(await called(verifyCommand, '--database-url', url)).toMatchObject({ code: 1, out: '' })
    await sql(
      url,
      `DELETE FROM samling.migration WHERE version > ${NEWEST}; UPDATE samling.migration SET checksum = 'y'`,
    )
    expect(await why(url)).toContain('made in another way')
    expect(await sql(url, 'SELECT version FROM samling.migration')).toHaveLength(NEWEST)
  })

  test('[ST38] tables of an older release are brought up to date at the start, with all that is in them; a role that may not is told who must', async () => {
    const store = await openPostgresStore({ url, now })
    await store.append('g1', 0, [aRecord('a')])
    await store.close()
    const role = `old_${process.pid}`
    await sql(
      url,
      `DROP ROLE IF EXISTS ${role}; CREATE ROLE ${role} LOGIN; DELETE FROM samling.migration WHERE version > 1;
       ALTER TABLE samling.event ALTER COLUMN private SET STATISTICS -1`,
    )
    await called(migrateCommand, '--database-url', url, '--grant', role)
    await sql(url, 'DELETE FROM samling.migration WHERE version > 1')
    expect(await why(withName(url, role))).toContain(`older than the program (1 < ${NEWEST})`)
    expect(await called(verifyCommand, '--database-url', url)).toMatchObject({
      code: 1,
      err: expect.stringContaining('older than the program'),
    })
    const again = await openPostgresStore({ url, now })
    expect(again.mended.join()).toContain('no samples of words')
    expect(await again.records('g1')).toHaveLength(1)
    await again.close()
  })

  test('[ST52] a database that may only be read, has no room, takes no more lines or stands behind a pooler that hands lines round is named at the start, with the way out', async () => {
    await (await openPostgresStore({ url, now })).close()
    const name = new URL(url).pathname.slice(1)
    await sql(url, `ALTER DATABASE ${name} SET default_transaction_read_only = on`)
    expect(await why(url)).toContain('may only be read')
    await sql(url, `BEGIN READ WRITE; ALTER DATABASE ${name} RESET default_transaction_read_only; COMMIT`)

    const role = `few_${process.pid}`
    await sql(url, `DROP ROLE IF EXISTS ${role}; CREATE ROLE ${role} LOGIN CONNECTION LIMIT 0`)
    const told = await why(withName(url, role, 'hemmelig'))
    expect(told).toMatch(/takes no more connections.*max_connections/)
    expect(told).not.toContain('hemmelig')

    await sql(
      url,
      `CREATE FUNCTION samling.full() RETURNS trigger LANGUAGE plpgsql AS
         $$BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END$$;
       CREATE TRIGGER no_room BEFORE UPDATE ON samling.state FOR EACH ROW EXECUTE FUNCTION samling.full();
       UPDATE samling.catalogue SET body = NULL`,
    )
    const store = await openPostgresStore({ url, now, bus: 'redis' }).catch((error) => error)
    expect(whyNotDatabase(store, url, 'en')).toMatch(/no room for more.*is safe/)

    const says = (...pids: readonly number[]) => {
      const left = [...pids]
      const ask = async () => [{ pid: left.shift() }] as never
      const beside = { transaction: <T>(work: (asked: typeof ask) => Promise<T>) => work(ask) }
      return assertOwn({ ask }, beside)
    }
    await says(1, 2, 1)
    await expect(says(1, 1)).rejects.toMatchObject({ code: 'pooled' })
    await expect(says(1, 2, 3)).rejects.toMatchObject({ code: 'pooled' })
  })

  test('[ST52] a Redis that each machine calls its own is another on each, so that two clusters on one database know that they are two', () => {
    expect(busName('redis://localhost:6379', 'a')).not.toBe(busName('redis://localhost:6379', 'b'))
    expect(busName('redis://127.0.0.1', 'a')).toBe('a itself:6379')
    expect(busName('redis://user:hemmelig@bus:7000/2', 'a')).toBe('bus:7000/2')
    expect(busName('rediss://bus', 'a')).toBe(busName('rediss://bus', 'b'))
  })

  test('[ST39] whatever is wrong with the address is said without what is secret in it', async () => {
    const { host } = new URL(url)
    const wrong = [
      ['mysql://a:hemmelig@localhost/b', 'must look like'],
      ['postgresql://a:hemmelig@127.0.0.1:1/b', 'cannot be reached'],
      [`postgresql://nobody:hemmelig@${host}/postgres`, 'does not let us in'],
      [`postgresql://samling:hemmelig@${host}/nowhere`, 'There is no database'],
    ] as const
    for (const [address, said] of wrong) {
      const told = await why(address)
      expect(told).toContain(said)
      expect(told).not.toContain('hemmelig')
      const { code, out, err } = await called(migrateCommand, '--database-url', address)
      expect([code, out, err]).toEqual([1, '', told])
    }
    expect(await called(migrateCommand, '--nonsense')).toMatchObject({ code: 2 })
    expect(databaseFrom(undefined, { SAMLING_DATABASE_URL: 'a' })).toBe('a')
    expect(databaseFrom('b', { SAMLING_DATABASE_URL: 'a' })).toBe('b')
  })

  test('[ST39] a database in another encoding than UTF-8 is refused with the way out', async () => {
    await sql(url, `CREATE DATABASE latin ENCODING 'LATIN1' TEMPLATE template0`)
    const latin = Object.assign(new URL(url), { pathname: '/latin' }).href
    expect(await why(latin)).toContain('createdb --encoding UTF8')
  })

  test('[ST40] two servers that do not hear each other cannot have one database, and those that do can', async () => {
    const open = (bus: string | null) => openPostgresStore({ url, now, bus, patience: 0 })
    const first = await open(null)
    expect(await why(url)).toContain('Another Samling uses the database')
    await expect(open('redis-1')).rejects.toMatchObject({ code: 'in-use' })
    await first.close()
    const [one, other] = await Promise.all([
      openPostgresStore({ url, now, bus: 'redis-1' }),
      openPostgresStore({ url, now, bus: 'redis-1' }),
    ])
    await expect(open('redis-2')).rejects.toMatchObject({ code: 'another-cluster' })
    await expect(open(null)).rejects.toMatchObject({ code: 'in-use' })
    await one.close()
    await expect(open('redis-2')).rejects.toMatchObject({ code: 'another-cluster' })
    await other.close()
    await (await open('redis-2')).close()
  })
})
