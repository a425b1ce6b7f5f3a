import { TEXT_LIMITS, tidy, tooLong } from '#shared/kernel/text.ts'
import type { Duty, Municipality } from '#shared/people/people.ts'
import type { LeaderPerson } from '#shared/views/leader.ts'

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

export type NewPerson = {
  readonly name: string
  readonly municipality: string | null
  readonly title: string
  readonly duties: readonly Duty[]
}
export type LineProblem =
  | { readonly code: 'lineUnknown'; readonly line: number; readonly name: string }
  | { readonly code: 'lineNoName' | 'lineTooLong'; readonly line: number }
export type ReadPeople = {
  readonly people: readonly NewPerson[]
  /** How many stand on the list from before, or twice in the text. */
  readonly known: number
  readonly problems: readonly LineProblem[]
  /** Names of municipalities that are not with us, each once. */
  readonly missing: readonly string[]
}

/** Bokmål, nynorsk and English, as whole words in the role. */
const DUTY_WORDS: readonly (readonly [Duty, RegExp])[] = [
  ['observer', /\bobserv(?:atør|er)/i],
  ['panel', /\bpanel/i],
  ['project-leader', /\b(?:prosjektl(?:eder|eiar)|project (?:lead|manag)er)/i],
]

function cellsOf(line: string): readonly string[] {
  const mark = line.includes('\t') ? '\t' : line.includes(';') ? ';' : ','
  return line.split(mark).map(tidy)
}

/** People as pasted, one per line: `Name; municipality; role`. The rest of a line belongs to the role. */
export function readPeople(
  text: string,
  municipalities: readonly Municipality[],
  roster: readonly Pick<LeaderPerson, 'name' | 'municipality'>[],
): ReadPeople {
  const byName = new Map(municipalities.map(({ id, name }) => [same(name), id]))
  const keyOf = (person: Pick<LeaderPerson, 'name' | 'municipality'>) =>
    `${person.municipality ?? ''} ${same(person.name)}`
  const taken = new Set(roster.map(keyOf))
  const people: NewPerson[] = []
  const problems: LineProblem[] = []
  const missing = new Map<string, string>()
  let known = 0
  for (const [index, raw] of text.split('\n').entries()) {
    if (tidy(raw) === '') continue
    const line = index + 1
    const [name = '', place = '', ...role] = cellsOf(raw)
    const title = role.join(', ')
    const municipality = place === '' ? null : byName.get(same(place))
    const duties = DUTY_WORDS.flatMap(([duty, words]) => (words.test(title) ? [duty] : []))
    if (name === '') problems.push({ code: 'lineNoName', line })
    else if (tooLong(name, TEXT_LIMITS.name) || tooLong(title, TEXT_LIMITS.title))
      problems.push({ code: 'lineTooLong', line })
    else if (municipality === undefined) {
      problems.push({ code: 'lineUnknown', line, name: place })
      missing.set(same(place), place)
    } else if (taken.has(keyOf({ name, municipality }))) known++
    else {
      taken.add(keyOf({ name, municipality }))
      people.push({ name, municipality, title, duties })
    }
  }
  return { people, known, problems, missing: [...missing.values()] }
}
