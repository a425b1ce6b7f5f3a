import { makeLastingFolder } from './durable-replace.ts'
import type { KeyRing } from './event-store.ts'
import { type Folder, nodeFiles } from './files.ts'
import { KeyFiles } from './key-file.ts'
import { isDatabaseUrl } from './postgres/database.ts'
import { putBack } from './restore.ts'
import type { Planned } from './restore-plan.ts'
import { RESEARCH_KEYS, streamFolder } from './stream-folders.ts'

/** Where everything is kept: a data folder of this machine, or the address of a database. */
export type Place = string

/** What is kept, for whoever works beside the server that has it open: another thread of it, or another program. */
export type Shelf = Folder & {
  /** What the pseudonyms of a stream are made with; no server holds it in memory. */
  readonly researchKeys: (stream: string) => Promise<Pick<KeyRing, 'ensure' | 'get' | 'destroy'>>
  /** A stream that nobody has open, as a copy has it. */
  readonly putBack: (from: Folder, planned: Planned) => Promise<void>
}

/** Of a database it shows one moment, whoever writes meanwhile. */
export async function atShelf<T>(place: Place, work: (shelf: Shelf) => Promise<T>): Promise<T> {
  if (!isDatabaseUrl(place)) return await work(folderShelf(place))
  // What speaks with PostgreSQL is loaded by whoever has one.
  const { atDatabaseShelf } = await import('./postgres/database-shelf.ts')
  return await atDatabaseShelf(place, work)
}

function folderShelf(dir: string): Shelf {
  const files = nodeFiles
  const places = {
    pathOf: (stream: string) => `${streamFolder(dir, stream)}/${RESEARCH_KEYS}`,
    prepare: (stream: string) => makeLastingFolder(files, streamFolder(dir, stream)),
  }
  return {
    ...{ files, dir },
    researchKeys: (stream) => KeyFiles.open(files, places, [stream]),
    putBack: (from, planned) => putBack(files, dir, from, planned),
  }
}
