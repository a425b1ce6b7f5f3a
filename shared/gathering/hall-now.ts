import type { PastRun } from '#shared/activities/conversation/circles.ts'
import { archived } from '#shared/activities/conversation/evolve-running.ts'
import type { HallNow, Present } from '#shared/activities/conversation/hall-now.ts'
import type { Where } from '#shared/activities/conversation/steps.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { hashText } from '#shared/kernel/text.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { drawDuos } from '#shared/seating/duo-draw.ts'
import { joinDuos } from '#shared/seating/duo-repair.ts'
import { type DuoTask, pairsOf } from '#shared/seating/duos.ts'
import { satAt } from '#shared/seating/earlier.ts'
import { leastMatching } from '#shared/seating/matching.ts'
import { RECENCY, recencyOf, remembered } from '#shared/seating/memory.ts'
import type { Pair } from '#shared/seating/seating.ts'
import { isHere } from '#shared/seating/sitters.ts'
import { tablesNow } from '#shared/seating/tables-now.ts'
import type { Gathering } from './gathering.ts'

/** What groups of a conversation are drawn from: who is here, who sits where, and who has talked with whom. */
export function hallNow(gathering: Gathering, draw: string, now: Instant): HallNow {
  const { people, seating } = gathering
  const here = [...people.roster.values()]
    .filter(isHere)
    .map(({ id, municipality, duties, stands = 1 }): Present => ({ id, municipality, duties, stands }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  const past = pastRuns(gathering)
  const seed = Number.parseInt(hashText(draw), 36)
  return {
    people: here,
    municipalities: people.municipalities.map(({ id }) => id),
    tables: tablesNow(seating, people),
    past,
    seed,
    ...pairing(gathering, now, here, past, seed),
  }
}

/** Of all conversations, oldest first, with everybody as who they turned out to be. */
export function pastRuns({ activities, people }: Gathering): readonly PastRun[] {
  const who = (id: PersonId) => whoIs(people.merged, id)
  return [...activities.values()]
    .flatMap((activity) =>
      activity.kind === 'conversation' && activity.phase !== 'draft'
        ? [...activity.past, ...archived(activity)]
        : [],
    )
    .sort((a, b) => a.begunAt - b.begunAt)
    .map((run) => ({
      ...run,
      circles: run.circles.map((circle) => ({
        ...circle,
        people: [...new Set(circle.people.map(who))],
        order: circle.order.map(who),
        roles: circle.roles.map(({ role, person }) => ({ role, person: who(person) })),
      })),
    }))
}

/** More than these are taken two and two as they come: fours of a thousand people meet hardly anybody again anyway. */
const MATCHED = 300

type Pairing = Pick<HallNow, 'pair' | 'join' | 'matched'>

/** Seating counts people from 0; ids stay on this side. */
function pairing(
  gathering: Gathering,
  now: Instant,
  here: readonly Present[],
  past: readonly PastRun[],
  seed: number,
): Pairing {
  const places = new Map(here.map(({ id }, at) => [id, at] as const))
  const idOf = (at: number) => here[at]?.id ?? ''
  const ids = (groups: readonly (readonly number[])[]) => groups.map((group) => group.map(idOf))
  const numbers = (people: readonly PersonId[]) => people.flatMap((id) => places.get(id) ?? [])
  const known = makeKnown(gathering, now, here, past, numbers)
  const task = (people: readonly number[], where: Where): DuoTask => ({ ...known(), people, where })
  return {
    pair: (people, where) => {
      const drawn = drawDuos(task(numbers(people), where), seed)
      return { groups: ids(drawn.groups), alone: drawn.alone.map(idOf) }
    },
    join: ({ groups, alone }, person, where) => {
      const [at] = numbers([person])
      if (at === undefined) return { groups, alone }
      const now = { groups: groups.map(numbers), alone: numbers(alone) }
      const all = [...new Set([...now.groups.flat(), ...now.alone, at])]
      const after = joinDuos(task(all, where), now.groups, now.alone, at)
      return { groups: ids(after.groups), alone: after.alone.map(idOf) }
    },
    matched: (units) => matchedUnits(units, past),
  }
}

/**
 * A duo today costs a hundred times a shared table that weighs least, and a table today four times as much as that: so a duo of an
 * earlier gathering is as much to a table of it.
 */
const DUO_IN_TABLES = 25

/** What is known of who has met whom, gone through once for each draw. */
function makeKnown(
  { people, seating, zone }: Gathering,
  now: Instant,
  here: readonly Present[],
  past: readonly PastRun[],
  numbers: (people: readonly PersonId[]) => readonly number[],
): () => Omit<DuoTask, 'people' | 'where'> {
  let made: Omit<DuoTask, 'people' | 'where'> | null = null
  const who = (id: PersonId) => whoIs(people.merged, id)
  const make = (): Omit<DuoTask, 'people' | 'where'> => {
    const homes = [...new Set(here.flatMap(({ municipality }) => municipality ?? []))]
    const duos = past
      .filter((run) => run.who === 'duo')
      .flatMap((run) => run.circles.map((circle) => numbers(circle.people)))
    const dayOf = (at: Instant) => wallClock(at, zone).date
    const recency = recencyOf(seating, now, dayOf)
    const saidPairs = [...seating.known].flatMap(([id, others]) =>
      others.map((other) => ({ people: [id, other] })),
    )
    const met = [
      ...remembered(seating, now, dayOf),
      ...seating.earlier.flatMap((each) =>
        satAt(each, 'duo').map((round) => ({ round, weight: DUO_IN_TABLES * recency.earlier(each) })),
      ),
      { round: { tables: saidPairs }, weight: RECENCY.today },
    ].flatMap(({ round, weight }) =>
      round.tables.flatMap((table) =>
        pairsOf(numbers([...new Set(table.people.map(who))])).map((pair) => ({ pair, weight })),
      ),
    )
    const trios = new Array<number>(here.length).fill(0)
    for (const trio of duos.filter((group) => group.length === 3))
      for (const at of trio) trios[at] = (trios[at] ?? 0) + 1
    return {
      municipalities: here.map(({ municipality }) =>
        municipality === null ? -1 : homes.indexOf(municipality),
      ),
      earlier: duos.flatMap(pairsOf),
      met,
      apart: seating.apart.flatMap((pair) => {
        const [a, b] = numbers(pair.map(who))
        return a === undefined || b === undefined ? [] : [[a, b] as Pair]
      }),
      tables: tablesNow(seating, people).map((table) => numbers(table.people)),
      trios,
    }
  }
  return () => {
    made ??= make()
    return made
  }
}

/** Units two and two, so that as few of their people as possible have talked before; one that is left over stands last. */
function matchedUnits(
  units: readonly (readonly PersonId[])[],
  past: readonly PastRun[],
): readonly (readonly PersonId[])[] {
  const even = units.length % 2 === 0 ? units : units.slice(0, -1)
  if (even.length < 4 || even.length > MATCHED) return units
  const met = new Map<PersonId, Set<PersonId>>()
  for (const { circles } of past)
    for (const { people } of circles) {
      // A table is no reason: everybody there has heard everybody.
      if (people.length > 6) continue
      for (const person of people) met.set(person, new Set([...(met.get(person) ?? []), ...people]))
    }
  const cost = (a: number, b: number) =>
    (even[a] ?? []).reduce(
      (sum, one) => sum + (even[b] ?? []).filter((other) => met.get(one)?.has(other)).length,
      0,
    )
  const mates = [...leastMatching(even.length, cost)]
  const inOrder = mates.flatMap((mate, at) => (at < mate ? [even[at] ?? [], even[mate] ?? []] : []))
  return [...inOrder, ...units.slice(even.length)]
}
