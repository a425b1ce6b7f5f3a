import type { GatheringId } from '#shared/kernel/ids.ts'
import { type GatheringRoom, openRoom, type Published, type RoomOptions } from './gathering-room.ts'

export type RoomDirectory = {
  /** The room, woken when nobody has asked for it yet. Rejects with the store's error, and the next call tries again. */
  readonly open: (id: GatheringId) => Promise<GatheringRoom>
  readonly close: () => Promise<void>
}

export function makeRoomDirectory(
  options: Omit<RoomOptions, 'id' | 'publish'> & {
    readonly publish: (id: GatheringId, published: Published) => void
  },
): RoomDirectory {
  const rooms = new Map<GatheringId, Promise<GatheringRoom>>()

  function open(id: GatheringId): Promise<GatheringRoom> {
    const known = rooms.get(id)
    if (known) return known
    const room = openRoom({ ...options, id, publish: (published) => options.publish(id, published) })
    rooms.set(id, room)
    room.catch(() => rooms.delete(id))
    return room
  }

  async function close(): Promise<void> {
    const opened = await Promise.allSettled(rooms.values())
    await Promise.all(opened.map((room) => (room.status === 'fulfilled' ? room.value.close() : undefined)))
  }

  return { open, close }
}
