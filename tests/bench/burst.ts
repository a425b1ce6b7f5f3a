import { nanoid } from 'nanoid'
import { type Asked, openActivity } from './asking.ts'
import { type FloorHall, openFloorHall, openProductHall, type ProductHall } from './halls.ts'
import type { Row } from './report.ts'
import type { Usage } from './server-process.ts'
import { mean, median, pause, quantile, spread } from './stats.ts'

type Crowd = {
  readonly people: number
  readonly asked: readonly (readonly [Asked, number, Arriving])[]
}
export const WITHIN = 2_000
const ROUNDS = 3

/** How the answers come: spread over the time there is, or all in the same moment, the most a server can be asked for. */
const ARRIVING = { 'over two seconds': WITHIN, 'all at once': 1 } as const
type Arriving = keyof typeof ARRIVING
const CROWDS: readonly Crowd[] = [
  {
    people: 1_000,
    asked: [
      ['named', 1_000, 'over two seconds'],
      ['anonymous', 1_000, 'over two seconds'],
      ['named rankings', 1_000, 'over two seconds'],
      ['anonymous rankings', 1_000, 'over two seconds'],
      ['points', 500, 'over two seconds'],
      ['named', 1_000, 'all at once'],
      ['anonymous', 1_000, 'all at once'],
    ],
  },
  {
    people: 2_000,
    asked: [
      ['named', 2_000, 'over two seconds'],
      ['anonymous', 2_000, 'over two seconds'],
      ['points', 500, 'over two seconds'],
      ['named', 2_000, 'all at once'],
    ],
  },
]
type Burst = { readonly waits: readonly number[]; readonly cpu: number }

/** Everybody answers within two seconds. Floor: Socket.IO acknowledges the same messages at once, with nothing done. */
export async function burst(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const crowd of CROWDS) rows.push(...(await burstAmong(crowd)))
  return rows
}

async function burstAmong({ people, asked: all }: Crowd): Promise<readonly Row[]> {
  const floor = await openFloorHall(people)
  // One more, who only looks on.
  const product = await openProductHall(people + 1)
  await burstOf(product, 'named', people, true)
  const rows: Row[] = []
  for (const [asked, count, arriving] of all)
    rows.push(...(await compare({ floor, product, asked, count, arriving, people })))
  await floor.close()
  await product.close()
  return rows
}

type Comparison = {
  readonly floor: FloorHall
  readonly product: ProductHall
  readonly asked: Asked
  readonly count: number
  readonly arriving: Arriving
  readonly people: number
}

async function compare({ floor, product, asked, count, arriving, people }: Comparison): Promise<Row[]> {
  const within = ARRIVING[arriving]
  const bare: Burst[] = []
  const synced: Burst[] = []
  const told: Awaited<ReturnType<typeof burstOf>>[] = []
  for (let round = 0; round < ROUNDS; round++) {
    told.push(await burstOf(product, asked, count, false, within))
    bare.push(await answerAll(floor, count, within, nothing))
    synced.push(await answerAll(floor, count, within, nothing, 'store'))
  }
  const about = (what: string, unit: string, limit: Row['limit'] = null) => {
    return {
      bench: 'burst',
      what: `${count} ${asked}${count === people ? '' : ` among ${people}`} ${arriving}: ${what}`,
      unit,
      limit,
    }
  }
  const beside = (
    what: string,
    unit: string,
    based: readonly Burst[],
    pick: (burst: Burst) => number,
    most?: number,
  ) => ({
    ...about(what, unit, most === undefined ? null : { of: 'ratio', most }),
    floor: median(based.map(pick)),
    samling: median(told.map(pick)),
  })
  const alone = (what: string, unit: string, samling: number, most?: number) => ({
    ...about(what, unit, most === undefined ? null : { of: 'value', most }),
    floor: null,
    samling,
  })
  const most = (pick: (burst: (typeof told)[number]) => number) => Math.max(...told.map(pick))
  const p50 = ({ waits }: Burst) => quantile(waits, 0.5)
  const p99 = ({ waits }: Burst) => quantile(waits, 0.99)
  return [
    beside('acknowledged, p50, beside no work', 'ms', bare, p50),
    beside('acknowledged, p99, beside no work', 'ms', bare, p99, 2),
    beside('acknowledged, p50, beside a synced write', 'ms', synced, p50),
    beside('acknowledged, p99, beside a synced write', 'ms', synced, p99),
    beside('server processor time, beside a synced write', 'µs', synced, ({ cpu }) => (cpu / count) * 1_000),
    alone(
      'messages a second to one who looks on',
      '',
      most(({ messages }) => messages / (WITHIN / 1_000)),
      10,
    ),
    alone(
      'bytes to one who looks on',
      'B',
      most(({ bytes }) => bytes),
    ),
    alone('syncs in the two seconds', '', mean(told.map(({ syncs }) => syncs)), count),
  ]
}

const nothing = () => ({ type: 'CastBallot' })

/** Opens it, lets `count` phones answer, and counts what the phone that only looks on is sent meanwhile. */
export async function burstOf(
  product: ProductHall,
  asked: Asked,
  count: number,
  shown: boolean,
  within = WITHIN,
) {
  const { answerOf, close } = await openActivity(product, asked, shown)
  await pause(300)
  const onlooker = product.phones.at(-1)
  const before = { ...onlooker?.traffic }
  const total = sentTo(product)
  const syncsBefore = await product.server.ask<number>('syncs')
  const answered = await answerAll(product, count, within, answerOf)
  const syncs = (await product.server.ask<number>('syncs')) - syncsBefore
  // The last answers' patches are on their way.
  await pause(400)
  const told = {
    ...answered,
    syncs,
    messages: (onlooker?.traffic.messages ?? 0) - (before.messages ?? 0),
    bytes: (onlooker?.traffic.bytes ?? 0) - (before.bytes ?? 0),
    total: sentTo(product).bytes - total.bytes,
    totalMessages: sentTo(product).messages - total.messages,
  }
  await close()
  return told
}

function sentTo({ phones }: FloorHall): { readonly bytes: number; readonly messages: number } {
  return {
    bytes: phones.reduce((sum, { traffic }) => sum + traffic.bytes, 0),
    messages: phones.reduce((sum, { traffic }) => sum + traffic.messages, 0),
  }
}

export async function answerAll(
  { server, phones }: Pick<FloorHall, 'server' | 'phones'>,
  count: number,
  within: number,
  answerOf: (place: number) => unknown,
  as = 'command',
) {
  const before = await server.ask<Usage>('usage')
  const waits = await spread(count, within, async (place) => {
    const from = performance.now()
    const reply = await phones[place]?.ask(as, { id: nanoid(10), command: answerOf(place) })
    if (!reply?.startsWith('[{"ok":true')) throw new Error(`answer ${place}: ${reply}`)
    return performance.now() - from
  })
  const after = await server.ask<Usage>('usage')
  return { waits, cpu: after.cpu - before.cpu }
}
