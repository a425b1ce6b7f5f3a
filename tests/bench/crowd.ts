import type { LightClient } from '#server/rehearsal/load/light-client.ts'
import type { CatalogueEntry } from '#server/store/catalogue.ts'
import { openActivity } from './asking.ts'
import { answerAll } from './burst.ts'
import { pressed } from './fanout.ts'
import { itemId } from './gathering.ts'
import { closeAll, give, joinPhone, openLeader, startProduct } from './halls.ts'
import { openClient, type Way } from './light-client.ts'
import type { Row } from './report.ts'
import { type ServerProcess, startProcess, type Usage } from './server-process.ts'
import { mean, pause, quantile, spread } from './stats.ts'

const PEOPLE = 5_000
/** A gathering takes 4,000 phones, and the server 2,500 lines from one network: each address is one. */
const GATHERINGS = 2
const NETWORKS = ['127.0.0.2', '127.0.0.3', '127.0.0.4'] as const
/** They come at 250 a second, and answer within ten seconds. */
const ARRIVING = PEOPLE / 0.25
const ANSWERING = 10_000
/** On a machine with other work. */
const ATTEMPTS = 10
const AGAIN = 2_000
const WARM_UP = 5
const ROUNDS = 40
/** Lines of both servers end in this process, and a process has files of its own. */
const DESCRIPTORS = 2 * PEOPLE + 200

type Crowd = {
  readonly server: ServerProcess
  readonly phones: readonly LightClient[]
  /** How long each took to be in. */
  readonly waits: readonly number[]
  /** Processor time for one to come in, and what one holds of memory. */
  readonly cpu: number
  readonly resident: number
}
type Product = Crowd & { readonly leaders: readonly LightClient[] }

/** One node with five thousand phones. Floor: bare Socket.IO with as many, at the same pace. */
export async function crowd(): Promise<readonly Row[]> {
  const descriptors = openFilesAllowed()
  if (descriptors < DESCRIPTORS) {
    console.error(
      `crowd: left out. ${DESCRIPTORS} open files are needed (ulimit -n), there are ${descriptors}`,
    )
    return []
  }
  const floor = await openFloor()
  const product = await openProduct()
  const rows = [
    ...arrivals(floor, product),
    ...(await answers(floor, product)),
    ...(await steps(floor, product)),
    ...(await atTheEnd(product)),
  ]
  await closeAll(floor.server, floor.phones)
  await closeAll(product.server, [...product.phones, ...product.leaders])
  return rows
}

function openFilesAllowed(): number {
  const { userLimits } = process.report.getReport() as {
    readonly userLimits?: { readonly open_files?: { readonly soft?: unknown } }
  }
  const soft = userLimits?.open_files?.soft
  return typeof soft === 'number' ? soft : Number.POSITIVE_INFINITY
}

async function openFloor(): Promise<Crowd> {
  const server = startProcess('floor-server.ts')
  const port = await server.ask<number>('port')
  return await fill(server, (place) => openClient(wayOf(port, place)))
}

async function openProduct(): Promise<Product> {
  const { server, port, entry } = await startProduct()
  const entries = [entry]
  while (entries.length < GATHERINGS) entries.push(await server.ask<CatalogueEntry>('prepare', 0))
  const leaders = await Promise.all(entries.map((each) => openLeader(port, each)))
  const come = (place: number) =>
    joinPhone(wayOf(port, place), entries[place % GATHERINGS]?.code ?? '', place)
  return { ...(await fill(server, come)), leaders }
}

function wayOf(port: number, place: number): Way {
  return { port, from: NETWORKS[place % NETWORKS.length] ?? null }
}

async function fill(server: ServerProcess, come: (place: number) => Promise<LightClient>): Promise<Crowd> {
  const before = await server.ask<Usage>('usage', true)
  const came = await spread(PEOPLE, ARRIVING, async (place) => {
    const from = performance.now()
    const phone = await insist(() => come(place))
    return { phone, took: performance.now() - from }
  })
  const after = await server.ask<Usage>('usage')
  await pause(2_000)
  const { rss } = await server.ask<Usage>('usage', true)
  return {
    server,
    phones: came.map(({ phone }) => phone),
    waits: came.map(({ took }) => took),
    cpu: (after.cpu - before.cpu) / PEOPLE,
    resident: (rss - before.rss) / PEOPLE,
  }
}

