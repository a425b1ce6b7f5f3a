import type { Millis } from '#shared/kernel/instant.ts'
import { pause, quantile } from '#tests/bench/stats.ts'
import { type Cluster, enginesHere, NO_ENGINES, type Node, startCluster } from './cluster.ts'
import { Hall } from './hall.ts'
import type { Counted } from './journal.ts'
import { within } from './people.ts'
import { held, notRun, type Row } from './report.ts'

const KILLS = Number(process.env.SAMLING_FAILOVERS ?? 50)
const ROUNDS = Number(process.env.SAMLING_ROLLS ?? 3)
/** From the kill until every phone shows what the leader did after it. */
const CURRENT: Millis = 8_000
/** As many as one set of points is read well with; then new ones are begun. */
const LIVES = 10
const HALLS = 3

export type Told = Counted & { readonly same: boolean }

export function sumOf(all: readonly Told[]): Told {
  const sum = (of: (told: Told) => number) => all.reduce((so, told) => so + of(told), 0)
  return {
    acknowledged: sum((told) => told.acknowledged),
    lost: sum((told) => told.lost),
    doubled: sum((told) => told.doubled),
    same: all.every(({ same }) => same),
  }
}

export function saidOf({ acknowledged, lost, doubled, same }: Told): string {
  return `${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled; ${same ? 'both nodes show what is stored' : 'A NODE SHOWS SOMETHING ELSE THAN IS STORED'}`
}

export function isWhole({ acknowledged, lost, doubled, same }: Told): boolean {
  return acknowledged > 0 && lost + doubled === 0 && same
}

export const seconds = (time: Millis) => (Number.isFinite(time) ? `${(time / 1_000).toFixed(1)} s` : 'never')

/** Halls with people at both nodes; what `act` does to it, and what is there afterwards. */
export async function withHalls<T>(
  cluster: Cluster,
  act: (halls: readonly Hall[]) => Promise<T>,
  people: Parameters<typeof Hall.open>[2] = {},
): Promise<{ readonly told: Told; readonly done: T }> {
  // The last is led from the other node.
  const halls = await Promise.all(
    cluster.gatherings.map((gathering, nth) =>
      Hall.open(cluster, gathering, {
        ...people,
        first: nth > 0 && nth === cluster.gatherings.length - 1 ? 1 : 0,
      }),
    ),
  )
  const done = await act(halls)
  const told: Told[] = []
  for (const hall of halls) told.push(await hall.finish(cluster))
  return { told: sumOf(told), done }
}

export async function holderOf(cluster: Cluster, gathering: string): Promise<Node> {
  const look = async () => {
    for (;;) {
      const found = await cluster.leads(gathering)
      if (found) return found
      await pause(50)
    }
  }
  return await within(30_000, look())
}

/** The node that leads a gathering is killed, again and again; whoever was there goes on at the other. */
async function killed(kills: number): Promise<{ told: Told; times: readonly Millis[] }> {
  const cluster = await startCluster({ gatherings: HALLS })
  try {
    const { told, done } = await withHalls(
      cluster,
      async (halls) => {
        const times: Millis[] = []
        for (let nth = 0; nth < kills; nth++) {
          const hall = halls[nth % halls.length] as Hall
          const node = await holderOf(cluster, cluster.gatherings[nth % halls.length]?.id ?? '')
          await pause(200 + Math.random() * 600)
          const from = performance.now()
          await node.served().kill()
          const marked = await Promise.all(halls.map((each) => each.mark({ from })))
          times.push(Math.max(...marked.map(({ current }) => current)))
          await node.start()
          await hall.allWrite()
        }
        return times
      },
      { writers: 4, phones: 6 },
    )
    return { told, times: done }
  } finally {
    await cluster.close()
  }
}

