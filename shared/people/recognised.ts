import type { PersonId } from '#shared/kernel/ids.ts'
import { tidyName } from '#shared/kernel/text.ts'
import { nameKey, sameTitle } from './match-list.ts'
import { placeKey } from './roster-places.ts'

/** Somebody of one gathering, as they can be told in another: the municipality by its name, null for a guest. */
export type Known = {
  readonly id: PersonId
  readonly name: string
  readonly municipality: string | null
  readonly title: string
}
export type Recognised<There extends Known> = {
  /** Who of those here each of them is; null where that cannot be told. */
  readonly here: readonly (PersonId | null)[]
  readonly unknown: readonly There[]
  /** There are several of the name, here or there, and the titles do not tell them apart. */
  readonly unsure: readonly There[]
}

/**
 * Who of those there is who of those here: the same id, or else the same name and municipality, and where several have these, the
 * same title. Nobody is guessed, and nobody is taken for two.
 */
export function recognised<There extends Known>(
  there: readonly There[],
  here: readonly Known[],
): Recognised<There> {
  const ids = new Set(here.map(({ id }) => id))
  const taken = new Set(there.flatMap(({ id }) => (ids.has(id) ? [id] : [])))
  const twinsHere = grouped(here.filter(({ id }) => !taken.has(id)))
  const twinsThere = grouped(there.filter(({ id }) => !taken.has(id)))
  const unknown: There[] = []
  const unsure: There[] = []
  const found = there.map((person) => {
    if (taken.has(person.id)) return person.id
    const mine = twinsHere.get(keyOf(person)) ?? []
    const theirs = twinsThere.get(keyOf(person)) ?? []
    const isAlone = mine.length === 1 && theirs.length === 1
    const one = isAlone ? mine[0] : titled(person, mine, theirs)
    if (one !== undefined) return one.id
    if (mine.length === 0) unknown.push(person)
    else unsure.push(person)
    return null
  })
  return { here: found, unknown, unsure }
}

/** Of several with the name, the one whose title nobody else has, in either gathering. */
function titled(person: Known, mine: readonly Known[], theirs: readonly Known[]): Known | undefined {
  if (tidyName(person.title) === '') return undefined
  const [one, ...others] = mine.filter((twin) => sameTitle(twin, person))
  const twins = theirs.filter((twin) => sameTitle(twin, person))
  return others.length === 0 && twins.length === 1 ? one : undefined
}

function keyOf({ name, municipality }: Known): string {
  return nameKey({
    name: tidyName(name),
    municipality: municipality === null ? null : placeKey(municipality),
  })
}

function grouped(people: readonly Known[]): ReadonlyMap<string, readonly Known[]> {
  const groups = new Map<string, Known[]>()
  for (const person of people) {
    const twins = groups.get(keyOf(person))
    if (twins) twins.push(person)
    else groups.set(keyOf(person), [person])
  }
  return groups
}
