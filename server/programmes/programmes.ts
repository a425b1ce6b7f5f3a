import type { IncomingMessage } from 'node:http'
import type { App } from '#server/app.ts'
import type { Clock } from '#server/clock.ts'
import type { Nodes } from '#server/cluster/nodes.ts'
import type { Reporter } from '#server/exports/reporter.ts'
import { makeProgrammeLinks } from '#server/identity/programme-links.ts'
import type { Registry } from '#server/identity/registry.ts'
import type { Log } from '#server/log.ts'
import { makeRetention, type Retention } from '#server/privacy/retention.ts'
import { makeResearchDesk, type ResearchDesk } from '#server/research/research-desk.ts'
import { openProgramme, type ProgrammeRoom, type ProgrammeStored } from '#server/rooms/programme-room.ts'
import { makeRooms, type ProgrammeDirectory, type RoomDirectory } from '#server/rooms/room-directory.ts'
import type { Catalogue, ProgrammeEntry } from '#server/store/catalogue.ts'
import type { EventStore } from '#server/store/event-store.ts'
import type { Place } from '#server/store/shelf.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { Language } from '#shared/programme/municipalities.ts'
import { programmeErasesAt } from '#shared/programme/privacy.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { makeAlongApi } from './along-api.ts'
import { makeProgrammeApi } from './api.ts'
import { makeBringIn } from './bring-in.ts'
import { programmeClock } from './demo/demo-clock.ts'
import { openDemoProgramme } from './demo/open-demo.ts'
import { type Desk, makeDesk } from './desk.ts'
import { makePlanPrint } from './plan-print.ts'
import { makeSteward, type Steward } from './steward.ts'

export type ProgrammesOptions = {
  readonly store: EventStore & { readonly catalogue: Pick<Catalogue, 'data' | 'update'> }
  readonly registry: Registry
  readonly rooms: RoomDirectory
  readonly createGathering: App['create']
  /** A gathering, from every file, for good. */
  readonly eraseGathering: (gathering: string) => Promise<void>
  /** Makes what is for research. */
  readonly researching: Reporter
  readonly clock: Clock
  readonly log: Log
  readonly newId: () => string
  readonly run: string
  /** Where everything is kept; null where nothing lasts. */
  readonly place: Place | null
  readonly base: () => string
  readonly reach: () => boolean
  readonly isHere: (request: IncomingMessage) => boolean
  readonly isPrivate: (request: IncomingMessage) => boolean
  /** Null: this server is alone. */
  readonly nodes: Nodes | null
  /** So long nobody needs a programme until it goes to sleep. */
  readonly restAfter?: Millis | undefined
}
/** All that this server does for programmes. */
export type Programmes = {
  readonly links: ReturnType<typeof makeProgrammeLinks>
  readonly rooms: ProgrammeDirectory
  readonly desk: Desk
  readonly steward: Steward
  readonly api: ReturnType<typeof makeProgrammeApi>
  readonly research: ResearchDesk['api']
  readonly bringIn: ReturnType<typeof makeBringIn>
  /** The demo programme, made when it is first asked for. */
  readonly openDemo: (language: Language) => Promise<ProgrammeEntry>
  /** The programme that a gathering is of; null where it is of none that is here. */
  readonly of: (gathering: string) => Promise<Programme | null>
  /** From every file, for good. Its gatherings stay. */
  readonly erase: (programme: string) => Promise<void>
  /** Another node may have erased one, or brought one in again. */
  readonly lookAgain: () => void
  /** Another node erases it. */
  readonly ended: (programme: string) => Promise<void>
  /** Erases those that have had their time. */
  readonly sweep: Retention['sweep']
  readonly close: () => Promise<void>
}

/** What is done by itself is done where the stream is led, and nowhere twice. */
export function ledHere(nodes: Pick<Nodes, 'leads'> | null, work: (stream: string) => Promise<void>) {
  return async (stream: string) => {
    if (nodes === null || nodes.leads(stream)) await work(stream)
  }
}

