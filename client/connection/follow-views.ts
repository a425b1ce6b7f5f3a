import type { PatchOperation } from '#shared/kernel/diff.ts'
import type { WelcomeMessage } from '#shared/protocol/messages.ts'
import type { GatheringSlot, PatchMessage, Slot, ViewMessage, Views } from '#shared/protocol/views.ts'
import type { Connection } from './make-connection.ts'

/** The views a client holds, each null until it has come. While the line is down the last that was known stays. */
export type GatheringViews = { readonly [S in GatheringSlot]: Views[S] | null }

/** Where views are kept. `patch` throws when it does not fit what is kept. */
export type ViewKeeper = {
  readonly whole: (slot: Slot, view: Views[Slot] | null) => void
  readonly patch: (slot: Slot, operations: readonly PatchOperation[]) => void
}

/** A whole view that was asked for comes sooner than this, or not at all. */
const PATIENCE = 5_000
const BEFORE_JOINING: readonly Slot[] = ['lobby', 'door']
const ONCE_JOINED: readonly Slot[] = ['hall', 'group', 'own']

/** Hands the server's messages to a keeper, and asks for the whole view when a patch has nothing to build on. */
export function followViews(
  connection: Pick<Connection, 'listen' | 'resync'>,
  keeper: ViewKeeper,
): () => void {
  const versions = new Map<Slot, number>()
  /** Whose whole views we have asked for, and when. */
  const asked = new Map<Slot, number>()

  function welcome({ role, views }: WelcomeMessage) {
    // Every welcome brings whole views; a patch to what came before it means nothing.
    versions.clear()
    asked.clear()
    for (const slot of role === 'visitor' ? ONCE_JOINED : BEFORE_JOINING) keeper.whole(slot, null)
    views.forEach(view)
  }

  function view({ slot, version, view }: ViewMessage) {
    versions.set(slot, version)
    asked.delete(slot)
    keeper.whole(slot, view)
  }

  function patch({ slot, from, to, ops }: PatchMessage) {
    const now = performance.now()
    // The whole view is already on its way, unless it got lost itself.
    if (now - (asked.get(slot) ?? -PATIENCE) < PATIENCE) return
    try {
      // One got lost, or the view itself did.
      if (versions.get(slot) !== from) throw new Error('lost')
      keeper.patch(slot, ops)
      versions.set(slot, to)
    } catch {
      asked.set(slot, now)
      connection.resync([slot])
    }
  }

  return connection.listen({ welcome, view, patch })
}
