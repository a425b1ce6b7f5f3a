import type { GatheringId } from '#shared/kernel/ids.ts'
import { type GatheringRoom, openRoom, type Published, type RoomOptions } from './gathering-room.ts'

export type RoomDirectory = {
  /** The room, woken when nobody has asked for it yet. Rejects with the store's error, and the next call tries again. */
  readonly open: (id: GatheringId) => Promise<GatheringRoom>
  /** Ends the room for good, without writing anything more: nobody can open it again while this server runs. */
  readonly end: (id: GatheringId) => Promise<void>
  readonly close: () => Promise<void>
}

export function makeRoomDirectory(
  options: Omit<RoomOptions, 'id' | 'publish'> & {
    readonly publish: (id: GatheringId, published: Published) => void
  },
): RoomDirectory {
  const rooms = new Map<GatheringId, Promise<GatheringRoom>>()
  const ended = new Set<GatheringId>()

  function open(id: GatheringId): Promise<GatheringRoom> {
    // Somebody who was let in a moment before would begin it anew.
    if (ended.has(id)) return Promise.reject(new Error('this gathering has been erased'))
    const known = rooms.get(id)
    if (known) return known
    const room = openRoom({ ...options, id, publish: (published) => options.publish(id, published) })
    rooms.set(id, room)
    room.catch(() => rooms.delete(id))
    return room
  }

  async function end(id: GatheringId): Promise<void> {
    ended.add(id)
    const room = await rooms.get(id)?.catch(() => null)
    rooms.delete(id)
    await room?.leaveNothing()
  }

  async function close(): Promise<void> {
    const opened = await Promise.allSettled(rooms.values())
    await Promise.all(opened.map((room) => (room.status === 'fulfilled' ? room.value.close() : undefined)))
  }

  return { open, end, close }
}
