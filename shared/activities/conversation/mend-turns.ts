import { chanceOf } from '#shared/kernel/chance.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Circle, Run } from './circles.ts'
import { turnsOf } from './draw.ts'
import { fairest, timesInRole } from './fair.ts'
import type { HallNow } from './hall-now.ts'
import { clockOf, phasesOf, turnNow } from './pace.ts'
import type { Step } from './steps.ts'

export type Mending = {
  readonly step: Step
  readonly run: Run
  readonly hall: HallNow
  readonly at: Instant
}

/** Whoever is speaking in a duo keeps what is left of their turn when somebody comes or goes. */
export function heldIn(circle: Circle, before: Circle | undefined, { step, run, at }: Mending): Circle {
  if (step.turns !== 'phases' || before === undefined || before.people === circle.people) return circle
  const now = turnNow(step, clockOf(step, run), before, at)
  const { held: _, ...turn } = circle.turn
  if (now === null || now.speaker === null) return circle
  const place = circle.people.indexOf(before.people[now.speaker] ?? '')
  if (place < 0) return { ...circle, turn: { ...turn, place: 0 } }
  const parts = phasesOf(step, before.people.length, before.turn)
  const until = parts.slice(0, now.place + 1).reduce((sum, { part }) => sum + part, 0)
  const from = place === 0 ? 0 : until - (parts[now.place]?.part ?? 0)
  return { ...circle, turn: { ...turn, place, held: { from, until } } }
}

/** Whoever has spoken, or is speaking on the hall's beat, keeps the place in the order: nobody else's turn moves. */
export function withoutPerson(circle: Circle, person: PersonId, mending: Mending): Circle {
  const { hall } = mending
  const kept = keptIn(circle, mending)
  const people = circle.people.filter((id) => id !== person)
  const [heir] = fairest(people, timesInRole(hall.past), chanceOf(hall.seed))
  return {
    ...circle,
    people,
    order: circle.order.filter((id, place) => id !== person || place < kept),
    roles: circle.roles.flatMap((each) => {
      if (each.person !== person) return [each]
      return heir === undefined ? [] : [{ ...each, person: heir }]
    }),
  }
}

/** How many places at the beginning of the order stay as they are: those who have spoken, or speak on the hall's beat. */
function keptIn(circle: Circle, { step, run, at }: Mending): number {
  const now = turnNow(step, clockOf(step, run), circle, at)
  if (now === null) return 0
  return step.pace === 'common' ? now.place + 1 : now.place
}

const presentById = memo(
  (people: HallNow['people']) => new Map(people.map((person) => [person.id, person] as const)),
)

/** Whose phone stands for more than before has the turns after the others'; for fewer, the last of those to come go. */
export function withTurns(circle: Circle, mending: Mending): Circle {
  if (circle.order.length === 0) return circle
  const order = circle.people.reduce<readonly PersonId[]>((turns, id) => {
    const present = presentById(mending.hall.people).get(id)
    const has = turns.filter((each) => each === id).length
    const due = present ? turnsOf(present.stands) : has
    if (has <= due) return turns.concat(new Array<PersonId>(due - has).fill(id))
    const kept = keptIn({ ...circle, order: turns }, mending)
    const toCome = turns.flatMap((each, place) => (each === id && place >= kept ? [place] : []))
    const gone = new Set(toCome.slice(Math.max(0, toCome.length - (has - due))))
    return turns.filter((_, place) => !gone.has(place))
  }, circle.order)
  return order.length === circle.order.length ? circle : { ...circle, order }
}
