import type { Server as HttpServer } from 'node:http'
import type { Socket as TcpSocket } from 'node:net'
import { Server, type ServerOptions } from 'socket.io'
import * as v from 'valibot'
import type { Clock } from '#server/clock.ts'
import type { Nodes } from '#server/cluster/nodes.ts'
import type { Handovers } from '#server/identity/handovers.ts'
import type { Leaders } from '#server/identity/leaders.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Remotes } from '#server/identity/remotes.ts'
import type { Log } from '#server/log.ts'
import type { Desk } from '#server/programmes/desk.ts'
import { isForProgramme, wantsMore } from '#server/programmes/identify.ts'
import type { Published } from '#server/rooms/gathering-room.ts'
import type { RoomDirectory } from '#server/rooms/room-directory.ts'
import { asksAfterwards } from '#shared/gathering/asks-afterwards.ts'
import type { GatheringId, PersonId } from '#shared/kernel/ids.ts'
import { isFull } from '#shared/people/is-full.ts'
import { personWith } from '#shared/people/person-with.ts'
import { DoorMessage, type LeaderLinks, ResyncMessage } from '#shared/protocol/messages.ts'
import type { JoinPart } from '#shared/views/live.ts'
import { makeAdmission } from './admission.ts'
import { makeAnswerCommand } from './answer-command.ts'
import { makeDoorKeeper, Refusal } from './door-keeper.ts'
import { makeGreeting } from './greeting.ts'
import { type Hall, type LiveServer, type LiveSocket, makeHall } from './hall.ts'
import { offerHandover, takeHandover } from './hand-over.ts'
import { type Hearing, listenTo } from './hearing.ts'
import { type Caller, identify, wantsToLead } from './identify.ts'
import { answerLeaderLinks, type Led } from './leading.ts'
import { inOneWrite } from './one-write.ts'
import { asksForScript, sameOrigin } from './same-origin.ts'
import { makeSlices } from './slices.ts'
import { takeLarge, WIRE_LIMIT, watchPackets } from './wire-guard.ts'
import { encodeLean } from './written.ts'

export type GatewayOptions = {
  readonly http: HttpServer
  readonly rooms: RoomDirectory
  readonly registry: Registry
  readonly handovers: Handovers
  readonly leaders: Leaders
  readonly remotes: Remotes
  /** Takes the lines of programmes. */
  readonly desk: Pick<Desk, 'welcomeIn' | 'takes' | 'lookAgain' | 'close'>
  readonly clock: Clock
  readonly log: Log
  readonly run: string
  readonly joinPart: (gathering: GatheringId) => JoinPart
  /** How many servers of our own stand in front, and say who is asking. */
  readonly hops: number
  /** Whoever leads may do so over plain http from elsewhere. */
  readonly httpLeaders: boolean
  /** Whether the links for others who lead work from where they are. */
  readonly leadersReach: () => boolean
  /** Whether a `Host` header names this server (trust.md S-04). */
  readonly knownHost: (header: string | undefined) => boolean
  /** Each answer on a line is counted here. */
  readonly answered?: Hearing<Hall>['answered']
  /** Null: this server is alone. */
  readonly nodes?: Pick<Nodes, 'presence' | 'isApart' | 'onApart' | 'halls'> | null
  /** Everything is kept in a database. */
  readonly inDatabase?: boolean
  /** Another wire than Socket.IO's, for tests. */
  readonly open?: ((http: HttpServer, settings: Partial<ServerOptions>) => LiveServer) | undefined
}
export type Gateway = {
  readonly io: LiveServer
  readonly published: (id: GatheringId, published: Published) => void
  /** The same, of what another node has stored. */
  readonly followed: (id: GatheringId, published: Published) => void
  /** Another node may have taken back what somebody came by here. */
  readonly lookAgain: () => void
  /** The phones of somebody who has been erased are visitors' from now on. */
  readonly leaveSeat: (id: GatheringId, person: PersonId) => void
  /** Everybody is shown out: the gathering is being erased. */
  readonly end: (id: GatheringId) => void
  /** Nobody has a line to it, here or at another node. */
  readonly isEmpty: (id: GatheringId) => boolean
  /** Its room goes to sleep. */
  readonly rest: (id: GatheringId) => void
  /** The address for phones is another one now. */
  readonly addressChanged: () => void
  /** The lines of all phones that speak for somebody, in all gatherings. */
  readonly phonesOn: () => number
  readonly close: () => Promise<void>
}

