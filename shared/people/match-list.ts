import type { MunicipalityId } from '#shared/kernel/ids.ts'

/** What tells people apart: name and municipality, and where those are the same, the title. */
export type Named = {
  readonly name: string
  readonly municipality: MunicipalityId | null
  readonly title: string
}
/** `another`: the leader has said that this is somebody else than whoever has the name already. */
export type Listed = Named & { readonly another?: boolean | undefined }

/** Equal for those who go by one name in one municipality. */
export function nameKey({ name, municipality }: Omit<Named, 'title'>): string {
  return JSON.stringify([municipality, name.toLocaleLowerCase('nb')])
}

export function sameTitle(one: Pick<Named, 'title'>, other: Pick<Named, 'title'>): boolean {
  return one.title.toLocaleLowerCase('nb') === other.title.toLocaleLowerCase('nb')
}

/**
 * For each on a list, who of those there it is; null is somebody new. Each is taken once: first by whoever has the same title
 * too, so that two of one name find themselves in whatever order the list has them.
 */
export function matchList<There extends Named>(
  listed: readonly Listed[],
  there: Iterable<There>,
): readonly (There | null)[] {
  const free = new Map<string, There[]>()
  for (const person of there) {
    const key = nameKey(person)
    const twins = free.get(key)
    if (twins) twins.push(person)
    else free.set(key, [person])
  }
  function take(key: string, fits: (person: There) => boolean): There | null {
    const twins = free.get(key) ?? []
    const at = twins.findIndex(fits)
    return at < 0 ? null : (twins.splice(at, 1)[0] ?? null)
  }
  const keys = listed.map(nameKey)
  const exact = listed.map((person, place) =>
    person.another ? null : take(keys[place] ?? '', (twin) => sameTitle(twin, person)),
  )
  return listed.map((person, place) =>
    person.another ? null : (exact[place] ?? take(keys[place] ?? '', () => true)),
  )
}

/** What the next of one name and one title is told apart by, where people choose themselves: `Leder (2)`. */
export function titleApart(title: string, taken: (title: string) => boolean): string {
  let apart = title
  for (let count = 2; taken(apart); count++) apart = `${title} (${count})`.trim()
  return apart
}
