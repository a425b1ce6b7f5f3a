import type { PatchMessage, Slot, ViewMessage } from '#shared/protocol/views.ts'
import { type KeyOf, slotOf } from './audience.ts'
import { type Budget, makeBudget } from './budget.ts'
import type { LiveServer, LiveSocket } from './hall.ts'
import { makeOneATurn } from './one-a-turn.ts'
import { endAtOnce, makeSlowReaders } from './slow-readers.ts'
import { emitWritten, type Written } from './written.ts'

/** Whole views that one connection may ask for: two of each at once, and then one a second. A page asks for one in five seconds. */
const WHOLES = { burst: 8, perSecond: 1 } as const

/** Who cuts the views. */
export type Cutting<Key> = {
  readonly enter: (key: Key) => Written<ViewMessage>
  readonly again: (key: Key) => Written<ViewMessage>
  readonly forget: (key: Key) => void
}
export type Readers<Key> = {
  /** The connections that follow, with the audiences each is in. */
  readonly sockets: ReadonlyMap<LiveSocket, readonly Key[]>
  /** Puts the socket into these audiences; their views, whole, are to be sent with its welcome. */
  readonly enter: (socket: LiveSocket, keys: readonly Key[]) => readonly Written<ViewMessage>[]
  /** The socket stays, in these audiences from now on; the views of `shown` are sent to it. */
  readonly move: (socket: LiveSocket, keys: readonly Key[], shown: readonly Key[]) => void
  /** False where it was not there. */
  readonly leave: (socket: LiveSocket) => boolean
  readonly showWhole: (socket: LiveSocket, key: Key) => void
  /** Everybody in the audience who keeps up, but `but`; the others are shown the whole when they have caught up. */
  readonly tell: (key: Key, patch: PatchMessage, but?: LiveSocket) => void
  /** Whether anybody but this socket is in the audience; it may itself have left meanwhile. */
  readonly hasOthers: (key: Key, socket: LiveSocket) => boolean
  readonly resync: (socket: LiveSocket, slots: readonly string[]) => void
  readonly close: () => void
}
export type ReadersOptions<Key> = {
  readonly io: LiveServer
  /** Of the stream that they follow. */
  readonly id: string
  readonly cutting: () => Cutting<Key>
  /** One that did not read has been ended. */
  readonly ended: () => void
}

/** The sockets that follow one stream, each in the audiences whose views it is shown, and told no more than it reads. */
export function makeReaders<Key extends KeyOf<Slot>>(options: ReadersOptions<Key>): Readers<Key> {
  const { io, id, cutting, ended } = options
  const sockets = new Map<LiveSocket, readonly Key[]>()
  const wholes = new WeakMap<LiveSocket, Budget>()
  const roomName = (key: Key) => `${id}/${key}`
  const slowRoom = `${id}/behind`
  const askedWholes = makeOneATurn<LiveSocket, Key>((socket, key) => {
    // It may have come to sit elsewhere while it waited.
    if (sockets.get(socket)?.includes(key) && mayHaveWhole(socket)) showWhole(socket, key)
  })
  const slow = makeSlowReaders({
    readers: () => sockets.keys(),
    fellBehind: (socket) => void socket.join(slowRoom),
    caughtUp(socket) {
      void socket.leave(slowRoom)
      for (const key of sockets.get(socket) ?? []) showWhole(socket, key)
    },
    end(socket) {
      ended()
      endAtOnce(socket)
    },
  })

  function tell(key: Key, patch: PatchMessage, but?: LiveSocket): void {
    const all = (but ?? io).to(roomName(key))
    const those = slow.anyBehind() ? all.except(slowRoom) : all
    those.emit('patch', patch)
    slow.sent()
  }

  function showWhole(socket: LiveSocket, key: Key): void {
    if (slow.isBehind(socket)) return
    emitWritten(socket, 'view', cutting().again(key))
    slow.sent()
  }

  function enter(socket: LiveSocket, keys: readonly Key[]): readonly Written<ViewMessage>[] {
    sockets.set(socket, keys)
    return keys.map((key) => {
      void socket.join(roomName(key))
      return cutting().enter(key)
    })
  }

  function move(socket: LiveSocket, keys: readonly Key[], shown: readonly Key[]): void {
    const before = sockets.get(socket) ?? []
    sockets.set(socket, keys)
    for (const key of before) if (!keys.includes(key)) quit(socket, key)
    for (const key of shown) {
      void socket.join(roomName(key))
      showWhole(socket, key)
    }
  }

  function quit(socket: LiveSocket, key: Key): void {
    void socket.leave(roomName(key))
    if (!io.sockets.adapter.rooms.has(roomName(key))) cutting().forget(key)
  }

  function leave(socket: LiveSocket): boolean {
    const keys = sockets.get(socket)
    if (!keys) return false
    sockets.delete(socket)
    slow.forget(socket)
    askedWholes.forget(socket)
    void socket.leave(slowRoom)
    for (const key of keys) quit(socket, key)
    return true
  }

  function hasOthers(key: Key, socket: LiveSocket): boolean {
    const members = io.sockets.adapter.rooms.get(roomName(key))
    return members !== undefined && members.size > (members.has(socket.id) ? 1 : 0)
  }

  function resync(socket: LiveSocket, slots: readonly string[]): void {
    for (const key of sockets.get(socket) ?? []) if (slots.includes(slotOf(key))) askedWholes.ask(socket, key)
  }

  function mayHaveWhole(socket: LiveSocket): boolean {
    const budget = wholes.get(socket) ?? makeBudget(WHOLES)
    wholes.set(socket, budget)
    return budget.spend(performance.now())
  }

  function close(): void {
    slow.close()
    askedWholes.close()
  }

  return { sockets, enter, move, leave, showWhole, tell, hasOthers, resync, close }
}
