import type { Instant } from '#shared/kernel/instant.ts'
import { adoptJournals } from './adopt.ts'
import { Ballast, dropBallast } from './ballast.ts'
import { type Catalogue, openCatalogue } from './catalogue.ts'
import { makeLastingFolder, removeLastingly, removeLeftovers } from './durable-replace.ts'
import {
  type AppendOptions,
  type EventStore,
  type KeyRing,
  type Loaded,
  type NewRecord,
  type Snapshot,
  type StorageState,
  type StoredRecord,
  StoreError,
  type Which,
} from './event-store.ts'
import { type Files, nodeFiles } from './files.ts'
import { JournalStream } from './journal-stream.ts'
import { KeyFiles } from './key-file.ts'
import { acquireLock, type Lock } from './lock.ts'
import { nodeProcesses, type Processes } from './process-identity.ts'
import { encodeSnapshot } from './snapshots.ts'
import { asStoreError } from './store-errors.ts'
import {
  gatheringsFolder,
  isProgramme,
  listFolders,
  listStreams,
  makeKindFolder,
  streamFolder,
} from './stream-folders.ts'

export type JournalStoreOptions = {
  readonly dir: string
  readonly now: () => Instant
  /** The size of the file that keeps room for the last words on a full disk; none unless given. */
  readonly ballast?: number
  /** Another disk than the real one, for tests. */
  readonly files?: Files
  /** Who takes the lock and who lives, for tests. */
  readonly processes?: Processes
}

/**
 * Opens the data folder for this process alone; makes it where there is none. Throws `in-use` where another server holds
 * it and `corrupt` where the catalogue cannot be read. A damaged journal stops its own gathering only, when that is loaded.
 */
export async function openJournalStore(options: JournalStoreOptions): Promise<JournalStore> {
  const { dir, files = nodeFiles } = options
  let lock: Lock | null = null
  try {
    await makeLastingFolder(files, dir)
    lock = await acquireLock(files, dir, options.processes ?? nodeProcesses)
    return await openLocked(options, files, lock)
  } catch (error) {
    await lock?.release().catch(() => undefined)
    const failure = asStoreError(error, dir)
    const roomMade = failure.code === 'full' && (await dropBallast(files, dir).catch(() => false))
    if (roomMade) return await openJournalStore(options)
    throw failure
  }
}

async function openLocked(
  { dir, now, ballast: most = 0 }: JournalStoreOptions,
  files: Files,
  lock: Lock,
): Promise<JournalStore> {
  await removeLeftovers(files, dir)
  await makeLastingFolder(files, gatheringsFolder(dir))
  const catalogue = await openCatalogue(dir, files)
  await finishErasing(files, dir, catalogue)
  const streams = await listStreams(files, dir)
  const journals = new Map(streams.map((id) => [id, `${streamFolder(dir, id)}/journal.jsonl`]))
  const mended = await adoptJournals(files, catalogue, journals)
  const places = {
    pathOf: (stream: string) => `${streamFolder(dir, stream)}/keys.json`,
    prepare: async (stream: string) => {
      if (isProgramme(stream)) await makeKindFolder(files, dir, stream)
      await makeLastingFolder(files, streamFolder(dir, stream))
    },
  }
  const keys = await KeyFiles.open(files, places, await listFolders(files, dir))
  const ballast = new Ballast(files, dir, most)
  await ballast.look()
  // Nobody waits for it: it is there for the day the disk runs full.
  void ballast.fill()
  return new JournalStore({ dir, now, files }, { lock, catalogue, keys, mended, ballast })
}

/** Before anything is taken in from its journal: what was being erased would stand up again. */
async function finishErasing(files: Files, dir: string, catalogue: Catalogue): Promise<void> {
  const { erasing = [] } = catalogue.data
  if (erasing.length === 0) return
  for (const stream of erasing) await removeLastingly(files, streamFolder(dir, stream))
  await catalogue.update((data) => {
    delete data.erasing
  })
}

type Parts = {
  readonly lock: Lock
  readonly catalogue: Catalogue
  readonly keys: KeyFiles
  readonly mended: readonly string[]
  readonly ballast: Ballast
}

type Place = Required<Pick<JournalStoreOptions, 'dir' | 'now' | 'files'>>

/** The embedded store: a folder with a journal per gathering and per programme. docs/decisions/0002 says why, 0003 how it looks. */
export class JournalStore implements EventStore {
  readonly catalogue: Catalogue
  readonly keys: KeyRing
  /** What opening the folder had to mend; what a single journal needed is told by `load`. */
  readonly mended: readonly string[]
  readonly #options: Place
  readonly #lock: Lock
  readonly #keyFiles: KeyFiles
  readonly #ballast: Ballast
  readonly #streams = new Map<string, Promise<JournalStream>>()
  #closed = false

