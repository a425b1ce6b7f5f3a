import { chanceOf } from '#shared/kernel/chance.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Circle, Run } from './circles.ts'
import { backInDuo, fourOf, isBack, revived } from './coming-back.ts'
import { type Drawn, listsPeople, settling, turnsOf, unnamed } from './draw.ts'
import { settled } from './duos-in-step.ts'
import type { HallNow, Paired, Present } from './hall-now.ts'
import { heldIn, type Mending, withoutPerson, withTurns } from './mend-turns.ts'
import type { Step } from './steps.ts'

type Circles = readonly Circle[]
/**
 * The circles with those who are here now: who has come joins, who has gone leaves, and whoever is left alone is put with
 * others. All others stay where they are.
 */
export function mendedCircles(mending: Mending, left: readonly PersonId[]): Circles {
  const { step, run, hall } = mending
  const fixed = step.who === 'alone' || step.who === 'plenary' || !listsPeople(step)
  if (fixed || (step.who === 'municipality' && run.circles.length === 0)) return run.circles
  const here = new Map(
    hall.people.filter(({ id }) => !left.includes(id)).map((person) => [person.id, person] as const),
  )
  const stays = (person: PersonId, circle: Circle) => {
    const present = here.get(person)
    return present !== undefined && belongs(present, circle, step, () => tableWithCompany(person, hall, here))
  }
  const maker = makeIds(run)
  // All who go are gone before anybody is placed: nobody is put with somebody who is about to leave.
  const thinned = run.circles
    .map((circle) =>
      circle.people
        .filter((person) => !stays(person, circle))
        .reduce((rest, person) => withoutPerson(rest, person, mending), circle),
    )
    .filter(({ people }) => people.length > 0)
  const whole = new Set(run.circles)
  const rest = thinned
    .filter((circle) => !whole.has(circle))
    .reduce<Circles>((all, { id }) => afterLeaving(all, id, mending, maker), thinned)
  const placed = new Set(rest.flatMap(({ people }) => people))
  const joined = [...here.values()]
    .filter((person) => !placed.has(person.id) && talks(person, step))
    .reduce<Circles>((circles, person) => afterJoining(circles, person, mending, maker), rest)
  const lonely = new Set(joined.flatMap(({ people: [first, second] }) => (second === undefined ? first : [])))
  const all =
    step.who === 'table'
      ? [...here.values()].filter(({ id }) => lonely.has(id)).reduce(withCompany, joined)
      : joined
  const before = new Map(run.circles.map((circle) => [circle.id, circle] as const))
  return all.map((circle) =>
    calledAs(withTurns(heldIn(circle, before.get(circle.id), mending), mending), mending),
  )
}

/** A table may get another name while people talk at it. */
function calledAs(circle: Circle, { step, hall }: Mending): Circle {
  if (step.who !== 'table' || circle.of === null) return circle
  const name = hall.tables.find(({ id }) => id === circle.of)?.name ?? circle.name
  return name === circle.name ? circle : { ...circle, name }
}

/** Whoever was left as the only one of a group, because the others sit elsewhere now, goes to the smallest other. */
function withCompany(circles: Circles, person: Present): Circles {
  const own = circles.find(({ people: [first, second] }) => first === person.id && second === undefined)
  if (!own || person.stands > 1) return circles
  const others = circles.filter((circle) => circle !== own)
  const to = smallest(others)
  return to ? joinedTo(others, to, person) : circles
}

/** Circles that are new or changed, those that are gone, and whom that concerns. */
export function changesOf(before: Circles, after: Circles) {
  const old = new Map(before.map((circle) => [circle.id, circle] as const))
  const there = new Set(after.map(({ id }) => id))
  const circles = after.filter((circle) => old.get(circle.id) !== circle)
  const gone = before.filter(({ id }) => !there.has(id))
  const were = circles.flatMap(({ id }) => old.get(id)?.people ?? [])
  const people = new Set([
    ...were,
    ...circles.flatMap((circle) => circle.people),
    ...gone.flatMap((circle) => circle.people),
  ])
  return { circles, gone: gone.map(({ id }) => id), people: [...people] }
}

