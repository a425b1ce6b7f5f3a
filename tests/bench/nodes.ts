import { createClient } from '@redis/client'
import { nanoid } from 'nanoid'
import { type LightClient, startsWith } from '#server/rehearsal/load/light-client.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { type Activity, openActivity } from './asking.ts'
import { type Engines, startEngines } from './engines.ts'
import type { Writers } from './floor-writers.ts'
import { give, joinPhone, openLeader } from './halls.ts'
import { openClient } from './light-client.ts'
import type { Place } from './node-server.ts'
import type { Row } from './report.ts'
import { type ServerProcess, startProcess, type Usage } from './server-process.ts'
import { median, pause, quantile, spread } from './stats.ts'

/** At each of the two nodes; and as many lines in the floor. */
const WRITERS = 200
const ROUNDS = 5
const ARRIVING = { 'over two seconds': 2_000, 'all at once': 1 } as const
type Arriving = keyof typeof ARRIVING

/** One by one, with time for everybody to be told in between. */
const SEEN = 100
const BETWEEN = 250
/** What may come on top of the way between two nodes, in milliseconds. */
const COALESCING = 100
/** Of a bare insert. */
const MOST = 2

type Node = { readonly server: ServerProcess; readonly port: number }
type Hall = {
  readonly a: Node
  readonly b: Node
  readonly entry: CatalogueEntry
  readonly lead: (command: Parameters<typeof give>[1]) => Promise<void>
  /** The leader's console at the node that does not write. */
  readonly console: LightClient
  readonly atA: readonly LightClient[]
  readonly atB: readonly LightClient[]
}

/** Two nodes on one PostgreSQL and one Redis: what an answer costs to be kept, and until it is seen at the other one. */
export async function nodes(): Promise<readonly Row[]> {
  const engines = await startEngines('nodes', WRITERS)
  if (engines === null) return []
  try {
    const hall = await openHall({ database: engines.postgres.url(), redis: engines.redis.url })
    const { rows: seen, bytes } = await seenElsewhere(hall, engines)
    const kept = await acknowledged(hall, engines)
    for (const each of [...hall.atA, ...hall.atB, hall.console]) each.close()
    await hall.b.server.close()
    await hall.a.server.close()
    console.error(`nodes: an answer is ${bytes} bytes on the bus`)
    return [...seen, ...kept]
  } finally {
    await engines.stop()
  }
}

async function openHall(place: Place): Promise<Hall> {
  const start = async (): Promise<Node> => {
    const server = startProcess('node-server.ts')
    return { server, port: await server.ask<number>('open', place) }
  }
  const a = await start()
  const entry = await a.server.ask<CatalogueEntry>('prepare')
  const b = await start()
  const leader = await openLeader(a.port, entry)
  const arrive = ({ port }: Node, first: number) =>
    spread(WRITERS, WRITERS * 5, (place) => joinPhone(port, entry.code, first + place))
  const atA = await arrive(a, 0)
  const atB = await arrive(b, WRITERS)
  const console = await openLeader(b.port, entry)
  return { a, b, entry, lead: (command) => give(leader, command), console, atA, atB }
}

