import type { QueryResultRow } from 'pg'
import type { KeyRing } from '#server/store/event-store.ts'
import type { Shelf } from '#server/store/shelf.ts'
import { asFolder } from './as-folder.ts'
import { type Ask, type Asked, Database } from './database.ts'
import { asTrouble } from './database-errors.ts'
import { assertSchemaIsNewest } from './migrate.ts'
import { ensureKey, readKeys } from './postgres-keys.ts'
import { putBack } from './put-back.ts'

/** One line to read by, for as long as somebody is at it, and another for what is written meanwhile. */
const LINES = 2

/** A database, for whoever works beside the server that has it: as of one moment, whoever writes meanwhile. */
export async function atDatabaseShelf<T>(url: string, work: (shelf: Shelf) => Promise<T>): Promise<T> {
  const database = await Database.at(url, LINES)
  try {
    await assertSchemaIsNewest(database.ask).catch(fail)
    return await database.transaction(async (ask) => {
      const shelf = await shelfOf(database, troubled(ask)).catch(fail)
      return await work(shelf)
    })
  } finally {
    await database.close()
  }
}

async function shelfOf(database: Database, ask: Ask): Promise<Shelf> {
  await ask('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY')
  // Whoever reads may think for a while between two questions.
  await ask('SET LOCAL idle_in_transaction_session_timeout = 0')
  return {
    files: await asFolder(ask),
    dir: '',
    researchKeys: (stream) => researchKeys(troubled(database.ask), stream),
    putBack: (from, planned) => database.transaction((inside) => putBack(inside, from, planned)).catch(fail),
  }
}

async function researchKeys(ask: Ask, stream: string): Promise<Pick<KeyRing, 'ensure' | 'get' | 'destroy'>> {
  const keys = new Map((await readKeys(ask, stream, 'research')).map(({ box, key }) => [box, key]))
  return {
    get: (_stream, box) => keys.get(box),
    ensure: (_stream, box) => ensureKey(ask, stream, box, 'research'),
    async destroy(_stream, box) {
      await ask(`DELETE FROM samling.key WHERE stream = $1 AND ring = 'research' AND box = $2`, [stream, box])
    },
  }
}

/** What the database says is told as that; what the work itself throws stays what it is. */
function troubled(ask: Ask): Ask {
  return async <Row extends QueryResultRow>(text: string, values?: readonly unknown[], asked?: Asked) =>
    await ask<Row>(text, values, asked).catch(fail)
}

function fail(error: unknown): never {
  throw asTrouble(error)
}
