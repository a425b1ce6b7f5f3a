import {
  type EventStore,
  type KeyRing,
  type Loaded,
  type NewRecord,
  type Snapshot,
  type StorageState,
  type StoredRecord,
  StoreError,
  type Which,
} from '#server/store/event-store.ts'
import { streamPlace } from '#server/store/stream-folders.ts'
import { Turns } from '#server/store/turns.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import { Appends } from './appends.ts'
import type { Ask, Database } from './database.ts'
import { asStoreError } from './database-errors.ts'
import type { Guard } from './guard.ts'
import { forgetOldRows, type PostgresCatalogue } from './postgres-catalogue.ts'
import { ensureKey, KnownKeys, readAllKeys, readKeys } from './postgres-keys.ts'
import * as streams from './streams.ts'

/** What another server on the same database has changed is heard at once; this is for when that word is lost. */
const FOLLOW: Millis = 2_000
/** How often what has been remembered long enough is forgotten. */
const FORGET: Millis = 6 * 3_600_000

export type PostgresParts = {
  readonly database: Database
  readonly catalogue: PostgresCatalogue
  readonly guard: Guard
  readonly now: () => Instant
  readonly mended: readonly string[]
}

/** Gatherings and programmes in a PostgreSQL database. docs/decisions/0016 says how. */
export class PostgresStore implements EventStore {
  readonly catalogue: PostgresCatalogue
  readonly keys: KeyRing
  readonly mended: readonly string[]
  readonly #database: Database
  readonly #guard: Guard
  readonly #now: () => Instant
  readonly #appends: Appends
  readonly #known = new KnownKeys()
  /** How often something had been taken out of a stream when it was last read here from its beginning. */
  readonly #cleared = new Map<string, number>()
  readonly #turns = new Map<string, Turns>()
  readonly #following: NodeJS.Timeout
  readonly #forgetting: NodeJS.Timeout
  #closed = false

  private constructor({ database, catalogue, guard, now, mended }: PostgresParts) {
    this.#database = database
    this.catalogue = catalogue
    this.#guard = guard
    this.#appends = new Appends(database.ask, () => guard.held)
    this.#now = now
    this.mended = mended
    this.keys = {
      ensure: (stream, box) => this.#ensureKey(stream, box),
      get: (stream, box) => this.#known.get(stream, box),
      boxes: (stream) => this.#known.boxes(stream),
      destroy: (stream, box) => this.#destroyKey(stream, box),
    }
    this.#following = setInterval(() => void this.catalogue.follow().catch(() => undefined), FOLLOW)
    this.#following.unref()
    this.#forgetting = setInterval(() => void forgetOldRows(database.ask).catch(() => undefined), FORGET)
    this.#forgetting.unref()
  }

  static async open(parts: PostgresParts): Promise<PostgresStore> {
    const keys = await readAllKeys(parts.database.ask)
    const store = new PostgresStore(parts)
    for (const { stream, box, key } of keys) store.#known.set(stream, box, new Uint8Array(key))
    return store
  }

  follow(): Promise<void> {
    return this.catalogue.follow()
  }

  /** Rejects where the database cannot be asked. */
  async ping(): Promise<void> {
    await this.#read((ask) => ask('SELECT 1'))
  }

  async list(): Promise<readonly string[]> {
    const rows = await this.#read((ask) => ask<{ id: string }>('SELECT id FROM samling.stream ORDER BY id'))
    return rows.map(({ id }) => id)
  }

