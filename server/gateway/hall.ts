import type { Server, Socket } from 'socket.io'
import type { Clock } from '#server/clock.ts'
import type { Nodes } from '#server/cluster/nodes.ts'
import { isNobody, type Present } from '#server/cluster/presence.ts'
import type { Log } from '#server/log.ts'
import type { GatheringRoom, Published } from '#server/rooms/gathering-room.ts'
import { writerOf } from '#shared/gathering/decide-observed.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import type { ToClient, ToServer } from '#shared/protocol/messages.ts'
import type { PatchMessage, ViewMessage } from '#shared/protocol/views.ts'
import type { JoinPart, LeaderHere } from '#shared/views/live.ts'
import { type AudienceKey, slotOf } from './audience.ts'
import { audiencesOf } from './audiences-of.ts'
import { makeDelivery } from './deliver.ts'
import type { Caller } from './identify.ts'
import type { Led } from './leading.ts'
import { makeReaders, type Readers } from './readers.ts'
import type { Slices } from './slices.ts'
import { askIfStillThere } from './still-there.ts'
import type { Written } from './written.ts'

export type LiveServer = Server<ToServer, ToClient, Record<string, never>, SocketData>
export type LiveSocket = Socket<ToServer, ToClient, Record<string, never>, SocketData>
/** `door`: where a visitor has said that they come from; absent until then. */
export type SocketData = { caller: Caller; door?: MunicipalityId | null }

/** One gathering and the sockets that follow it. */
export type Hall = {
  readonly room: GatheringRoom
  /**
   * Puts the socket into the audiences of who it now is; their views, whole, are to be sent with its welcome. Its browser's other
   * connections are asked whether anybody is still there.
   */
  readonly seat: (socket: LiveSocket) => readonly Written<ViewMessage>[]
  /** Shows a visitor who is expected from there (null: from no municipality). */
  readonly standAt: (socket: LiveSocket, municipality: MunicipalityId | null) => void
  readonly leave: (socket: LiveSocket) => void
  /** After somebody's municipality has changed: every phone is given the views that are its own now. */
  readonly settle: () => void
  /** The connections of one phone that has not said who it is; one that is gone meanwhile is not among them. */
  readonly visitors: (device: string) => readonly LiveSocket[]
  /** The connections of all phones that have not come in. */
  readonly atDoor: () => readonly LiveSocket[]
  /** The connections of all phones that speak for somebody. */
  readonly participants: () => readonly LiveSocket[]
  /** The connections of one person's phones. */
  readonly linesOf: (person: PersonId) => readonly LiveSocket[]
  /** What a person's command has changed in their own view, for the acknowledgement; their other phones are told here. */
  readonly takeOwn: (socket: LiveSocket) => PatchMessage | null
  /** Ends the connections of a co-leader's link that has been taken back. */
  readonly showOut: (link: string) => void
  /** Ends the connections of all municipalities' forms: their links have been renewed. */
  readonly showOutForms: () => void
  /** Ends the connections of all hall screens and observers: their links have been renewed. */
  readonly showOutScreens: () => void
  /** Ends the connections of those whose session is worth nothing any more. */
  readonly showOutTakenBack: (isWorthNothing: (caller: Caller) => boolean) => void
  /** Ends every connection: there is no such gathering any more. */
  readonly showAllOut: () => void
  /** The connections of everybody who leads. */
  readonly leading: () => readonly LiveSocket[]
  /** Who led last. */
  readonly led: Led
  readonly resync: (socket: LiveSocket, slots: readonly string[]) => void
  /** No line is open, here or at another node. */
  readonly isEmpty: () => boolean
  readonly published: (published: Published) => void
  readonly liveChanged: () => void
  readonly close: () => void
}

