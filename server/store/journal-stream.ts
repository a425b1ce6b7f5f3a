import { makeLastingFolder, removeLeftovers } from './durable-replace.ts'
import { type Loaded, type NewRecord, type StoredRecord, StoreError, type Which } from './event-store.ts'
import type { Files } from './files.ts'
import { JournalFile, type Read, readJournal, tornTail } from './journal-file.ts'
import { recordsAfter, withoutPrivate } from './journal-lines.ts'
import { scanJournal } from './journal-scan.ts'
import { encodeHeader, encodeRecord } from './record.ts'
import * as snapshots from './snapshots.ts'
import { asStoreError } from './store-errors.ts'
import { Turns } from './turns.ts'

type Pending = {
  readonly first: number
  readonly last: number
  readonly lines: string
  readonly resolve: (version: number) => void
  readonly reject: (error: StoreError) => void
}

export type StreamPlace = {
  readonly files: Files
  readonly folder: string
  readonly stream: string
  readonly created: () => number
}

/** One gathering's journal and snapshots. What arrives while a flush is under way goes together into the next one. */
export class JournalStream {
  readonly #place: StreamPlace
  readonly #file: JournalFile
  readonly #turns = new Turns()
  readonly #mended: readonly string[]
  /** On disk and synced. */
  #version: number
  /** Numbered, perhaps still on its way to disk. */
  #tip: number
  #exists: boolean
  #pending: Pending[] = []
  #flushing = false
  /** What opening read, so that the load that follows need not read it again. */
  #fresh: Read | null

  private constructor(place: StreamPlace, path: string, read: Read | null, mended: readonly string[]) {
    this.#place = place
    this.#file = new JournalFile(place.files, path, read?.scan.end ?? 0)
    this.#fresh = read
    this.#mended = mended
    this.#version = read?.scan.starts.length ?? 0
    this.#tip = this.#version
    this.#exists = read !== null && read.scan.header !== null
  }

  /** Reads the journal, cuts a torn tail and sets aside snapshots that are ahead of it. Throws `corrupt`. */
  static async open(place: StreamPlace): Promise<JournalStream> {
    const { files, folder, stream } = place
    const path = `${folder}/journal.jsonl`
    const read = await readJournal({ files, path, stream })
    const known = await snapshots.listSnapshots(files, folder)
    if (read === null && known.length > 0) {
      const message = `${path} is missing though there are snapshots of it; put it back from a backup`
      throw new StoreError('corrupt', message, { file: path })
    }
    await removeLeftovers(files, folder)
    const ahead = await snapshots.setAsideBeyond(files, folder, read?.scan.starts.length ?? 0)
    const torn = read?.scan.torn ?? null
    const mended = [
      ...(torn === null ? [] : [tornTail(path, torn)]),
      ...ahead.map(
        (seq) => `${folder}/${snapshots.snapshotName(seq)}: set aside, the journal ends before it`,
      ),
    ]
    const opened = new JournalStream(place, path, read, mended)
    if (opened.#exists) await opened.#file.settle()
    return opened
  }

  /** Resolves when appends would be taken again, having mended what can be mended; throws what stands in the way. */
  recover(): Promise<void> {
    return this.#turns.run(async () => {
      if (this.#file.failed) {
        const { bytes, scan } = await this.#read()
        await this.#file.renew(bytes.subarray(0, scan.end))
      }
      if (this.#exists) await this.#file.probe()
    })
  }

  append(expected: number, records: readonly NewRecord[]): Promise<number> {
    this.#file.assertUsable()
    if (expected !== this.#tip) {
      const message = `${this.#place.stream} is at ${this.#tip}, not at ${expected}`
      throw new StoreError('conflict', message)
    }
    if (records.length === 0) return Promise.resolve(this.#tip)
    const first = this.#tip + 1
    const last = this.#tip + records.length
    const flush = this.#pending[0]?.first ?? first
    const lines = records
      .map((record, at) => encodeRecord(record, { seq: first + at, flush, more: last - first - at }))
      .join('')
    this.#tip = last
    return new Promise((resolve, reject) => {
      this.#pending.push({ first, last, lines, resolve, reject })
      this.#wake()
    })
  }

  #wake(): void {
    if (this.#flushing) return
    this.#flushing = true
    void this.#turns.run(async () => {
      while (this.#pending.length > 0) await this.#flush(this.#pending.splice(0))
      this.#flushing = false
    })
  }

