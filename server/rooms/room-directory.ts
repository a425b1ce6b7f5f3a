import type { GatheringRoom } from './gathering-room.ts'
import type { ProgrammeRoom } from './programme-room.ts'

type Room = {
  readonly close: () => Promise<void>
  /** Closes without writing anything more: what it holds is to be erased. */
  readonly leaveNothing: () => Promise<void>
}
export type Rooms<AnyRoom extends Room> = {
  /** The room, woken when nobody has asked for it yet. Rejects with the store's error, and the next call tries again. */
  readonly open: (id: string) => Promise<AnyRoom>
  /** Ends the room for good, without writing anything more: nobody can open it again while this server runs, unless it is brought in. */
  readonly end: (id: string) => Promise<void>
  /** Somebody has brought a copy of it: it can be opened again. */
  readonly broughtIn: (id: string) => void
  /** Another server may have erased one, or brought it in again: what is there no more ends, and what is there again can be opened. */
  readonly look: (isThere: (id: string) => boolean) => void
  /** How many are open, or about to be. */
  readonly awake: () => number
  readonly close: () => Promise<void>
}

export type RoomDirectory = Rooms<GatheringRoom>
export type ProgrammeDirectory = Rooms<ProgrammeRoom>

/** `wake` opens one that nobody has asked for yet. */
export function makeRooms<AnyRoom extends Room>(wake: (id: string) => Promise<AnyRoom>): Rooms<AnyRoom> {
  const rooms = new Map<string, Promise<AnyRoom>>()
  /** With whether it has been found gone since: what says so may be a moment behind. */
  const ended = new Map<string, boolean>()

  function open(id: string): Promise<AnyRoom> {
    // Somebody who was let in a moment before would begin it anew.
    if (ended.has(id)) return Promise.reject(new Error(`${id} has been erased`))
    const known = rooms.get(id)
    if (known) return known
    const room = wake(id)
    rooms.set(id, room)
    room.catch(() => rooms.delete(id))
    return room
  }

  async function end(id: string): Promise<void> {
    ended.set(id, false)
    const room = await rooms.get(id)?.catch(() => null)
    rooms.delete(id)
    await room?.leaveNothing()
  }

  function look(isThere: (id: string) => boolean): void {
    for (const id of rooms.keys()) if (!isThere(id)) void end(id)
    for (const [id, wasGone] of ended)
      if (!isThere(id)) ended.set(id, true)
      else if (wasGone) ended.delete(id)
  }

  async function close(): Promise<void> {
    const opened = await Promise.allSettled(rooms.values())
    await Promise.all(opened.map((room) => (room.status === 'fulfilled' ? room.value.close() : undefined)))
  }

  return { open, end, broughtIn: (id) => void ended.delete(id), look, awake: () => rooms.size, close }
}
