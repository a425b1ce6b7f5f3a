import { onCleanup } from 'solid-js'
import { createStore, produce, reconcile, unwrap } from 'solid-js/store'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import type { PatchMessage, Slot, ViewMessage, Views } from '#shared/protocol/views.ts'
import { applyPatch } from './apply-patch.ts'
import type { Connection } from './make-connection.ts'

/** The views this client holds, each null until it has come. */
export type GatheringStore = { readonly [S in Slot]: Views[S] | null }

type Held = { [S in Slot]: Views[S] | null }
const NOTHING: Held = { lobby: null, hall: null, group: null, own: null, screen: null, leader: null }
const ONCE_JOINED: readonly Slot[] = ['hall', 'group', 'own']

/**
 * What the server shows this client, as a store: a patch changes only what it names, so only those who read that are told.
 * While the line is down the last that was known stays.
 */
export function createGathering(connection: Pick<Connection, 'listen' | 'resync'>): GatheringStore {
  const [views, setViews] = createStore<Held>({ ...NOTHING })
  const versions = new Map<Slot, number>()

  function drop(slots: readonly Slot[]) {
    setViews(
      produce((draft) => {
        for (const slot of slots) draft[slot] = null
      }),
    )
  }

  function welcome({ role }: WelcomeMessage) {
    // Every welcome is followed by whole views; a patch to what came before it means nothing.
    versions.clear()
    if (role === 'visitor') drop(ONCE_JOINED)
    if (role === 'participant') drop(['lobby'])
  }

  function view(message: ViewMessage) {
    versions.set(message.slot, message.version)
    // Rows that were there keep their identity (by id), so that nothing on the page is built anew for a resync.
    setViews(reconcile({ ...unwrap(views), [message.slot]: message.view }))
  }

  function patch({ slot, from, to, ops }: PatchMessage) {
    const version = versions.get(slot)
    // Nothing to build on, or the whole view is already on its way.
    if (version === undefined) return
    if (version !== from) return askForWhole(slot)
    try {
      setViews(produce((draft) => applyPatch(draft as Record<string, unknown>, slot, ops)))
      versions.set(slot, to)
    } catch {
      askForWhole(slot)
    }
  }

  function askForWhole(slot: Slot) {
    versions.delete(slot)
    connection.resync([slot])
  }

  onCleanup(connection.listen({ welcome, view, patch }))
  return views
}
