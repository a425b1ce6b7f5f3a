import { TEXT_LIMITS, tidyName, tooLong } from '#shared/kernel/text.ts'
import { matchList } from './match-list.ts'
import {
  MOST_PEOPLE,
  type ReadRoster,
  type RosterMunicipality,
  type RosterOptions,
  type RosterPerson,
  type RosterReports,
  type RosterRow,
  rosterReports,
} from './roster.ts'
import { layoutOf } from './roster-columns.ts'
import { placeKey, placeName, similarPlaces } from './roster-places.ts'
import { type RawPerson, type RawRoster, rawRoster } from './roster-rows.ts'

/** A list of people, however it is laid out: nobody is swallowed, every row is kept or reported. */
export function readRoster(
  given: readonly RosterRow[],
  options: RosterOptions = {},
  reports: RosterReports = rosterReports(options.accepted),
): ReadRoster {
  const known = options.known ?? []
  const rows = given.map(({ row, cells }) => ({ row, cells: cells.map(tidyCell) }))
  if (rows.every(({ cells }) => cells.every((cell) => cell === ''))) {
    reports.add(1, 'empty', {})
    return { people: [], municipalities: [], reports: reports.list }
  }
  const layout = layoutOf(rows, new Set(known.map(placeKey)))
  const raw = fitting(rawRoster(rows, layout, reports), reports)
  const places = placesOf(raw, known, reports)
  const people = withoutTwins(
    raw.people.map((person) => ({ ...person, municipality: places.get(placeKey(person.place)) ?? null })),
    reports,
  )
  const told = withThere(people, options.there ?? [], reports)
  const municipalities = counted(people, raw, places, reports)
  if (people.length === 0) reports.add(rows[0]?.row ?? 1, 'no-people', { rows: rows.length })
  if (people.length > MOST_PEOPLE)
    reports.add(people[MOST_PEOPLE]?.row ?? 1, 'too-many', { people: people.length, limit: MOST_PEOPLE })
  if (municipalities.length === 0 && people.length > 0 && layout.columns.municipality === null)
    reports.add(people[0]?.row ?? 1, 'no-municipality-column', { count: people.length })
  return { people: told, municipalities, reports: reports.list.toSorted((one, other) => one.row - other.row) }
}

/** Outer space goes; a line break within a cell may stand between two people. */
function tidyCell(cell: string): string {
  const plain = cell.includes('\n') || cell.includes('\r')
  if (!plain) return tidyName(cell)
  return cell
    .split(/[\r\n]+/)
    .map(tidyName)
    .filter((line) => line !== '')
    .join('\n')
}

/** What is longer than the gathering takes is told, and cut only where the person is not changed by it. */
function fitting({ people, places }: RawRoster, reports: RosterReports): RawRoster {
  const { name: nameLimit, title: titleLimit } = TEXT_LIMITS
  return {
    places: places.map(({ row, place }) => ({ row, place: cutTo(place, nameLimit) })),
    people: people.flatMap((person) => {
      const { row, name, title, place } = person
      if (tooLong(title, titleLimit))
        reports.add(row, 'too-long', { field: 'title', text: title, limit: titleLimit })
      if (tooLong(place, nameLimit))
        reports.add(row, 'too-long', { field: 'municipality', text: place, limit: nameLimit })
      if (
        tooLong(name, nameLimit) &&
        !reports.add(row, 'too-long', { field: 'name', text: name, limit: nameLimit })
      )
        return []
      return [
        {
          ...person,
          name: cutTo(name, nameLimit),
          title: cutTo(title, titleLimit),
          place: cutTo(place, nameLimit),
        },
      ]
    }),
  }
}

function cutTo(text: string, limit: number): string {
  return tooLong(text, limit) ? [...text].slice(0, limit).join('').trim() : text
}

type Spelling = { readonly written: string; readonly row: number; count: number }

/** For each municipality's key, the name it goes by. */
function placesOf(
  { people, places }: RawRoster,
  known: readonly string[],
  reports: RosterReports,
): ReadonlyMap<string, string> {
  const ofKnown = new Map(known.map((name) => [placeKey(name), name]))
  const spellings = new Map<string, Map<string, Spelling>>()
  for (const { place, row } of [...places, ...people]) {
    if (place === '') continue
    const key = placeKey(place)
    const all = spellings.get(key) ?? new Map<string, Spelling>()
    spellings.set(key, all)
    const there = all.get(place)
    if (there) there.count++
    else all.set(place, { written: place, row, count: 1 })
  }
  const keys = [...spellings].map(([key, all]) => {
    const ways = [...all.values()]
    const name = ofKnown.get(key) ?? bestSpelling(ways)
    // One way of writing, with or without "kommune", needs no word.
    if (ways.length > 1 || (ofKnown.has(key) && placeName(ways[0]?.written ?? '') !== name))
      for (const { written, row } of ways)
        if (written !== name) reports.add(row, 'municipality-joined', { written, name })
    const count = ways.reduce((sum, way) => sum + way.count, 0)
    return { key, name, count, row: Math.min(...ways.map(({ row }) => row)) }
  })
  return joined(keys, ofKnown, reports)
}

