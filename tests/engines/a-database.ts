import pg from 'pg'
import { describe, inject } from 'vitest'
import { howToGetPostgres } from '#tests/support/ensure-postgres.ts'

/** Without a server its tests are left out, and counted as that, by name. */
export const hasPostgres = inject('postgres').url !== ''
if (!hasPostgres) console.warn(howToGetPostgres)
export const describeOnPostgres = describe.skipIf(!hasPostgres)

/** As the owner of everything, on a line that is closed at once. */
export async function asOwner<T>(url: string, work: (line: pg.Client) => Promise<T>): Promise<T> {
  const line = new pg.Client({ connectionString: url })
  await line.connect()
  try {
    return await work(line)
  } finally {
    await line.end()
  }
}

export async function sql(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  return await asOwner(url, async (line) => (await line.query(text)).rows)
}

let made = 0

/** An empty database of its own, for one test or for those that follow one another. */
export async function makeDatabase(): Promise<string> {
  const { url } = inject('postgres')
  const name = `t${process.pid}_${++made}`
  await sql(url, `CREATE DATABASE ${name}`)
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

const TABLES = ['event', 'stream', 'snapshot', 'key', 'catalogue', 'node', 'lease']

/** As it is when the tables have just been made; quicker than making them anew for each test. */
export async function emptied(url: string): Promise<void> {
  const [{ found } = { found: null }] = await sql(url, `SELECT to_regclass('samling.event')::text AS found`)
  if (found === null) return
  const deletions = TABLES.map((table) => `DELETE FROM samling.${table};`).join('')
  await sql(url, `${deletions} UPDATE samling.state SET generation = 0, bus = NULL`)
}
