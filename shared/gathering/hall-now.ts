import type { PastRun } from '#shared/activities/conversation/circles.ts'
import { archived } from '#shared/activities/conversation/evolve-running.ts'
import type {
  HallFacts,
  HallKnown,
  HallNow,
  Present,
  Talked,
} from '#shared/activities/conversation/hall-now.ts'
import type { Where } from '#shared/activities/conversation/steps.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { hashText } from '#shared/kernel/text.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { drawDuos } from '#shared/seating/duo-draw.ts'
import { joinDuos } from '#shared/seating/duo-repair.ts'
import { type DuoTask, pairsOf } from '#shared/seating/duos.ts'
import { type Sat, satAt } from '#shared/seating/earlier.ts'
import { leastMatching } from '#shared/seating/matching.ts'
import { RECENCY, recencyOf, remembered } from '#shared/seating/memory.ts'
import type { Pair } from '#shared/seating/seating.ts'
import { isHere } from '#shared/seating/sitters.ts'
import { tablesNow } from '#shared/seating/tables-now.ts'
import type { Gathering } from './gathering.ts'
import { panelMembersNow, rolesOf } from './roles-now.ts'

type IdPair = readonly [PersonId, PersonId]
/** Who has met whom otherwise: at tables, in earlier gatherings, by their own word; and whom the leader keeps apart. */
export type Meetings = {
  readonly met: readonly { readonly people: readonly PersonId[]; readonly weight: number }[]
  readonly apart: readonly IdPair[]
}
/** All that a matching is made from, plain, so that it can be sent to where it is done. */
export type MatchingFacts = HallFacts & Meetings

/** What groups of a conversation are drawn from: who is here, who sits where, and who has talked with whom. */
export function hallNow(gathering: Gathering, draw: string, now: Instant): HallNow {
  const hall = hallFacts(gathering, draw)
  return { ...hall, ...pairing(hall, () => meetings(gathering, now)) }
}

/** The same hall from what was sent of it. */
export function hallFrom(facts: MatchingFacts): HallKnown {
  return { ...facts, ...pairing(facts, () => facts) }
}

type Hall = Omit<HallNow, 'pair' | 'join' | 'matched'>

