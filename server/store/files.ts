import { promises as fs } from 'node:fs'

/** A file open for writing. Positions are always said, so a write that stopped halfway can never be appended to. */
export type OpenFile = {
  /** May write fewer bytes than asked without an error (a nearly full disk does): use `writeAll`. */
  write(bytes: Uint8Array, position: number): Promise<number>
  datasync(): Promise<void>
  truncate(length: number): Promise<void>
  size(): Promise<number>
  close(): Promise<void>
}

/** The few things the store asks of a disk; tests hand in one that forgets what was not synced and fails on demand. */
export type Files = {
  /** A new file, mode 0600; EEXIST where one is. */
  create(path: string): Promise<OpenFile>
  /** An existing file for reading and writing; ENOENT where none is. */
  open(path: string): Promise<OpenFile>
  /** Null where there is no such file. */
  read(path: string): Promise<Buffer | null>
  /** Names in a folder; none where there is no such folder. */
  list(path: string): Promise<readonly string[]>
  /** A folder, mode 0700, and those above it; no error where it exists. */
  makeFolder(path: string): Promise<void>
  rename(from: string, to: string): Promise<void>
  /** A second name for a file; EEXIST where the name is taken. */
  link(from: string, to: string): Promise<void>
  /** No error where there is no such file. */
  remove(path: string): Promise<void>
  /** An empty folder; no error where there is no such folder. */
  removeFolder(path: string): Promise<void>
  /** Makes names created, renamed and removed in this folder last. */
  syncFolder(path: string): Promise<void>
  /** Bytes on the disk that holds this folder; infinite where the system does not tell. */
  space(path: string): Promise<Space>
}

/** All that whoever only looks asks of it. */
export type Reading = Pick<Files, 'list' | 'read'>
/** One that holds what a data folder holds, wherever it lies. */
export type Folder = { readonly files: Reading; readonly dir: string }

export type Space = { readonly free: number; readonly total: number }

export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Loops until every byte is written, since one write may stop early. A write of nothing counts as a full disk. */
export async function writeAll(file: OpenFile, bytes: Uint8Array, position: number): Promise<void> {
  let done = 0
  while (done < bytes.length) {
    const written = await file.write(bytes.subarray(done), position + done)
    if (written <= 0) throw Object.assign(new Error('the disk took no bytes'), { code: 'ENOSPC' })
    done += written
  }
}

async function orElse<T>(work: Promise<T>, codes: readonly string[], otherwise: T): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (codes.includes(errorCode(error))) return otherwise
    throw error
  }
}

function openFile(handle: fs.FileHandle): OpenFile {
  return {
    write: async (bytes, position) => (await handle.write(bytes, 0, bytes.length, position)).bytesWritten,
    datasync: () => handle.datasync(),
    truncate: (length) => handle.truncate(length),
    size: async () => (await handle.stat()).size,
    close: () => handle.close(),
  }
}

async function syncFolder(path: string): Promise<void> {
  try {
    const handle = await fs.open(path, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    // Windows can neither open nor sync a folder, and keeps names safe by itself.
    if (process.platform !== 'win32') throw error
  }
}

/** Some network disks say that they have no blocks at all. */
async function space(path: string): Promise<Space> {
  const unknown = { free: Number.POSITIVE_INFINITY, total: Number.POSITIVE_INFINITY }
  try {
    const { bavail, blocks, bsize } = await fs.statfs(path)
    return blocks === 0 ? unknown : { free: bavail * bsize, total: blocks * bsize }
  } catch {
    return unknown
  }
}

/** The real disk. */
export const nodeFiles: Files = {
  create: async (path) => openFile(await fs.open(path, 'wx', 0o600)),
  open: async (path) => openFile(await fs.open(path, 'r+')),
  read: (path) => orElse<Buffer | null>(fs.readFile(path), ['ENOENT', 'ENOTDIR'], null),
  list: (path) => orElse<readonly string[]>(fs.readdir(path), ['ENOENT', 'ENOTDIR'], []),
  makeFolder: async (path) => {
    await fs.mkdir(path, { recursive: true, mode: 0o700 })
  },
  rename: (from, to) => fs.rename(from, to),
  link: (from, to) => fs.link(from, to),
  remove: (path) => orElse(fs.unlink(path), ['ENOENT'], undefined),
  removeFolder: (path) => orElse(fs.rmdir(path), ['ENOENT'], undefined),
  syncFolder,
  space,
}