  constructor(options: Place, parts: Parts) {
    this.#options = options
    this.#lock = parts.lock
    this.catalogue = parts.catalogue
    this.#keyFiles = parts.keys
    this.#ballast = parts.ballast
    this.keys = {
      ensure: (stream, box) => this.#orGiveBallast(() => parts.keys.ensure(stream, box)),
      get: (stream, box) => parts.keys.get(stream, box),
      boxes: (stream) => parts.keys.boxes(stream),
      destroy: (stream, box) => this.#withReserve(() => this.#destroyKey(stream, box)),
    }
    this.mended = parts.mended
  }

  async list(): Promise<readonly string[]> {
    this.#assertOpen()
    return await listStreams(this.#options.files, this.#options.dir)
  }

  async records(stream: string): Promise<readonly StoredRecord[]> {
    return await this.since(stream, 0)
  }

  async since(stream: string, seq: number): Promise<readonly StoredRecord[]> {
    return (await this.#stream(stream)).since(seq)
  }

  async load(stream: string): Promise<Loaded> {
    return (await this.#stream(stream)).load()
  }

  async append(
    stream: string,
    expectedVersion: number,
    records: readonly NewRecord[],
    { reserve = false }: AppendOptions = {},
  ): Promise<number> {
    const opened = await this.#stream(stream)
    const write = () => opened.append(expectedVersion, records)
    return await (reserve ? this.#withReserve(write) : this.#orGiveBallast(write))
  }

  async recover(stream: string): Promise<StorageState> {
    if (!(await this.#ballast.fill())) return 'full'
    try {
      await (await this.#stream(stream)).recover()
      return 'ok'
    } catch (error) {
      return asStoreError(error, stream).code === 'full' ? 'full' : 'failed'
    }
  }

  /** For the last words: what was kept back for them is theirs. */
  async #withReserve<T>(write: () => Promise<T>): Promise<T> {
    try {
      return await write()
    } catch (error) {
      if (!isFull(error) || !(await this.#ballast.give())) throw error
      return await write()
    }
  }

  /** Everything else stops here, so that the last words have room. */
  async #orGiveBallast<T>(write: () => Promise<T>): Promise<T> {
    if (this.#ballast.owed)
      throw new StoreError('full', `${this.#options.dir}: what room is left is kept for closing`)
    try {
      return await write()
    } catch (error) {
      if (isFull(error)) await this.#ballast.give()
      throw error
    }
  }

  async snapshot(stream: string, snapshot: Snapshot): Promise<void> {
    // At once: the state is written down as it is now, whatever happens to it while the disk is busy.
    const text = encodeSnapshot(snapshot)
    return (await this.#stream(stream)).snapshot(snapshot.seq, text)
  }

  async erase(stream: string, which: Which): Promise<void> {
    const opened = await this.#stream(stream)
    return await this.#withReserve(() => opened.erase(which))
  }

  async drop(stream: string): Promise<void> {
    this.#assertOpen()
    const { dir, files } = this.#options
    const opened = await this.#streams.get(stream)?.catch(() => null)
    this.#streams.delete(stream)
    await opened?.close()
    await this.#keyFiles.forget(stream)
    await removeLastingly(files, streamFolder(dir, stream))
  }

  /** A snapshot made while the box was open may hold its answers in the clear, so those go first. */
  async #destroyKey(stream: string, box: string): Promise<void> {
    if (this.#keyFiles.get(stream, box) === undefined) return
    await (await this.#stream(stream)).forgetSnapshots()
    await this.#keyFiles.destroy(stream, box)
  }

  /** Waits for every write under way, then gives the folder free. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    for (const opening of this.#streams.values()) await (await opening.catch(() => null))?.close()
    await this.catalogue.idle()
    await this.#keyFiles.idle()
    await this.#ballast.idle()
    await this.#lock.release()
  }

  async #stream(stream: string): Promise<JournalStream> {
    this.#assertOpen()
    const opened = await this.#opened(stream)
    this.#assertOpen()
    return opened
  }

  #opened(stream: string): Promise<JournalStream> {
    const known = this.#streams.get(stream)
    if (known !== undefined) return known
    const { dir, now, files } = this.#options
    const place = { files, folder: streamFolder(dir, stream), stream, created: now }
    const opening = this.#prepared(stream).then(() => JournalStream.open(place))
    this.#streams.set(stream, opening)
    // A journal that could not be opened may be put right and tried again.
    opening.catch(() => this.#streams.delete(stream))
    return opening
  }

  /** There from the start for gatherings; for programmes when there is one. */
  async #prepared(stream: string): Promise<void> {
    const { dir, files } = this.#options
    if (isProgramme(stream)) await makeKindFolder(files, dir, stream)
  }

  #assertOpen(): void {
    if (this.#closed) throw new StoreError('closed', 'the store is closed')
  }
}

function isFull(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'full'
}