/** As a phone does: a line that is not taken is tried again. */
async function insist(come: () => Promise<LightClient>): Promise<LightClient> {
  for (let left = ATTEMPTS; ; left--)
    try {
      return await come()
    } catch (error) {
      if (left === 1) throw error
      await pause(AGAIN * Math.random())
    }
}

function row(what: string, unit: string, floor: number | null, samling: number): Row {
  return { bench: 'crowd', what: `${PEOPLE} phones ${what}`, unit, floor, samling, limit: null }
}

/** Of the same thing measured on both sides. */
function both<Of>(floor: Of, product: Of) {
  return (what: string, unit: string, pick: (of: Of) => number) => row(what, unit, pick(floor), pick(product))
}

function arrivals(floor: Crowd, product: Crowd): readonly Row[] {
  const compared = both(floor, product)
  const how = `from ${NETWORKS.length} networks into ${GATHERINGS} gatherings, 250 a second`
  return [
    compared(`${how}: one is in, p50`, 'ms', ({ waits }) => quantile(waits, 0.5)),
    compared(`${how}: one is in, p99`, 'ms', ({ waits }) => quantile(waits, 0.99)),
    compared(`${how}: server processor time for one`, 'µs', ({ cpu }) => cpu * 1_000),
    compared('are there: resident memory for one', 'kB', ({ resident }) => resident / 1_000),
  ]
}

/** Everybody answers, in all gatherings at once. Floor: a synced write. */
async function answers(floor: Crowd, { server, phones, leaders }: Product): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const asked of ['named', 'anonymous'] as const) {
    const open = await Promise.all(
      leaders.map((leader) => openActivity({ lead: (command) => give(leader, command) }, asked)),
    )
    await pause(1_000)
    const answerOf = (place: number) => open[place % GATHERINGS]?.answerOf(place)
    const told = await answerAll({ server, phones }, PEOPLE, ANSWERING, answerOf)
    for (const { close } of open) await close()
    const synced = await answerAll(floor, PEOPLE, ANSWERING, () => ({ type: 'CastBallot' }), 'store')
    const compared = both(synced, told)
    const how = `answer within ten seconds, ${asked}`
    rows.push(
      compared(`${how}: acknowledged, p50, beside a synced write`, 'ms', ({ waits }) => quantile(waits, 0.5)),
      compared(`${how}: acknowledged, p99, beside a synced write`, 'ms', ({ waits }) =>
        quantile(waits, 0.99),
      ),
      compared(`${how}: server processor time for one`, 'µs', ({ cpu }) => (cpu / PEOPLE) * 1_000),
    )
  }
  return rows
}

type Step = Awaited<ReturnType<typeof pressed>>

/** All leaders press next in the same moment. Floor: the same bytes to as many sockets. */
async function steps(floor: Crowd, product: Product): Promise<readonly Row[]> {
  const [first] = floor.phones
  const rounds: { floor: Step[]; product: Step[] } = { floor: [], product: [] }
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const step = round + WARM_UP
    const item = { item: itemId(step), from: step === 0 ? null : itemId(step - 1) }
    const heard = await pressed(product, () =>
      Promise.all(product.leaders.map((leader) => give(leader, { type: 'StartItem', ...item }))),
    )
    await floor.server.ask('payload', heard.payload)
    const base = await pressed(floor, async () => void (await first?.ask('broadcast', null)))
    if (round < 0) continue
    rounds.product.push(heard)
    rounds.floor.push(base)
  }
  const compared = both<readonly Step[]>(rounds.floor, rounds.product)
  const until = (share: number) => (all: readonly Step[]) =>
    quantile(
      all.map(({ last }) => last),
      share,
    )
  return [
    compared('hear all leaders press next: until the last, p50', 'ms', until(0.5)),
    compared('hear all leaders press next: until the last, p99', 'ms', until(0.99)),
    compared('hear all leaders press next: server processor time', 'ms', (all) =>
      mean(all.map(({ cpu }) => cpu)),
    ),
  ]
}

async function atTheEnd({ server, phones }: Product): Promise<readonly Row[]> {
  const lost = new Set<number>()
  for (const [at, phone] of phones.entries()) phone.onEnd(() => void lost.add(at))
  await pause(100)
  const served = row('were served: on line at the end', '', null, phones.length - lost.size)
  return [
    { ...served, limit: { of: 'value', least: PEOPLE } },
    row('were served: files and lines that the server has open', '', null, await server.ask<number>('files')),
  ]
}
