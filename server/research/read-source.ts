import { loadGathering } from '#server/rooms/load-gathering.ts'
import { loadProgramme } from '#server/rooms/load-programme.ts'
import { readGatheringRecords } from '#server/store/read-folder.ts'
import { isProgramme } from '#server/store/stream-folders.ts'
import type { Held, Source } from '#shared/research/source.ts'

/** All that an export is made of, as it is stored; null where there is no such stream. A server may be at work in the folder. */
export async function readSource(dir: string, stream: string): Promise<Source | null> {
  if (!isProgramme(stream)) {
    const held = await readHeld(dir, stream)
    return held === null ? null : { programme: null, gatherings: [held] }
  }
  const records = await readGatheringRecords(dir, stream)
  if (records === null) return null
  const { state, version } = await loadProgramme({ load: async () => records }, stream)
  const gatherings: Held[] = []
  for (const { made } of state.gatherings) {
    const held = made === null ? null : await readHeld(dir, made)
    if (held !== null) gatherings.push(held)
  }
  return { programme: { state, version }, gatherings }
}

/** Without keys: what is sealed stays sealed. */
async function readHeld(dir: string, id: string): Promise<Held | null> {
  const records = await readGatheringRecords(dir, id)
  if (records === null) return null
  const { gathering, version } = await loadGathering(
    { load: async () => records, keys: { get: () => undefined } },
    id,
  )
  return { state: gathering, version }
}
