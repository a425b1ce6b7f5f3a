import { type LightClient, startsWith } from '#server/rehearsal/load/light-client.ts'
import { itemId } from './gathering.ts'
import { type FloorHall, openFloorHall, openProductHall, type ProductHall } from './halls.ts'
import type { Row } from './report.ts'
import type { Usage } from './server-process.ts'
import { mean, pause, quantile } from './stats.ts'

const PEOPLE = [1_000, 2_000] as const
const WARM_UP = 20
const ROUNDS = 150
const PATCH = '42["patch",{"slot":"hall"'

type Round = { readonly last: number; readonly half: number; readonly cpu: number }

/** Leader presses next → the last phone has the patch. Floor: the same bytes, broadcast by Socket.IO when a client asks. */
export async function fanout(): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (const people of PEOPLE) rows.push(...(await fanoutTo(people)))
  return rows
}

async function fanoutTo(people: number): Promise<readonly Row[]> {
  const floor = await openFloorHall(people)
  const product = await openProductHall(people)
  const floorLeader = floor.phones[0]
  if (!floorLeader) throw new Error('nobody came')
  const rounds: { floor: Round[]; product: Round[] } = { floor: [], product: [] }
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    // The same bytes to both: what the product sent last.
    const heard = await pressed(product, () => next(product, round + WARM_UP))
    await floor.server.ask('payload', heard.payload)
    const base = await pressed(floor, async () => void (await floorLeader.ask('broadcast', null)))
    if (round < 0) continue
    rounds.product.push(heard)
    rounds.floor.push(base)
  }
  await floor.close()
  await product.close()
  const row = (what: string, pick: (rounds: readonly Round[]) => number, most: number | null): Row => ({
    bench: 'fan-out',
    what,
    unit: 'ms',
    floor: pick(rounds.floor),
    samling: pick(rounds.product),
    limit: most === null ? null : { of: 'ratio', most },
  })
  return [
    row(
      `next → last of ${people} phones, p50`,
      (all) =>
        quantile(
          all.map(({ last }) => last),
          0.5,
        ),
      null,
    ),
    row(
      `next → last of ${people} phones, p99`,
      (all) =>
        quantile(
          all.map(({ last }) => last),
          0.99,
        ),
      1.3,
    ),
    row(
      `next → half of ${people}, p50`,
      (all) =>
        quantile(
          all.map(({ half }) => half),
          0.5,
        ),
      null,
    ),
    row(
      `server processor time for one step, ${people} phones`,
      (all) => mean(all.map(({ cpu }) => cpu)),
      null,
    ),
  ]
}

function next({ lead }: ProductHall, step: number): Promise<void> {
  return lead({ type: 'StartItem', item: itemId(step), from: step === 0 ? null : itemId(step - 1) })
}

export async function pressed(
  { server, phones }: Pick<FloorHall, 'server' | 'phones'>,
  press: () => Promise<unknown>,
) {
  const before = await server.ask<Usage>('usage')
  const arrivals: number[] = []
  const heard = everyoneHears(phones, arrivals)
  const from = performance.now()
  await press()
  const payload = await heard
  const half = (arrivals[Math.floor(phones.length / 2)] ?? 0) - from
  const last = (arrivals.at(-1) ?? 0) - from
  await pause(20)
  const after = await server.ask<Usage>('usage')
  return { last, half, cpu: after.cpu - before.cpu, payload }
}

/** Resolves with the message when each phone has had it. */
function everyoneHears(phones: readonly LightClient[], arrivals: number[]): Promise<unknown> {
  return new Promise((resolve) => {
    for (const phone of phones)
      phone.onEvent = (packet) => {
        if (!startsWith(packet, PATCH)) return
        arrivals.push(performance.now())
        if (arrivals.length === phones.length) resolve(JSON.parse(packet.toString('utf8', 2))[1])
      }
  })
}
