import type { LoadedStream } from '#server/rooms/load-stream.ts'
import type { Appended } from '#server/rooms/writer.ts'
import type { Lease } from '#server/store/leases.ts'
import { Turns } from '#server/store/turns.ts'
import type { Hub } from './hub.ts'
import type { LedRoom, Term } from './led-room.ts'
import type { News } from './news.ts'
import type { Followed, Replica } from './replica.ts'

export type LeadershipOptions<State, Event, Room> = {
  readonly hub: Hub
  readonly followed: Pick<Followed<State, Event>, 'id' | 'store'>
  readonly replica: Replica<State>
  readonly lead: (loaded: LoadedStream<State>, term: Term) => Promise<Room>
  readonly say: (news: News) => void
  readonly log: (event: string, facts: object) => void
  /** It is led from here since just now. */
  readonly began: () => void
  /** It is led from here no more. */
  readonly ended: (room: Room) => void
  /** What is stored is to be looked at now. */
  readonly lookSoon: () => void
}
/** The lease, and the room that writes while it is held. */
export type Part<Room> = {
  readonly lease: Lease
  readonly room: Room
  readonly end: () => void
}
export type Leadership<Room> = {
  /** Null while another leads, or nobody. */
  readonly part: () => Part<Room> | null
  /** Leads from now on, where nobody else does. */
  readonly take: () => Promise<void>
  /** Something has been erased elsewhere: it goes from what is led here. */
  readonly reread: () => void
  /** Whether what is held is held in fact: a lease may be gone without a word. */
  readonly look: () => Promise<void>
  /** Gives it over, once the room has ended; takes it no more. */
  readonly close: (ending: (room: Room) => Promise<void>) => Promise<void>
}

/** Takes the lease of a stream where it is free, and lets go at once of what is another's. */
export function makeLeadership<
  State,
  Event,
  Room extends Pick<
    LedRoom<State, never, never, never>,
    'version' | 'storage' | 'held' | 'settled' | 'reread' | 'leaveNothing'
  >,
>(options: LeadershipOptions<State, Event, Room>): Leadership<Room> {
  const { hub, followed, replica, say, log, began, ended, lookSoon } = options
  const { bus, leases } = hub
  const { id, store } = followed
  const turns = new Turns()
  let part: Part<Room> | null = null
  let closed = false

  function take(): Promise<void> {
    return turns.run(async () => {
      if (part || closed) return
      const lease = await leases.take(id)
      if (lease === null) return
      try {
        await replica.catchUp()
        await begin(lease)
      } catch (error) {
        await lease.release()
        throw error
      }
    })
  }

  async function begin(lease: Lease): Promise<void> {
    let over = lease.lost.aborted
    let room: Room | null = null
    const end = () => {
      over = true
    }
    const lost = () => {
      if (over) return
      log('lease-lost', {})
      if (part?.lease === lease && room) follow(room)
      end()
    }
    lease.lost.addEventListener('abort', lost, { once: true })
    const term: Term = {
      isOver: () => over || lease.lost.aborted,
      nodes: {
        appended,
        fenced() {
          if (part?.lease === lease) void fenced(part)
          else end()
        },
        rewritten: () => say({ is: 'rewritten' }),
        outdated: reread,
      },
      storageIs: (found) => {
        if (!over) say({ is: 'storage', storage: found })
      },
    }
    room = await options.lead(replica.loaded(), term)
    if (term.isOver()) {
      await room.leaveNothing()
      return await lease.release()
    }
    part = { lease, room, end }
    began()
    log('leads', {})
    say({ is: 'held' })
  }

  function appended({ records, version, urgent }: Appended): void {
    const first = version - records.length + 1
    const numbered = records.map((record, at) => ({ ...record, seq: first + at }))
    say({ is: 'records', records: numbered, urgent, storage: part?.room.storage() ?? 'ok' })
  }

  /** From this moment on nothing is acknowledged here; what was under way is found in the store, or asked again. */
  function follow(room: Room): void {
    replica.goOnFrom(room.held())
    part?.end()
    part = null
    room.leaveNothing().catch((error) => log('unexpected', { message: String(error) }))
    ended(room)
    lookSoon()
  }

  /** Another has written: from what is stored now on it goes on, here where the lease still is, else there. */
  async function fenced({ lease, room }: Part<Room>): Promise<void> {
    log('fenced', {})
    follow(room)
    await lease.release()
    lookSoon()
  }

  function reread(): void {
    part?.room.reread().catch((error) => log('not-reread', { message: String(error) }))
  }

  async function look(): Promise<void> {
    const own = part
    if (!own) return
    const found = await leases.holder(id)
    const isTheirs = found !== bus.node || (await isBehind(own))
    if (isTheirs && part === own && !closed) await fenced(own)
  }

  /** A guest may have written; what this one has stored itself it knows of once it has been told so, however late. */
  async function isBehind({ room }: Part<Room>): Promise<boolean> {
    const last = (await store.since(id, room.version())).at(-1)
    if (last === undefined) return false
    await room.settled()
    return last.seq > room.version()
  }

  function close(ending: (room: Room) => Promise<void>): Promise<void> {
    closed = true
    return turns.run(async () => {
      const own = part
      if (!own) return
      await ending(own.room)
      own.end()
      part = null
      await own.lease.release()
      say({ is: 'free' })
    })
  }

  return { part: () => part, take, reread, look, close }
}
