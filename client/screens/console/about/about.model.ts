import { tidy } from '#shared/kernel/tidy.ts'
import type { Municipality } from '#shared/people/people.ts'

const same = (text: string) => tidy(text).toLocaleLowerCase('nb')

/**
 * The municipalities as written, one per line, under the ids they had: the same name, else the same place in the list when
 * the list is as long as before (a name that was put right).
 */
export function municipalitiesFrom(
  text: string,
  before: readonly Municipality[],
  newId: () => string,
): readonly Municipality[] {
  const names = text
    .split('\n')
    .map(tidy)
    .filter((name) => name !== '')
  const byName = new Map(before.map((each) => [same(each.name), each.id]))
  const kept = new Set(names.flatMap((name) => byName.get(same(name)) ?? []))
  return names.map((name, place) => {
    const there = names.length === before.length ? before[place] : undefined
    const renamed = there !== undefined && !kept.has(there.id) ? there.id : undefined
    return { id: byName.get(same(name)) ?? renamed ?? newId(), name }
  })
}
