import type { PersonId } from '#shared/kernel/ids.ts'
import type { Circle, Run, Was } from './circles.ts'
import type { Paired } from './hall-now.ts'
import type { Mending } from './mend-turns.ts'
import type { RunningEvent } from './running.ts'
import type { Step } from './steps.ts'

type Group = readonly PersonId[]

/** Where everybody was whom this mending takes out of a group; only where groups were drawn does anybody have to know. */
export function takenFrom(
  { circles, were }: Run,
  event: Extract<RunningEvent, { type: 'v1.CirclesMended' }>,
  step: Step | undefined,
): Run['were'] {
  if (step?.who !== 'duo' && step?.who !== 'four') return were
  const gone = new Set(event.gone)
  const changed = new Map(event.circles.map(({ id, people }) => [id, people] as const))
  const taken = circles.flatMap(({ id, people, turn }) => {
    const stay = changed.get(id) ?? (gone.has(id) ? [] : people)
    const out = people.filter((person) => !stay.includes(person))
    // Whoever was alone was in nobody's company.
    return people.length > 1 ? out.map((person): Was => ({ person, id, people, turn })) : []
  })
  if (taken.length === 0) return were
  const people = new Set(taken.map(({ person }) => person))
  return [...were.filter(({ person }) => !people.has(person)), ...taken]
}

/** Whether somebody has been out of the step, and is not of a group yet. */
export function isBack({ circles, were }: Run, person: PersonId): boolean {
  return were.some((was) => was.person === person) && !circles.some(({ people }) => people.includes(person))
}

/**
 * The duos with somebody in their old place: with whom they talked, who comes back out of a three to them; as the third where that
 * one is in a duo by now. Null: they talked with nobody who is here, or not where they may.
 */
export function backInDuo(paired: Paired, person: PersonId, mending: Mending): Paired | null {
  const was = mending.run.were.find((each) => each.person === person)
  // Who is alone comes first: nobody is, while there is anybody to talk to.
  if (was === undefined || paired.alone.length > 0) return null
  const mates = was.people.filter((other) => other !== person)
  const theirs = paired.groups.filter((group) => mates.some((mate) => group.includes(mate)))
  const put = (out: Group, ...into: readonly Group[]): Paired => ({
    groups: [...paired.groups.filter((group) => group !== out), ...into],
    alone: [],
  })
  const open = theirs.find((group) => group.length === 2 && mayTalk(person, group, mending))
  if (open) return put(open, [...open, person])
  const [mate = '', ...more] = mates
  const [three] = theirs
  return more.length === 0 && three && mayTalk(person, [mate], mending)
    ? put(
        three,
        three.filter((other) => other !== mate),
        [mate, person],
      )
    : null
}

/** Duos within tables are of one, across of two; people may have changed tables meanwhile. */
function mayTalk(person: PersonId, group: Group, { step, hall }: Mending): boolean {
  const tableOf = (id: PersonId) => hall.tables.find(({ people }) => people.includes(id))?.id
  const own = tableOf(person)
  if (step.where === 'within') return group.every((other) => tableOf(other) === own)
  return step.where === 'anywhere' || own === undefined || group.every((other) => tableOf(other) !== own)
}

/** A group of just those who were one before is that again, who begins and what is written there included. */
export function revived(group: Group, { circles, were }: Run, fresh: () => Circle): Circle | null {
  const was = were.find(({ people }) => isSame(people, group))
  if (was === undefined || circles.some(({ id }) => id === was.id)) return null
  const { id, people, turn } = was
  return { ...fresh(), id, people, turn }
}

function isSame(one: Group, other: Group): boolean {
  return one.length === other.length && one.every((person) => other.includes(person))
}

/** The four that somebody has come back to, or else the one with most of those they talked with, while it has room. */
export function fourOf(circles: readonly Circle[], person: PersonId, { were }: Run): Circle | undefined {
  const was = were.find((each) => each.person === person)
  if (was === undefined) return undefined
  const shared = ({ people }: Circle) => people.filter((id) => was.people.includes(id)).length
  return circles
    .filter((circle) => circle.people.length < 5 && shared(circle) > 0)
    .sort((a, b) => Number(b.id === was.id) - Number(a.id === was.id) || shared(b) - shared(a))[0]
}
