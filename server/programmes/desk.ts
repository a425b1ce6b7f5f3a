import * as v from 'valibot'
import type { Clock } from '#server/clock.ts'
import { type AtDoor, Refusal } from '#server/gateway/door-keeper.ts'
import type { LiveServer, LiveSocket } from '#server/gateway/hall.ts'
import { type Hearing, listenTo } from '#server/gateway/hearing.ts'
import { FRAME_LIMIT, parseProgrammeCommand } from '#server/gateway/on-command.ts'
import { takeLarge } from '#server/gateway/wire-guard.ts'
import { asMessage, Written } from '#server/gateway/written.ts'
import { hashOf } from '#server/identity/secrets.ts'
import type { Log } from '#server/log.ts'
import type { ProgrammeRoom, ProgrammeStored } from '#server/rooms/programme-room.ts'
import type { ProgrammeId } from '#shared/kernel/ids.ts'
import { ResyncMessage, type WelcomeMessage } from '#shared/protocol/messages.ts'
import {
  type ProgrammeLinks,
  type ProgrammeLookAnswer,
  ProgrammeLookMessage,
  ProgrammeOpenMessage,
  type ProgrammeOpenReply,
  type ProgrammeOutcome,
} from '#shared/protocol/programme.ts'
import { OLDEST_PROTOCOL, PROTOCOL_VERSION } from '#shared/protocol/version.ts'
import { programmeLook } from '#shared/views/programme-look.ts'
import { makeProgrammeHall, type ProgrammeHall } from './hall.ts'
import { identifyForProgramme, type ProgrammeCaller, type ProgrammeIdentity } from './identify.ts'
import { answerProgrammeLinks } from './links.ts'

export type DeskOptions = ProgrammeIdentity & {
  readonly clock: Clock
  readonly log: Log
  readonly run: string
  /** Where pages are reached. */
  readonly base: () => string
  /** Whether the links for others who see more than a municipality's own work from where they are. */
  readonly reach: () => boolean
}
/** A programme's lines, beside those of gatherings. */
export type Desk = {
  /** Settles who is calling before the connection stands; rejects with the `Refusal`. */
  readonly welcomeIn: (socket: LiveSocket, hello: unknown, door: AtDoor) => Promise<void>
  /** Whether the socket is a programme's; then it is listened to here. */
  readonly takes: (io: LiveServer, socket: LiveSocket) => boolean
  readonly published: (id: ProgrammeId, stored: ProgrammeStored) => void
  /** A link to lead a gathering by may have been taken back: whoever came by it is shown out. */
  readonly lookAgain: () => void
  /** Everybody is shown out: the programme is being erased. */
  readonly end: (id: ProgrammeId) => void
  /** Nobody has a line to it. */
  readonly isEmpty: (id: ProgrammeId) => boolean
  /** Its room goes to sleep. */
  readonly rest: (id: ProgrammeId) => void
  readonly close: () => void
}

type Came = { readonly caller: ProgrammeCaller; readonly room: ProgrammeRoom }

