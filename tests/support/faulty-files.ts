import { dirname } from 'node:path'
import type { Files, OpenFile } from '#server/store/files.ts'

export type Operation = Exclude<keyof Files, never> | Exclude<keyof OpenFile, never>

/** A file's bytes as the system would read them now, and as a power cut would leave them. */
type Inode = { now: Buffer; synced: Buffer }

type Names = Map<string, Inode>

/** What a power cut does to bytes that were written and not synced. */
export type Unsynced = 'lost' | 'prefix' | 'reordered' | 'kept'

export type Crash = {
  readonly unsynced: Unsynced
  /** Whether names created, renamed or removed without a sync of their folder last all the same. */
  readonly names: 'lost' | 'kept'
  /** From 0 up to 1, like Math.random, but the same every time. */
  readonly chance: () => number
}

/** Small, so that small journals span many of them. */
const PAGE = 256

function failure(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code })
}

/**
 * A disk in memory with a page cache: bytes last when their file was synced, names when their folder was. It can fail any
 * operation, write less than asked, run full, and lose its power.
 */
export class FaultyDisk {
  /** How many operations there have been, and of which kind. */
  readonly counts = new Map<Operation, number>()
  operations = 0
  /** A code makes the operation fail; asked before each, with its number and the number among its kind. */
  fail: (operation: Operation, nth: number, nthOfKind: number, path: string) => string | undefined = () =>
    undefined
  /** Writes and syncs wait for this before they do anything. */
  hold: (operation: 'write' | 'datasync') => Promise<void> | undefined = () => undefined
  /** The most bytes that one write takes. */
  longestWrite = Number.POSITIVE_INFINITY
  /** The most bytes that all files together may hold. */
  capacity = Number.POSITIVE_INFINITY
  /** What the disk says that it could hold. */
  total = Number.POSITIVE_INFINITY
  #off = false
  readonly #folders: Set<string>
  readonly #lastingFolders: Set<string>
  readonly #names: Names
  readonly #lasting: Names

  constructor(
    names: Names = new Map(),
    folders: Iterable<string> = ['/', '.'],
    lasting: { readonly names: Names; readonly folders: Iterable<string> } = { names, folders },
  ) {
    this.#names = names
    this.#lasting = new Map(lasting.names)
    this.#folders = new Set(folders)
    this.#lastingFolders = new Set(lasting.folders)
  }

  count(operation: Operation): number {
    return this.counts.get(operation) ?? 0
  }

  /** Every operation from now on fails. */
  powerOff(): void {
    this.#off = true
  }

  /** The disk as the next start finds it. */
  afterCrash({ unsynced, names, chance }: Crash): FaultyDisk {
    const kept = names === 'kept' ? this.#names : this.#lasting
    const folders = names === 'kept' ? this.#folders : this.#lastingFolders
    const files: Names = new Map()
    for (const [path, inode] of kept) {
      const bytes = survivors(inode, unsynced, chance)
      if (folders.has(dirname(path))) files.set(path, { now: bytes, synced: bytes })
    }
    return new FaultyDisk(files, folders)
  }

