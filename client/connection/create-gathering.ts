import { onCleanup } from 'solid-js'
import { createStore, produce, reconcile, unwrap } from 'solid-js/store'
import { applyPatch } from '#shared/kernel/apply-patch.ts'
import type { GatheringSlot, Views } from '#shared/protocol/views.ts'
import { followViews, type GatheringViews } from './follow-views.ts'
import type { Connection } from './make-connection.ts'

export type GatheringStore = GatheringViews
type Held = { [S in GatheringSlot]: Views[S] | null }

const NOTHING: Held = {
  lobby: null,
  door: null,
  hall: null,
  group: null,
  own: null,
  notes: null,
  screen: null,
  leader: null,
  form: null,
}

/** The views as a store: a patch changes only what it names, so that of a large page only what reads that is done anew. */
export function createGathering(connection: Pick<Connection, 'listen' | 'resync'>): GatheringStore {
  const [views, setViews] = createStore<Held>({ ...NOTHING })
  const stop = followViews(connection, {
    // Rows that were there keep their identity (by id), so that nothing on the page is built anew for a resync.
    whole: (slot, view) => setViews(reconcile({ ...unwrap(views), [slot]: view })),
    patch: (slot, operations) =>
      setViews(produce((draft) => applyPatch(draft as Record<string, unknown>, slot, operations))),
  })
  onCleanup(stop)
  return views
}
