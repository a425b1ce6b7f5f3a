import * as v from 'valibot'
import { CatalogueData } from '#server/store/catalogue.ts'
import { StoreError } from '#server/store/event-store.ts'
import { Turns } from '#server/store/turns.ts'
import {
  bodyIn,
  type Changed,
  type Changes,
  changedBy,
  isKind,
  KINDS,
  putIn,
  SERVER,
} from './catalogue-draft.ts'
import type { Ask, Database } from './database.ts'
import { asStoreError, isUnanswered } from './database-errors.ts'

export type CatalogueRow = { readonly kind: string; readonly id: string; readonly body: string }
type StoredRow = { kind: string; id: string; body: string | null; generation: string }

export const CHANNEL = 'samling_catalogue'
/** As many as would all have to be quicker than this one. */
const TRIES = 30

/** Row by row, each with its text. */
export function rowsOfCatalogue(data: CatalogueData): readonly CatalogueRow[] {
  const parts: readonly string[] = Object.values(KINDS)
  const own = Object.entries(data).filter(([name, value]) => !parts.includes(name) && value !== undefined)
  return [
    ...Object.entries(KINDS).flatMap(([kind, part]) =>
      Object.entries(data[part] ?? {}).map(([id, entry]) => ({ kind, id, body: JSON.stringify(entry) })),
    ),
    ...own.map(([id, value]) => ({ kind: SERVER, id, body: JSON.stringify(value) })),
  ]
}

/** Throws `corrupt` where it is no catalogue. What a later release has put beside what is known here stays. */
export function catalogueOf(rows: readonly CatalogueRow[]): CatalogueData {
  const parts: Record<string, Record<string, unknown>> = { gatherings: {}, sessions: {} }
  const own: Record<string, unknown> = {}
  try {
    for (const { kind, id, body } of rows) {
      const value: unknown = JSON.parse(body)
      if (kind === SERVER) own[id] = value
      else if (isKind(kind)) {
        parts[KINDS[kind]] ??= {}
        Object.assign(parts[KINDS[kind]] ?? {}, { [id]: value })
      }
    }
    const data: unknown = { version: 1, ...own, ...parts }
    v.assert(CatalogueData, data)
    return data
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new StoreError('corrupt', `the catalogue in the database cannot be understood (${what})`)
  }
}

type Change = {
  readonly apply: (data: CatalogueData) => unknown
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/**
 * The catalogue of a database that several may change: `data` is at hand, `update` writes the rows that differ in one transaction and
 * shows them when they are committed. Whoever was slower than another applies their change again to what that one left.
 */
export class PostgresCatalogue {
  readonly #database: Database
  readonly #turns = new Turns()
  readonly #data: CatalogueData = { version: 1, gatherings: {}, sessions: {} }
  #generation = 0
  #waiting: Change[] = []

  private constructor(database: Database) {
    this.#database = database
  }

  static async open(database: Database): Promise<PostgresCatalogue> {
    const catalogue = new PostgresCatalogue(database)
    await catalogue.follow()
    return catalogue
  }

  get data(): CatalogueData {
    return this.#data
  }

  /** Takes in what others have changed. */
  follow(): Promise<void> {
    return this.#turns.run(() => this.#pull().catch(fail))
  }

  update(apply: (data: CatalogueData) => unknown): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ apply, resolve, reject })
      if (this.#waiting.length === 1) void this.#turns.run(() => this.#writeWaiting())
    })
  }

  idle(): Promise<void> {
    return this.#turns.run(async () => undefined)
  }

  /** `settled`: after whatever is being committed, this one's own too. */
  async #pull({ settled = false } = {}): Promise<void> {
    const asked = `SELECT generation FROM samling.state${settled ? ' FOR UPDATE' : ''}`
    const [state] = await this.#database.ask<{ generation: string }>(asked)
    if (Number(state?.generation ?? 0) === this.#generation) return
    const rows = await this.#database.ask<StoredRow>(
      'SELECT kind, id, body, generation FROM samling.catalogue WHERE generation > $1',
      [this.#generation],
      { patience: 30_000 },
    )
    const there = rows.flatMap(({ kind, id, body }) => (body === null ? [] : [{ kind, id, body }]))
    // Judged before any of it shows.
    catalogueOf(there)
    this.#show(rows)
    this.#generation = Math.max(this.#generation, ...rows.map(({ generation }) => Number(generation)))
  }

  #show(changed: Iterable<Changed>): void {
    for (const each of changed) {
      if (each.kind !== SERVER && !isKind(each.kind)) continue
      putIn(this.#data, each, each.body === null ? undefined : JSON.parse(each.body))
    }
  }

  async #writeWaiting(): Promise<void> {
    const changes = this.#waiting
    this.#waiting = []
    try {
      for (let tries = 1; ; tries++) {
        if (await this.#write([...this.#applied(changes).values()])) break
        if (tries === TRIES) throw new StoreError('conflict', 'others changed the catalogue all the time')
        await this.#pull()
      }
      for (const { resolve } of changes) resolve()
    } catch (error) {
      for (const { reject } of changes) reject(asStoreError(error))
    }
  }

  /** Each on a draft of its own, so that one that throws halfway leaves no trace in the others. */
  #applied(changes: readonly Change[]): Changes {
    let changed: Changes = new Map()
    for (const { apply, reject } of changes)
      try {
        changed = changedBy(this.#data, changed, apply)
      } catch (error) {
        reject(error)
      }
    return changed
  }

  /** False where somebody else was first. */
  async #write(due: readonly Changed[]): Promise<boolean> {
    if (due.length === 0) return true
    const written = await this.#database
      .transaction((ask) => writeRows(ask, this.#generation, due))
      .catch((error) => this.#whetherWritten(due, error))
    if (written === null) return false
    this.#generation = written
    this.#show(due)
    return true
  }

  /** No answer came to the commit: what is there now says whether it was done. */
  async #whetherWritten(due: readonly Changed[], error: unknown): Promise<number | null> {
    if (!isUnanswered(error)) throw error
    const before = this.#generation
    await this.#pull({ settled: true })
    const isThere = due.every((each) => bodyIn(this.#data, each) === each.body)
    return isThere && this.#generation > before ? this.#generation : null
  }
}

function fail(error: unknown): never {
  throw asStoreError(error)
}

const COUNT =
  'UPDATE samling.state SET generation = generation + 1 WHERE generation = $1 RETURNING generation'
const UPSERT = `INSERT INTO samling.catalogue (kind, id, body, generation)
  SELECT kind, id, body, $1 FROM unnest($2::text[], $3::text[], $4::text[]) AS changed(kind, id, body)
  ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, generation = excluded.generation, changed = now()`

/** The generation that they are; null where the catalogue is another than `from`. */
async function writeRows(ask: Ask, from: number, rows: readonly Changed[]): Promise<number | null> {
  const [state] = await ask<{ generation: string }>(COUNT, [from])
  if (state === undefined) return null
  await ask(UPSERT, [
    state.generation,
    rows.map(({ kind }) => kind),
    rows.map(({ id }) => id),
    rows.map(({ body }) => body),
  ])
  await ask('SELECT pg_notify($1, $2)', [CHANNEL, state.generation])
  return Number(state.generation)
}

/** What is gone is remembered for as long as a node may have been without the database and still go on. */
export async function forgetOldRows(ask: Ask): Promise<void> {
  await ask(`DELETE FROM samling.catalogue WHERE body IS NULL AND changed < now() - interval '7 days'`)
}
