import { loadGathering } from '#server/rooms/load-gathering.ts'
import { loadProgramme } from '#server/rooms/load-programme.ts'
import type { Folder } from '#server/store/files.ts'
import { readGatheringRecords } from '#server/store/read-folder.ts'
import { isProgramme } from '#server/store/stream-folders.ts'
import { type Part, partOf } from '#shared/research/part.ts'
import type { Parts } from '#shared/research/research.ts'
import type { Held, HeldProgramme, Keyed } from '#shared/research/source.ts'

/** What an export is made of, as it is stored. */
export type Source = {
  readonly programme: HeldProgramme | null
  /** Each is read when it is asked for, so that whoever lets go of one before the next never has two. */
  readonly gatherings: () => AsyncIterable<Held>
}

/** Null where there is no such stream. A server may be at work there. */
export async function openSource(kept: Folder, stream: string): Promise<Source | null> {
  if (!isProgramme(stream)) {
    const held = await readHeld(kept, stream)
    return held === null ? null : { programme: null, gatherings: () => only(held) }
  }
  const records = await readGatheringRecords(kept, stream)
  if (records === null) return null
  const { state, version } = await loadProgramme({ load: async () => records }, stream)
  const made = state.gatherings.flatMap((planned) => planned.made ?? [])
  return { programme: { state, version }, gatherings: () => eachHeld(kept, made) }
}

/** One gathering is in memory at a time: of each stays what the files will have of it, and nothing else. */
export async function readParts({ programme, gatherings }: Source, keyed: Keyed): Promise<Parts> {
  const parts: Part[] = []
  for await (const held of gatherings()) parts.push(partOf(programme, held, keyed))
  return { programme, parts }
}

async function* only(held: Held): AsyncGenerator<Held> {
  yield held
}

async function* eachHeld(kept: Folder, ids: readonly string[]): AsyncGenerator<Held> {
  for (const id of ids) {
    const held = await readHeld(kept, id)
    if (held !== null) yield held
  }
}

/** Without keys: what is sealed stays sealed. */
async function readHeld(kept: Folder, id: string): Promise<Held | null> {
  const records = await readGatheringRecords(kept, id)
  if (records === null) return null
  const { gathering, version } = await loadGathering(
    { load: async () => records, keys: { get: () => undefined } },
    id,
  )
  return { state: gathering, version }
}