  /** As the next process finds it when one is killed: nothing is lost, and what was not synced still is not. */
  afterKill(): FaultyDisk {
    const copies = new Map<Inode, Inode>()
    const copyOf = (inode: Inode) => {
      const copy = copies.get(inode) ?? { ...inode }
      copies.set(inode, copy)
      return copy
    }
    const copied = (names: Names): Names => new Map([...names].map(([path, inode]) => [path, copyOf(inode)]))
    return new FaultyDisk(copied(this.#names), this.#folders, {
      names: copied(this.#lasting),
      folders: this.#lastingFolders,
    })
  }

  /** A copy that shares nothing, everything on it synced. */
  copy(): FaultyDisk {
    return this.afterCrash({ unsynced: 'kept', names: 'kept', chance: () => 0 })
  }

  /** For tests that look or tamper from outside: no operation is counted, nothing fails. */
  peek(path: string): Buffer | undefined {
    return this.#names.get(path)?.now
  }

  put(path: string, bytes: Uint8Array): void {
    const inode = { now: Buffer.from(bytes), synced: Buffer.from(bytes) }
    this.#names.set(path, inode)
    this.#lasting.set(path, inode)
  }

  drop(path: string): void {
    this.#names.delete(path)
    this.#lasting.delete(path)
  }

  paths(): readonly string[] {
    return [...this.#names.keys()]
  }

  #before(operation: Operation, path: string): void {
    this.operations++
    const ofKind = this.count(operation) + 1
    this.counts.set(operation, ofKind)
    if (this.#off) throw failure('EIO', 'the power is off')
    const code = this.fail(operation, this.operations, ofKind, path)
    if (this.#off) throw failure('EIO', 'the power is off')
    if (code !== undefined) throw failure(code, `${operation} ${path}`)
  }

  #find(path: string): Inode {
    const inode = this.#names.get(path)
    if (inode === undefined) throw failure('ENOENT', path)
    return inode
  }

  #put(path: string, inode: Inode): void {
    if (!this.#folders.has(dirname(path))) throw failure('ENOENT', path)
    this.#names.set(path, inode)
  }

  #room(): number {
    let used = 0
    for (const { now } of this.#names.values()) used += now.length
    return this.capacity - used
  }

  #openFile(inode: Inode, path: string): OpenFile {
    return {
      write: async (bytes, position) => {
        await this.hold('write')
        this.#before('write', path)
        const length = Math.min(bytes.length, this.longestWrite, this.#room() + inode.now.length - position)
        if (length <= 0) throw failure('ENOSPC', path)
        const end = Math.max(position + length, inode.now.length)
        const next = Buffer.alloc(end)
        inode.now.copy(next)
        next.set(bytes.subarray(0, length), position)
        inode.now = next
        return length
      },
      datasync: async () => {
        await this.hold('datasync')
        this.#before('datasync', path)
        inode.synced = inode.now
      },
      truncate: async (length) => {
        this.#before('truncate', path)
        inode.now = Buffer.concat([inode.now], length)
      },
      size: async () => {
        this.#before('size', path)
        return inode.now.length
      },
      close: async () => this.#before('close', path),
    }
  }

  #syncFolder(folder: string): void {
    const inFolder = (path: string) => dirname(path) === folder
    for (const path of this.#lasting.keys()) if (inFolder(path)) this.#lasting.delete(path)
    for (const [path, inode] of this.#names) if (inFolder(path)) this.#lasting.set(path, inode)
    for (const path of this.#lastingFolders)
      if (inFolder(path) && !this.#folders.has(path)) this.#lastingFolders.delete(path)
    for (const path of this.#folders) if (inFolder(path)) this.#lastingFolders.add(path)
  }

  readonly files: Files = {
    create: async (path) => {
      this.#before('create', path)
      if (this.#names.has(path)) throw failure('EEXIST', path)
      const inode = { now: Buffer.alloc(0), synced: Buffer.alloc(0) }
      this.#put(path, inode)
      return this.#openFile(inode, path)
    },
    open: async (path) => {
      this.#before('open', path)
      return this.#openFile(this.#find(path), path)
    },
    read: async (path) => {
      this.#before('read', path)
      const inode = this.#names.get(path)
      return inode === undefined ? null : Buffer.from(inode.now)
    },
    list: async (path) => {
      this.#before('list', path)
      const inside = [...this.#names.keys(), ...this.#folders].filter((name) => dirname(name) === path)
      return inside.map((name) => name.slice(path.length + 1))
    },
    makeFolder: async (path) => {
      this.#before('makeFolder', path)
      for (let folder = path; !this.#folders.has(folder); folder = dirname(folder)) this.#folders.add(folder)
    },
    rename: async (from, to) => {
      this.#before('rename', to)
      this.#put(to, this.#find(from))
      this.#names.delete(from)
    },
    link: async (from, to) => {
      this.#before('link', to)
      if (this.#names.has(to)) throw failure('EEXIST', to)
      this.#put(to, this.#find(from))
    },
    remove: async (path) => {
      this.#before('remove', path)
      this.#names.delete(path)
    },
    removeFolder: async (path) => {
      this.#before('removeFolder', path)
      this.#folders.delete(path)
    },
    syncFolder: async (path) => {
      this.#before('syncFolder', path)
      this.#syncFolder(path)
    },
    space: async (path) => {
      this.#before('space', path)
      return { free: this.#room(), total: this.total }
    },
  }
}

function survivors({ now, synced }: Inode, unsynced: Unsynced, chance: () => number): Buffer {
  switch (unsynced) {
    case 'lost':
      return synced
    case 'kept':
      return now
    case 'prefix':
      return now.length > synced.length ? now.subarray(0, synced.length + pick(now, synced, chance)) : synced
    case 'reordered':
      return reordered(now, synced, chance)
  }
}

function pick(now: Buffer, synced: Buffer, chance: () => number): number {
  return Math.floor(chance() * (now.length - synced.length + 1))
}

/** Each page that differs was written out or not, as it happened; what never was reads as zeros. */
function reordered(now: Buffer, synced: Buffer, chance: () => number): Buffer {
  const result = Buffer.alloc(now.length)
  for (let page = 0; page < now.length; page += PAGE) {
    const source = chance() < 0.5 ? now : synced
    if (source.length > page) source.copy(result, page, page, page + PAGE)
  }
  return result
}
