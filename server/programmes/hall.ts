import { type Audience, type KeyOf, makeAudience } from '#server/gateway/audience.ts'
import { makeConfirming } from '#server/gateway/confirm.ts'
import type { LiveServer, LiveSocket } from '#server/gateway/hall.ts'
import { makeLane } from '#server/gateway/lane.ts'
import { makeReaders } from '#server/gateway/readers.ts'
import type { Written } from '#server/gateway/written.ts'
import type { Log } from '#server/log.ts'
import type { ProgrammeRoom, ProgrammeStored } from '#server/rooms/programme-room.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import type { Programme, ProgrammeEvent } from '#shared/programme/programme.ts'
import type { ProgrammeSlot, ViewMessage } from '#shared/protocol/views.ts'
import { programmeOpened } from '#shared/views/programme-look.ts'
import { lookKey, type ProgrammeLook } from '#shared/views/programme-looked.ts'
import { programmeViewFor } from '#shared/views/programme-views.ts'
import type { ProgrammeCaller } from './identify.ts'

/** One for each who may not see what the others do, and for what they look at: `programme:owner`, `opened:owner …` … */
type Key = KeyOf<ProgrammeSlot>

/** So often an audience is told at most, in milliseconds; nobody stands in a hall and waits. */
const EVERY = 250
/** What is overdue is so by its date, whoever writes. */
const NEW_DAY = 600_000

/** One programme and the sockets that follow it. */
export type ProgrammeHall = {
  readonly room: ProgrammeRoom
  readonly callerOf: (socket: LiveSocket) => ProgrammeCaller | undefined
  /** Puts the socket into its audience; its view, whole, is to be sent with its welcome. */
  readonly seat: (socket: LiveSocket, caller: ProgrammeCaller) => readonly Written<ViewMessage>[]
  /** From now on it is shown these, and what it looked at before no more. */
  readonly open: (socket: LiveSocket, looks: readonly ProgrammeLook[]) => void
  readonly leave: (socket: LiveSocket) => void
  readonly resync: (socket: LiveSocket, slots: readonly string[]) => void
  readonly isEmpty: () => boolean
  readonly published: (stored: ProgrammeStored) => void
  /** Ends the connections that this is true of: what opened them is worth nothing any more. */
  readonly showOut: (isTheirs: (caller: ProgrammeCaller) => boolean) => void
  readonly close: () => void
}
export type ProgrammeHallOptions = {
  readonly io: LiveServer
  readonly room: ProgrammeRoom
  readonly log: Log
}

export function makeProgrammeHall({ io, room, log }: ProgrammeHallOptions): ProgrammeHall {
  const callers = new Map<LiveSocket, ProgrammeCaller>()
  const audiences = new Map<Key, { readonly actor: ProgrammeActor; readonly audience: Audience }>()
  const lane = makeLane<Key>({ every: EVERY, first: 'programme:owner', tell })
  const confirming = makeConfirming((key: Key) => {
    const found = audiences.get(key)
    if (found) readers.tell(key, found.audience.same(room.now()))
  })
  const readers = makeReaders<Key>({
    io,
    id: room.id,
    cutting: () => ({ enter, again, forget }),
    ended: () => log('reader-ended', { programme: room.id }),
  })
  const newDay = setInterval(() => {
    touch(null)
    lane.soon()
  }, NEW_DAY).unref()

  function seat(socket: LiveSocket, caller: ProgrammeCaller): readonly Written<ViewMessage>[] {
    leave(socket)
    callers.set(socket, caller)
    const { actor } = caller
    const key = keyOf(actor)
    ensure(key, actor, () => programmeViewFor(room.programme(), actor, room.now()))
    return readers.enter(socket, [key])
  }

  function ensure(key: Key, actor: ProgrammeActor, cut: () => ViewMessage['view']): void {
    if (!audiences.has(key)) audiences.set(key, { actor, audience: makeAudience(key, cut) })
  }

  function open(socket: LiveSocket, looks: readonly ProgrammeLook[]): void {
    const caller = callers.get(socket)
    if (caller === undefined) return
    const { actor } = caller
    const main = keyOf(actor)
    if (looks.length === 0) return void readers.move(socket, [main], [])
    const opened: Key = `opened:${main} ${JSON.stringify(looks.map(lookKey).sort())}`
    ensure(opened, actor, () => programmeOpened(room.programme(), actor, looks, room.now()))
    readers.move(socket, [main, opened], [opened])
  }

  function leave(socket: LiveSocket): void {
    callers.delete(socket)
    readers.leave(socket)
  }

  function enter(key: Key): Written<ViewMessage> {
    const found = audiences.get(key)
    if (!found) throw new Error(`nobody is in ${key}`)
    return found.audience.whole(room.now())
  }

  function again(key: Key): Written<ViewMessage> {
    confirming.changed(key)
    return enter(key)
  }

  function forget(key: Key): void {
    audiences.delete(key)
    confirming.forget(key)
  }

  function tell(key: Key): void {
    try {
      const patch = audiences.get(key)?.audience.next(room.now()) ?? null
      if (patch === null) return
      confirming.changed(key)
      readers.tell(key, patch)
    } catch (error) {
      // It costs that audience its news, and nobody else anything.
      log('unexpected', { programme: room.id, message: String(error) })
    }
  }

  /** Null: everybody's view may be another. */
  function touch(events: readonly ProgrammeEvent[] | null): void {
    const only = events?.map((event) => municipalityOf(event, room.programme())) ?? [null]
    for (const [key, { actor }] of audiences)
      if (actor.role !== 'municipality' || only.some((each) => each === null || each === actor.municipality))
        lane.add(key)
  }

  function published({ events, urgent }: ProgrammeStored): void {
    touch(events)
    urgent ? lane.now() : lane.soon()
  }

  function showOut(isTheirs: (caller: ProgrammeCaller) => boolean): void {
    for (const [socket, caller] of [...callers]) {
      if (!isTheirs(caller)) continue
      socket.emit('farewell', { code: 'unknown-link' })
      socket.disconnect(true)
    }
  }

  return {
    room,
    callerOf: (socket) => callers.get(socket),
    seat,
    open,
    leave,
    resync: readers.resync,
    isEmpty: () => callers.size === 0,
    published,
    showOut,
    close() {
      clearInterval(newDay)
      for (const each of [lane, confirming, readers]) each.close()
    },
  }
}

function keyOf(actor: ProgrammeActor): Key {
  if (actor.role === 'municipality') return `programme:municipality.${actor.municipality}`
  return actor.role === 'leader' ? `programme:leader.${actor.planned}` : `programme:${actor.role}`
}

/** What one municipality says, or is said of its plan, no other is shown; null: the event may concern every one of them. */
function municipalityOf(event: ProgrammeEvent, { promises }: Programme): string | null {
  switch (event.type) {
    case 'v1.InvitationReplied':
    case 'v1.MunicipalityContactSet':
    case 'v1.AimsSet':
    case 'v1.PromiseTaken':
      return event.municipality
    case 'v1.PromiseStatusSaid':
    case 'v1.PromiseReworded':
    case 'v1.PromiseGone':
    case 'v1.PromiseStandsAgain':
      return promises.get(event.promise)?.municipality ?? null
    default:
      return null
  }
}
