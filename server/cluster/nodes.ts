import type { Greeting } from '#server/gateway/greeting.ts'
import type { CheckedPhones } from '#server/http/checked-phones.ts'
import type { Handovers, Offered } from '#server/identity/handovers.ts'
import type { Log } from '#server/log.ts'
import type { GatheringRoom } from '#server/rooms/gathering-room.ts'
import type { ProgrammeRoom } from '#server/rooms/programme-room.ts'
import type { Leases } from '#server/store/leases.ts'
import type { CheckedPhone } from '#shared/protocol/home.ts'
import type { Bus } from './bus.ts'
import { type HallsElsewhere, makeHallsElsewhere } from './halls.ts'
import { makeHub } from './hub.ts'
import { pause } from './pause.ts'
import { makePresence, type Presence, type PresenceOptions } from './presence.ts'
import { openSharedGathering, type SharedGatheringOptions } from './shared-gathering.ts'
import { openSharedProgramme, type SharedProgrammeOptions } from './shared-programme.ts'

/** All that makes one of several nodes of a server; a server that is alone has none, and loads nothing of this. */
export type Nodes = {
  /** One node after the other, where each would else do what is to be done once. */
  readonly inTurn: <T>(what: string, work: () => Promise<T>) => Promise<T>
  readonly openGathering: (options: SharedGatheringOptions) => Promise<GatheringRoom>
  readonly openProgramme: (options: SharedProgrammeOptions) => Promise<ProgrammeRoom>
  /** Whether this node leads the stream now: what is done by itself is done there. */
  readonly leads: (stream: string) => boolean
  /** The stream is being erased: wherever it is held or written, that ends. */
  readonly end: (stream: string) => Promise<void>
  /** What has to end here when another node erases a stream. */
  readonly onEnd: (handle: (stream: string) => Promise<void>) => void
  readonly presence: (stream: string, options: PresenceOptions) => Presence
  readonly halls: (greeting: Greeting) => HallsElsewhere
  readonly handovers: (own: Handovers) => Handovers
  readonly phones: (own: CheckedPhones) => CheckedPhones
  /** The others cannot be heard. */
  readonly isApart: () => boolean
  readonly onApart: (changed: () => void) => void
  readonly close: () => Promise<void>
}
export type NodesOptions = { readonly bus: Bus; readonly leases: Leases; readonly log: Log }

/** For the node that leads what is erased to let go of it. */
const ENDING = 3_000

export function makeNodes({ bus, leases, log }: NodesOptions): Nodes {
  let end: (stream: string) => Promise<void> = async () => undefined
  const hub = makeHub({ bus, leases, log, end: (stream) => end(stream) })
  bus.subscribe('ended', (stream) => void end(String(stream)).catch(() => undefined))

  async function endElsewhere(stream: string): Promise<void> {
    const holder = await leases.holder(stream)
    // Who leads it does so no more before anything is taken away; the others may hear of it in a moment.
    if (holder !== null && holder !== bus.node)
      await bus
        .ask(holder, { to: 'end', stream }, ENDING)
        .catch((error) => log('not-ended', { message: String(error) }))
    bus.publish('ended', stream)
  }

  function handovers(own: Handovers): Handovers {
    bus.subscribe('handover', (offered) => own.add(offered as Offered))
    bus.subscribe('handover-spent', (code) => own.spend(String(code)))
    return {
      ...own,
      offer(gathering, person) {
        const offer = own.offer(gathering, person)
        bus.publish('handover', { ...offer, gathering, person })
        return offer
      },
      spend(typed) {
        own.spend(typed)
        bus.publish('handover-spent', typed)
      },
    }
  }

  function phones(own: CheckedPhones): CheckedPhones {
    bus.subscribe('phone-checked', (phone) => own.put(phone as CheckedPhone))
    return {
      ...own,
      add(report) {
        const number = own.add(report)
        const [phone] = own.list()
        bus.publish('phone-checked', phone)
        return number
      },
    }
  }

  /** Whoever holds the turn and dies has it no more once the database notices. */
  async function inTurn<T>(what: string, work: () => Promise<T>): Promise<T> {
    for (;;) {
      const lease = await leases.take(`turn.${what}`)
      if (lease === null) {
        await pause()
        continue
      }
      try {
        return await work()
      } finally {
        await lease.release()
      }
    }
  }

  return {
    inTurn,
    openGathering: (options) => openSharedGathering(hub, options),
    openProgramme: (options) => openSharedProgramme(hub, options),
    leads: hub.leads,
    end: endElsewhere,
    onEnd(handle) {
      end = handle
    },
    presence: (stream, options) => makePresence(bus, stream, options),
    halls: (greeting) => makeHallsElsewhere(bus, greeting),
    handovers,
    phones,
    isApart: () => !bus.isUp(),
    onApart: (changed) => void bus.onChange(changed),
    async close() {
      await bus.close()
      await leases.close()
    },
  }
}
