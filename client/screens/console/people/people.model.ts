import type { Duty, Municipality } from '#shared/people/people.ts'
import type { ReadRoster } from '#shared/people/roster.ts'
import { placeKey } from '#shared/people/roster-places.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'

export type NewPerson = {
  readonly name: string
  readonly municipality: string | null
  readonly title: string
  readonly duties: readonly Duty[]
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
  roster: readonly Pick<LeaderPerson, 'name' | 'municipality'>[],
  newId: (name: string) => string,
): Saving {
  const ids = new Map(municipalities.map(({ id, name }) => [placeKey(name), id]))
  const newMunicipalities = read.municipalities
    .filter(({ name }) => !ids.has(placeKey(name)))
    .map(({ name }) => ({ id: newId(name), name }))
  for (const { id, name } of newMunicipalities) ids.set(placeKey(name), id)
  const keyOf = (name: string, municipality: string | null) => `${municipality ?? ''} ${same(name)}`
  const there = new Map<string, number>()
  for (const { name, municipality } of roster) {
    const key = keyOf(name, municipality)
    there.set(key, (there.get(key) ?? 0) + 1)
  }
  let known = 0
  const people = read.people.map(({ name, municipality, title, duties }) => {
    const id = municipality === null ? null : (ids.get(placeKey(municipality)) ?? null)
    const key = keyOf(name, id)
    const left = there.get(key) ?? 0
    if (left > 0) known++
    there.set(key, left - 1)
    return { name, municipality: id, title, duties }
  })
  return { people, known, newMunicipalities }
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
