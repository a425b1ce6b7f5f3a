import type { Loaded } from './event-store.ts'
import type { Folder } from './files.ts'
import { readJournal } from './journal-file.ts'
import { recordsAfter } from './journal-lines.ts'
import { streamFolder } from './stream-folders.ts'

/**
 * A gathering as its journal tells it, for whoever only looks: takes no lock and changes nothing, so a server may be at work
 * there. What it is just writing is not there yet. It has no keys, so what is sealed stays sealed. Throws `corrupt`.
 */
export async function readGatheringRecords({ files, dir }: Folder, id: string): Promise<Loaded | null> {
  const path = `${streamFolder(dir, id)}/journal.jsonl`
  const read = await readJournal({ files, path, stream: id })
  if (read === null || read.scan.starts.length === 0) return null
  const records = recordsAfter(read.bytes, read.scan, 0)
  return {
    snapshot: null,
    records,
    version: records.length,
    epoch: read.scan.header?.epoch ?? '',
    mended: [],
  }
}
