import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { nanoid } from 'nanoid'
import type { RoomCommand } from '#shared/gathering/gathering.ts'
import { erasesAt } from '#shared/gathering/privacy.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { Clock } from './clock.ts'
import type { Nodes } from './cluster/nodes.ts'
import { makeReporter, type Reporter } from './exports/reporter.ts'
import { type Gateway, type GatewayOptions, makeGateway } from './gateway/gateway.ts'
import { isPrivateAddress, isSharedServer, joinPart } from './http/addresses.ts'
import { makeCheckedPhones } from './http/checked-phones.ts'
import { isPrivateLine } from './http/client-address.ts'
import { setHeaders } from './http/headers.ts'
import { makeHomeApi } from './http/home-api.ts'
import { isHere, makeKnownHost, misdirected } from './http/known-hosts.ts'
import { MOST_CONNECTIONS_IN_ALL, makeServer } from './http/make-server.ts'
import { makeOwnAddress } from './http/own-address.ts'
import { makePreflightApi } from './http/preflight-api.ts'
import { makeReplayApi } from './http/replay-api.ts'
import { makeReportApi } from './http/report-api.ts'
import type { Site } from './http/site.ts'
import { makeHandovers } from './identity/handovers.ts'
import { makeLeaders } from './identity/leaders.ts'
import { makeRegistry, type Registry } from './identity/registry.ts'
import { makeRemotes } from './identity/remotes.ts'
import { CODE_LENGTH, makeGatheringId } from './identity/secrets.ts'
import type { Log } from './log.ts'
import type { Meters } from './operation/meters.ts'
import { makeProbes } from './operation/probes.ts'
import type { Gauges } from './operation/prometheus.ts'
import { keptAt } from './preflight/kept.ts'
import { type EraseGathering, makeEraseGathering } from './privacy/erase-gathering.ts'
import { makeRetention, type Retention } from './privacy/retention.ts'
import { ledHere, makeProgrammes, type Programmes } from './programmes/programmes.ts'
import { makeRehearsals, type RunRehearsal } from './rehearsal/rehearsals.ts'
import { makeReplayer, type Replayer } from './replay/replayer.ts'
import { isAtRest } from './rooms/at-rest.ts'
import { type GatheringRoom, openRoom, type Published } from './rooms/gathering-room.ts'
import { makeRooms, type RoomDirectory } from './rooms/room-directory.ts'
import { makeSolver, type Solver } from './seating/solver.ts'
import type { Catalogue, CatalogueEntry } from './store/catalogue.ts'
import type { EventStore } from './store/event-store.ts'
import { isProgramme } from './store/stream-folders.ts'

export type AppOptions = {
  readonly store: EventStore & {
    readonly catalogue: Pick<Catalogue, 'data' | 'update'>
    /** Rejects where it cannot be reached; left out where it is this machine's own disk. */
    readonly ping?: () => Promise<void>
    /** Takes in what other nodes have changed in the catalogue; left out where there are none. */
    readonly follow?: () => Promise<void>
  }
  readonly clock: Clock
  readonly log: Log
  readonly site: Site
  readonly newId?: () => string
  /** Who finds seatings; a thread of its own unless another is given. */
  readonly solver?: Solver
  /** Who writes reports; a thread of its own unless another is given. */
  readonly reporter?: Reporter
  /** Who makes what is for research; another thread of its own, so that no leader's report waits for it. */
  readonly researching?: Reporter
  /** Who folds what the wall showed; a thread of its own unless another is given. */
  readonly replayer?: Replayer
  /** Plays rehearsals; without it this server has none. */
  readonly rehearse?: RunRehearsal | null
  /** The address phones use, when it is not this machine's own (behind a reverse proxy). */
  readonly url?: string | null
  /** The address that will be listened on, as given to `listen`; its name is one this server answers to. */
  readonly host?: string
  /** How many servers of our own stand in front; what they say of who asks is believed. */
  readonly hops?: number
  /** Certificate and key, in PEM: the server then speaks https and nothing else. */
  readonly tls?: { readonly cert: string; readonly key: string } | undefined
  /** Whoever leads may do so over plain http from another machine, where others can read along (trust.md S-05). */
  readonly httpLeaders?: boolean
  /** The folder on this machine where everything is kept. */
  readonly folder?: string | null
  /** The address of the database where it is instead. */
  readonly database?: string | null
  /** Connections in all; fewer where files could not be opened beside them. */
  readonly mostConnections?: number
  /** And from one network, for tests. */
  readonly connectionsOfOne?: number
  /** Told of every answer on a line, where somebody counts. */
  readonly answered?: Meters['answered'] | undefined
  /** What makes it one of several; null: it is alone. */
  readonly nodes?: Nodes | null
  /** So long nobody needs a gathering or a programme until it goes to sleep. */
  readonly restAfter?: Millis | undefined
  /** Another wire than Socket.IO's, for tests. */
  readonly wire?: GatewayOptions['open']
}
export type App = {
  readonly http: Server
  readonly io: Gateway['io']
  readonly registry: Registry
  readonly rooms: RoomDirectory
  readonly programmes: Pick<Programmes, 'links' | 'rooms' | 'steward' | 'openDemo' | 'erase'>
  /** Resolves with the port that is listened on; rejects with `EADDRINUSE` and its like. */
  readonly listen: (port: number, host: string) => Promise<number>
  readonly baseUrl: () => string
  /** Knows from here on of every gathering that another node has made by now. */
  readonly follow: () => Promise<void>
  /** A new gathering, prepared by the given commands as its leader would. */
  readonly create: (title: string, commands: readonly RoomCommand[], id?: string) => Promise<CatalogueEntry>
  /** From every file, for good. */
  readonly erase: EraseGathering
  /** Erases what has had its time, as it does by itself every hour. */
  readonly sweep: Retention['sweep']
  /** What there is just now, for whoever measures. */
  readonly gauges: Gauges
  readonly close: () => Promise<void>
}

