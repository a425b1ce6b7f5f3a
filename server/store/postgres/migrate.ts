import { createHash } from 'node:crypto'
import type { Ask, Database } from './database.ts'
import { asTrouble, DatabaseTrouble } from './database-errors.ts'
import { MIGRATIONS, type Migration, NEWEST, RUNNING_RIGHTS } from './migrations.ts'

export type Migrated = {
  /** What the tables were at; 0 where there were none. */
  readonly from: number
  readonly to: number
  /** What was done, by name. */
  readonly done: readonly string[]
}

/** The same for every node, and nobody else's: “samling” in the two halves of the key. */
const MIGRATING = `SELECT pg_advisory_xact_lock(x'73616d6c'::int, x'696e67'::int)`

function checksumOf({ sql }: Migration): string {
  return createHash('sha256').update(sql).digest('hex')
}

type Applied = { readonly version: number; readonly checksum: string }

const BOOK = `CREATE TABLE IF NOT EXISTS samling.migration (
  version integer PRIMARY KEY,
  name text NOT NULL,
  checksum text NOT NULL,
  applied timestamptz NOT NULL DEFAULT now()
)`

// By the tables of PostgreSQL itself: `to_regclass` may answer from before the wait for another's migration.
const SCHEMA_IS_THERE = `SELECT FROM pg_catalog.pg_namespace WHERE nspname = 'samling'`
const BOOK_IS_THERE = `SELECT FROM pg_catalog.pg_class JOIN pg_catalog.pg_namespace ON pg_namespace.oid = relnamespace
  WHERE nspname = 'samling' AND relname = 'migration'`

async function isThere(ask: Ask, asked: string): Promise<boolean> {
  return (await ask(asked)).length > 0
}

async function appliedTo(ask: Ask): Promise<readonly Applied[]> {
  if (!(await isThere(ask, BOOK_IS_THERE))) return []
  return await ask<Applied>('SELECT version, checksum FROM samling.migration ORDER BY version')
}

/** Throws where the tables are not those that this program knows how to go on from. */
function assertKnown(applied: readonly Applied[]): void {
  const newest = applied.at(-1)?.version ?? 0
  if (newest > NEWEST) throw new DatabaseTrouble('newer-schema', `${newest} > ${NEWEST}`)
  for (const { version, checksum } of applied) {
    const own = MIGRATIONS.find((each) => each.version === version)
    if (own === undefined || checksumOf(own) !== checksum)
      throw new DatabaseTrouble('changed-schema', String(version))
  }
}

async function assertUtf8(ask: Ask): Promise<void> {
  const [found] = await ask<{ encoding: string }>(`SELECT current_setting('server_encoding') AS encoding`)
  if (found?.encoding !== 'UTF8') throw new DatabaseTrouble('not-utf8', found?.encoding ?? '?')
}

/** Brings the tables up to this program, once, however many nodes start at the same time; all of it or nothing. */
export async function migrate(database: Database): Promise<Migrated> {
  try {
    return await database.transaction(async (ask) => {
      await assertUtf8(ask)
      await ask('SET LOCAL lock_timeout = 0')
      await ask(MIGRATING, [], { patience: 60_000 })
      const before = await appliedTo(ask)
      assertKnown(before)
      const from = before.at(-1)?.version ?? 0
      const due = MIGRATIONS.filter(({ version }) => version > from)
      if (due.length > 0) await makeBook(ask)
      for (const migration of due) await apply(ask, migration)
      return { from, to: NEWEST, done: due.map(({ name }) => name) }
    })
  } catch (error) {
    throw asTrouble(error)
  }
}

/** For whoever only looks. */
export async function assertSchemaIsNewest(ask: Ask): Promise<void> {
  const applied = await appliedTo(ask)
  assertKnown(applied)
  const from = applied.at(-1)?.version ?? 0
  if (from < NEWEST) throw new DatabaseTrouble(from === 0 ? 'no-schema' : 'old-schema', `${from} < ${NEWEST}`)
}

/** The schema itself may have been made beforehand, by somebody who lets this role make tables in it and nothing else. */
async function makeBook(ask: Ask): Promise<void> {
  if (!(await isThere(ask, SCHEMA_IS_THERE))) await ask('CREATE SCHEMA samling')
  await ask(BOOK)
}

async function apply(ask: Ask, migration: Migration): Promise<void> {
  await ask(migration.sql, [], { patience: 600_000 })
  await ask('INSERT INTO samling.migration (version, name, checksum) VALUES ($1, $2, $3)', [
    migration.version,
    migration.name,
    checksumOf(migration),
  ])
}

/** At the start: migrates where this role may, and otherwise says who must. */
export async function assertSchema(database: Database): Promise<Migrated> {
  try {
    const applied = await appliedTo(database.ask)
    assertKnown(applied)
    const from = applied.at(-1)?.version ?? 0
    if (from === NEWEST) return { from, to: NEWEST, done: [] }
    return await migrate(database).catch((error) => {
      const isForbidden = error instanceof DatabaseTrouble && error.code === 'no-right'
      if (isForbidden)
        throw new DatabaseTrouble(from === 0 ? 'no-schema' : 'old-schema', `${from} < ${NEWEST}`)
      throw error
    })
  } catch (error) {
    throw asTrouble(error)
  }
}

/** What the server needs to run, and nothing more. False where there is no such role. */
export async function grantTo(database: Database, role: string): Promise<boolean> {
  try {
    return await database.transaction(async (ask) => {
      const [found] = await ask<{ name: string }>(
        'SELECT quote_ident(rolname) AS name FROM pg_roles WHERE rolname = $1',
        [role],
      )
      if (found === undefined) return false
      await ask(RUNNING_RIGHTS(found.name))
      return true
    })
  } catch (error) {
    throw asTrouble(error)
  }
}