function belongs(present: Present, circle: Circle, step: Step, tableOf: () => string | null): boolean {
  if (step.who === 'table') {
    const table = tableOf()
    return table === null || circle.of === table
  }
  // Whoever is of the role no longer hears no more of what the others write.
  if (step.who === 'role') return talks(present, step)
  return step.who !== 'municipality' || circle.of === present.municipality
}

/** A thousand are asked for each time one of them comes. */
const tableByPerson = memo(
  (tables: HallNow['tables']) =>
    new Map(tables.flatMap((table) => table.people.map((person) => [person, table] as const))),
)

/** Null for whoever sits nowhere, or as the only one: they are with others for this step. */
function tableWithCompany(
  person: PersonId,
  { tables }: HallNow,
  here: ReadonlyMap<PersonId, Present>,
): string | null {
  const table = tableByPerson(tables).get(person)
  const heads = table?.people.reduce((sum, id) => sum + (here.get(id)?.stands ?? 0), 0) ?? 0
  return table && heads > 1 ? table.id : null
}

function talks({ duties }: Present, { who, role }: Step): boolean {
  return who !== 'role' || (role !== null && duties.includes(role))
}

function makeIds({ run, drawn }: Run): () => string {
  let made = drawn
  return () => `${run}-${++made}`
}

function afterJoining(circles: Circles, person: Present, mending: Mending, newId: () => string): Circles {
  const { step, hall } = mending
  const alone = () => [...circles, made(newId(), unnamed([person.id]), mending)]
  switch (step.who) {
    case 'duo':
      if (person.stands > 1) return alone()
      return paired(circles, person.id, mending, newId)
    case 'four':
      return person.stands > 1 ? alone() : joinedFour(circles, person, mending, newId)
    case 'municipality': {
      const home = circles.find(({ of }) => of === person.municipality)
      const drawn = { of: person.municipality, name: '', people: [person.id] }
      return home ? joinedTo(circles, home, person) : [...circles, made(newId(), drawn, mending)]
    }
    default: {
      const table = hall.tables.find(({ people }) => people.includes(person.id))
      const here = new Map(hall.people.map((each) => [each.id, each] as const))
      const isNew = step.who === 'table' && !circles.some(({ of }) => of === table?.id)
      if (table && isNew && circles.length > 0 && tableWithCompany(person.id, hall, here) !== null) {
        const drawn = { of: table.id, name: table.name, people: [person.id] }
        return [...circles, made(newId(), drawn, mending)]
      }
      const own =
        circles.find(({ of }) => table !== undefined && of === table.id) ??
        circles.find(({ of }) => hall.tables.length === 0 && of !== null && of === person.municipality) ??
        smallest(circles)
      return own ? joinedTo(circles, own, person) : alone()
    }
  }
}

/** Whoever is left as the only one of a group is put with others. */
function afterLeaving(circles: Circles, id: string, mending: Mending, newId: () => string): Circles {
  const { step, hall } = mending
  const from = circles.find((circle) => circle.id === id)
  const [last, ...more] = from?.people ?? []
  const present = hall.people.find((person) => person.id === last)
  if (!from || !present || more.length > 0 || present.stands > 1) return circles
  const others = circles.filter((circle) => circle !== from)
  if (step.who === 'duo') {
    // As one who comes, among the duos that are left.
    return paired(others, present.id, mending, newId)
  }
  const to = step.who === 'four' || step.who === 'table' ? smallest(others) : undefined
  return to ? joinedTo(others, to, present) : circles
}

/** The duos with one more among them: in the old place, or in the one that costs least. */
function paired(circles: Circles, person: PersonId, mending: Mending, newId: () => string): Circles {
  const { step, hall, run } = mending
  const now = pairedIn(circles, hall)
  const placed =
    backInDuo(now, person, mending) ?? settled(hall.join(now, person, step.where, isBack(run, person)), hall)
  return regrouped(circles, placed, mending, newId)
}