export type HallOptions = {
  readonly io: LiveServer
  readonly room: GatheringRoom
  readonly clock: Clock
  readonly log: Log
  readonly join: () => JoinPart
  readonly leaders: () => readonly { readonly id: string; readonly name: string }[]
  /** Who led last, before it slept. */
  readonly led?: Led | undefined
  /** Null: this server is alone. */
  readonly nodes?: Pick<Nodes, 'presence' | 'isApart'> | null
  /** Everything is kept in a database. */
  readonly inDatabase?: boolean
  /** Shared by all halls of this process. */
  readonly slices?: Slices | undefined
}

export function makeHall(options: HallOptions): Hall {
  const { io, room, clock, log, join, leaders, nodes, inDatabase, slices } = options
  const online = new Map<PersonId, number>()
  const ofBrowser = new Map<string, Set<LiveSocket>>()
  /** Few among many, and counted at every change. */
  const leaderLines = new Set<LiveSocket>()
  const screens = new Set<LiveSocket>()
  /** Who they are in what they write. */
  const observers = new Map<LiveSocket, string>()
  const delivery = makeDelivery({
    clock,
    log,
    gathering: room.gathering,
    tag: room.tag,
    live: () => ({
      online: new Set([here(), ...elsewhere()].flatMap(({ online: these }) => these)),
      screens: elsewhere().reduce((sum, node) => sum + node.screens, screens.size),
      leaders: leadersHere(),
      storage: room.storage(),
      join: join(),
      ...(nodes?.isApart() ? { apart: true } : {}),
      ...(inDatabase ? { inDatabase } : {}),
    }),
    observing: () => [...new Set([here(), ...elsewhere()].flatMap(({ observing }) => observing))].sort(),
    send: (key, patch) => readers.tell(key, patch),
    slices,
  })
  const readers: Readers<AudienceKey> = makeReaders({
    io,
    id: room.id,
    cutting: () => delivery,
    ended: () => log('reader-ended', { gathering: room.id }),
  })
  const { sockets } = readers
  const presence = nodes?.presence(room.id, { own: here, changed: delivery.liveChanged })

  function here(): Present {
    const leading = [...leaderLines].map(({ data }) => data.caller.link ?? '')
    return { online: [...online.keys()], screens: screens.size, leading, observing: [...observers.values()] }
  }

  function elsewhere(): readonly Present[] {
    return presence?.elsewhere() ?? []
  }

  function cameOrWent(): void {
    delivery.liveChanged()
    presence?.cameOrWent()
  }

  function leadersHere(): readonly LeaderHere[] {
    const links = [here(), ...elsewhere()].flatMap(({ leading }) => leading)
    return [{ id: '', name: '' }, ...leaders()].map(({ id, name }) => ({
      id,
      name,
      online: links.filter((link) => link === id).length,
    }))
  }

  /** Ends the connections that this is true of: what opened them, a link or a code, is worth nothing any more. */
  function end(isTheirs: (caller: Caller) => boolean): void {
    for (const socket of [...sockets.keys()]) {
      const { caller } = socket.data
      if (!isTheirs(caller)) continue
      const { role } = caller.actor
      const byCode = role === 'participant' || role === 'visitor'
      socket.emit('farewell', { code: byCode ? 'unknown-code' : 'unknown-link' })
      socket.disconnect(true)
    }
  }

  function leading(): readonly LiveSocket[] {
    return [...leaderLines]
  }

  function seat(socket: LiveSocket): readonly Written<ViewMessage>[] {
    leave(socket)
    const keys = audiencesOf(socket.data, room.gathering())
    comeFrom(socket)
    const { actor, preview } = socket.data.caller
    if (actor.role === 'leader') leaderLines.add(socket)
    if (actor.role === 'screen' && !preview) screens.add(socket)
    if (actor.role !== 'leader' && keys.includes('notes'))
      observers.set(socket, writerOf(room.gathering(), actor))
    countPerson(socket, 1)
    cameOrWent()
    return readers.enter(socket, keys)
  }

  function standAt(socket: LiveSocket, municipality: MunicipalityId | null): void {
    if (!sockets.has(socket) || socket.data.caller.actor.role !== 'visitor') return
    // Nobody's door: a page that has not heard of it yet will be told.
    const { municipalities } = room.gathering().people
    if (municipality !== null && !municipalities.some(({ id }) => id === municipality)) return
    socket.data.door = municipality
    const keys = audiencesOf(socket.data, room.gathering())
    const shown = keys.filter((key) => slotOf(key) === 'door')
    readers.move(socket, keys, shown)
  }

  function comeFrom(socket: LiveSocket): void {
    const { browser } = socket.data.caller
    const others = ofBrowser.get(browser) ?? new Set()
    for (const other of others) askIfStillThere(other)
    ofBrowser.set(browser, others.add(socket))
  }

  function goFrom(socket: LiveSocket): void {
    const { browser } = socket.data.caller
    const others = ofBrowser.get(browser)
    others?.delete(socket)
    if (others?.size === 0) ofBrowser.delete(browser)
  }

  function leave(socket: LiveSocket): void {
    if (!readers.leave(socket)) return
    leaderLines.delete(socket)
    screens.delete(socket)
    observers.delete(socket)
    goFrom(socket)
    countPerson(socket, -1)
    cameOrWent()
  }

  function settle(): void {
    for (const [socket, keys] of sockets) {
      const now = audiencesOf(socket.data, room.gathering())
      if (now.join() === keys.join()) continue
      seat(socket)
      for (const key of now) readers.showWhole(socket, key)
    }
  }

  function visitors(device: string): readonly LiveSocket[] {
    // A phone's browser goes by the name of its device.
    return [...(ofBrowser.get(device) ?? [])].filter(({ data }) => data.caller.actor.role === 'visitor')
  }

  function atDoor(): readonly LiveSocket[] {
    return [...sockets.keys()].filter(({ data }) => data.caller.actor.role === 'visitor')
  }

  function participants(): readonly LiveSocket[] {
    return [...sockets.keys()].filter(({ data }) => data.caller.actor.role === 'participant')
  }

  function linesOf(person: PersonId): readonly LiveSocket[] {
    return [...sockets.keys()].filter(({ data: { caller } }) => personOf(caller) === person)
  }

  function countPerson({ data }: LiveSocket, change: 1 | -1): void {
    const { actor } = data.caller
    if (actor.role !== 'participant') return
    const count = (online.get(actor.person) ?? 0) + change
    if (count > 0) online.set(actor.person, count)
    else online.delete(actor.person)
  }

  function takeOwn(socket: LiveSocket): PatchMessage | null {
    const { actor } = socket.data.caller
    if (actor.role !== 'participant') return null
    const key: AudienceKey = `own:${actor.person}`
    const patch = delivery.take(key)
    if (patch && readers.hasOthers(key, socket)) readers.tell(key, patch, socket)
    return patch
  }

  return {
    room,
    seat,
    standAt,
    leave,
    settle,
    visitors,
    atDoor,
    participants,
    linesOf,
    takeOwn,
    // The previews of the hall screen too.
    showOut: (link) => end((caller) => caller.link === link),
    // A console's preview is there by the leader's own session.
    showOutScreens: () =>
      end(({ actor, preview }) => !preview && (actor.role === 'screen' || actor.role === 'observer')),
    showAllOut: () => end(() => true),
    showOutTakenBack: end,
    showOutForms: () => end(({ actor }) => actor.role === 'form'),
    leading,
    led: options.led ?? {},
    resync: readers.resync,
    isEmpty: () => sockets.size === 0 && elsewhere().every(isNobody),
    published: delivery.published,
    liveChanged: delivery.liveChanged,
    close() {
      presence?.close()
      delivery.close()
      readers.close()
    },
  }
}

function personOf({ actor }: Caller): PersonId | null {
  return actor.role === 'participant' ? actor.person : null
}
