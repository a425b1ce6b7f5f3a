import { BALLAST } from '#server/store/ballast.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import { isDatabaseUrl, placeOfDatabase } from '#server/store/postgres/database.ts'
import { DatabaseTrouble } from '#server/store/postgres/database-errors.ts'
import type { Place } from '#server/store/shelf.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { databaseTroubleText } from './database-words.ts'
import type { Lang } from './io.ts'

/** Where everything is kept: in a folder, unless there is the address of a database. */
export type Kept = { readonly data: string; readonly database: string | null }

/** The address is better kept in the environment: what is on the command line can be seen by everybody on the machine. */
export function databaseFrom(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | null {
  return given || env.SAMLING_DATABASE_URL || null
}

/** `bus`: what the nodes that share a database are known to one another by; null for a server by itself. */
export async function openStore({ data, database }: Kept, now: () => Instant, bus: string | null = null) {
  if (database === null) return await openJournalStore({ dir: data, now, ballast: BALLAST })
  // What speaks with PostgreSQL is loaded by whoever has one.
  const { openPostgresStore } = await import('#server/store/postgres/open.ts')
  return await openPostgresStore({ url: database, now, bus })
}

/** A folder that is named is what is meant, whatever the server is set to use. */
export function placeFrom(values: {
  readonly data?: string | undefined
  readonly 'database-url'?: string | undefined
}): Place {
  const database = values.data === undefined ? databaseFrom(values['database-url']) : null
  return database ?? values.data ?? 'data'
}

/** For messages: of a database neither who may nor how. */
export function placeText(place: Place): string {
  return isDatabaseUrl(place) ? placeOfDatabase(place) : place
}

/** Null where it is about something else. */
export function whyNotDatabase(error: unknown, database: string | null, lang: Lang): string | null {
  if (!(error instanceof DatabaseTrouble) || database === null) return null
  return databaseTroubleText(lang, error, isDatabaseUrl(database) ? placeOfDatabase(database) : '')
}
