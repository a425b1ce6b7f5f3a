import type { Gathering } from '#shared/gathering/gathering.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import { memo } from '#shared/kernel/memo.ts'
import { namesOf, whoIs } from '#shared/kernel/who-is.ts'
import type { Person } from '#shared/people/people.ts'
import { type AskedNow, mayBeStudied, NO_PURPOSE } from '#shared/people/research.ts'
import { counties } from '#shared/programme/counties.ts'
import { askedNow } from '#shared/programme/privacy.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { findPlace } from '#shared/programme/same-place.ts'

/** What an export is made of, each at one version: a programme, or null where a gathering stands by itself, and its gatherings. */
export type HeldProgramme = { readonly state: Programme; readonly version: number }
export type Held = { readonly state: Gathering; readonly version: number }

/** Pseudonyms of one export stream are for people in answers, for people at tables, and for putting things in an order. */
export type Purpose = 'person' | 'seat' | 'order'
/** A keyed hash: the same for the same, and nothing to anybody without the key. */
export type Keyed = (purpose: Purpose, of: string) => string

/** Somebody in one gathering who has said that research may use what they give. */
export type Studied = {
  /** The same in every gathering that they are recognised in. */
  readonly root: string
  readonly municipality: string
  readonly county: string
  readonly role: string
}

/** Everybody in a gathering who may be studied, by every id they have there. Whoever is not here is in no file. */
export function studiedIn(programme: HeldProgramme | null, held: Held): ReadonlyMap<PersonId, Studied> {
  const { state } = held
  const { people } = state
  const roots = programme === null ? NOBODY : (rootsIn(programme.state.known).get(state.id) ?? NOBODY)
  const placed = placesIn(programme, held)
  const asked = askedIn(programme)
  const found = new Map<PersonId, Studied>()
  for (const person of people.roster.values()) {
    if (!mayBeStudied(people, person.id, asked)) continue
    const names = namesOf(people.merged, person.id)
    const known = names.flatMap((id) => roots.get(id) ?? [])[0]
    const place = placed.get(person.municipality ?? '')
    const studied: Studied = {
      root: known ?? `${state.id}/${whoIs(people.merged, person.id)}`,
      municipality: place?.name ?? '',
      county: place?.county ?? '',
      role: roleOf(person),
    }
    for (const id of names) found.set(id, studied)
  }
  return found
}

/** A gathering that is exported by itself has no purpose, and takes no yes to one. */
export function askedIn(programme: HeldProgramme | null): AskedNow {
  return programme === null ? NO_PURPOSE : askedNow(programme.state)
}

const NOBODY: ReadonlyMap<PersonId, string> = new Map()

/** By gathering. Where somebody was seen first names them wherever they are seen again; no name of theirs has any part in it. */
const rootsIn = memo((known: Programme['known']): ReadonlyMap<string, ReadonlyMap<PersonId, string>> => {
  const found = new Map<string, Map<PersonId, string>>()
  for (const { seen, leaving } of known.values()) {
    if (leaving === true) continue
    const root = `${seen[0]?.gathering}/${seen[0]?.person}`
    for (const { gathering, person } of seen) {
      const there = found.get(gathering) ?? new Map<PersonId, string>()
      found.set(gathering, there.set(person, root))
    }
  }
  return found
})

type Place = { readonly name: string; readonly county: string }

/** Municipalities of a gathering as the programme writes them, whose ids and spellings may be others. */
export function placesIn(
  programme: HeldProgramme | null,
  { state: { people } }: Held,
): ReadonlyMap<string, Place> {
  const known = programme?.state.municipalities ?? []
  return new Map(
    people.municipalities.map(({ id, name }): [string, Place] => {
      const same = known.find((each) => each.id === id) ?? findPlace(known, { name, county: null })
      return [id, { name: same?.name ?? name, county: same ? countyOf(same.county) : '' }]
    }),
  )
}

export function countyOf(county: string): string {
  return counties.find(({ id }) => id === county)?.name ?? ''
}

export function roleOf({ duties }: Pick<Person, 'duties'>): string {
  return duties.length === 0 ? 'participant' : [...duties].sort().join('+')
}
