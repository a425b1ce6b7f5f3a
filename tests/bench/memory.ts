import { type FloorHall, openFloorHall, openProductHall } from './halls.ts'
import type { Row } from './report.ts'
import type { ServerProcess, Usage } from './server-process.ts'
import { pause } from './stats.ts'

const PEOPLE = 2_000
/** A first few pay for what is compiled and set up once. */
const FIRST = 200
/** Of what a bare connection costs. */
const MOST = 1.5

/** What one connected phone costs the server, after garbage has been collected. Floor: one bare Socket.IO connection. */
export async function memory(): Promise<readonly Row[]> {
  const floor = await perPhone(openFloorHall)
  const product = await perPhone(openProductHall)
  const row = (what: string, of: 'rss' | 'heap', most?: number): Row => ({
    bench: 'memory',
    what,
    unit: 'kB',
    floor: floor[of] / 1_000,
    samling: product[of] / 1_000,
    limit: most === undefined ? null : { of: 'ratio', most },
  })
  return [
    row(`a phone among ${PEOPLE}: resident memory`, 'rss', MOST),
    row(`a phone among ${PEOPLE}: heap and buffers`, 'heap', MOST),
  ]
}

async function perPhone(open: (people: number) => Promise<FloorHall>) {
  const few = await settled(await open(FIRST))
  const many = await settled(await open(PEOPLE))
  const each = (of: 'rss' | 'heap') => (many[of] - few[of]) / (PEOPLE - FIRST)
  return { rss: each('rss'), heap: each('heap') }
}

async function settled(hall: {
  readonly server: ServerProcess
  readonly close: () => Promise<void>
}): Promise<Usage> {
  await pause(2_000)
  const usage = await hall.server.ask<Usage>('usage', true)
  await hall.close()
  return usage
}
