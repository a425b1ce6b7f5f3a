import { dirname } from 'node:path'
import { nanoid } from 'nanoid'
import { openCatalogue } from '#server/store/catalogue.ts'
import { durableReplace, makeLastingFolder, removeLastingly } from '#server/store/durable-replace.ts'
import { StoreError } from '#server/store/event-store.ts'
import { type Files, nodeFiles } from '#server/store/files.ts'
import { readJournal } from '#server/store/journal-file.ts'
import { acquireLock } from '#server/store/lock.ts'
import { nodeProcesses } from '#server/store/process-identity.ts'
import { encodeSnapshot, pickSnapshot } from '#server/store/snapshots.ts'
import { listStreams, RESEARCH_KEYS, streamFolder, streamPlace } from '#server/store/stream-folders.ts'
import { asFolder, storedStreams } from './as-folder.ts'
import { type Ask, Database, LONG } from './database.ts'
import { asTrouble } from './database-errors.ts'
import { Guard } from './guard.ts'
import { assertSchema } from './migrate.ts'
import { rowsOfCatalogue } from './postgres-catalogue.ts'
import type { Ring } from './postgres-keys.ts'
import { writeKeys, writeLines, writeStream } from './put-back.ts'

export type Copied = { readonly streams: number; readonly records: number }
/** There is something where it should go; nothing was written. */
export class NotEmpty extends Error {}

/** Whoever copies has the database alone, so that what is copied is all there is. */
export async function alone<T>(url: string, work: (database: Database) => Promise<T>): Promise<T> {
  const database = await Database.at(url, 2)
  const guard = new Guard({ database, bus: null, told: () => undefined, patience: 1_000 })
  try {
    await assertSchema(database)
    await guard.take()
    return await work(database)
  } catch (error) {
    throw error instanceof NotEmpty ? error : asTrouble(error)
  } finally {
    await guard.close()
    await database.close()
  }
}

/** A data folder into an empty database, in one transaction. Throws `corrupt` where the folder is damaged, and leaves nothing. */
export async function copyToDatabase(dir: string, url: string): Promise<Copied> {
  const files = nodeFiles
  const lock = await acquireLock(files, dir, nodeProcesses)
  try {
    return await alone(url, (database) =>
      database.transaction(async (ask) => {
        await assertEmpty(ask)
        const streams = await listStreams(files, dir)
        let records = 0
        for (const stream of streams) records += await copyStream(ask, files, dir, stream)
        await copyCatalogue(ask, files, dir)
        return { streams: streams.length, records }
      }),
    )
  } finally {
    await lock.release()
  }
}

async function assertEmpty(ask: Ask): Promise<void> {
  const [found] = await ask<{ there: boolean }>(
    `SELECT EXISTS (SELECT FROM samling.stream) OR EXISTS (SELECT FROM samling.catalogue WHERE body IS NOT NULL) AS there`,
  )
  if (found?.there === true) throw new NotEmpty()
}

async function copyStream(ask: Ask, files: Files, dir: string, stream: string): Promise<number> {
  const folder = streamFolder(dir, stream)
  const path = `${folder}/journal.jsonl`
  const read = await readJournal({ files, path, stream })
  const { starts = [], header = null, end = 0 } = read?.scan ?? {}
  if (read === null || header === null)
    throw new StoreError('corrupt', `${path} is missing, though there is something of it`, { file: path })
  await writeStream(ask, stream, header.created, header.epoch ?? '')
  const lines = starts.map((start, at) => ({ start, stop: starts[at + 1] ?? end }))
  await writeLines(ask, stream, read.bytes, lines)
  await copyKeys(ask, files, stream, `${folder}/keys.json`, 'ballots')
  await copyKeys(ask, files, stream, `${folder}/${RESEARCH_KEYS}`, 'research')
  await copySnapshot(ask, files, stream, folder, lines.length)
  return lines.length
}

async function copyKeys(ask: Ask, files: Files, stream: string, path: string, ring: Ring): Promise<void> {
  const bytes = await files.read(path)
  if (bytes !== null) await writeKeys(ask, stream, ring, bytes)
}

/** The newest, so that nobody waits for all records to be read at the first start. */
async function copySnapshot(
  ask: Ask,
  files: Files,
  stream: string,
  folder: string,
  version: number,
): Promise<void> {
  const { snapshot } = await pickSnapshot(files, folder)
  if (snapshot === null || snapshot.seq > version) return
  await ask(
    'INSERT INTO samling.snapshot (stream, seq, body) VALUES ($1, $2, $3)',
    [stream, snapshot.seq, encodeSnapshot(snapshot)],
    { patience: LONG },
  )
}

async function copyCatalogue(ask: Ask, files: Files, dir: string): Promise<void> {
  const rows = rowsOfCatalogue((await openCatalogue(dir, files)).data)
  await ask('UPDATE samling.state SET generation = generation + 1')
  await ask(
    `INSERT INTO samling.catalogue (kind, id, body, generation)
     SELECT kind, id, body, (SELECT generation FROM samling.state)
     FROM unnest($1::text[], $2::text[], $3::text[]) AS entry(kind, id, body)
     ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body, generation = excluded.generation`,
    [rows.map(({ kind }) => kind), rows.map(({ id }) => id), rows.map(({ body }) => body)],
    { patience: LONG },
  )
}

/** A database into a data folder that is not there yet, or has nothing in it: made beside it, and there when it is whole. */
export async function copyToFolder(url: string, dir: string): Promise<Copied> {
  const files = nodeFiles
  const place = dir.replace(/\/+$/, '')
  if ((await files.list(place)).length > 0) throw new NotEmpty()
  const aside = `${place}.tmp-${nanoid(10)}`
  try {
    const copied = await alone(url, (database) =>
      database.transaction(async (ask) => {
        await ask('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
        await ask('SET LOCAL idle_in_transaction_session_timeout = 0')
        return await writeFolder(ask, files, aside)
      }),
    )
    await files.removeFolder(place)
    await files.rename(aside, place)
    await files.syncFolder(dirname(place))
    return copied
  } catch (error) {
    await clear(files, aside)
    throw error
  }
}

async function writeFolder(ask: Ask, files: Files, to: string): Promise<Copied> {
  const from = await asFolder(ask)
  const streams = await storedStreams(ask)
  await makeLastingFolder(files, `${to}/gatherings`)
  let records = 0
  for (const { id } of streams) {
    const place = streamPlace(id)
    await makeLastingFolder(files, `${to}/${place}`)
    for (const name of await from.list(place)) {
      const bytes = await from.read(`${place}/${name}`)
      if (bytes !== null) await durableReplace(files, `${to}/${place}/${name}`, bytes)
    }
    const read = await readJournal({ files, path: `${to}/${place}/journal.jsonl`, stream: id })
    records += read?.scan.starts.length ?? 0
  }
  const catalogue = await from.read('catalogue.json')
  if (catalogue !== null) await durableReplace(files, `${to}/catalogue.json`, catalogue)
  return { streams: streams.length, records }
}

async function clear(files: Files, aside: string): Promise<void> {
  for (const kind of ['gatherings', 'programmes'])
    for (const name of await files.list(`${aside}/${kind}`))
      await removeLastingly(files, `${aside}/${kind}/${name}`).catch(() => undefined)
  for (const inside of ['gatherings', 'programmes']) await files.removeFolder(`${aside}/${inside}`)
  await removeLastingly(files, aside).catch(() => undefined)
}
