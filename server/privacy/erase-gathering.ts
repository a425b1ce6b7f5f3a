import type { Gateway } from '#server/gateway/gateway.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import type { EventStore } from '#server/store/event-store.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'

export type EraseOptions = {
  readonly registry: Pick<Registry, 'beginErasing' | 'erased'>
  readonly rooms: Pick<RoomDirectory, 'end'>
  readonly gateway: Pick<Gateway, 'end'>
  readonly store: Pick<EventStore, 'drop'>
  readonly log: Log
  /** Where other nodes hold it too, there it ends before anything is taken away. */
  readonly elsewhere?: ((id: GatheringId) => Promise<void>) | undefined
}
export type EraseGathering = (id: GatheringId) => Promise<void>

/**
 * For good, from every file. The catalogue forgets it first and says what is under way, so that a power cut at any moment leaves
 * the gathering whole or is finished at the next start. Rejects with the store's error; then too the next start finishes it.
 */
export function makeEraseGathering({
  registry,
  rooms,
  gateway,
  store,
  log,
  elsewhere,
}: EraseOptions): EraseGathering {
  return async (id) => {
    await registry.beginErasing(id)
    gateway.end(id)
    await elsewhere?.(id)
    await rooms.end(id)
    await store.drop(id)
    await registry.erased(id)
    log('erased', { gathering: id })
  }
}
