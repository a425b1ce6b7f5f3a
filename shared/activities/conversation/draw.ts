import { type Chance, chanceOf } from '#shared/kernel/chance.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Circle } from './circles.ts'
import { duosIn } from './duos-in-step.ts'
import { fairest, orderFrom, rolesFor, timesFirst, timesInRole } from './fair.ts'
import { foursIn } from './fours-in-step.ts'
import type { HallKnown, HallNow, Present } from './hall-now.ts'
import type { Step } from './steps.ts'

/** People who talk together, before it is settled who begins and who has which role. */
export type Drawn = Pick<Circle, 'of' | 'name' | 'people'>

/** The groups of a step, drawn when it begins. None where nobody is put together: alone, and in plenary. */
export function drawCircles(step: Step, run: number, hall: HallNow, at: Instant): readonly Circle[] {
  const chance = chanceOf(hall.seed)
  return circlesOf(groupsOf(step, hall), step, run, hall, at, chance)
}

/** The same of groups that were matched elsewhere. */
export function circlesOf(
  groups: readonly Drawn[],
  step: Step,
  run: number,
  hall: HallNow,
  at: Instant,
  chance = chanceOf(hall.seed),
): readonly Circle[] {
  const settled = settling(step, hall, at, chance)
  return groups.map((drawn, place) => settled(`${run}-${place + 1}`, drawn))
}

/** Whether a step's groups are matched: that takes the longer the more people there are. */
export function isMatched({ who }: Pick<Step, 'who'>): boolean {
  return who === 'duo' || who === 'four'
}

/** Who is matched with whom, where that has to be searched for; the part of a draw that takes its time. */
export function matchedIn({ who, where }: Matching, hall: HallKnown): readonly (readonly PersonId[])[] {
  return who === 'duo' ? duosIn(where, hall) : foursIn(where, hall, chanceOf(hall.seed))
}
export type Matching = Pick<Step, 'where'> & { readonly who: 'duo' | 'four' }

function groupsOf(step: Step, hall: HallNow): readonly Drawn[] {
  switch (step.who) {
    case 'alone':
    case 'plenary':
      return []
    case 'duo':
    case 'four':
      return matchedIn({ ...step, who: step.who }, hall).map(unnamed)
    case 'table':
      return tablesIn(hall)
    case 'municipality':
      return municipalitiesIn(step, hall)
    case 'role': {
      const people = hall.people.filter(({ duties }) => step.role !== null && duties.includes(step.role))
      return people.length > 0 ? [unnamed(people.map(({ id }) => id))] : []
    }
    default:
      return unreachable(step.who)
  }
}

export function unnamed(people: readonly PersonId[]): Drawn {
  return { of: null, name: '', people }
}

/** Whether people are written down in a step's groups, or belong to them by what they are. */
export function listsPeople({ who, turns, roles }: Pick<Step, 'who' | 'turns' | 'roles'>): boolean {
  return who !== 'municipality' || turns !== 'none' || roles.length > 0
}

function municipalitiesIn(step: Step, { people, municipalities }: HallNow): readonly Drawn[] {
  const from = (of: string | null) =>
    people.filter(({ municipality }) => municipality === of).map(({ id }) => id)
  const all = [...municipalities, null]
  return listsPeople(step)
    ? all.map((of) => ({ of, name: '', people: from(of) })).filter((drawn) => drawn.people.length > 0)
    : all.map((of) => ({ of, name: '', people: [] }))
}

/** As they sit. Whoever sits nowhere goes to the smallest table; while no tables hold, municipalities sit together. */
function tablesIn(hall: HallNow): readonly Drawn[] {
  const here = new Set(hall.people.map(({ id }) => id))
  const laid = hall.tables
    .map(({ id, name, people }) => ({ of: id, name, people: people.filter((person) => here.has(person)) }))
    .filter(({ people }) => people.length > 0)
  if (laid.length === 0) return homesIn(hall)
  const seated = new Set(laid.flatMap(({ people }) => people))
  const standing = hall.people.filter(({ id }) => !seated.has(id))
  const isLonely = ({ people: [first, second] }: Drawn) =>
    second === undefined && !hall.people.some(({ id, stands }) => id === first && stands > 1)
  const rest = laid.filter((table) => !isLonely(table))
  const lonely = laid.filter(isLonely).flatMap(({ people }) => people.map((id) => ({ id })))
  // Nobody talks alone: whoever is the only one at their table goes to another for this step.
  return rest.length === 0
    ? gathered([...lonely, ...standing], laid)
    : [...standing, ...lonely].reduce(toSmallest, rest)
}

/** All at the first table, where each had one for themselves. */
function gathered(people: readonly Pick<Present, 'id'>[], [first]: readonly Drawn[]): readonly Drawn[] {
  return first ? [{ ...first, people: people.map(({ id }) => id) }] : []
}

function toSmallest(groups: readonly Drawn[], { id }: Pick<Present, 'id'>): readonly Drawn[] {
  const smallest = groups.reduce<Drawn | null>(
    (least, group) => (least === null || group.people.length < least.people.length ? group : least),
    null,
  )
  return groups.map((group) => (group === smallest ? { ...group, people: [...group.people, id] } : group))
}

/** Who would be the only one of their municipality goes to the smallest other group: nobody talks alone. */
function homesIn({ people, municipalities }: HallNow): readonly Drawn[] {
  const homes = [...municipalities, null]
    .map((of) => ({ of, people: people.filter(({ municipality }) => municipality === of) }))
    .filter((home) => home.people.length > 0)
  const isFull = ({ people: at }: { readonly people: readonly Present[] }) =>
    at.length > 1 || (at[0]?.stands ?? 1) > 1
  const drawn = (home: (typeof homes)[number]): Drawn => ({
    of: home.of,
    name: '',
    people: home.people.map(({ id }) => id),
  })
  const lonely = homes.filter((home) => !isFull(home)).flatMap((home) => home.people)
  const full = homes.filter(isFull).map(drawn)
  if (full.length === 0) return lonely.length === 0 ? [] : [unnamed(lonely.map(({ id }) => id))]
  return lonely.reduce(toSmallest, full)
}

/** A phone that stands for very many does not take the whole round. */
const MOST_TURNS = 12

export function turnsOf(stands: number): number {
  return Math.min(MOST_TURNS, stands)
}

/** Who begins, in which order, and who has which role. */
export function settling(
  step: Step,
  hall: HallNow,
  at: Instant,
  chance: Chance,
): (id: string, drawn: Drawn) => Circle {
  // Counted once for all groups, and only where somebody begins or has a role.
  const firsts = step.turns === 'none' ? new Map<PersonId, number>() : timesFirst(hall.past)
  const inRole = step.roles.length === 0 ? new Map<PersonId, number>() : timesInRole(hall.past)
  const stands = new Map(hall.people.map((person) => [person.id, person.stands] as const))
  return (id, { of, name, people }) => ({
    id,
    of,
    name,
    people: step.turns === 'phases' ? fairest(people, firsts, chance) : people,
    order:
      step.turns === 'round'
        ? orderFrom(people, firsts, chance).flatMap((person) =>
            new Array<PersonId>(turnsOf(stands.get(person) ?? 1)).fill(person),
          )
        : [],
    roles: rolesFor(step.roles, people, inRole, chance),
    turn: { place: 0, since: at },
    called: null,
  })
}

/** Turns at the largest table: the beat of a common pace. */
export function beatsIn(circles: readonly Circle[]): number {
  return circles.reduce((most, { order }) => Math.max(most, order.length), 1)
}
