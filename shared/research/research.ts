import { researchNotice } from '#shared/words/research-notice.ts'
import { answersTable, peopleTable, textsTable } from './answers.ts'
import { type Backgrounds, backgroundsOf } from './background.ts'
import { codebookTable, valuesTable } from './codebook.ts'
import { type ConsentCounts, inFives } from './consent.ts'
import { agendaTable, commitmentsTable, gatheringsTable, indicatorsTable, speakingTable } from './course.ts'
import { type Part, smallestCell } from './part.ts'
import { type About, readMe } from './read-me.ts'
import { seatingsTable } from './seatings.ts'
import type { Chosen } from './selection.ts'
import type { HeldProgramme, Keyed } from './source.ts'
import type { Table } from './table.ts'

export type Research = {
  readonly tables: readonly Table[]
  readonly readMe: Readonly<Record<'nb' | 'en', string>>
  readonly about: About
  readonly consent: ConsentCounts
}
/** Each gathering as `partOf` made it, by the same key and the same smallest cell. */
export type Parts = { readonly programme: HeldProgramme | null; readonly parts: readonly Part[] }

/** All that leaves for research, of one version of each gathering and of the programme: the same files whenever it is made of the same. */
export function researchOf({ programme, parts }: Parts, keyed: Keyed, k = smallestCell()): Research {
  const chosen = parts.flatMap((part) => part.chosen)
  const written = parts.flatMap((part) => part.written)
  const backgrounds = backgroundsOf(
    parts.map(({ studied }) => studied),
    chosen,
    k,
  )
  const named = remembered(apartFromOthers(backgrounds, chosen, keyed))
  const rowsOf = (of: keyof Part['rows']) => parts.map(({ rows }) => rows[of])
  const tables = [
    answersTable(chosen, written, named),
    peopleTable(chosen, backgrounds, named),
    textsTable(chosen, written),
    seatingsTable(rowsOf('pairs')),
    gatheringsTable(rowsOf('gathering')),
    agendaTable(rowsOf('items')),
    speakingTable(rowsOf('turns')),
    commitmentsTable(programme),
    indicatorsTable(programme),
    valuesTable(chosen, rowsOf('steps')),
  ]
  const about: About = {
    title: programme?.state.title || parts[0]?.title || '',
    k,
    level: backgrounds.level,
    hasRoles: backgrounds.hasRoles,
    gatherings: parts.length,
    purpose: purposeOf(programme),
    earlier: programme?.state.purposes.length ?? 0,
  }
  const consent = { yes: consenting(parts), gatherings: parts.map((part) => part.consent) }
  return { tables: [...tables, codebookTable(tables)], readMe: readMe(about, tables), about, consent }
}

function purposeOf(programme: HeldProgramme | null): About['purpose'] {
  return programme === null ? null : researchNotice(programme.state.research)
}

/** Those who have said yes, over all gatherings, each once. */
function consenting(parts: readonly Part[]): number {
  return inFives(new Set(parts.flatMap(({ studied }) => studied.map(({ root }) => root))).size)
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
