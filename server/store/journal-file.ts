import { dirname } from 'node:path'
import { durableReplace } from './durable-replace.ts'
import { StoreError } from './event-store.ts'
import { type Files, type OpenFile, type Reading, writeAll } from './files.ts'
import { type Fault, type FaultKind, type Scan, scanJournal } from './journal-scan.ts'
import { asStoreError } from './store-errors.ts'

const WRONG: Readonly<Record<FaultKind, string>> = {
  'cut-short': 'ends in the middle of a record',
  'not-a-record': 'is not a record',
  checksum: 'does not match its checksum',
  digest: 'has a private part that does not match its digest',
  sequence: 'has a number that is missing or comes twice',
  header: 'is not the header of a journal',
  incomplete: 'is part of an append of which the rest is missing',
}

/** A few hundred answers. */
const PROBE = 65_536

export type Read = { readonly bytes: Buffer; readonly scan: Scan }

export type JournalPlace = {
  readonly files: Pick<Reading, 'read'>
  readonly path: string
  readonly stream: string
}

/** Reads and judges a journal up to byte `limit`. Throws `corrupt` where good records follow a bad one; never changes the file. */
export async function readJournal(
  place: JournalPlace,
  limit = Number.MAX_SAFE_INTEGER,
): Promise<Read | null> {
  const { files, path, stream } = place
  const all = await files.read(path).catch((error: unknown) => {
    throw asStoreError(error, path)
  })
  if (all === null) return null
  const bytes = all.subarray(0, limit)
  const scan = scanJournal(bytes)
  const [fault] = scan.faults
  if (fault !== undefined) throw corrupt(path, fault)
  if (scan.header !== null && (scan.header.v !== 1 || scan.header.stream !== stream)) {
    const whose = `is the journal of ${JSON.stringify(scan.header.stream)}, version ${scan.header.v}`
    throw new StoreError(
      'corrupt',
      `${path} ${whose}; this folder and this program want ${stream}, version 1`,
      {
        file: path,
        offset: 0,
        line: 1,
      },
    )
  }
  return { bytes, scan }
}

function corrupt(file: string, { what, offset, line, seq }: Fault): StoreError {
  const message =
    `${file}: line ${line} (byte ${offset}, record ${seq}) ${WRONG[what]}, and good records follow it. ` +
    'Nothing has been cut. Keep a copy of the folder, see `samling verify`, and put the file back from a backup.'
  return new StoreError('corrupt', message, { file, offset, line })
}

/** What was cut, for the log and the leader. */
export function tornTail(file: string, torn: NonNullable<Scan['torn']>): string {
  return `${file}: cut ${torn.bytes} bytes of an interrupted write at byte ${torn.offset} (line ${torn.line} ${WRONG[torn.what]})`
}

/**
 * The file behind a stream. It knows up to which byte everything is synced (`good`) and never lets anything stand behind that:
 * a write that fails is cut off at once, or before the next write where even that failed.
 */
export class JournalFile {
  readonly path: string
  readonly #files: Files
  #good: number
  #open: OpenFile | null = null
  /** A sync that failed may have thrown the bytes away and will not say so again, so the file is not trusted after it. */
  #failed: StoreError | null = null

  constructor(files: Files, path: string, good: number) {
    this.#files = files
    this.path = path
    this.#good = good
  }

  get good(): number {
    return this.#good
  }

  /** Takes nothing until it has been renewed. */
  get failed(): boolean {
    return this.#failed !== null
  }

  /** Puts `bytes` behind the last good record and syncs. Throws `full` (try again when there is space) or `failed`. */
  async write(bytes: Uint8Array): Promise<void> {
    this.assertUsable()
    const file = await this.#ready()
    try {
      await writeAll(file, bytes, this.#good)
    } catch (error) {
      throw await this.#giveUp(file, error)
    }
    await this.#sync(file)
    this.#good += bytes.length
  }

  /** Once and never again: whatever a sync that failed leaves behind is not asked about a second time. */
  async #sync(file: OpenFile): Promise<void> {
    try {
      await file.datasync()
    } catch (error) {
      const failure = await this.#giveUp(file, error)
      this.#failed = failure
      throw failure
    }
  }

  /**
   * Before anything is built on it: cuts what stands behind the last good record, and syncs what a killed process may have
   * left in memory only, names too. Where that fails it can be read, and takes nothing.
   */
  async settle(): Promise<void> {
    const folder = dirname(this.path)
    try {
      await this.#sync(await this.#ready())
      for (const each of [folder, dirname(folder)]) await this.#files.syncFolder(each)
    } catch (error) {
      this.#failed ??= asStoreError(error, this.path)
    }
  }

  /** What is good goes into a file of its own, and the one whose sync failed is never synced again. `bytes` are all of it. */
  async renew(bytes: Buffer): Promise<void> {
    const before = this.#failed
    this.#failed = null
    try {
      await this.replace(bytes)
    } catch (error) {
      this.#failed ??= before
      throw error
    }
  }

  /** Throws where the disk would not take the next records. What it writes is behind the last good one, and goes at once. */
  async probe(): Promise<void> {
    this.assertUsable()
    const file = await this.#ready()
    try {
      await writeAll(file, Buffer.alloc(PROBE), this.#good)
      await file.truncate(this.#good)
    } catch (error) {
      throw await this.#giveUp(file, error)
    }
  }

  assertUsable(): void {
    if (this.#failed !== null) throw this.#failed
  }

  /** Another content for the whole file, durable once it resolves; the old one stands where this throws. */
  async replace(bytes: Buffer): Promise<void> {
    this.assertUsable()
    await this.close()
    try {
      await durableReplace(this.#files, this.path, bytes)
    } catch (error) {
      // Renamed, but perhaps not for good: what is written to the new file now could be gone after a power cut.
      const renamed = this.#good > 0 && (await this.#files.read(this.path))?.equals(bytes)
      const { message } = asStoreError(error, this.path)
      if (renamed) this.#failed = new StoreError('failed', message, { file: this.path })
      throw error
    }
    this.#good = bytes.length
  }

  async close(): Promise<void> {
    const file = this.#open
    this.#open = null
    await file?.close()
  }

  async #ready(): Promise<OpenFile> {
    if (this.#open !== null) return this.#open
    try {
      const file = await this.#files.open(this.path)
      this.#open = file
      const size = await file.size()
      if (size < this.#good)
        throw new Error(`${this.#good - size} bytes are gone; somebody else has changed the file`)
      if (size > this.#good) await file.truncate(this.#good)
      return file
    } catch (error) {
      await this.close().catch(() => undefined)
      throw asStoreError(error, this.path)
    }
  }

  async #giveUp(file: OpenFile, cause: unknown): Promise<StoreError> {
    const error = asStoreError(cause, this.path)
    if (error.code !== 'full') this.#failed = error
    await file.truncate(this.#good).catch(() => undefined)
    await this.close().catch(() => undefined)
    return error
  }
}
