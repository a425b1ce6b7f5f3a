import type { EventStore } from '#server/store/event-store.ts'
import type { CommandId, ProgrammeId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import { emptyProgramme, type Programme } from '#shared/programme/programme.ts'
import { type PlainProgramme, packProgramme, reviveProgramme } from '#shared/programme/snapshot.ts'
import { type LoadedStream, loadStream, type WithApplied } from './load-stream.ts'
import { toProgrammeEvent } from './programme-records.ts'

type SnapshotState = WithApplied & { readonly programme: PlainProgramme }

/** Plain JSON; what `loadProgramme` reads. */
export function programmeSnapshotOf(programme: Programme, applied: ReadonlyMap<CommandId, Instant>): unknown {
  return { programme: packProgramme(programme), applied: [...applied] }
}

export async function loadProgramme(
  store: Pick<EventStore, 'load'>,
  id: ProgrammeId,
): Promise<LoadedStream<Programme>> {
  return await loadStream<Programme>(store, id, {
    empty: () => emptyProgramme(id),
    revive: (snapshot: SnapshotState) => reviveProgramme(snapshot.programme),
    apply: (state, record) => evolveProgramme(state, toProgrammeEvent(record)),
  })
}