  async load(stream: string): Promise<Loaded> {
    const { ask } = this.#database
    return await this.#read(async () => {
      this.#cleared.set(stream, await streams.clearedOf(ask, stream))
      await this.#learnKeys(stream)
      const before = await streams.versionOf(ask, stream)
      const { snapshot, bad } = await streams.newestSnapshot(ask, stream, before)
      const records = await streams.recordsSince(ask, stream, snapshot?.seq ?? 0)
      const [row] = await ask<{ epoch: string }>('SELECT epoch FROM samling.stream WHERE id = $1', [stream])
      return {
        snapshot,
        records,
        version: records.at(-1)?.seq ?? snapshot?.seq ?? 0,
        epoch: row?.epoch ?? '',
        mended: bad.map((seq) => `snapshot ${seq} of ${stream}: cannot be used, passed over`),
      }
    })
  }

  async records(stream: string): Promise<readonly StoredRecord[]> {
    return await this.since(stream, 0)
  }

  async since(stream: string, seq: number): Promise<readonly StoredRecord[]> {
    return await this.#read(async (ask) => {
      await this.#learnKeys(stream)
      return await streams.recordsSince(ask, stream, seq)
    })
  }

  async append(stream: string, expectedVersion: number, records: readonly NewRecord[]): Promise<number> {
    this.#assertOpen()
    streamPlace(stream)
    if (records.length === 0) return expectedVersion
    const due = streams.appendOf(stream, expectedVersion, records, this.#now())
    try {
      await this.#withdrawUnanswered(stream)
      this.#assertHeld()
      await this.#appends.append(due)
      return expectedVersion + records.length
    } catch (error) {
      throw asStoreError(error)
    }
  }

  /**
   * What was given up while no answer came may have been stored all the same. Alone on the database it is taken back, so that
   * nothing is there that was told to have failed; among nodes the next append meets it, and whoever writes reads anew.
   */
  async #withdrawUnanswered(stream: string): Promise<void> {
    if (!this.#guard.isAlone || !this.#appends.isUnanswered(stream)) return
    this.#assertHeld()
    await this.#appends.withdraw(stream)
  }

  async recover(stream: string): Promise<StorageState> {
    try {
      await this.#guard.take({ patience: 0 })
      this.#assertHeld()
      await this.#database.transaction((ask) => streams.probe(ask))
      await this.#withdrawUnanswered(stream)
      await this.#learnKeys(stream)
      await this.catalogue.follow()
      return 'ok'
    } catch (error) {
      return asStoreError(error).code === 'full' ? 'full' : 'failed'
    }
  }

  async snapshot(stream: string, snapshot: Snapshot): Promise<void> {
    this.#assertOpen()
    // At once: the state is written down as it is now, whatever happens to it while the database is busy.
    const text = streams.snapshotText(snapshot)
    await this.#inTurn(stream, async (ask) => {
      const version = await streams.versionOf(ask, stream)
      if (snapshot.seq < 1 || snapshot.seq > version)
        throw new StoreError('conflict', `a snapshot at ${snapshot.seq} of ${stream}, which is at ${version}`)
      const cleared = this.#cleared.get(stream) ?? (await streams.clearedOf(ask, stream))
      if (!(await streams.writeSnapshot(ask, stream, text, cleared)))
        throw new StoreError('conflict', `something has been taken out of ${stream} since it was read here`)
    })
  }

  async erase(stream: string, which: Which): Promise<void> {
    this.#assertOpen()
    await this.#inTurn(stream, async (ask) => {
      const seqs = await streams.numbersOf(ask, stream, which)
      if (seqs.length === 0) return
      await this.#clear(stream, (inside) => streams.eraseRows(inside, stream, seqs))
    })
  }

  async drop(stream: string): Promise<void> {
    this.#assertOpen()
    await this.#inTurn(stream, async () => {
      await this.#database.transaction((ask) => streams.dropStream(ask, stream))
      this.#known.forgetAll(stream)
      this.#cleared.delete(stream)
    })
  }

  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    clearInterval(this.#following)
    clearInterval(this.#forgetting)
    for (const turns of this.#turns.values()) await turns.run(async () => undefined)
    await this.catalogue.idle()
    await this.#guard.close()
    await this.#database.close()
  }

  async #ensureKey(stream: string, box: string): Promise<Uint8Array> {
    this.#assertOpen()
    const known = this.#known.get(stream, box)
    if (known !== undefined) return known
    return await this.#write(async (ask) => {
      const key = await ensureKey(ask, stream, box)
      this.#known.set(stream, box, key)
      return key.slice()
    })
  }

  /** A snapshot made while the box was open may hold its answers in the clear, so those go with it. */
  async #destroyKey(stream: string, box: string): Promise<void> {
    this.#assertOpen()
    if (this.#known.get(stream, box) === undefined) return
    await this.#inTurn(stream, async () => {
      await this.#clear(stream, async (ask) => {
        await ask('DELETE FROM samling.snapshot WHERE stream = $1', [stream])
        await ask(`DELETE FROM samling.key WHERE stream = $1 AND ring = 'ballots' AND box = $2`, [
          stream,
          box,
        ])
        return await streams.countCleared(ask, stream)
      })
      this.#known.forget(stream, box)
    })
  }

  /** Where no answer comes, the next snapshot asks how often it has been done. */
  async #clear(stream: string, work: (ask: Ask) => Promise<number>): Promise<void> {
    this.#cleared.delete(stream)
    this.#cleared.set(stream, await this.#database.transaction(work))
  }

  /** What others have made or destroyed since. */
  async #learnKeys(stream: string): Promise<void> {
    this.#known.replace(stream, await readKeys(this.#database.ask, stream))
  }

  async #read<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    this.#assertOpen()
    try {
      return await work(this.#database.ask)
    } catch (error) {
      throw asStoreError(error)
    }
  }

  async #write<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    this.#assertHeld()
    return await this.#read(work)
  }

  /** One after the other within a stream: what takes something out must know of every snapshot that was begun. */
  #inTurn<T>(stream: string, work: (ask: Ask) => Promise<T>): Promise<T> {
    const turns = this.#turns.get(stream) ?? new Turns()
    this.#turns.set(stream, turns)
    return turns.run(() => this.#write(work))
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreError('closed', 'the store is closed')
  }

  #assertHeld(): void {
    if (!this.#guard.held) throw new StoreError('failed', 'the line to the database is gone')
  }
}