/** Most often written; of equals one that is not in capitals; of equals the first. */
function bestSpelling(ways: readonly Spelling[]): string {
  const shouts = ({ written }: Spelling) => (written === written.toLocaleUpperCase('nb') ? 1 : 0)
  const [best] = ways.toSorted((one, other) => shouts(one) - shouts(other) || other.count - one.count)
  return placeName(best?.written ?? '')
}

type Place = { readonly key: string; readonly name: string; readonly count: number; readonly row: number }

function joined(
  places: readonly Place[],
  known: ReadonlyMap<string, string>,
  reports: RosterReports,
): ReadonlyMap<string, string> {
  const likelier: readonly ((place: Place) => number)[] = [
    ({ key }) => Number(known.has(key)),
    ({ count }) => count,
    // A slip leaves out what a letter has above or through it, and does not put it in.
    ({ name }) => name.replace(/[ -~]/g, '').length,
  ]
  const likeliest = places.toSorted((one, other) => {
    const says = likelier.find((by) => by(one) !== by(other))
    return says ? says(other) - says(one) : 0
  })
  const absent = [...known]
    .filter(([key]) => !places.some((place) => place.key === key))
    .map(([, name]) => name)
  const similar = similarPlaces([...absent, ...likeliest.map(({ name }) => name)])
  return new Map(
    places.map(({ key, name, row }) => {
      if (known.has(key)) return [key, name]
      const other = similar.get(name)
      if (other !== undefined && reports.add(row, 'municipality-similar', { written: name, name: other }))
        return [key, other]
      if (other === undefined && known.size > 0) reports.add(row, 'municipality-new', { name })
      return [key, name]
    }),
  )
}

type Placed = RawPerson & { readonly municipality: string | null }

/** The same person twice is one; two people of one name, with another municipality or post, are two. */
function withoutTwins(people: readonly Placed[], reports: RosterReports): readonly RosterPerson[] {
  const kept: (RosterPerson | null)[] = []
  const byName = new Map<string, number[]>()
  for (const { row, name, municipality, title, duties } of people) {
    const person: RosterPerson = { row, name, municipality, title, duties }
    const key = name.toLocaleLowerCase('nb')
    const others = byName.get(key) ?? []
    byName.set(key, others)
    const twin = others.find((at) => isTwin(kept[at], person))
    const first = kept[twin ?? others[0] ?? -1]
    if (!first) {
      others.push(kept.push(person) - 1)
      continue
    }
    const told = { name, first: first.row }
    if (twin === undefined) {
      if (!reports.add(row, 'same-name', told)) others.push(kept.push(person) - 1)
    } else if (reports.add(row, 'duplicate', told)) kept.push(person)
    else kept[twin] = bothOf(first, person)
  }
  return kept.filter((person) => person !== null)
}

function isTwin(one: RosterPerson | null | undefined, other: RosterPerson): boolean {
  if (!one || one.municipality !== other.municipality) return false
  const [a, b] = [one.title, other.title].map((title) => title.toLocaleLowerCase('nb'))
  return a === b || a === '' || b === ''
}

/** What either row says of the one person. */
function bothOf(one: RosterPerson, other: RosterPerson): RosterPerson {
  return { ...one, title: one.title || other.title, duties: [...new Set([...one.duties, ...other.duties])] }
}

/** Who is in the gathering already is told row by row; the leader may say that it is another person of that name. */
function withThere(
  people: readonly RosterPerson[],
  there: NonNullable<RosterOptions['there']>,
  reports: RosterReports,
): readonly RosterPerson[] {
  if (there.length === 0) return people
  const placed = <P extends Pick<RosterPerson, 'name' | 'municipality' | 'title'>>(person: P) => ({
    ...person,
    municipality: person.municipality === null ? null : placeKey(person.municipality),
  })
  const known = matchList(people.map(placed), there.map(placed))
  return people.map((person, place) => {
    const twin = known[place]
    if (!twin) return person
    const params = { name: person.name, title: person.title, there: twin.title }
    return reports.add(person.row, 'already-there', params) ? { ...person, another: true } : person
  })
}

function counted(
  people: readonly RosterPerson[],
  raw: RawRoster,
  places: ReadonlyMap<string, string>,
  reports: RosterReports,
): readonly RosterMunicipality[] {
  const all = new Map<string, { people: number; written: Set<string> }>()
  const ofName = (name: string) => {
    const there = all.get(name) ?? { people: 0, written: new Set<string>() }
    all.set(name, there)
    return there
  }
  for (const { place } of [...raw.people, ...raw.places].toSorted((one, other) => one.row - other.row)) {
    const name = places.get(placeKey(place))
    if (name !== undefined) ofName(name).written.add(place)
  }
  for (const { municipality } of people) if (municipality !== null) ofName(municipality).people++
  for (const { row, place } of raw.places) {
    const name = places.get(placeKey(place)) ?? place
    if (all.get(name)?.people === 0) reports.add(row, 'municipality-empty', { name })
  }
  return [...all].map(([name, { people: count, written }]) => ({
    name,
    people: count,
    written: [...written],
  }))
}
