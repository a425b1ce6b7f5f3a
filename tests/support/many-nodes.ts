import { vi } from 'vitest'
import type { Bus } from '#server/cluster/bus.ts'
import { makeHub } from '#server/cluster/hub.ts'
import { makeMemoryBus } from '#server/cluster/memory-bus.ts'
import { openSharedGathering } from '#server/cluster/shared-gathering.ts'
import { silentLog } from '#server/log.ts'
import type { GatheringRoom, Published } from '#server/rooms/gathering-room.ts'
import { makeSolver } from '#server/seating/solver.ts'
import type { EventStore } from '#server/store/event-store.ts'
import { makeMemoryLeases } from '#server/store/memory-leases.ts'
import { makeMemoryStore } from '#server/store/memory-store.ts'
import { makeTestClock } from './start-app.ts'

/** One gathering's room at one node. */
export type NodeRoom = {
  readonly name: string
  readonly bus: Bus
  readonly room: GatheringRoom
  /** What its clients have been told of, from here and from elsewhere. */
  readonly told: Published[]
}

/** Several nodes on one store, in one process; each can be harmed in its own way. */
export function manyNodes(id = 'g') {
  const store = makeMemoryStore()
  const leases = makeMemoryLeases()
  const bus = makeMemoryBus()
  const clock = makeTestClock()
  let made = 0

  async function start(name: string, its: Partial<EventStore> = {}): Promise<NodeRoom> {
    const own = bus.of(name)
    const told: Published[] = []
    const hub = makeHub({ bus: own, leases: leases.of(name), log: silentLog, end: async () => undefined })
    const room = await openSharedGathering(hub, {
      ...{ id, clock, log: silentLog, solver: makeSolver(silentLog) },
      store: { ...store, ...its },
      newId: () => `id-${++made}`,
      publish: (published) => void told.push(published),
      show: (published) => void told.push(published),
      taking: async () => undefined,
    })
    return { name, bus: own, room, told }
  }

  return { store, leases, bus, clock, start }
}

/** Lets so much time go by, with all that happens meanwhile, on timers that are not real. */
export async function letPass(milliseconds: number, step = 50): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed += step) {
    await vi.advanceTimersByTimeAsync(step)
    await settled()
  }
}

/** What was under way is done as far as it goes without time going by. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve))
}

/** The same, while time goes by as long as it takes. */
export async function inTime<T>(work: Promise<T>): Promise<T> {
  let over = false
  const end = () => {
    over = true
  }
  work.then(end, end)
  for (let turn = 0; turn < 400 && !over; turn++) await letPass(50)
  return await work
}
