import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { nanoid } from 'nanoid'
import * as v from 'valibot'
import { StoreError } from './event-store.ts'
import { errorCode, type Files, type OpenFile, writeAll } from './files.ts'
import type { Processes } from './process-identity.ts'
import { asStoreError } from './store-errors.ts'

const Owner = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  boot: v.nullable(v.string()),
  start: v.nullable(v.string()),
  nonce: v.string(),
})

type Owner = v.InferOutput<typeof Owner>

/** `owner` null: the file says nothing readable, which a power cut can do to it; `nonce` still tells it from another. */
type Found = { readonly owner: Owner | null; readonly nonce: string }

type Starter = { readonly files: Files; readonly processes: Processes; readonly mine: Buffer }

export type Lock = { release(): Promise<void> }

/**
 * Makes this process the only one that writes in the folder. Throws `in-use` where another lives.
 * A lock whose owner has died is taken over by exactly one of those who try, see `take`.
 */
export async function acquireLock(files: Files, folder: string, processes: Processes): Promise<Lock> {
  const path = `${folder}/lock`
  const mine = Buffer.from(`${JSON.stringify({ ...processes.me(), nonce: nanoid() } satisfies Owner)}\n`)
  const { nonce } = JSON.parse(mine.toString())
  try {
    await take({ files, processes, mine }, path)
    await removeClaims(files, folder)
  } catch (error) {
    throw asStoreError(error, path)
  }
  return {
    async release() {
      if ((await find(files, path))?.nonce === nonce) await files.remove(path)
    },
  }
}

/** Who holds the folder now, if anyone does. Reads only. */
export async function lockHolder(files: Files, folder: string, processes: Processes): Promise<number | null> {
  const owner = (await find(files, `${folder}/lock`))?.owner ?? null
  return owner !== null && processes.isAlive(owner) ? owner.pid : null
}

/**
 * Two may find the same dead lock at once, and removing it would let the slower one remove the faster one's new lock. So
 * whoever wants to replace a dead lock first takes a lock on that, named by the dead one's nonce, looks again, and puts its
 * own in the place in one rename. If it dies in between, its claim is a dead lock like any other.
 */
async function take(starter: Starter, path: string): Promise<void> {
  const { files, processes, mine } = starter
  for (;;) {
    if (await publish(files, path, mine)) return
    const found = await findSettled(files, path)
    if (found === null) continue
    if (found.owner !== null && processes.isAlive(found.owner)) throw inUse(path, found.owner.pid)
    const claim = `${path}.${found.nonce}`
    await take(starter, claim)
    try {
      const still = (await find(files, path))?.nonce === found.nonce
      if (still) return await files.rename(await writeTemp(files, path, mine), path)
    } finally {
      await files.remove(claim)
    }
  }
}

/** Claims of those who died while taking over. Whoever else holds one finds the lock changed and gives up. */
async function removeClaims(files: Files, folder: string): Promise<void> {
  for (const name of await files.list(folder)) {
    if (name.startsWith('lock.') && !name.includes('.tmp-')) await files.remove(`${folder}/${name}`)
  }
}

function inUse(file: string, pid: number): StoreError {
  const message = `process ${pid} already uses this data folder; stop it, or choose another with --data`
  return new StoreError('in-use', message, { file })
}

const NO_LINKS = ['EPERM', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK']

/** The lock appears with its content in it, so nobody reads an empty one. False where there is one already. */
async function publish(files: Files, path: string, mine: Buffer): Promise<boolean> {
  const temp = await writeTemp(files, path, mine)
  try {
    await files.link(temp, path)
    return true
  } catch (error) {
    if (NO_LINKS.includes(errorCode(error))) return await publishPlainly(files, path, mine)
    // ENOENT: whoever holds the lock has tidied our temporary file away.
    if (['EEXIST', 'ENOENT'].includes(errorCode(error))) return false
    throw error
  } finally {
    await files.remove(temp)
  }
}

/** On a disk without hard links (exFAT) the lock is empty for a moment, which `findSettled` waits out. */
async function publishPlainly(files: Files, path: string, mine: Buffer): Promise<boolean> {
  try {
    await write(await files.create(path), mine)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

async function writeTemp(files: Files, path: string, bytes: Buffer): Promise<string> {
  const temp = `${path}.tmp-${nanoid(10)}`
  await write(await files.create(temp), bytes)
  return temp
}

async function write(file: OpenFile, bytes: Buffer): Promise<void> {
  try {
    await writeAll(file, bytes, 0)
    await file.datasync()
  } finally {
    await file.close()
  }
}

/** Like `find`, but an unreadable lock gets a second to become readable before it counts as dead. */
async function findSettled(files: Files, path: string): Promise<Found | null> {
  for (let waits = 20; ; waits--) {
    const found = await find(files, path)
    if (found === null || found.owner !== null || waits === 0) return found
    await pause(50)
  }
}

async function find(files: Files, path: string): Promise<Found | null> {
  const bytes = await files.read(path)
  if (bytes === null) return null
  try {
    const owner = v.parse(Owner, JSON.parse(bytes.toString('utf8')))
    return { owner, nonce: owner.nonce }
  } catch {
    return { owner: null, nonce: createHash('sha256').update(bytes).digest('base64url') }
  }
}