export async function failover(): Promise<readonly Row[]> {
  const what = `${KILLS} SIGKILLs of the node that leads, ${HALLS} gatherings written in, phones at both nodes`
  if (enginesHere() === null) return [notRun('R-21', what, NO_ENGINES)]
  const told: Told[] = []
  const times: Millis[] = []
  for (let left = KILLS; left > 0; left -= LIVES) {
    const outcome = await killed(Math.min(LIVES, left))
    told.push(outcome.told)
    times.push(...outcome.times)
  }
  const all = sumOf(told)
  const slowest = Math.max(...times)
  return [
    {
      promise: 'R-19 R-21',
      what,
      figure: `${saidOf(all)}; all phones current after ${seconds(quantile(times, 0.5))} in the middle, ${seconds(slowest)} at most`,
      verdict: held(isWhole(all) && slowest <= CURRENT && times.length === KILLS),
    },
  ]
}

/** One node at a time is told to stop, and started anew, while everybody goes on. */
export async function rolling(): Promise<readonly Row[]> {
  const what = `${ROUNDS} rolling restarts (SIGTERM, one node after the other) while people write`
  if (enginesHere() === null) return [notRun('R-23', what, NO_ENGINES)]
  const cluster = await startCluster({ gatherings: 2 })
  try {
    const { told, done } = await withHalls(cluster, async (halls) => {
      const [times, ends, codes]: [Millis[], Millis[], (number | null)[]] = [[], [], []]
      for (let nth = 0; nth < ROUNDS; nth++)
        for (const node of cluster.nodes) {
          await pause(500)
          const from = performance.now()
          node.served().signal('SIGTERM')
          const ended = node.served().exited.then((code) => {
            codes.push(code)
            ends.push(performance.now() - from)
          })
          const marked = await Promise.all(halls.map((each) => each.mark({ from })))
          times.push(Math.max(...marked.map(({ current }) => current)))
          await ended
          await node.start()
          await Promise.all(halls.map((each) => each.allWrite()))
        }
      const farewells = halls.reduce((sum, hall) => sum + hall.farewells, 0)
      return { times, ends, codes, farewells }
    })
    const { times, ends, codes, farewells } = done
    const [slowest, longest] = [Math.max(...times), Math.max(...ends)]
    const clean = codes.every((code) => code === 0)
    return [
      {
        promise: 'R-21 R-23',
        what,
        figure: `${saidOf(told)}; ${farewells} farewells, slowest end ${seconds(longest)}, all phones current after ${seconds(slowest)} at most`,
        verdict: held(isWhole(told) && clean && longest <= 5_000 && farewells > 0 && slowest <= CURRENT),
      },
    ]
  } finally {
    await cluster.close()
  }
}

/** Long enough for the other to take over, by which it is dead. */
const ASLEEP = Number(process.env.SAMLING_NODE_ASLEEP ?? 15) * 1_000

/** The node that leads stands still, loses its lease and wakes: what it had taken is not acknowledged by it any more. */
export async function stoppedNode(): Promise<readonly Row[]> {
  const what = `the node that leads stopped for ${ASLEEP / 1_000} s (SIGSTOP), then woken`
  if (enginesHere() === null) return [notRun('R-21', what, NO_ENGINES)]
  const cluster = await startCluster()
  try {
    const { told, done } = await withHalls(cluster, async ([hall]) => {
      if (!hall) throw new Error('no hall')
      const id = cluster.gatherings[0]?.id ?? ''
      const node = await holderOf(cluster, id)
      const other = cluster.nodes.find((each) => each !== node)
      await pause(500)
      const from = performance.now()
      node.served().signal('SIGSTOP')
      const marked = await hall.mark({ from, by: 1 })
      const taken = (await holderOf(cluster, id)) === other
      await pause(Math.max(0, ASLEEP - (performance.now() - from)))
      const woken = performance.now()
      node.served().signal('SIGCONT')
      const after = await hall.mark({ from: woken, by: 0 })
      await hall.allWrite()
      await pause(3_000)
      return { marked, taken, after }
    })
    const { marked, taken, after } = done
    return [
      {
        promise: 'R-19 R-21',
        what,
        figure: `${saidOf(told)}; the other ${taken ? 'leads' : 'DOES NOT LEAD'}, told after ${seconds(marked.stored)}, all phones current after ${seconds(marked.current)}, and ${seconds(after.current)} after the waking`,
        verdict: held(isWhole(told) && taken && after.current <= CURRENT && Number.isFinite(marked.current)),
      },
    ]
  } finally {
    await cluster.close()
  }
}
