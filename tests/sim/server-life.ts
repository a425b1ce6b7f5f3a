import type { App } from '#server/app.ts'
import { createApp } from '#server/app.ts'
import { makeClock } from '#server/clock.ts'
import type { Log } from '#server/log.ts'
import { type JournalStore, openJournalStore } from '#server/store/journal-store.ts'
import type { ProcessIdentity } from '#server/store/process-identity.ts'
import type { FaultyDisk } from '#tests/support/faulty-files.ts'
import { START, type VirtualTime } from './virtual-time.ts'
import type { SimWire } from './wire.ts'

export const FOLDER = '/data'

/** One run of the server, from start to stop or death. */
export type Life = {
  readonly app: App
  readonly store: JournalStore
  readonly disk: FaultyDisk
  readonly identity: ProcessIdentity
  alive: boolean
}

export type LifeOptions = {
  readonly disk: FaultyDisk
  readonly time: VirtualTime
  readonly wire: SimWire
  readonly log: Log
  readonly newId: () => string
  /** What the laptop's clock is wrong by, this time. */
  readonly skew: number
  readonly lives: readonly Life[]
}

/** The real server over a disk in memory, with another wire and other threads: no seating is asked for. */
export async function startLife(options: LifeOptions): Promise<Life> {
  const { disk, time, wire, log, newId, skew, lives } = options
  const identity: ProcessIdentity = { pid: lives.length + 1, boot: 'sim', start: `${lives.length + 1}` }
  const clock = makeClock(0, {
    wall: () => START + time.now + skew,
    counted: () => time.now,
    up: () => time.now,
  })
  const store = await openJournalStore({
    dir: FOLDER,
    now: clock.now,
    ballast: 8_192,
    files: disk.files,
    processes: {
      me: () => identity,
      isAlive: ({ pid }) => lives.some((life) => life.alive && life.identity.pid === pid),
    },
  })
  const none = () => Promise.reject(new Error('not in this simulation'))
  const app = createApp({
    store,
    clock,
    log,
    newId,
    site: (_request, response) => response.end(),
    solver: { solve: none, draw: none, close: async () => undefined },
    reporter: { make: none, study: none, unpack: none, close: async () => undefined },
    url: 'http://samling.test',
    wire: wire.open,
  })
  return { app, store, disk, identity, alive: true }
}
