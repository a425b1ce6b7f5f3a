import { adoptJournals } from '#server/store/adopt.ts'
import { streamPlace } from '#server/store/stream-folders.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import { asFolder, storedStreams } from './as-folder.ts'
import { Database } from './database.ts'
import { asTrouble, isComing } from './database-errors.ts'
import { Guard } from './guard.ts'
import { assertSchema } from './migrate.ts'
import { forgetOldRows, PostgresCatalogue } from './postgres-catalogue.ts'
import { PostgresStore } from './postgres-store.ts'
import { dropStream } from './streams.ts'

export type PostgresStoreOptions = {
  readonly url: string
  readonly now: () => Instant
  /** What the nodes share beside the database, by which they know one another; null: this server has the database alone. */
  readonly bus?: string | null
  /** How long it waits for a database that is starting, and for a server that has just been stopped to let go of it. */
  readonly patience?: Millis
}

/**
 * Opens the database for this process, with the tables brought up to date where its role may. Throws `DatabaseTrouble` where it cannot
 * be used, and `corrupt` where the catalogue cannot be read.
 */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<PostgresStore> {
  const { url, now, bus = null, patience } = options
  const database = await Database.at(url)
  let told = () => undefined as unknown
  const guard = new Guard({
    ...{ database, bus, told: () => void told() },
    ...(patience === undefined ? {} : { patience }),
  })
  try {
    await untilUp(database, patience)
    const { from, done } = await assertSchema(database)
    await guard.take()
    await forgetOldRows(database.ask)
    const catalogue = await PostgresCatalogue.open(database)
    await finishErasing(database, catalogue)
    // Among nodes another may be bringing one in at this moment.
    const adopted = bus === null ? await adoptStreams(database, catalogue) : []
    told = () => catalogue.follow().catch(() => undefined)
    // The first time there is nothing that was mended.
    const mended = from === 0 ? [] : done.map((name) => `${database.place}: ${name}`)
    return await PostgresStore.open({ database, catalogue, guard, now, mended: [...mended, ...adopted] })
  } catch (error) {
    await guard.close()
    await database.close().catch(() => undefined)
    throw asTrouble(error)
  }
}

/** A machine that has just been turned on starts its database and its servers at once, and may be slow at both. */
const COMING: Millis = 10_000
const PAUSE: Millis = 250

/** One that says that it is starting, or does not answer yet, is waited for; of all else is said at once what it is. */
async function untilUp({ ask }: Database, patience: Millis = COMING): Promise<void> {
  for (const from = performance.now(); ; ) {
    try {
      return void (await ask('SELECT 1'))
    } catch (error) {
      if (!isComing(error) || performance.now() - from > patience) throw error
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
    }
  }
}

/** A programme whose bringing in was broken off has its records and no place in the catalogue. */
async function adoptStreams(database: Database, catalogue: PostgresCatalogue): Promise<readonly string[]> {
  const streams = await storedStreams(database.ask)
  const places = streams.map(({ id }) => [id, `${streamPlace(id)}/journal.jsonl`] as const)
  const { data } = catalogue
  const found = { data, existed: true, update: catalogue.update.bind(catalogue) }
  return await adoptJournals(await asFolder(database.ask), found, new Map(places))
}

/** What was being erased when a server stopped goes before anybody reads it. */
async function finishErasing(database: Database, catalogue: PostgresCatalogue): Promise<void> {
  const { erasing = [] } = catalogue.data
  if (erasing.length === 0) return
  for (const stream of erasing) await database.transaction((ask) => dropStream(ask, stream))
  await catalogue.update((data) => {
    delete data.erasing
  })
}