function answer(phone: LightClient | undefined, { answerOf }: Activity, place: number): Promise<number> {
  return timed(async () => {
    const reply = await phone?.ask('command', { id: nanoid(10), command: answerOf(place) })
    if (!reply?.startsWith('[{"ok":true')) throw new Error(`answer ${place}: ${reply}`)
  })
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

const TOLD = '42["patch",{"slot":"leader"'

/** Answered at A → on the leader's console at B. Floor: as many bytes from a client of one bare server to one of another. */
async function seenElsewhere(hall: Hall, { redis }: Engines) {
  const poll = await openActivity(hall, 'named')
  await pause(1_000)
  const sizes = await listen(redis.url)
  const shown: number[] = []
  const product: number[] = []
  for (let nth = 0; nth < SEEN; nth++) {
    const arrived = hears(hall.console, (packet) => {
      const isIt = startsWith(packet, TOLD) && packet.includes('/answered"')
      if (isIt) shown.push(packet.length)
      return isIt
    })
    const from = performance.now()
    await Promise.all([answer(hall.atA[nth], poll, nth), arrived])
    product.push((await arrived) - from)
    await pause(BETWEEN)
  }
  const bytes = median(await sizes())
  await poll.close()
  const floor = await bareHop({ redis: redis.url, bytes, shown: median(shown) })
  const row = (what: string, share: number): readonly Row[] => {
    const [base, ours] = [quantile(floor, share), quantile(product, share)]
    return [
      { ...about(`answered at A → seen at B, ${what}`, 'ms'), floor: base, samling: ours, limit: null },
      {
        ...about(`the same beyond the bare way between them, ${what}`, 'ms'),
        ...{ floor: null, samling: ours - base, limit: { of: 'value', most: COALESCING } },
      },
    ]
  }
  return { rows: [...row('p50', 0.5), ...row('p99', 0.99)], bytes }
}

function about(what: string, unit: string) {
  return { bench: 'nodes', what, unit }
}

/** How many bytes are said of a stream at a time, from now until it is asked. */
async function listen(url: string): Promise<() => Promise<readonly number[]>> {
  const ear = createClient({ url })
  ear.on('error', (error) => console.error(String(error)))
  await ear.connect()
  const sizes: number[] = []
  await ear.pSubscribe('samling:*:about:stream:*', (text) => void sizes.push(text.length))
  return async () => {
    await ear.close()
    return sizes
  }
}

/** Resolves with when the packet came. */
function hears(client: LightClient, isIt: (packet: Buffer) => boolean): Promise<number> {
  return new Promise((resolve) => {
    client.onEvent = (packet) => {
      if (isIt(packet)) resolve(performance.now())
    }
  })
}

async function bareHop(hop: { readonly redis: string; readonly bytes: number; readonly shown: number }) {
  const servers = [startProcess('floor-hop.ts'), startProcess('floor-hop.ts')] as const
  const [a, b] = await Promise.all(servers.map(async (server) => openClient(await server.ask('open', hop))))
  const waits: number[] = []
  for (let nth = 0; a && b && nth < SEEN; nth++) {
    const arrived = hears(b, () => true)
    const from = performance.now()
    await a.ask('command', { type: 'CastBallot' })
    waits.push((await arrived) - from)
    await pause(BETWEEN / 10)
  }
  for (const client of [a, b]) client?.close()
  for (const server of servers) await server.close()
  return waits
}

type Round = { readonly waits: readonly number[]; readonly cpu: number; readonly database: number }

/** An answer is acknowledged once it is committed. Floor: as many writers, each with a line of its own, insert a row like it. */
async function acknowledged(hall: Hall, engines: Engines): Promise<readonly Row[]> {
  const floor = startProcess('floor-writers.ts')
  const writers: Writers = { database: engines.postgres.url(), count: WRITERS, like: hall.entry.id }
  await floor.ask('open', writers)
  const rows: Row[] = []
  for (const arriving of Object.keys(ARRIVING) as Arriving[]) {
    const rounds: { floor: Round[]; a: Round[]; b: Round[] } = { floor: [], a: [], b: [] }
    for (let round = -1; round < ROUNDS; round++) {
      const within = ARRIVING[arriving]
      const measured = {
        floor: await measure(engines, [floor], () => floor.ask('write', { within })),
        a: await answering(hall, engines, 'atA', within),
        b: await answering(hall, engines, 'atB', within),
      }
      // The first warms all of them up.
      if (round < 0) continue
      rounds.floor.push(measured.floor)
      rounds.a.push(measured.a)
      rounds.b.push(measured.b)
    }
    rows.push(...rowsOf(arriving, rounds))
  }
  await floor.close()
  return rows
}

async function answering(hall: Hall, engines: Engines, at: 'atA' | 'atB', within: number): Promise<Round> {
  const poll = await openActivity(hall, 'named')
  await pause(300)
  const round = await measure(engines, [hall.a.server, hall.b.server], () =>
    spread(WRITERS, within, (place) => answer(hall[at][place], poll, place)),
  )
  await poll.close()
  return round
}

async function measure(
  engines: Engines,
  servers: readonly ServerProcess[],
  work: () => Promise<readonly number[]>,
): Promise<Round> {
  const used = async () => {
    const all = await Promise.all(servers.map((server) => server.ask<Usage>('usage')))
    return all.reduce((sum, { cpu }) => sum + cpu, 0)
  }
  const before = { cpu: await used(), database: engines.cpu() }
  const waits = await work()
  return { waits, cpu: (await used()) - before.cpu, database: engines.cpu() - before.database }
}

function rowsOf(
  arriving: Arriving,
  rounds: { readonly [of in 'floor' | 'a' | 'b']: readonly Round[] },
): readonly Row[] {
  const row = (
    who: 'a' | 'b',
    what: string,
    unit: string,
    pick: (round: Round) => number,
    most?: number,
  ): Row => ({
    ...about(`${WRITERS} answer at ${WHO[who]} ${arriving}: ${what}`, unit),
    floor: median(rounds.floor.map(pick)),
    samling: median(rounds[who].map(pick)),
    limit: most === undefined ? null : { of: 'ratio', most },
  })
  return (['a', 'b'] as const).flatMap((who) => {
    // What goes by way of another node has two more ways between them.
    const most = who === 'a' ? MOST : undefined
    return [
      row(who, 'acknowledged, p50, beside a bare insert', 'ms', ({ waits }) => quantile(waits, 0.5), most),
      row(who, 'acknowledged, p99, beside a bare insert', 'ms', ({ waits }) => quantile(waits, 0.99), most),
      row(who, 'processor time of the nodes for one', 'µs', ({ cpu }) => (cpu / WRITERS) * 1_000),
      row(who, 'processor time of PostgreSQL for one', 'µs', ({ database }) => (database / WRITERS) * 1_000),
    ]
  })
}

const WHO = { a: 'the node that writes', b: 'the other node' } as const
