import type { LightClient } from '#server/rehearsal/load/light-client.ts'
import { closeAll, joinFromList, joinPhone, startProduct } from './halls.ts'
import { openClient } from './light-client.ts'
import type { Row } from './report.ts'
import { type ServerProcess, startProcess, type Usage } from './server-process.ts'
import { median, quantile, spread } from './stats.ts'

/** So many within so many milliseconds. */
const CROWDS = [
  { people: 1_000, within: 1_000, in: 'in a second' },
  { people: 2_000, within: 2_000, in: 'in two seconds' },
] as const
type Crowd = (typeof CROWDS)[number]
const ROUNDS = 3
/** Of the time that as many bare connections take. */
const MOST = 1.2

type Storm = {
  readonly each: readonly number[]
  readonly all: number
  readonly cpu: number
  readonly bytes: number
}

/** Phones join in a rush; each is in when it holds its three views. Floor: they only connect. */
export async function joins(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const crowd of CROWDS) rows.push(...(await joining(crowd)))
  return rows
}

async function joining(crowd: Crowd): Promise<readonly Row[]> {
  const floor: Storm[] = []
  const product: Storm[] = []
  const expected: Storm[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const bare = startProcess('floor-server.ts')
    const barePort = await bare.ask<number>('port')
    floor.push(await storm(crowd, bare, () => openClient(barePort)))
    product.push(await productStorm(crowd, 0))
    expected.push(await productStorm(crowd, crowd.people))
  }
  return [
    ...rowsOf(crowd, `join ${crowd.in}`, floor, product),
    ...rowsOf(crowd, `on the list do ${crowd.in}`, floor, expected),
  ]
}

async function productStorm(crowd: Crowd, expected: number): Promise<Storm> {
  const { server, port, entry } = await startProduct(expected)
  const join = expected > 0 ? joinFromList : joinPhone
  return await storm(crowd, server, (place) => join(port, entry.code, place))
}

function rowsOf(
  { people }: Crowd,
  who: string,
  floor: readonly Storm[],
  product: readonly Storm[],
): readonly Row[] {
  const row = (what: string, unit: string, pick: (storm: Storm) => number, most?: number): Row => ({
    bench: 'joins',
    what: `${people} ${who}: ${what}`,
    unit,
    floor: median(floor.map(pick)),
    samling: median(product.map(pick)),
    limit: most === undefined ? null : { of: 'ratio', most },
  })
  return [
    row('from the first to the last one in', 'ms', ({ all }) => all, MOST),
    row('one of them, p99', 'ms', ({ each }) => quantile(each, 0.99)),
    row('server processor time for one', 'µs', ({ cpu }) => (cpu / people) * 1_000),
    { ...row('bytes to one', 'B', ({ bytes }) => bytes / people), floor: null },
  ]
}

async function storm(
  { people, within }: Crowd,
  server: ServerProcess,
  arrive: (place: number) => Promise<LightClient>,
): Promise<Storm> {
  const before = await server.ask<Usage>('usage')
  const from = performance.now()
  const arrived = await spread(people, within, async (place) => {
    const started = performance.now()
    const phone = await arrive(place)
    return { phone, took: performance.now() - started }
  })
  const all = performance.now() - from
  const after = await server.ask<Usage>('usage')
  const bytes = arrived.reduce((sum, { phone }) => sum + phone.traffic.bytes, 0)
  await closeAll(
    server,
    arrived.map(({ phone }) => phone),
  )
  return { each: arrived.map(({ took }) => took), all, cpu: after.cpu - before.cpu, bytes }
}