export function makeProgrammes(options: ProgrammesOptions): Programmes {
  const { store, registry, rooms: gatherings, clock, log, newId, nodes } = options
  const links = makeProgrammeLinks(store.catalogue, clock)
  const resting = {
    ...{ after: options.restAfter, log },
    mayRest: (room: ProgrammeRoom) => desk.isEmpty(room.id) && room.storage() === 'ok',
    rests: (id: string) => desk.rest(id),
  }
  const rooms: ProgrammeDirectory = makeRooms(async (id) => {
    const show = (stored: ProgrammeStored) => {
      desk.published(id, stored)
      steward.told(id, stored.events)
    }
    const opening = {
      ...{ id, store, log, newId },
      clock: programmeClock(clock, id),
      publish(stored: ProgrammeStored) {
        show(stored)
        retention.look(id, erasesAt(id, stored.state))
      },
    }
    const room = await (nodes ? nodes.openProgramme({ ...opening, show }) : openProgramme(opening))
    await steward.woken(room).catch((error) => log('not-woken', { programme: id, message: String(error) }))
    return room
  }, resting)
  const retention = makeRetention({
    ...{ of: 'programme', listed: links, erase: ledHere(nodes, erase), clock, log },
    dayOf: async (id) => erasesAt(id, (await rooms.open(id)).programme()),
  })
  const { run, base, reach } = options
  const desk = makeDesk({ links, registry, programmes: rooms, clock, log, run, base, reach })
  const steward = makeSteward({
    ...{ registry, links, rooms: gatherings, programmes: rooms, newId, log },
    erase: options.eraseGathering,
  })
  const plans = makePlanPrint({ links, programmes: rooms, log, isPrivate: options.isPrivate })
  const asks = makeProgrammeApi({
    ...{ registry, links, programmes: rooms, rooms: gatherings, steward, erase, newId, clock, log },
    place: options.place,
    openDemo,
    isHere: options.isHere,
    isPrivate: options.isPrivate,
  })
  const along = makeAlongApi({
    ...{ registry, links, rooms: gatherings, programmes: rooms, steward, log },
    ...{ isHere: options.isHere, isPrivate: options.isPrivate },
  })
  const api: typeof asks = (request, response) => [plans, along, asks].some((each) => each(request, response))

  const research = makeResearchDesk({
    ...{ links, registry, programmes: rooms, reporter: options.researching, clock, log },
    ...{ place: options.place, isHere: options.isHere, isPrivate: options.isPrivate },
  })

  /** By everybody's clock. */
  function erasesAt(id: string, programme: Programme): Instant | null {
    const at = programmeErasesAt(programme)
    return at === null ? null : at + clock.now() - programmeClock(clock, id).now()
  }

  function openDemo(language: Language): Promise<ProgrammeEntry> {
    const { createGathering } = options
    const { opening } = steward
    return openDemoProgramme(
      { links, programmes: rooms, store, registry, rooms: gatherings, createGathering, opening, clock },
      language,
    )
  }

  const bringIn = makeBringIn({
    ...{ links, programmes: rooms, registry, reporter: options.researching, log, place: options.place },
    ...{ isHere: options.isHere, isPrivate: options.isPrivate },
  })

  /** As with a gathering: the catalogue says first what is under way, so that a power cut leaves it whole or is finished at the next start. */
  async function erase(id: string): Promise<void> {
    await links.beginErasing(id)
    desk.end(id)
    await research.idle(id)
    await nodes?.end(id)
    await rooms.end(id)
    await store.drop(id)
    await registry.erased(id)
    log('erased', { programme: id })
  }

  async function ended(id: string): Promise<void> {
    desk.end(id)
    await rooms.end(id)
  }

  function lookAgain(): void {
    rooms.look((id) => links.get(id) !== undefined)
  }

  async function of(gathering: string): Promise<Programme | null> {
    const { programme } = registry.get(gathering) ?? {}
    if (programme === undefined || links.get(programme) === undefined) return null
    return (await rooms.open(programme)).programme()
  }

  async function close(): Promise<void> {
    retention.close()
    await steward.close()
    await options.researching.close()
    await rooms.close()
  }

  return {
    ...{ links, rooms, desk, steward, api, openDemo },
    ...{ research: research.api, bringIn, of, erase, ended, lookAgain, sweep: retention.sweep, close },
  }
}
