import { Turns } from '#server/store/turns.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Ask, Database, OwnLine } from './database.ts'
import { DatabaseTrouble } from './database-errors.ts'
import { CHANNEL } from './postgres-catalogue.ts'

/** “samling” in the two halves of a key: held by every server that uses the database, and by one alone where it is alone. */
const ALONE = `SELECT pg_try_advisory_lock(x'73616d6c'::int, x'75736572'::int) AS held`
const TOGETHER = `SELECT pg_try_advisory_lock_shared(x'73616d6c'::int, x'75736572'::int) AS held`
const NO_LONGER_ALONE = `SELECT pg_advisory_unlock(x'73616d6c'::int, x'75736572'::int)`

/** A server that has just been killed still has its lock for as long as its line takes to go. */
const PATIENCE: Millis = 8_000
const PAUSE: Millis = 250
/** How often the line is asked whether it is there: what it holds may be another's when it is not. */
const BEAT: Millis = 1_000

export type GuardOptions = {
  readonly database: Database
  /** What the nodes share beside the database, by which they know one another; null: this server is alone. */
  readonly bus: string | null
  /** Somebody has changed the catalogue. */
  readonly told: () => void
  readonly patience?: Millis
}

/**
 * Sees to it that those who use a database know of one another: a server by itself has it alone, and nodes share it with those alone
 * that hear them. It lasts as long as one line does; without it nothing is written.
 */
export class Guard {
  readonly #options: GuardOptions
  readonly #turns = new Turns()
  #line: OwnLine | null = null
  #beat: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: GuardOptions) {
    this.#options = options
  }

  /** No other server writes to this database while it is held. */
  get isAlone(): boolean {
    return this.#options.bus === null
  }

  get held(): boolean {
    return this.#line !== null
  }

  /** Takes what was lost, if it can be had. Throws `in-use` or `another-cluster` where others have the database. */
  take({ patience = this.#options.patience ?? PATIENCE } = {}): Promise<void> {
    return this.#turns.run(async () => {
      if (this.#line !== null || this.#closed) return
      const line = await this.#options.database.ownLine({
        lost: () => this.#lost(),
        told: () => this.#options.told(),
      })
      try {
        await assertOwn(line, this.#options.database)
        await this.#hold(line, patience)
        await line.ask(`LISTEN ${CHANNEL}`)
      } catch (error) {
        await line.close()
        throw error
      }
      this.#line = line
      this.#beat = setTimeout(() => void this.#look(line), BEAT).unref()
    })
  }

  async #hold(line: OwnLine, patience: Millis): Promise<void> {
    const { bus } = this.#options
    for (let waited = 0; ; waited += PAUSE) {
      if (bus === null ? await hasAlone(line) : await this.#joins(line, bus)) return
      if (waited >= patience) throw new DatabaseTrouble(await whyNot(line, bus))
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }

  /** Together with those of the same bus; where nobody else is, this one says which bus it is. */
  async #joins(line: OwnLine, bus: string): Promise<boolean> {
    if (await isHeld(line, ALONE)) {
      await line.ask('UPDATE samling.state SET bus = $1', [bus])
      await line.ask(TOGETHER)
      await line.ask(NO_LONGER_ALONE)
      return true
    }
    if ((await busOf(line)) !== bus) return false
    return await isHeld(line, TOGETHER)
  }

  async #look(line: OwnLine): Promise<void> {
    const isThere = await line.ask('SELECT 1').then(
      () => true,
      () => false,
    )
    if (this.#line !== line) return
    if (isThere) this.#beat = setTimeout(() => void this.#look(line), BEAT).unref()
    else this.#lost()
  }

  #lost(): void {
    const line = this.#line
    this.#line = null
    clearTimeout(this.#beat)
    void line?.close()
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#turns.run(async () => {
      clearTimeout(this.#beat)
      await this.#line?.ask('SELECT pg_advisory_unlock_all()').catch(() => undefined)
      await this.#line?.close()
      this.#line = null
    })
  }
}

/**
 * A pooler that hands lines round between transactions would give away the locks that keep two servers apart: what is one line to us
 * must be one process of PostgreSQL, and another than that of a line beside it.
 */
export async function assertOwn(
  line: Pick<OwnLine, 'ask'>,
  beside: Pick<Database, 'transaction'>,
): Promise<void> {
  const mine = await processOf(line.ask)
  await beside.transaction(async (ask) => {
    const isShared = (await processOf(ask)) === mine || (await processOf(line.ask)) !== mine
    if (isShared) throw new DatabaseTrouble('pooled')
  })
}

async function processOf(ask: Ask): Promise<number | undefined> {
  const [row] = await ask<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return row?.pid
}

async function isHeld(line: OwnLine, taking: string): Promise<boolean> {
  const [row] = await line.ask<{ held: boolean }>(taking)
  return row?.held === true
}

async function hasAlone(line: OwnLine): Promise<boolean> {
  if (!(await isHeld(line, ALONE))) return false
  await line.ask('UPDATE samling.state SET bus = NULL WHERE bus IS NOT NULL')
  return true
}

async function busOf(line: OwnLine): Promise<string | null> {
  const [row] = await line.ask<{ bus: string | null }>('SELECT bus FROM samling.state')
  return row?.bus ?? null
}

async function whyNot(line: OwnLine, bus: string | null): Promise<'in-use' | 'another-cluster'> {
  return bus === null || (await busOf(line)) === null ? 'in-use' : 'another-cluster'
}