  async #flush(batch: readonly Pending[]): Promise<void> {
    try {
      await this.#create()
      await this.#file.write(Buffer.from(batch.map(({ lines }) => lines).join('')))
    } catch (error) {
      return this.#refuse(batch, asStoreError(error, this.#file.path))
    }
    this.#fresh = null
    for (const { last, resolve } of batch) {
      this.#version = last
      resolve(last)
    }
  }

  /** What waits behind a failed flush was numbered after it, so it fails with it. */
  #refuse(batch: readonly Pending[], error: StoreError): void {
    const waiting = this.#pending.splice(0)
    this.#tip = this.#version
    for (const { reject } of [...batch, ...waiting]) reject(error)
  }

  /** The header is whole and synced, folder and all, before the first record. */
  async #create(): Promise<void> {
    if (this.#exists) return
    const { files, folder, stream, created } = this.#place
    await makeLastingFolder(files, folder)
    await this.#file.replace(Buffer.from(encodeHeader(stream, created())))
    this.#exists = true
  }

  load(): Promise<Loaded> {
    return this.#turns.run(async () => {
      const { files, folder } = this.#place
      const { bytes, scan } = await this.#read()
      const { snapshot, bad } = await snapshots.pickSnapshot(files, folder)
      return {
        snapshot,
        records: recordsAfter(bytes, scan, snapshot?.seq ?? 0),
        version: this.#version,
        epoch: scan.header?.epoch ?? '',
        mended: [...this.#mended, ...bad.map((seq) => passedOver(folder, seq))],
      }
    })
  }

  since(seq: number): Promise<readonly StoredRecord[]> {
    return this.#turns.run(async () => {
      const { bytes, scan } = await this.#read()
      return recordsAfter(bytes, scan, seq)
    })
  }

  async #read(): Promise<Read> {
    const fresh = this.#fresh
    this.#fresh = null
    if (fresh !== null) return fresh
    const { files, stream } = this.#place
    const { path, good } = this.#file
    const read = await readJournal({ files, path, stream }, good)
    if ((read?.scan.starts.length ?? 0) !== this.#version) {
      throw new StoreError('corrupt', `${path} no longer holds the ${this.#version} records it held`, {
        file: path,
      })
    }
    return read ?? { bytes: Buffer.alloc(0), scan: scanJournal(Buffer.alloc(0)) }
  }

  /** `text` is the encoded snapshot that covers record `seq`. */
  snapshot(seq: number, text: string): Promise<void> {
    return this.#turns.run(async () => {
      if (seq < 1 || seq > this.#version) {
        const message = `a snapshot at ${seq} of ${this.#place.stream}, which is at ${this.#version}`
        throw new StoreError('conflict', message)
      }
      await snapshots.writeSnapshot(this.#place.files, this.#place.folder, seq, text)
    })
  }

  /** Removes every snapshot, those asked for before this included; the journal has it all. */
  forgetSnapshots(): Promise<void> {
    const { files, folder } = this.#place
    return this.#turns.run(() => snapshots.removeSnapshotsFrom(files, folder, 1))
  }

  /** Snapshots that may hold the words go first: a crash in between loses time at the next start, never the erasure. */
  erase(which: Which): Promise<void> {
    return this.#turns.run(async () => {
      const { bytes, scan } = await this.#read()
      const seqs = typeof which === 'function' ? which(recordsAfter(bytes, scan, 0)) : which
      if (seqs.length === 0) return
      const unknown = seqs.find((seq) => !Number.isInteger(seq) || seq < 1 || seq > this.#version)
      if (unknown !== undefined) {
        throw new StoreError('conflict', `${this.#place.stream} has no record ${unknown} to erase`)
      }
      const { files, folder } = this.#place
      await snapshots.removeSnapshotsFrom(
        files,
        folder,
        seqs.reduce((least, seq) => Math.min(least, seq)),
      )
      await this.#file.replace(withoutPrivate(bytes, scan, new Set(seqs)))
    })
  }

  /** Finishes what is under way. */
  close(): Promise<void> {
    return this.#turns.run(() => this.#file.close())
  }
}

function passedOver(folder: string, seq: number): string {
  return `${folder}/${snapshots.snapshotName(seq)}: damaged, passed over; the journal has it all`
}
