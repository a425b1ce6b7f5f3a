import { createHash } from 'node:crypto'
import type { Lease, Leases, NodeId } from '#server/store/leases.ts'
import { Turns } from '#server/store/turns.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { Database, type OwnLine } from './database.ts'
import { asTrouble } from './database-errors.ts'

/** How often a node says that it is alive; one that has not for as long as `DEAD` is taken from. */
const BEAT: Millis = 1_000
const DEAD: Millis = 5_000

export type PostgresLeasesOptions = { readonly url: string; readonly node: NodeId }

const ALIVE = `INSERT INTO samling.node (node, pid, beat) VALUES ($1, pg_backend_pid(), clock_timestamp())
  ON CONFLICT (node) DO UPDATE SET pid = excluded.pid, beat = excluded.beat`
const TAKE = `WITH tried AS MATERIALIZED (SELECT pg_try_advisory_lock($1::bigint) AS taken),
  noted AS (
    INSERT INTO samling.lease (stream, node, pid) SELECT $2, $3, pg_backend_pid() FROM tried WHERE taken
    ON CONFLICT (stream) DO UPDATE SET node = excluded.node, pid = excluded.pid
  )
  SELECT taken FROM tried`
const GIVE = 'SELECT pg_advisory_unlock($1::bigint)'
const HAS_LOCK = `EXISTS (
    SELECT FROM pg_locks WHERE locktype = 'advisory' AND granted AND pid = lease.pid AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (classid::bigint << 32 | objid::bigint) = $1::bigint)`
/** Whoever is noted, where they have the lock in fact. */
const HOLDER = `SELECT node FROM samling.lease WHERE stream = $2 AND ${HAS_LOCK}`
/**
 * The line of a node that hangs still stands, and its locks with it; its own role may end it. So does one that its node has given up,
 * and has another instead of, until PostgreSQL has done what was last asked on it.
 */
const END_DEAD = `SELECT pg_terminate_backend(lease.pid, 1000) FROM samling.lease LEFT JOIN samling.node USING (node)
  WHERE lease.stream = $2 AND (node.pid IS DISTINCT FROM lease.pid
    OR node.beat < clock_timestamp() - $3 * interval '1 millisecond') AND ${HAS_LOCK}`
const FORGET_NODES = `DELETE FROM samling.node WHERE beat < clock_timestamp() - interval '1 day'`

/** Its number among the locks: 64 bits, so that no two streams share one. */
function lockOf(stream: string): string {
  return createHash('sha256').update(`samling ${stream}`).digest().readBigInt64BE().toString()
}

type Held = { readonly lease: Lease; readonly lose: () => void }

/**
 * Leases as locks of one line to PostgreSQL: they last as long as it does, and whoever loses it holds nothing from that moment. It is
 * asked every second whether it is still there, sooner than the server would give its locks to others.
 */
export class PostgresLeases implements Leases {
  readonly #database: Database
  readonly #node: NodeId
  readonly #turns = new Turns()
  readonly #held = new Map<string, Held>()
  #line: OwnLine | null = null
  #beat: NodeJS.Timeout | undefined
  #closed = false

  private constructor(database: Database, node: NodeId) {
    this.#database = database
    this.#node = node
  }

  static async open({ url, node }: PostgresLeasesOptions): Promise<PostgresLeases> {
    const leases = new PostgresLeases(await Database.at(url, 1), node)
    try {
      const line = await leases.#turns.run(() => leases.#ready())
      await line.ask(FORGET_NODES)
      return leases
    } catch (error) {
      await leases.close()
      throw asTrouble(error)
    }
  }

  take(stream: string): Promise<Lease | null> {
    return this.#turns.run(async () => {
      if (this.#held.has(stream)) return null
      const line = await this.#ready()
      if (!(await this.#locks(line, stream))) {
        await line.ask(END_DEAD, [lockOf(stream), stream, DEAD])
        if (!(await this.#locks(line, stream))) return null
      }
      if (this.#line !== line) throw new Error('the line to the database went while a lease was taken')
      return this.#give(stream)
    })
  }

  holder(stream: string): Promise<NodeId | null> {
    return this.#turns.run(async () => {
      const line = await this.#ready()
      const [row] = await line.ask<{ node: string }>(HOLDER, [lockOf(stream), stream], { name: 'holder' })
      return row?.node ?? null
    })
  }

  close(): Promise<void> {
    return this.#turns.run(async () => {
      this.#closed = true
      clearTimeout(this.#beat)
      this.#held.clear()
      const line = this.#line
      this.#line = null
      await line?.ask('SELECT pg_advisory_unlock_all()').catch(() => undefined)
      await line?.close()
      await this.#database.close()
    })
  }

  #give(stream: string): Lease {
    const lost = new AbortController()
    const lease: Lease = { stream, lost: lost.signal, release: () => this.#release(lease) }
    this.#held.set(stream, { lease, lose: () => lost.abort() })
    return lease
  }

  #release(lease: Lease): Promise<void> {
    const { stream } = lease
    return this.#turns.run(async () => {
      if (this.#held.get(stream)?.lease !== lease) return
      this.#held.delete(stream)
      // Where it cannot be given back, the line goes, and with it all that it held.
      await this.#line?.ask(GIVE, [lockOf(stream)]).catch(() => this.#lost())
    })
  }

  async #locks(line: OwnLine, stream: string): Promise<boolean> {
    try {
      const [row] = await line.ask<{ taken: boolean }>(TAKE, [lockOf(stream), stream, this.#node])
      return row?.taken === true
    } catch (error) {
      // The lock may be held and the note not be made; a line that is gone holds nothing.
      this.#lost()
      throw error
    }
  }

  async #ready(): Promise<OwnLine> {
    if (this.#closed) throw new Error('the leases are closed')
    if (this.#line !== null) return this.#line
    const line = await this.#database.ownLine({ lost: () => this.#lost() })
    try {
      await line.ask(ALIVE, [this.#node])
    } catch (error) {
      await line.close()
      throw error
    }
    this.#line = line
    this.#beat = setTimeout(() => void this.#live(line), BEAT).unref()
    return line
  }

  async #live(line: OwnLine): Promise<void> {
    // Not in turn: with many streams to ask for it would be late, and taken for dead.
    const isThere = await line.ask(ALIVE, [this.#node]).then(
      () => true,
      () => false,
    )
    if (this.#line !== line) return
    if (isThere) this.#beat = setTimeout(() => void this.#live(line), BEAT).unref()
    else this.#lost()
  }

  #lost(): void {
    const line = this.#line
    this.#line = null
    clearTimeout(this.#beat)
    const held = [...this.#held.values()]
    this.#held.clear()
    for (const { lose } of held) lose()
    void line?.close()
  }
}
