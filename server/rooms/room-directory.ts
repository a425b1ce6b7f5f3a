import type { Log } from '#server/log.ts'
import type { Millis } from '#shared/kernel/instant.ts'
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

/** When a room goes to sleep: from memory, until somebody asks for it again. */
export type Resting<AnyRoom> = {
  /** Nobody has asked for it, been in it or left it anything to do for so long. */
  readonly after?: Millis | undefined
  /** Nobody is in it, and it has nothing to do by itself. */
  readonly mayRest: (room: AnyRoom) => boolean
  /** It goes to sleep now: whatever stands on it lets go of it. */
  readonly rests: (id: string) => void
  readonly log: Log
}

/** Longer than any break in which all phones lie in pockets, and than anybody who has asked for a room holds it. */
const REST_AFTER: Millis = 600_000

export type RoomDirectory = Rooms<GatheringRoom>
export type ProgrammeDirectory = Rooms<ProgrammeRoom>

/** `wake` opens one that is not awake: nobody has asked for it yet, or not for a long time. */
export function makeRooms<AnyRoom extends Room>(
  wake: (id: string) => Promise<AnyRoom>,
  { after = REST_AFTER, mayRest, rests, log }: Resting<AnyRoom>,
): Rooms<AnyRoom> {
  const rooms = new Map<string, Promise<AnyRoom>>()
  /** Of each that is open: since when nobody has needed it, as far as is known. */
  const unused = new Map<string, number>()
  /** On their way to sleep. */
  const going = new Map<string, Promise<void>>()
  /** With whether it has been found gone since: what says so may be a moment behind. */
  const ended = new Map<string, boolean>()
  const resting = setInterval(restUnused, after / 4).unref()

  function open(id: string): Promise<AnyRoom> {
    // Somebody who was let in a moment before would begin it anew.
    if (ended.has(id)) return Promise.reject(new Error(`${id} has been erased`))
    unused.set(id, performance.now())
    const known = rooms.get(id)
    if (known) return known
    // Never two of one: what the last writes down as it goes is there for the next.
    const room = going.get(id)?.then(() => wake(id)) ?? wake(id)
    rooms.set(id, room)
    room.catch(() => forget(id))
    return room
  }

  function forget(id: string): void {
    rooms.delete(id)
    unused.delete(id)
  }

  function restUnused(): void {
    for (const [id, opening] of rooms) void restIfUnused(id, opening)
  }

  async function restIfUnused(id: string, opening: Promise<AnyRoom>): Promise<void> {
    const room = await opening.catch(() => null)
    if (room === null || rooms.get(id) !== opening) return
    if (!mayRest(room)) unused.set(id, performance.now())
    else if (performance.now() - (unused.get(id) ?? 0) >= after) rest(id, room)
  }

  function rest(id: string, room: AnyRoom): void {
    forget(id)
    rests(id)
    const gone = room
      .close()
      .catch((error) => log('not-rested', { message: String(error) }))
      .finally(() => going.delete(id))
    going.set(id, gone)
  }

  async function end(id: string): Promise<void> {
    ended.set(id, false)
    const room = await rooms.get(id)?.catch(() => null)
    forget(id)
    await room?.leaveNothing()
    await going.get(id)
  }

  function look(isThere: (id: string) => boolean): void {
    for (const id of rooms.keys()) if (!isThere(id)) void end(id)
    for (const [id, wasGone] of ended)
      if (!isThere(id)) ended.set(id, true)
      else if (wasGone) ended.delete(id)
  }

  async function close(): Promise<void> {
    clearInterval(resting)
    const opened = await Promise.allSettled(rooms.values())
    await Promise.all(opened.map((room) => (room.status === 'fulfilled' ? room.value.close() : undefined)))
    await Promise.all(going.values())
  }

  return { open, end, broughtIn: (id) => void ended.delete(id), look, awake: () => rooms.size, close }
}
