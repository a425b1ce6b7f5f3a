import type { EventStore } from '#server/store/event-store.ts'
import { ballotTag } from '#server/store/seal.ts'
import type { GatheringId, PersonId } from '#shared/kernel/ids.ts'

/** Asked for when a ballot box has no key yet; `having` fetches one and tries again. */
class KeyNeeded extends Error {
  readonly box: string
  constructor(box: string) {
    super(`key needed: ${box}`)
    this.box = box
  }
}

export type RoomKeys = {
  readonly of: (box: string) => Uint8Array | undefined
  /** Who somebody is to the box; empty where there is no key, or none any more. */
  readonly tag: (box: string, person: PersonId) => string
  /** The same, within `having`, for whoever cannot do without. */
  readonly needTag: (box: string, person: PersonId) => string
  /** Does the work, with the keys made that it turns out to need. */
  readonly having: <T>(work: () => T) => Promise<T>
  /** They are looked up anew: one may have been destroyed. */
  readonly forget: () => void
}

/** The keys of one gathering's ballot boxes. In use they are at hand, so that what is derived from one is derived once. */
export function makeRoomKeys(store: Pick<EventStore, 'keys'>, id: GatheringId): RoomKeys {
  const held = new Map<string, Uint8Array>()

  function keyOf(box: string): Uint8Array | undefined {
    const key = held.get(box) ?? store.keys.get(id, box)
    if (key) held.set(box, key)
    return key
  }

  return {
    of: keyOf,
    tag(box, person) {
      const key = keyOf(box)
      return key ? ballotTag(key, person) : ''
    },
    needTag(box, person) {
      const key = keyOf(box)
      if (!key) throw new KeyNeeded(box)
      return ballotTag(key, person)
    },
    async having(work) {
      try {
        return work()
      } catch (error) {
        if (!(error instanceof KeyNeeded)) throw error
        await store.keys.ensure(id, error.box)
        return work()
      }
    },
    forget: () => held.clear(),
  }
}
