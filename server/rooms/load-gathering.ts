import type { EventStore, KeyRing } from '#server/store/event-store.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import type { CommandId, GatheringId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { toEvent } from './records.ts'

export type LoadedGathering = {
  readonly gathering: Gathering
  /** Commands that are stored, with the time they were stored at: a resend is answered from here. */
  readonly applied: Map<CommandId, Instant>
  readonly version: number
  /** Another one when it has been put back from a copy. */
  readonly epoch: string
  /** How many records came after the snapshot. */
  readonly replayed: number
  /** The latest time in the journal; the clock does not start before it. */
  readonly lastAt: Instant
  readonly mended: readonly string[]
}

type SnapshotState = {
  readonly gathering: PlainGathering
  readonly applied: readonly (readonly [CommandId, Instant])[]
}

/** Plain JSON; what `loadGathering` reads. */
export function snapshotOf(gathering: Gathering, applied: ReadonlyMap<CommandId, Instant>): unknown {
  return { gathering: packed(gathering), applied: [...applied] }
}

/** The gathering as it was when the last record was stored: snapshot, then what came after. */
export async function loadGathering(
  store: Pick<EventStore, 'load'> & { readonly keys: Pick<KeyRing, 'get'> },
  id: GatheringId,
): Promise<LoadedGathering> {
  const { snapshot, records, version, epoch, mended } = await store.load(id)
  const start = snapshot?.state as SnapshotState | undefined
  const applied = new Map<CommandId, Instant>(start?.applied)
  let gathering = start ? reviveGathering(start.gathering) : emptyGathering(id)
  let lastAt = [...applied.values()].at(-1) ?? 0
  const keyOf = (box: string) => store.keys.get(id, box)
  for (const record of records) {
    const event = toEvent(record, keyOf)
    gathering = evolve(gathering, event)
    if (record.at !== null) lastAt = Math.max(lastAt, record.at)
    if (record.command !== null) applied.set(record.command, record.at ?? lastAt)
  }
  return { gathering, applied, version, epoch, replayed: records.length, lastAt, mended }
}
