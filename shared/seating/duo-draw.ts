import { type Chance, chanceOf, shuffled } from '#shared/kernel/chance.ts'
import { exchanged, leastOf } from './duo-exchange.ts'
import { lastingDuos } from './duo-rounds.ts'
import { drawTrio } from './duo-trio.ts'
import {
  costOf,
  type Drawn,
  type DuoCosts,
  type DuoQuality,
  type Duos,
  type DuoTask,
  duoCosts,
  hallsOf,
} from './duos.ts'
import { leastMatching } from './matching.ts'

/** Up to here everybody is matched at once, in less than a tenth of a second. */
const MATCHED_AT_ONCE = 300
/** And up to here when exchanges have not reached the bound. */
const MATCHED_AT_ALL = 1_000

/**
 * Draws duos: the cheapest there are, drawn by the seed among people who are equal. A thousand people are paired greedily
 * and by exchanges, which as a rule reaches the bound; those who are not there yet are matched.
 */
export function drawDuos(task: DuoTask, seed: number): Duos {
  const chance = chanceOf(seed)
  const halls = hallsOf(task)
  const drawn = halls.map((hall) => {
    const costs = duoCosts(task, hall)
    const of = drawHall(shuffled(hall, chance), costs, task.where === 'within', chance)
    return { ...of, quality: costs.quality(of.groups) }
  })
  const sum = (value: (of: Drawn & { quality: DuoQuality }) => number) =>
    drawn.reduce((total, of) => total + value(of), 0)
  const cost = sum((of) => of.cost)
  const bound = sum((of) => of.bound)
  return {
    groups: drawn.flatMap(({ groups }) => groups),
    alone: halls.flatMap((hall) => (hall.length === 1 ? hall : [])),
    quality: {
      repeats: sum(({ quality }) => quality.repeats),
      sameMunicipality: sum(({ quality }) => quality.sameMunicipality),
      metAtTable: sum(({ quality }) => quality.metAtTable),
      ownTable: sum(({ quality }) => quality.ownTable),
      apartBroken: sum(({ quality }) => quality.apartBroken),
    },
    cost,
    bound,
    proven: cost === bound,
  }
}

function drawHall(hall: readonly number[], costs: DuoCosts, atTable: boolean, chance: Chance): Drawn {
  if (hall.length < 2) return { groups: [], cost: 0, bound: 0 }
  if (hall.length === 3) {
    const cost = costOf([hall], costs)
    return { groups: [hall], cost, bound: cost }
  }
  if (hall.length % 2 === 0) {
    const best = drawEven(hall, costs.of)
    const lasting = atTable ? lastingDuos(hall, costs) : null
    if (lasting === null) return best
    return { groups: lasting, cost: costOf(lasting, costs), bound: best.bound }
  }
  return drawTrio(hall, costs, drawEven, chance)
}

/** Everybody in a duo; the hall has an even number. */
function drawEven(hall: readonly number[], cost: (a: number, b: number) => number): Drawn {
  if (hall.length <= MATCHED_AT_ONCE) return matched(hall, cost)
  const bound = leastOf(hall, cost)
  const groups = exchanged(hall, cost)
  const reached = groups.reduce((sum, [a, b]) => sum + cost(a, b), 0)
  if (reached > bound && hall.length <= MATCHED_AT_ALL) return matched(hall, cost)
  return { groups, cost: reached, bound }
}

function matched(hall: readonly number[], cost: (a: number, b: number) => number): Drawn {
  const person = (at: number) => hall[at] ?? -1
  const mates = leastMatching(hall.length, (a, b) => cost(person(a), person(b)))
  const groups: (readonly [number, number])[] = []
  mates.forEach((mate, at) => {
    if (at < mate) groups.push([person(at), person(mate)])
  })
  const reached = groups.reduce((sum, [a, b]) => sum + cost(a, b), 0)
  return { groups, cost: reached, bound: reached }
}
