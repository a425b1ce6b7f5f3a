import { isDatabaseUrl } from '#server/store/postgres/database.ts'
import type { Place } from '#server/store/shelf.ts'
import type { Preflight } from '#shared/protocol/preflight.ts'
import { makeDatabaseProbe } from './database-probe.ts'
import { makeDiskProbe } from './disk-probe.ts'
import type { Probe } from './probe.ts'

/** Where everything is kept, and how it is asked how it is. */
export type Kept = { readonly in: Preflight['in']; readonly place: Place; readonly probe: Probe }

export function keptAt(place: Place): Kept {
  return isDatabaseUrl(place)
    ? { in: 'database', place, probe: makeDatabaseProbe(place) }
    : { in: 'folder', place, probe: makeDiskProbe(place) }
}