/** The duos as they are; phones that stand for several are no part of the pairing. */
function pairedIn(circles: Circles, { people }: HallNow): Paired {
  const several = new Set(people.filter(({ stands }) => stands > 1).map(({ id }) => id))
  const groups = circles
    .map((circle) => circle.people)
    .filter((group) => !group.some((id) => several.has(id)))
  return {
    groups: groups.filter((group) => group.length > 1),
    alone: groups.filter((group) => group.length === 1).flat(),
  }
}

/** The circles made to be these groups: the same where nothing changed, else the one that most of them were in. */
function regrouped(circles: Circles, paired: Paired, mending: Mending, newId: () => string): Circles {
  const groups = [...paired.groups, ...paired.alone.map((person) => [person])]
  const used = new Set<Circle>()
  const grouped = new Set(groups.flat())
  const several = circles.filter(({ people }) => !people.some((id) => grouped.has(id)))
  const hall = new Set(mending.hall.people.map(({ id }) => id))
  const placeOf = new Map(circles.flatMap(({ people }, place) => people.map((id) => [id, place] as const)))
  const made_ = groups.map((group) => {
    // Only circles that somebody of the group was in: a hall of five hundred duos is not gone through for each of them.
    const were = new Set(group.flatMap((id) => placeOf.get(id) ?? []))
    const [best] = [...were]
      .sort((a, b) => a - b)
      .flatMap((place) => circles[place] ?? [])
      .filter((circle) => !used.has(circle))
      .map((circle) => ({ circle, shared: circle.people.filter((id) => group.includes(id)).length }))
      .sort((a, b) => b.shared - a.shared)
    const fresh = () => made(newId(), unnamed(group), mending)
    if (best === undefined || best.shared < group.length) {
      const again = revived(group, mending.run, fresh)
      if (again) return again
    }
    if (best === undefined) return fresh()
    used.add(best.circle)
    const { people } = best.circle
    if (people.length === group.length && best.shared === group.length) return best.circle
    const stayed = people.filter((id) => group.includes(id))
    return { ...best.circle, people: [...stayed, ...group.filter((id) => !stayed.includes(id))] }
  })
  return [...several.filter(({ people }) => people.some((id) => hall.has(id))), ...made_]
}

function made(id: string, drawn: Drawn, { step, hall, at }: Mending): Circle {
  return settling(step, hall, at, chanceOf(hall.seed))(id, drawn)
}

function smallest(circles: Circles): Circle | undefined {
  return [...circles].sort((a, b) => a.people.length - b.people.length)[0]
}

function joinedTo(circles: Circles, to: Circle, { id, stands }: Present): Circles {
  const turns = to.order.length > 0 ? new Array<PersonId>(turnsOf(stands)).fill(id) : []
  return circles.map((circle) =>
    circle === to
      ? { ...circle, people: [...circle.people, id], order: [...circle.order, ...turns] }
      : circle,
  )
}

/** The smallest four takes one more; a five makes two threes. */
function joinedFour(circles: Circles, person: Present, mending: Mending, newId: () => string): Circles {
  const several = new Set(mending.hall.people.filter(({ stands }) => stands > 1).map(({ id }) => id))
  const open = circles.filter(({ people }) => !people.some((id) => several.has(id)))
  const to = fourOf(open, person.id, mending.run) ?? smallest(open)
  if (!to) return [...circles, made(newId(), unnamed([person.id]), mending)]
  if (to.people.length < 5) return joinedTo(circles, to, person)
  const stay = to.people.slice(0, 3)
  const others = unnamed([...to.people.slice(3), person.id])
  const moved = to.people.slice(3).reduce((circle, id) => withoutPerson(circle, id, mending), to)
  return [
    ...circles.map((circle) => (circle === to ? { ...moved, people: stay } : circle)),
    made(newId(), others, mending),
  ]
}
