import type { Client, Pool, PoolClient, PoolConfig, QueryResultRow } from 'pg'
import type { Millis } from '#shared/kernel/instant.ts'
import { DatabaseTrouble } from './database-errors.ts'

/** Enough for the gatherings of a busy morning; what waits, waits for a line and not for the database. */
const MOST_LINES = 10
/** A line that is not there by then is not coming soon enough for anybody who waits for an answer. */
const CONNECT: Millis = 2_000
/** For one statement of a turn; reading a whole stream has longer. */
export const SHORT: Millis = 2_000
export const LONG: Millis = 120_000
const FAREWELL: Millis = 500

/**
 * What every line is told first. A server somewhere that died silently is noticed within six seconds, and so its locks go; a
 * transaction that its owner forgot holds nobody up.
 */
const SETTINGS = [
  ['application_name', 'samling'],
  ['statement_timeout', String(LONG)],
  ['lock_timeout', '5000'],
  ['idle_in_transaction_session_timeout', '5000'],
  ['tcp_keepalives_idle', '3'],
  ['tcp_keepalives_interval', '1'],
  ['tcp_keepalives_count', '3'],
  ['client_min_messages', 'warning'],
] as const

/** A stricter promise that somebody has set (copies elsewhere) stays; a looser one would make an acknowledgement untrue. */
const DURABLE = `SELECT set_config('synchronous_commit', 'on', false)
  WHERE current_setting('synchronous_commit') IN ('off', 'local')`

const SETUP = `SELECT ${SETTINGS.map(([name, value]) => `set_config('${name}', '${value}', false)`).join(', ')}`

/** What is being done for somebody who is gone holds nobody up either. PostgreSQL can look for that on some systems alone. */
const LOOKS_FOR_US = `SELECT set_config('client_connection_check_interval', '2000', false)`

async function setUp(line: Pick<Client, 'query'>): Promise<void> {
  const ask = askOn(line)
  await ask(SETUP)
  await ask(DURABLE)
  await ask(LOOKS_FOR_US).catch((error) => {
    if (!isAnswer(error)) throw error
  })
}

export type Rows<Row> = readonly Row[]
export type Asked = {
  readonly patience?: Millis
  /** Prepared once for each line, by this name. */
  readonly name?: string
}
/** One statement, with its parameters apart from it. */
export type Ask = <Row extends QueryResultRow>(
  text: string,
  values?: readonly unknown[],
  asked?: Asked,
) => Promise<Rows<Row>>

function askOn(line: Pick<Client, 'query'>): Ask {
  return async <Row extends QueryResultRow>(
    text: string,
    values: readonly unknown[] = [],
    { patience = SHORT, name }: Asked = {},
  ) => {
    const query = { text, values: [...values], query_timeout: patience, ...(name ? { name } : {}) }
    return (await line.query<Row>(query)).rows
  }
}

const URL_FORM = /^postgres(?:ql)?:\/\//

/** Where it is, without who may: for messages. */
export function placeOfDatabase(url: string): string {
  try {
    const { host, pathname } = new URL(url)
    return `postgresql://${host}${pathname}`
  } catch {
    return 'postgresql://'
  }
}

export function isDatabaseUrl(given: string): boolean {
  return URL_FORM.test(given)
}

/** The client is an optional package: whoever has no database need not have it. */
async function loadClient() {
  try {
    return (await import('pg')).default
  } catch (error) {
    throw new DatabaseTrouble('no-client', error instanceof Error ? error.message : String(error))
  }
}

function settingsOf(url: string): PoolConfig {
  if (!isDatabaseUrl(url) || !URL.canParse(url)) throw new DatabaseTrouble('bad-url')
  return { connectionString: url, connectionTimeoutMillis: CONNECT, keepAlive: true }
}

/** A line of one's own, for what lasts as long as the line does (locks, and hearing of changes). `lost` is called once at most. */
export type OwnLine = { readonly ask: Ask; readonly close: () => Promise<void> }
export type Heard = { readonly lost: () => void; readonly told?: (payload: string) => void }

/** The lines to one PostgreSQL database. A statement whose answer does not come in time takes its line with it. */
export class Database {
  readonly #pool: Pool
  readonly #ownLine: () => Client
  readonly place: string

  private constructor(pool: Pool, ownLine: () => Client, place: string) {
    this.#pool = pool
    this.#ownLine = ownLine
    this.place = place
  }

  /** Asks nothing yet: whether anybody is there shows with the first statement. */
  static async at(url: string, lines = MOST_LINES): Promise<Database> {
    const settings = settingsOf(url)
    const pg = await loadClient()
    const pool = new pg.Pool({ ...settings, max: lines, idleTimeoutMillis: 30_000, onConnect: setUp })
    // Of a line that rests in the pool: the pool drops it, and the next statement gets another.
    pool.on('error', () => undefined)
    return new Database(pool, () => new pg.Client(settings), placeOfDatabase(url))
  }

  ask: Ask = async (text, values, asked) => await this.#with(async (line) => askOn(line)(text, values, asked))

  /** All or nothing. Rejects too where nobody knows whether it was done; see `isUnanswered`. */
  async transaction<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    return await this.#with(async (line) => {
      const ask = askOn(line)
      await ask('BEGIN')
      try {
        const done = await work(ask)
        await ask('COMMIT')
        return done
      } catch (error) {
        await ask('ROLLBACK').catch(() => undefined)
        throw error
      }
    })
  }

  async ownLine(heard: Heard): Promise<OwnLine> {
    const line = this.#ownLine()
    let isOver = false
    const over = () => {
      if (isOver) return
      isOver = true
      heard.lost()
    }
    line.on('error', over)
    line.on('end', over)
    line.on('notification', ({ payload }) => heard.told?.(payload ?? ''))
    try {
      await line.connect()
      await setUp(line)
    } catch (error) {
      isOver = true
      await ended(line)
      throw error
    }
    return {
      ask: askOn(line),
      close() {
        isOver = true
        return ended(line)
      },
    }
  }

  async close(): Promise<void> {
    if (!this.#pool.ending) await this.#pool.end()
  }

  async #with<T>(work: (line: PoolClient) => Promise<T>): Promise<T> {
    const line = await this.#pool.connect()
    // Of a line in use, which a statement under way hears of as well.
    const ignore = () => undefined
    line.on('error', ignore)
    let isBroken = true
    try {
      const done = await work(line)
      isBroken = false
      return done
    } catch (error) {
      isBroken = !isAnswer(error)
      throw error
    } finally {
      line.off('error', ignore)
      line.release(isBroken)
    }
  }
}

/** A server that hangs says no farewell, and is not waited for. */
async function ended(line: Client): Promise<void> {
  const late = setTimeout(() => line.connection.stream.destroy(), FAREWELL)
  await line.end().catch(() => undefined)
  clearTimeout(late)
}

/** PostgreSQL has spoken, so the line is good. */
function isAnswer(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'severity' in error && error.severity === 'ERROR'
}
