import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { nanoid } from 'nanoid'
import { errorCode, type Files, writeAll } from './files.ts'
import { asStoreError } from './store-errors.ts'

const TEMP = /\.tmp-[\w-]+$/

/**
 * Puts `bytes` in the place of `path` so that after a crash at any moment the file is whole, the old or the new one, and
 * once this resolves it is the new one. Neither steno nor write-file-atomic does: see docs/decisions/0002.
 * Throws `StoreError` `full` or `failed`; the old file then stands.
 */
export async function durableReplace(files: Files, path: string, bytes: Uint8Array): Promise<void> {
  const temp = `${path}.tmp-${nanoid(10)}`
  try {
    await writeWhole(files, temp, bytes)
    await renameOver(files, temp, path)
    await files.syncFolder(dirname(path))
  } catch (error) {
    await files.remove(temp).catch(() => undefined)
    throw asStoreError(error, path)
  }
}

/** Removes what a crash in the middle of `durableReplace` left in a folder. */
export async function removeLeftovers(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) if (TEMP.test(name)) await files.remove(`${folder}/${name}`)
}

/** A folder and every file in it, whatever they are called; durable once it resolves. No error where there is none. */
export async function removeLastingly(files: Files, folder: string): Promise<void> {
  const names = await files.list(folder)
  for (const name of names) await files.remove(`${folder}/${name}`)
  if (names.length > 0) await files.syncFolder(folder)
  await files.removeFolder(folder)
  await files.syncFolder(dirname(folder))
}

/** Makes a folder whose own name lasts too. */
export async function makeLastingFolder(files: Files, folder: string): Promise<void> {
  await files.makeFolder(folder)
  await files.syncFolder(dirname(folder))
}

async function writeWhole(files: Files, temp: string, bytes: Uint8Array): Promise<void> {
  const file = await files.create(temp)
  try {
    await writeAll(file, bytes, 0)
    await file.datasync()
    const size = await file.size()
    if (size !== bytes.length) throw new Error(`${size} of ${bytes.length} bytes reached the disk`)
  } finally {
    await file.close()
  }
}

/** On Windows a virus scanner or a backup may hold the file for a moment. */
async function renameOver(files: Files, from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait *= 2) {
    try {
      return await files.rename(from, to)
    } catch (error) {
      if (
        process.platform !== 'win32' ||
        wait > 640 ||
        !['EPERM', 'EBUSY', 'EACCES'].includes(errorCode(error))
      )
        throw error
      await pause(wait)
    }
  }
}
