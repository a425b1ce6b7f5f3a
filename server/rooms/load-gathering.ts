import type { EventStore, KeyRing } from '#server/store/event-store.ts'
import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering } from '#shared/gathering/gathering.ts'
import { packed } from '#shared/gathering/packed.ts'
import { type PlainGathering, reviveGathering } from '#shared/gathering/snapshot.ts'
import type { CommandId, GatheringId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type LoadedStream, loadStream, type WithApplied } from './load-stream.ts'
import { toEvent } from './records.ts'

export type LoadedGathering = Omit<LoadedStream<Gathering>, 'state'> & { readonly gathering: Gathering }

type SnapshotState = WithApplied & { readonly gathering: PlainGathering }

/** Plain JSON; what `loadGathering` reads. */
export function snapshotOf(gathering: Gathering, applied: ReadonlyMap<CommandId, Instant>): unknown {
  return { gathering: packed(gathering), applied: [...applied] }
}

export async function loadGathering(
  store: Pick<EventStore, 'load'> & { readonly keys: Pick<KeyRing, 'get'> },
  id: GatheringId,
): Promise<LoadedGathering> {
  const keyOf = (box: string) => store.keys.get(id, box)
  const { state: gathering, ...rest } = await loadStream<Gathering>(store, id, {
    empty: () => emptyGathering(id),
    revive: (snapshot: SnapshotState) => reviveGathering(snapshot.gathering),
    apply: (state, record) => evolve(state, toEvent(record, keyOf)),
  })
  return { gathering, ...rest }
}
