import type { CommandId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/**
 * One stored fact. `public` and `private` together are the event; they are kept apart so that what a person typed, and who
 * a person is, can be taken out later (`erase`) while sequence and checksums still verify. See docs/decisions/0003.
 */
export type StoredRecord = {
  /** 1, 2, 3 … without gaps within a stream. */
  readonly seq: number
  /** The event's versioned type, such as `v1.PointAdded`. */
  readonly type: string
  /** Null for a record that must not be tied to a time (an anonymous ballot). */
  readonly at: Instant | null
  /** Who did it (a person id, `leader`, `server`); null where that must not be known. */
  readonly by: string | null
  /** The command that caused it; null where that must not be known. The last record of a command carries it. */
  readonly command: CommandId | null
  readonly public: Readonly<Record<string, unknown>>
  /** Null: the event has no private part. `erased`: it had one, which has been taken out. */
  readonly private: Readonly<Record<string, unknown>> | 'erased' | null
}

/** A record before it has its place; the store numbers it. */
export type NewRecord = Omit<StoredRecord, 'seq' | 'private'> & {
  readonly private: Readonly<Record<string, unknown>> | null
}

export type Snapshot = {
  /** The last record that `state` covers. */
  readonly seq: number
  /** Plain JSON; the gathering knows how to revive it. */
  readonly state: unknown
}

export type Loaded = {
  readonly snapshot: Snapshot | null
  /** The records after the snapshot, in order. */
  readonly records: readonly StoredRecord[]
  /** The last sequence number of the stream; 0 for an empty one. */
  readonly version: number
  /** Another one when the stream has been put back from a copy; empty for one that never was. */
  readonly epoch: string
  /** What start-up had to mend (a torn tail that was cut), for the log and the leader. */
  readonly mended: readonly string[]
}

/**
 * Keys that seal anonymous ballots while a poll is open; destroying one makes its ballots unreadable for ever. Where other processes
 * write to the same store, `get` and `boxes` know what there was when the stream was last loaded or read.
 */
export type KeyRing = {
  /** The key for this box, made and synced to disk first if it does not exist. 32 bytes. */
  ensure(stream: string, box: string): Promise<Uint8Array>
  get(stream: string, box: string): Uint8Array | undefined
  /** The boxes there are keys for. */
  boxes(stream: string): readonly string[]
  /** With it go the stream's snapshots, which may hold what it sealed in the clear. */
  destroy(stream: string, box: string): Promise<void>
}

/** Their numbers, or how they are found among all records of the stream. */
export type Which = readonly number[] | ((records: readonly StoredRecord[]) => readonly number[])

export type StorageState = 'ok' | 'full' | 'failed'

/** `reserve`: these may use what is kept back for the last words on a full disk. */
export type AppendOptions = { readonly reserve?: boolean }

/**
 * The port that every store implements (memory, journal, PostgreSQL); tests/contracts/event-store.ts is its behaviour.
 * `append` resolves only when the records are on disk and synced. Errors are `StoreError`s.
 */
export type EventStore = {
  list(): Promise<readonly string[]>
  load(stream: string): Promise<Loaded>
  /** All records, in order, whatever a snapshot covers. */
  records(stream: string): Promise<readonly StoredRecord[]>
  /** Those after this number, in order: what a reader that has followed as far as that has not heard of. */
  since(stream: string, seq: number): Promise<readonly StoredRecord[]>
  /** All or nothing. `expectedVersion` is the last seq the caller knows; another writer in between is a `conflict`. */
  append(
    stream: string,
    expectedVersion: number,
    records: readonly NewRecord[],
    options?: AppendOptions,
  ): Promise<number>
  /** How the disk is now, mended as far as it can be; for whoever has been told `full` or `failed`. Never rejects. */
  recover(stream: string): Promise<StorageState>
  snapshot(stream: string, snapshot: Snapshot): Promise<void>
  /** Takes the private part out of the given records, for good. */
  erase(stream: string, which: Which): Promise<void>
  /** Everything of the stream goes, records, snapshots and keys; it is then one that nobody has written to. */
  drop(stream: string): Promise<void>
  readonly keys: KeyRing
  close(): Promise<void>
}

/** `full`: no space left; `failed`: write or sync failed; `corrupt`: a bad record with good ones after it; `in-use`: another server holds the folder. */
export type StoreErrorCode = 'conflict' | 'full' | 'failed' | 'corrupt' | 'in-use' | 'closed'

export class StoreError extends Error {
  readonly code: StoreErrorCode
  /** File and byte offset where known. */
  readonly where: { readonly file: string; readonly offset?: number; readonly line?: number } | null

  constructor(code: StoreErrorCode, message: string, where: StoreError['where'] = null) {
    super(message)
    this.name = 'StoreError'
    this.code = code
    this.where = where
  }
}
