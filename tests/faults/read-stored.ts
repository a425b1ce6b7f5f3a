import { loadGathering } from '#server/rooms/load-gathering.ts'
import { openPostgresStore } from '#server/store/postgres/open.ts'
import type { Stored } from './journal.ts'

/** What a database holds of a gathering. */
export async function readStored(
  database: Parameters<typeof openPostgresStore>[0],
  gathering: string,
): Promise<Stored> {
  const store = await openPostgresStore(database)
  const records = await store.records(gathering)
  const { gathering: state } = await loadGathering(store, gathering)
  await store.close()
  return { records, gathering: state }
}
