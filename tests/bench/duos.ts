import { chanceOf } from '#shared/kernel/chance.ts'
import { drawDuos } from '#shared/seating/duo-draw.ts'
import { greedyDuos } from '#shared/seating/duo-exchange.ts'
import { costOf, type DuoTask, duoCosts } from '#shared/seating/duos.ts'
import type { Pair } from '#shared/seating/seating.ts'
import type { Row } from './report.ts'
import { standstill } from './standstill.ts'
import { median } from './stats.ts'

const SEEDS = [1, 2, 3, 4, 5]

/** Duos beside a plain greedy draw of the same hall (the floor); the cost beyond what is proved to be the least. */
export async function duos(): Promise<readonly Row[]> {
  return [
    ...measured('24 people, four of five pairs used', 50, (seed) => hall(24, 800, 300, seed)),
    ...measured('25 people, four of five pairs used', 50, (seed) => hall(25, 800, 300, seed)),
    ...measured('60 people, nine of ten pairs used', 50, (seed) => hall(60, 900, 300, seed)),
    ...measured('45 people, nine of ten pairs used', 50, (seed) => hall(45, 900, 300, seed)),
    ...measured('61 people, nine of ten pairs used', 50, (seed) => hall(61, 900, 300, seed)),
    ...measured('300 people, half of one municipality and more', 1_000, (seed) => hall(300, 300, 600, seed)),
    ...measured('1,000 people', 1_000, (seed) => hall(1_000, 10, 200, seed)),
    ...measured('1,000 people, 600 of one municipality', 1_000, (seed) => hall(1_000, 10, 600, seed)),
    ...(await standstill()),
  ]
}

function measured(what: string, most: number, hallOf: (seed: number) => DuoTask): readonly Row[] {
  drawDuos(hallOf(0), 0)
  const runs = SEEDS.map((seed) => {
    const task = hallOf(seed)
    const before = performance.now()
    const { cost, bound } = drawDuos(task, seed)
    const ms = performance.now() - before
    const costs = duoCosts(task, task.people)
    const begun = performance.now()
    const greedy = greedyDuos(task.people, costs.of)
    const greedyMs = performance.now() - begun
    return { ms, over: cost - bound, greedyMs, greedyOver: costOf(greedy, costs) - bound }
  })
  const worst = (of: (run: (typeof runs)[number]) => number) => Math.max(...runs.map(of))
  return [
    {
      bench: 'duos',
      what: `${what}: time`,
      unit: 'ms',
      floor: median(runs.map(({ greedyMs }) => greedyMs)),
      samling: median(runs.map(({ ms }) => ms)),
      limit: { of: 'value', most },
    },
    {
      bench: 'duos',
      what: `${what}: cost above the bound, worst of ${SEEDS.length}`,
      unit: '',
      floor: worst(({ greedyOver }) => greedyOver),
      samling: worst(({ over }) => over),
      limit: { of: 'value', most: 0 },
    },
  ]
}

/** People of which so many in a thousand pairs have talked, a quarter have shared a table, and one municipality has a share. */
function hall(count: number, used: number, largest: number, seed: number): DuoTask {
  const chance = chanceOf(seed)
  const people = Array.from({ length: count }, (_, person) => person)
  const earlier: Pair[] = []
  const met: { pair: Pair; weight: number }[] = []
  for (const a of people)
    for (const b of people.slice(a + 1)) {
      if (chance.below(1_000) < used) earlier.push([a, b])
      if (chance.below(4) === 0) met.push({ pair: [a, b], weight: 1 + chance.below(2) })
    }
  const municipalities = people.map((person) => (person * 1_000 < largest * count ? 0 : 1 + chance.below(8)))
  return { people, municipalities, earlier, met, apart: [], tables: [], where: 'anywhere', trios: [] }
}
