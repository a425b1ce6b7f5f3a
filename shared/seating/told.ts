import type { PersonId, TableId } from '#shared/kernel/ids.ts'
import type { SeatingProblem } from './settle.ts'

/** A problem of `settle.ts` that can be kept and sent: its numbers are places in the two lists beside it. */
export type Told = {
  readonly problem: SeatingProblem
  readonly people: readonly PersonId[]
  readonly tables: readonly TableId[]
}

/** The people and tables of the task by number; what is not one of them has no id. */
export type Numbered = { readonly people: readonly PersonId[]; readonly tables: readonly TableId[] }

const PEOPLE = new Set(['person', 'people'])
const TABLES = new Set(['table', 'tables', 'closed', 'pinned', 'locked'])

/** The same problem, about people and tables by id. */
export function tell(problem: SeatingProblem, { people, tables }: Numbered): Told {
  const told = { people: [] as PersonId[], tables: [] as TableId[] }
  const placeOf = (kind: keyof typeof told, id: string) => {
    const known = told[kind].indexOf(id)
    return known < 0 ? told[kind].push(id) - 1 : known
  }
  const renumber = (kind: keyof typeof told, value: unknown): unknown => {
    if (Array.isArray(value)) return value.map((each) => renumber(kind, each))
    return typeof value === 'number'
      ? placeOf(kind, (kind === 'people' ? people : tables)[value] ?? '')
      : value
  }
  const isCount = problem.type === 'too-few-chairs'
  const entries = Object.entries(problem).map(([key, value]) => {
    if (!isCount && PEOPLE.has(key)) return [key, renumber('people', value)]
    if (!isCount && TABLES.has(key)) return [key, renumber('tables', value)]
    return [key, value]
  })
  return { problem: Object.fromEntries(entries), ...told }
}
