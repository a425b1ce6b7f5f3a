import { Database } from '#server/store/postgres/database.ts'
import { type Found, type Probe, type Stopwatch, seldom, timed, WORDS } from './probe.ts'

/** How long it takes until a few words are committed, there and back; on a line of its own, as whoever waits in the hall has one. */
export function makeDatabaseProbe(url: string, now: Stopwatch = () => performance.now()): Probe {
  async function write(): Promise<Found['write']> {
    const database = await Database.at(url, 1)
    const words = 'x'.repeat(WORDS)
    try {
      // What it takes to get a line is no part of it.
      await database.ask('DELETE FROM samling.probe')
      const found = await timed(
        async () => void (await database.ask('INSERT INTO samling.probe (body) VALUES ($1)', [words])),
        now,
      )
      await database.ask('DELETE FROM samling.probe')
      return found
    } finally {
      await database.close()
    }
  }

  return seldom(async () => ({ free: null, write: await write().catch(() => null) }), now)
}