/** For what is on its way to somebody when the server is told to stop. */
const LAST_BYTES = 1_000

/** What another node does is seen in the catalogue, whether word of it comes through or not. */
const LOOK_AGAIN = 2_000

/** Puts the parts together. Time, chance, disk and network come in from outside, so tests bring their own. */
export function createApp({
  store,
  clock,
  log,
  site,
  newId = makeGatheringId,
  solver = makeSolver(log),
  reporter = makeReporter(),
  researching = makeReporter(),
  replayer = makeReplayer(),
  rehearse = null,
  url = null,
  host: listensOn = '0.0.0.0',
  hops = 0,
  tls,
  httpLeaders = false,
  folder = null,
  database = null,
  mostConnections = MOST_CONNECTIONS_IN_ALL,
  connectionsOfOne,
  answered,
  nodes = null,
  restAfter,
  wire,
}: AppOptions): App {
  const knownHost = makeKnownHost(url, listensOn)
  /** Null: in memory, for tests. */
  const place = database ?? folder
  let isStopping = false
  const probes = makeProbes({ isStopping: () => isStopping, ping: store.ping?.bind(store) })
  const handle = (request: IncomingMessage, response: ServerResponse) => {
    if (!knownHost(request.headers.host)) return misdirected(response)
    const isAnswered = [
      probes,
      api,
      programmes.api,
      programmes.bringIn,
      programmes.research,
      reports,
      replay,
      preflight,
    ].some((each) => each(request, response))
    if (!isAnswered) site(request, response)
  }
  const http = makeServer({ tls, hops, mostConnections, connectionsOfOne }, handle)
  const registry = makeRegistry(store.catalogue, clock, CODE_LENGTH[isSharedServer(url) ? 'shared' : 'local'])
  const resting = {
    ...{ after: restAfter, log },
    mayRest: (room: GatheringRoom) => gateway.isEmpty(room.id) && isAtRest(room),
    rests(id: string) {
      gateway.rest(id)
      // Asleep it does not hear what is taken back or erased elsewhere.
      replayer.forget(id)
    },
  }
  const rooms: RoomDirectory = makeRooms(async (id) => {
    const opening = {
      ...{ id, store, clock, log, newId, solver },
      remind: () => programmes.steward.remind(id),
      publish(published: Published) {
        gateway.published(id, published)
        retention.look(id, erasesAt(published.gathering))
        replayer.published(id, published.events)
        programmes.steward.published(id, published)
      },
    }
    if (nodes)
      return await nodes.openGathering({
        ...opening,
        show(published) {
          gateway.followed(id, published)
          replayer.published(id, published.events)
        },
        taking: () => programmes.steward.taking(id),
      })
    await programmes.steward.opening(id)
    return await openRoom(opening)
  }, resting)
  const address = makeOwnAddress({ http, registry, url, host: listensOn, isTls: tls !== undefined })
  const { base } = address
  const isPrivate = (request: IncomingMessage) => httpLeaders || isPrivateLine(request, hops)
  const run = nanoid(8)
  const leadersReach = () => httpLeaders || isPrivateAddress(base())
  const programmes = makeProgrammes({
    ...{ store, registry, rooms, researching, clock, log, newId, run, place, isPrivate, nodes, restAfter },
    createGathering: create,
    eraseGathering: (id) => erase(id),
    base,
    reach: leadersReach,
    isHere: (request) => isHere(request, url),
  })
  const gateway = makeGateway({
    http,
    desk: programmes.desk,
    rooms,
    registry,
    handovers: nodes ? nodes.handovers(makeHandovers(clock)) : makeHandovers(clock),
    nodes,
    inDatabase: database !== null,
    leaders: makeLeaders(store.catalogue, clock),
    remotes: makeRemotes(store.catalogue, clock),
    clock,
    log,
    run,
    joinPart: (id) => joinPart(base(), registry.get(id)?.code ?? ''),
    hops,
    httpLeaders,
    leadersReach,
    knownHost,
    answered,
    open: wire,
  })
  const eraseAlone = makeEraseGathering({ registry, rooms, gateway, store, log, elsewhere: nodes?.end })
  const erase: EraseGathering = async (id) => {
    const { programme } = registry.get(id) ?? {}
    await eraseAlone(id)
    replayer.forget(id)
    // Else its programme finds out when it is next woken.
    if (programme !== undefined)
      await programmes.steward
        .gone(programme, id)
        .catch((error) => log('not-unlinked', { gathering: id, message: String(error) }))
  }
  const retention = makeRetention({
    ...{ of: 'gathering', listed: registry, erase: ledHere(nodes, erase), clock, log },
    dayOf: async (id) => erasesAt((await rooms.open(id)).gathering()),
  })
  const rehearsals = makeRehearsals({ run: rehearse, phonesOn: () => gateway.phonesOn(), clock, log })
  const phones = nodes ? nodes.phones(makeCheckedPhones(clock)) : makeCheckedPhones(clock)
  const api = makeHomeApi({
    phones,
    registry,
    rooms,
    clock,
    log,
    newId,
    create,
    erase,
    store,
    programmeOf: programmes.of,
    leaveSeat: (id, person) => gateway.leaveSeat(id, person),
    rehearsals,
    isHere: (request) => isHere(request, url),
    isPrivate,
    network: { addresses: address.others, base, choose },
  })

  const reports = makeReportApi({ registry, rooms, reporter, clock, log, isPrivate })
  const replay = makeReplayApi({
    ...{ registry, links: programmes.links, rooms, replayer, store, place, log, isPrivate },
    join: (id) => joinPart(base(), registry.get(id)?.code ?? ''),
    isHere: (request) => isHere(request, url),
  })
  const preflight = makePreflightApi({
    ...{ registry, phones, clock, log, isPrivate, nodes },
    kept: place === null ? null : keptAt(place),
  })

  void Promise.resolve().then(() => programmes.steward.begin())
  nodes?.onEnd(async (stream) => {
    if (isProgramme(stream)) return await programmes.ended(stream)
    gateway.end(stream)
    await rooms.end(stream)
    replayer.forget(stream)
  })
  const looking = nodes ? setInterval(lookAgain, LOOK_AGAIN).unref() : undefined

  // Before Socket.IO's own answers too, which never reach the site.
  http.prependListener('request', (_request, response) => setHeaders(response))

  /** Another node may have taken back what somebody came by here, or erased what is held here. */
  function lookAgain(): void {
    gateway.lookAgain()
    rooms.look((id) => registry.get(id) !== undefined)
    programmes.lookAgain()
  }

  /** Every code on the wall follows at once. */
  async function choose(chosen: string): Promise<void> {
    await address.choose(chosen)
    gateway.addressChanged()
  }

  async function create(
    title: string,
    commands: readonly RoomCommand[],
    id = newId(),
  ): Promise<CatalogueEntry> {
    const entry = await registry.create(id, title)
    const room = await rooms.open(entry.id)
    for (const command of commands) {
      const outcome = await room.submit(command, { by: { role: 'server' }, device: '', command: null })
      if (!outcome.ok) throw new Error(`${command.type} was refused: ${outcome.code}`)
    }
    await registry.rename(entry.id, room.gathering().title)
    return entry
  }

  async function close(): Promise<void> {
    isStopping = true
    retention.close()
    await rehearsals.close()
    // Somebody who is still fetching a file, or never finishes asking, is not waited for.
    const late = setTimeout(() => http.closeAllConnections(), LAST_BYTES)
    await gateway.close().finally(() => clearTimeout(late))
    await programmes.close()
    await rooms.close()
    clearInterval(looking)
    await nodes?.close()
    await solver.close()
    await reporter.close()
    await replayer.close()
    await store.close()
  }

  return {
    http,
    io: gateway.io,
    registry,
    rooms,
    programmes,
    listen: address.listen,
    baseUrl: base,
    follow: async () => await store.follow?.(),
    create,
    erase,
    async sweep() {
      await retention.sweep()
      await programmes.sweep()
    },
    gauges: {
      lines: () => gateway.io.engine.clientsCount,
      phones: gateway.phonesOn,
      gatherings: rooms.awake,
    },
    close,
  }
}