/** The only place that knows Socket.IO. */
export function makeGateway(options: GatewayOptions): Gateway {
  const { http, rooms, registry, handovers, leaders, remotes, desk, clock, log } = options
  const halls = new Map<GatheringId, Hall>()
  /** Of those that sleep, who led last. */
  const ledLast = new Map<GatheringId, Led>()
  const admission = makeAdmission()
  const slices = makeSlices()
  const greeting = makeGreeting(options)
  const { greet, becomePerson, becomeVisitors } = greeting
  const elsewhere = options.nodes?.halls(greeting) ?? null
  const deaf = new Map<GatheringId, () => void>()
  options.nodes?.onApart(addressChanged)
  const handOver = { handovers, becomePerson }
  const hearing: Hearing<Hall> = {
    clock,
    log,
    answered: options.answered,
    questions: {
      command: makeAnswerCommand({ registry, leaders, remotes, log, greeting, elsewhere }),
      'offer-handover': async (socket, hall, message) => offerHandover(handOver, socket, hall, message),
      'take-handover': (socket, hall, message) => takeHandover(handOver, socket, hall, message),
      'leader-links': onLeaderLinks,
    },
    remarks: {
      resync(socket, hall, message) {
        const parsed = v.safeParse(ResyncMessage, message)
        if (parsed.success) hall.resync(socket, parsed.output.slots)
      },
      door(socket, hall, message) {
        const parsed = v.safeParse(DoorMessage, message)
        if (parsed.success) hall.standAt(socket, parsed.output.municipality)
      },
    },
  }
  const doorKeeper = makeDoorKeeper(options)
  const { open = (server, settings) => new Server(server, settings) } = options
  const io = open(http, {
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: WIRE_LIMIT.most,
    // Often, so that a phone notices soon that it is heard no more; patient, for a slow line under whole views.
    pingInterval: 5_000,
    pingTimeout: 18_000,
    connectTimeout: 10_000,
    allowRequest({ headers, socket, url }, answer) {
      const isOurs = options.knownHost(headers.host) && sameOrigin(headers) && !asksForScript(url)
      const mayCome = isOurs && doorKeeper.hasRoom({ headers, socket })
      if (mayCome) together(socket)
      answer(null, mayCome)
    },
  })

  encodeLean(io)
  // What opened the connection is not asked for again, and is a quarter of what a phone costs.
  io.engine.on('connection', (connection) => {
    doorKeeper.came(connection)
    watchPackets(connection)
    connection.request = null
  })
  io.use((socket, next) => {
    welcomeIn(socket).then(
      () => inOneWrite(socket, next),
      (error) => next(error instanceof Refusal ? error : asRefusal(error, log)),
    )
  })
  io.on('connection', (socket) => desk.takes(io, socket) || listen(socket))

  /** Settles who is calling before the connection stands; a refusal's code is the error's message. */
  async function welcomeIn(socket: LiveSocket): Promise<void> {
    const hello = socket.handshake.auth
    // It has been said once; a secret is not kept for as long as the line lasts.
    socket.handshake.auth = {}
    const door = doorKeeper.at(socket)
    // Before the secret is looked at: it has been read along, and must open nothing.
    if (!door.mayLead && (wantsToLead(hello) || wantsMore(hello))) throw new Refusal('not-private')
    if (isForProgramme(hello)) return await desk.welcomeIn(socket, hello, door)
    const identified = await identify(options, hello)
    if (!identified.ok) throw await door.refuse(identified.code)
    const { caller } = identified
    if (caller.actor.role === 'visitor' && !(await admission.turn())) throw new Refusal('too-many')
    const hall = await openHall(caller.gathering)
    const person = caller.device ? personWith(hall.room.gathering().people, caller.device) : undefined
    const { phase } = hall.room.gathering()
    const isOver = phase === 'closed' && !asksAfterwards(hall.room.gathering())
    if (person === undefined && caller.actor.role === 'visitor')
      await door.letIn(isOver || isFull(hall.room.gathering().people))
    if (caller.actor.role === 'leader') takeLarge(socket.conn)
    socket.data.caller = person === undefined ? caller : { ...caller, actor: { role: 'participant', person } }
  }

  async function openHall(id: GatheringId): Promise<Hall> {
    const room = await rooms.open(id)
    const known = halls.get(id)
    if (known) return known
    const hall = makeHall({ ...hallOptions(id), room })
    halls.set(id, hall)
    if (elsewhere) deaf.set(id, elsewhere.open(hall))
    return hall
  }

  function hallOptions(id: GatheringId) {
    return {
      io,
      clock,
      log,
      slices,
      nodes: options.nodes ?? null,
      inDatabase: options.inDatabase ?? false,
      join: () => options.joinPart(id),
      leaders: () => leaders.list(id),
      led: ledLast.get(id),
    }
  }

  /** What it came by may have been taken back while it was let in; whoever shows others out then had not seen it yet. */
  function isTakenBack(caller: Caller): boolean {
    return caller.isHeld && !registry.holds(caller.browser)
  }

  function listen(socket: LiveSocket): void {
    const hall = halls.get(socket.data.caller.gathering)
    if (!hall) return void socket.disconnect(true)
    if (isTakenBack(socket.data.caller)) {
      socket.emit('farewell', { code: 'unknown-link' })
      return void socket.disconnect(true)
    }
    greet(socket, hall)
    socket.on('disconnect', () => hall.leave(socket))
    listenTo(socket, hall, hearing)
  }

  async function onLeaderLinks(socket: LiveSocket, hall: Hall, message: unknown): Promise<LeaderLinks> {
    const join = options.joinPart(hall.room.id)
    const tellLinks = () => {
      for (const leader of hall.leading()) greet(leader, hall)
      elsewhere?.linksChanged(hall)
    }
    const everywhere = elsewhere?.everywhere(hall) ?? hall
    const answer = await answerLeaderLinks(
      { registry, leaders, remotes, hall: everywhere, join, tellLinks, reach: options.leadersReach() },
      socket.data.caller,
      message,
    )
    desk.lookAgain()
    return answer
  }

  async function close(): Promise<void> {
    admission.close()
    io.emit('farewell', { code: 'restarting' })
    for (const hall of halls.values()) hall.close()
    for (const stop of deaf.values()) stop()
    desk.close()
    await io.close()
  }

  function leaveSeat(id: GatheringId, person: PersonId): void {
    const hall = halls.get(id)
    if (hall) becomeVisitors(person, hall)
  }

  function end(id: GatheringId): void {
    const hall = leave(id)
    ledLast.delete(id)
    hall?.showAllOut()
    hall?.close()
    desk.lookAgain()
  }

  function leave(id: GatheringId): Hall | undefined {
    const hall = halls.get(id)
    halls.delete(id)
    deaf.get(id)?.()
    deaf.delete(id)
    return hall
  }

  function rest(id: GatheringId): void {
    const hall = leave(id)
    if (!hall) return
    ledLast.set(id, hall.led)
    hall.close()
  }

  function followed(id: GatheringId, published: Published): void {
    const hall = halls.get(id)
    if (!hall) return
    hall.published(published)
    elsewhere?.followed(hall, published)
  }

  function lookAgain(): void {
    for (const [id, hall] of halls)
      if (registry.get(id) === undefined) end(id)
      else hall.showOutTakenBack(isTakenBack)
    desk.lookAgain()
  }

  function addressChanged(): void {
    for (const hall of halls.values()) hall.liveChanged()
  }

  function phonesOn(): number {
    return [...halls.values()].reduce((sum, hall) => sum + hall.participants().length, 0)
  }

  return {
    io,
    published: (id, published) => halls.get(id)?.published(published),
    followed,
    lookAgain,
    leaveSeat,
    end,
    isEmpty: (id) => halls.get(id)?.isEmpty() ?? true,
    rest,
    addressChanged,
    phonesOn,
    close,
  }
}

/** The answer to what opens a connection and the first message on it leave as one. */
function together(socket: TcpSocket): void {
  socket.cork()
  setImmediate(() => socket.uncork())
}

function asRefusal(error: unknown, log: Log): Refusal {
  log('unexpected', { message: String(error) })
  return new Refusal('server-error')
}
