import { answersTable, peopleTable, textsTable } from './answers.ts'
import { type Backgrounds, backgroundsOf } from './background.ts'
import { codebookTable, valuesTable } from './codebook.ts'
import { agendaTable, commitmentsTable, gatheringsTable, indicatorsTable, speakingTable } from './course.ts'
import { FLOOR, SMALLEST } from './few.ts'
import { writtenIn } from './points.ts'
import { type About, readMe } from './read-me.ts'
import { seatingsTable } from './seatings.ts'
import { type Chosen, choose } from './selection.ts'
import type { Keyed, Source } from './source.ts'
import type { Table } from './table.ts'

export type Research = {
  readonly tables: readonly Table[]
  readonly readMe: Readonly<Record<'nb' | 'en', string>>
  readonly about: About
}

/** All that leaves for research, of one version of each gathering and of the programme: the same files whenever it is made of the same. */
export function researchOf(source: Source, keyed: Keyed, smallest = SMALLEST): Research {
  const k = Math.max(FLOOR, smallest)
  const chosen = [...choose(source, keyed, k)]
  const written = writtenIn(source, k)
  const backgrounds = backgroundsOf(source, chosen, k)
  const named = remembered(apartFromOthers(backgrounds, chosen, keyed))
  const tables = [
    answersTable(chosen, written, named),
    peopleTable(chosen, backgrounds, named),
    textsTable(chosen, written),
    seatingsTable(source, keyed),
    gatheringsTable(source),
    agendaTable(source),
    speakingTable(source),
    commitmentsTable(source),
    indicatorsTable(source),
    valuesTable(source, chosen),
  ]
  const about: About = {
    title: titleOf(source),
    k,
    level: backgrounds.level,
    hasRoles: backgrounds.hasRoles,
    gatherings: source.gatherings.length,
  }
  return { tables: [...tables, codebookTable(tables)], readMe: readMe(about, tables), about }
}

/**
 * What is told of people in one export and not in another must not be carried over by a pseudonym, to answers whose small cells were not
 * looked at with it. So where anything is told of anybody, pseudonyms are of exactly that.
 */
function apartFromOthers(backgrounds: Backgrounds, chosen: readonly Chosen[], keyed: Keyed): Keyed {
  if (backgrounds.level === null && !backgrounds.hasRoles) return keyed
  const roots = [...new Set(chosen.flatMap(({ given }) => given.map(({ root }) => root)))].sort()
  const told = keyed('order', JSON.stringify(roots.map((root) => [root, backgrounds.of(root)])))
  return (purpose, of) => keyed(purpose, `${told}/${of}`)
}

/** Somebody with a thousand answers is hashed once. */
function remembered(keyed: Keyed): Keyed {
  const known = new Map<string, string>()
  return (purpose, of) => {
    const key = `${purpose} ${of}`
    const there = known.get(key) ?? keyed(purpose, of)
    known.set(key, there)
    return there
  }
}

function titleOf({ programme, gatherings }: Source): string {
  const [first] = gatherings
  return programme?.state.title || first?.state.title || first?.state.agenda.title || ''
}