export function hallFacts(gathering: Gathering, draw: string): Hall {
  const { people, seating } = gathering
  const members = panelMembersNow(gathering)
  const here = [...people.roster.values()]
    .filter(isHere)
    .map((person): Present => {
      const { id, municipality, stands = 1 } = person
      return { id, municipality, duties: rolesOf(person, members), stands }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
  return {
    people: here,
    municipalities: people.municipalities.map(({ id }) => id),
    tables: tablesNow(seating, people),
    past: pastRuns(gathering),
    seed: Number.parseInt(hashText(draw), 36),
  }
}

/** A duo of an earlier gathering is worse than a colleague, and better than a duo of this one, however long ago it was. */
const DUO_IN_TABLES = 50

export function meetings({ people, seating, zone }: Gathering, now: Instant): Meetings {
  const who = (id: PersonId) => whoIs(people.merged, id)
  const dayOf = (at: Instant) => wallClock(at, zone).date
  const recency = recencyOf(seating, now, dayOf)
  const saidPairs = [...seating.known].flatMap(([id, others]) =>
    others.map((other) => ({ people: [id, other] })),
  )
  return {
    met: [
      ...remembered(seating, now, dayOf),
      ...seating.earlier.flatMap((each) =>
        satAt(each, 'duo').map((round) => ({ round, weight: DUO_IN_TABLES * recency.earlier(each) })),
      ),
      { round: { tables: saidPairs }, weight: RECENCY.today },
    ].flatMap(({ round, weight }) =>
      togetherIn(round)(people.merged).map((together) => ({ people: together, weight })),
    ),
    apart: seating.apart.map(([a, b]): IdPair => [who(a), who(b)]),
  }
}

/** Who shared each table of a round; gone through once, however many come after it. */
const togetherIn = memo((round: Pick<Sat, 'tables'>) =>
  memo((merged: Table<PersonId>) =>
    round.tables.map(({ people }) => [...new Set(people.map((id) => whoIs(merged, id)))]),
  ),
)

/** Of all conversations, oldest first, with everybody as who they turned out to be. */
export function pastRuns({ activities, people }: Gathering): readonly PastRun[] {
  return [...activities.values()]
    .flatMap((activity) => {
      if (activity.kind !== 'conversation' || activity.phase === 'draft') return []
      const last = archived(activity, activity.phase === 'closed' ? activity.closedAt : undefined)
      return [...activity.past, ...last].map((run) => asTheyAre(run.circles)(people.merged)(run))
    })
    .sort((a, b) => a.begunAt - b.begunAt)
}

/** With people as they are known now; gone through once, however often groups are drawn or mended. */
const asTheyAre = memo((circles: PastRun['circles']) =>
  memo((merged: Table<PersonId>) => {
    const who = (id: PersonId) => whoIs(merged, id)
    const now = circles.map((circle) => ({
      ...circle,
      people: [...new Set(circle.people.map(who))],
      order: circle.order.map(who),
      roles: circle.roles.map(({ role, person }) => ({ role, person: who(person) })),
    }))
    return (run: PastRun): PastRun => ({ ...run, circles: now })
  }),
)

/** More than these are taken two and two as they come: fours of a thousand people meet hardly anybody again anyway. */
const MATCHED = 300

type Pairing = Pick<HallNow, 'pair' | 'join' | 'matched'>

/** Seating counts people from 0; ids stay on this side. */
function pairing({ people: here, past, tables, seed }: HallFacts, met: () => Meetings): Pairing {
  const places = new Map(here.map(({ id }, at) => [id, at] as const))
  const idOf = (at: number) => here[at]?.id ?? ''
  const ids = (groups: readonly (readonly number[])[]) => groups.map((group) => group.map(idOf))
  const numbers = (people: readonly PersonId[]) => people.flatMap((id) => places.get(id) ?? [])
  const known = makeKnown({ people: here, past, tables }, met, numbers)
  const task = (people: readonly number[], where: Where, near?: Near): DuoTask => ({
    ...known(near),
    people,
    where,
  })
  return {
    pair: (people, where) => {
      const drawn = drawDuos(task(numbers(people), where), seed)
      return { groups: ids(drawn.groups), alone: drawn.alone.map(idOf) }
    },
    join: ({ groups, alone }, person, where, back) => {
      const [at] = numbers([person])
      if (at === undefined) return { groups, alone }
      const now = { groups: groups.map(numbers), alone: numbers(alone) }
      const all = [...new Set([...now.groups.flat(), ...now.alone, at])]
      // All that is asked is whom they have met, and who of a trio has met whom.
      const near = new Set([person, ...groups.filter(({ length }) => length === 3).flat()])
      const after = joinDuos(task(all, where, near), now.groups, now.alone, at, back)
      return { groups: ids(after.groups), alone: after.alone.map(idOf) }
    },
    matched: (units) => matchedUnits(units, past),
  }
}

type Known = Omit<DuoTask, 'people' | 'where'>
/** Those of whom it has to be known whom they have met; of all, when they are left out. */
type Near = ReadonlySet<PersonId>

/** What is known of who has met whom, gone through once for each draw. */
function makeKnown(
  { people: here, past, tables }: Pick<HallFacts, 'people' | 'past' | 'tables'>,
  meetingsOf: () => Meetings,
  numbers: (people: readonly PersonId[]) => readonly number[],
): (near?: Near) => Known {
  const homes = [...new Set(here.flatMap(({ municipality }) => municipality ?? []))]
  const homeNumber = new Map(homes.map((home, at) => [home, at] as const))
  const make = (near?: Near): Known => {
    const isNear = ({ people }: { readonly people: readonly PersonId[] }) =>
      near === undefined || people.some((id) => near.has(id))
    const duos = past.filter((run) => run.who === 'duo').flatMap((run) => run.circles)
    const { met, apart } = meetingsOf()
    const trios = new Array<number>(here.length).fill(0)
    for (const { people } of duos) {
      const three = people.length === 3 ? numbers(people) : []
      if (three.length === 3) for (const at of three) trios[at] = (trios[at] ?? 0) + 1
    }
    return {
      municipalities: here.map(({ municipality }) =>
        municipality === null ? -1 : (homeNumber.get(municipality) ?? -1),
      ),
      earlier: duos.filter(isNear).flatMap(({ people }) => pairsOf(numbers(people))),
      met: met
        .filter(isNear)
        .flatMap(({ people, weight }) => pairsOf(numbers(people)).map((pair) => ({ pair, weight }))),
      apart: apart.flatMap((pair) => {
        const [a, b] = numbers(pair)
        return a === undefined || b === undefined ? [] : [[a, b] as Pair]
      }),
      tables: tables.map((table) => numbers(table.people)),
      trios,
    }
  }
  let made: Known | null = null
  return (near) => {
    if (near !== undefined) return make(near)
    made ??= make()
    return made
  }
}

/** Units two and two, so that as few of their people as possible have talked before; one that is left over stands last. */
function matchedUnits(
  units: readonly (readonly PersonId[])[],
  past: readonly Talked[],
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