export function makeDesk(options: DeskOptions): Desk {
  const { links, programmes, clock, log } = options
  const callers = new WeakMap<LiveSocket, Came>()
  const halls = new Map<ProgrammeId, ProgrammeHall>()
  /** Whose session has been made anew while their line stood: the hash of the new one. */
  const goesOnBy = new WeakMap<ProgrammeCaller, string>()
  const hearing: Hearing<ProgrammeHall> = {
    clock,
    log,
    questions: {
      command: onCommand,
      'programme-links': onLinks,
      'programme-look': onLook,
      'programme-open': onOpen,
    },
    remarks: {
      resync(socket, hall, message) {
        const parsed = v.safeParse(ResyncMessage, message)
        if (parsed.success) hall.resync(socket, parsed.output.slots)
      },
    },
  }

  async function welcomeIn(socket: LiveSocket, hello: unknown, door: AtDoor): Promise<void> {
    const version = (hello as { protocol?: unknown }).protocol
    if (typeof version === 'number' && (version < OLDEST_PROTOCOL || version > PROTOCOL_VERSION))
      throw new Refusal('client-too-old')
    const identified = await identifyForProgramme(options, hello)
    if (!identified.ok) throw await door.refuse(identified.code)
    const { caller } = identified
    const room = await programmes.open(caller.programme)
    if (caller.actor.role === 'owner') takeLarge(socket.conn)
    callers.set(socket, { caller, room })
  }

  function takes(io: LiveServer, socket: LiveSocket): boolean {
    const came = callers.get(socket)
    if (came) listen(io, socket, came)
    return came !== undefined
  }

  function listen(io: LiveServer, socket: LiveSocket, { caller, room }: Came): void {
    // Erased, or taken back, between the hello and now.
    if (links.get(room.id) === undefined || !mayStill(caller) || isTakenBack(room.id, caller)) {
      socket.emit('farewell', { code: 'unknown-link' })
      return void socket.disconnect(true)
    }
    const hall = halls.get(room.id) ?? makeProgrammeHall({ io, room, log })
    halls.set(room.id, hall)
    greet(socket, hall, caller)
    socket.on('disconnect', () => hall.leave(socket))
    listenTo(socket, hall, hearing)
  }

  function greet(socket: LiveSocket, hall: ProgrammeHall, caller: ProgrammeCaller): void {
    const { actor, session } = caller
    const message: Omit<WelcomeMessage, 'views'> = {
      protocol: PROTOCOL_VERSION,
      role: actor.role,
      gathering: '',
      programme: {
        id: hall.room.id,
        municipality: actor.role === 'municipality' ? actor.municipality : null,
        planned: actor.role === 'leader' ? actor.planned : null,
      },
      person: null,
      session,
      links: null,
      run: options.run,
      ...(hall.room.epoch === '' ? {} : { epoch: hall.room.epoch }),
      at: hall.room.now(),
    }
    const views = hall.seat(socket, caller).map(({ text }) => text)
    const text = `${JSON.stringify(message).slice(0, -1)},"views":[${views.join()}]}`
    socket.emit('welcome', asMessage(new Written<WelcomeMessage>(text)))
  }

  async function onCommand(
    socket: LiveSocket,
    hall: ProgrammeHall,
    message: unknown,
  ): Promise<ProgrammeOutcome> {
    const caller = hall.callerOf(socket)
    // It may have been taken back between its last word and the end of its line (trust.md S-08).
    if (caller === undefined || !mayStill(caller)) return { ok: false, code: 'unknown-link' }
    const { actor } = caller
    const limit = actor.role === 'owner' ? FRAME_LIMIT.leader : FRAME_LIMIT.phone
    const parsed = parseProgrammeCommand(message, limit)
    if (!parsed.ok) return parsed.outcome
    const { command, id } = parsed
    const outcome = await hall.room.submit(command, { by: actor, command: scoped(caller, id) })
    if (outcome.ok && command.type === 'NameProgramme') await keepTitle(hall)
    return outcome
  }

  /** A leader is one as long as the gathering says so. */
  function mayStill({ leads }: ProgrammeCaller): boolean {
    return leads === null || options.registry.sessionRole(leads.gathering, leads.session) === 'leader'
  }

  function lookAgain(): void {
    for (const [id, hall] of halls)
      if (links.get(id) === undefined) end(id)
      else hall.showOut((caller) => !mayStill(caller) || isTakenBack(id, caller))
  }

  /** By a server that is one of several, too. */
  function isTakenBack(id: ProgrammeId, caller: ProgrammeCaller): boolean {
    return caller.isHeld && !links.holds(id, goesOnBy.get(caller) ?? caller.browser)
  }

  async function onLinks(socket: LiveSocket, hall: ProgrammeHall, message: unknown): Promise<ProgrammeLinks> {
    const caller = hall.callerOf(socket)
    if (caller === undefined) return { ok: false, code: 'unknown-link' }
    const { registry, base, reach } = options
    const answer = await answerProgrammeLinks(
      { links, registry, hall, base: base(), reach: reach() },
      caller,
      message,
    )
    if (answer.ok && answer.session !== undefined) goesOnBy.set(caller, hashOf(answer.session))
    return answer
  }

  async function onLook(
    socket: LiveSocket,
    hall: ProgrammeHall,
    message: unknown,
  ): Promise<ProgrammeLookAnswer> {
    const caller = hall.callerOf(socket)
    if (caller === undefined || !mayStill(caller)) return { ok: false, code: 'unknown-link' }
    const parsed = v.safeParse(ProgrammeLookMessage, message)
    if (!parsed.success) return { ok: false, code: 'malformed' }
    const looked = programmeLook(hall.room.programme(), caller.actor, parsed.output, hall.room.now())
    return looked === null ? { ok: false, code: 'not-allowed' } : { ok: true, looked }
  }

  async function onOpen(
    socket: LiveSocket,
    hall: ProgrammeHall,
    message: unknown,
  ): Promise<ProgrammeOpenReply> {
    const parsed = v.safeParse(ProgrammeOpenMessage, message)
    if (!parsed.success) return { ok: false, code: 'malformed' }
    const caller = hall.callerOf(socket)
    if (caller === undefined || !mayStill(caller)) return { ok: false, code: 'unknown-link' }
    hall.open(socket, parsed.output.looks)
    return { ok: true }
  }

  /** For the list of programmes. What is stored is stored: a disk that has run full meanwhile makes no refusal of it. */
  async function keepTitle({ room }: ProgrammeHall): Promise<void> {
    try {
      await links.rename(room.id, room.programme().title)
    } catch (error) {
      log('title-not-kept', { programme: room.id, message: String(error) })
    }
  }

  function end(id: ProgrammeId): void {
    const hall = halls.get(id)
    halls.delete(id)
    hall?.showOut(() => true)
    hall?.close()
  }

  return {
    welcomeIn,
    takes,
    published: (id, stored) => halls.get(id)?.published(stored),
    end,
    isEmpty: (id) => halls.get(id)?.isEmpty() ?? true,
    rest(id) {
      halls.get(id)?.close()
      halls.delete(id)
    },
    lookAgain,
    close() {
      for (const hall of halls.values()) hall.close()
    },
  }
}

/** Command ids are made by clients: one client's id says nothing about another's command. */
function scoped({ actor, browser }: ProgrammeCaller, id: string): string {
  const whose = actor.role === 'municipality' ? browser.slice(0, 8) : ''
  return `${actor.role}${whose}${actor.role === 'leader' ? actor.planned : ''}.${id}`
}
