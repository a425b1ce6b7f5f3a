import { tidyName } from '#shared/kernel/text.ts'
import { matchList, type Named, nameKey } from '#shared/people/match-list.ts'
import type { Duty, Municipality } from '#shared/people/people.ts'
import { MOST_PEOPLE, type ReadRoster } from '#shared/people/roster.ts'
import { placeKey } from '#shared/people/roster-places.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'

export type NewPerson = {
  readonly name: string
  readonly municipality: string | null
  readonly title: string
  readonly duties: readonly Duty[]
  readonly another?: boolean
}
/** What saving a list comes to. */
export type Saving = {
  readonly people: readonly NewPerson[]
  /** How many stand on the list from before. */
  readonly known: number
  readonly newMunicipalities: readonly Municipality[]
}

const same = (text: string) => text.toLocaleLowerCase('nb')

/** A list read again adds those who are new on it; `newId` makes the id of a municipality by its name. */
export function savingOf(
  read: ReadRoster,
  municipalities: readonly Municipality[],
  roster: readonly Named[],
  newId: (name: string) => string,
): Saving {
  const ids = new Map(municipalities.map(({ id, name }) => [placeKey(name), id]))
  const newMunicipalities = read.municipalities
    .filter(({ name }) => !ids.has(placeKey(name)))
    .map(({ name }) => ({ id: newId(name), name }))
  for (const { id, name } of newMunicipalities) ids.set(placeKey(name), id)
  const people = read.people.map(({ name, municipality, title, duties, another }): NewPerson => {
    const id = municipality === null ? null : (ids.get(placeKey(municipality)) ?? null)
    return { name, municipality: id, title, duties, ...(another ? { another } : {}) }
  })
  const known = matchList(people, roster).filter((person) => person !== null).length
  return { people, known, newMunicipalities }
}

/** Why a list that has been read cannot be added; null when it can. */
export function whyNotAdd({ people, known }: Saving): 'nobody-new' | 'too-many' | null {
  if (people.length > MOST_PEOPLE) return 'too-many'
  return people.length === known ? 'nobody-new' : null
}

/** Whoever goes by that name there already. */
export function twinOf<P extends Named>(people: readonly P[], claimed: Named): P | undefined {
  const key = nameKey({ ...claimed, name: tidyName(claimed.name) })
  return people.find((person) => nameKey(person) === key)
}

/** Everybody whose name, municipality, title or role holds every word that was typed. */
export function found(
  people: readonly LeaderPerson[],
  typed: string,
  textOf: (person: LeaderPerson) => string,
): readonly LeaderPerson[] {
  const words = same(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return people
  return people.filter((person) => {
    const text = same(textOf(person))
    return words.every((word) => text.includes(word))
  })
}
