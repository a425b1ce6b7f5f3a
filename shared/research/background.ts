import { isWritten } from '#shared/activities/poll/written.ts'
import { type Cells, type Grouped, tellable } from './few.ts'
import type { Chosen } from './selection.ts'
import type { Studied } from './source.ts'
import { MISSING } from './table.ts'

/** What may be told of somebody besides what they answered. */
export type Background = { readonly municipality: string; readonly county: string; readonly role: string }
export type Backgrounds = {
  readonly of: (root: string) => Background
  /** The finest that is told of where people belong; null: nothing. */
  readonly level: 'municipality' | 'county' | null
  readonly hasRoles: boolean
}

const WRITTEN = { type: 'text', text: '' } as const

type Kept = { readonly municipality: string; readonly county: string; readonly role: string }
/** What somebody is told apart by; empty: not at all. */
type Key = (of: Kept) => string

/**
 * Where people belong and what they do, as far as no cell of that and any answer holds too few. It is told of somebody in every answer or
 * in none, since their answers hang together; so one question with a small cell closes it for all.
 */
export function backgroundsOf(
  /** Those who may be studied, of each gathering. */
  studied: Iterable<readonly Studied[]>,
  chosen: readonly Chosen[],
  k: number,
): Backgrounds {
  const people = peopleIn(studied, chosen)
  const kept = keptIn(chosen)
  const told = (key: Key) => tellable(grouped(chosen, people, kept, key), k)
  for (const level of ['municipality', 'county'] as const) {
    const names = told((of) => of[level])
    if (names.size === 0) continue
    const area = (of: Kept) => (names.has(of[level]) ? of[level] : '')
    const both = (of: Kept) => `${area(of)}/${of.role}`
    const groups = grouped(chosen, people, kept, both)
    const hasRoles = tellable(groups, k).size === groups.length
    return { level, hasRoles, of: (root) => shown(people.get(root), names, level, hasRoles) }
  }
  const roles = told(({ role }) => role)
  return {
    ...{ level: null, hasRoles: roles.size > 0 },
    of: (root) => {
      const role = people.get(root)?.role ?? ''
      return { municipality: MISSING.few, county: MISSING.few, role: roles.has(role) ? role : MISSING.few }
    },
  }
}

function shown(
  is: Kept | undefined,
  names: ReadonlySet<string>,
  level: 'municipality' | 'county',
  hasRoles: boolean,
): Background {
  const isTold = is !== undefined && names.has(is[level])
  return {
    municipality: isTold && level === 'municipality' ? is.municipality || MISSING.none : MISSING.few,
    county: isTold ? is.county || MISSING.none : MISSING.few,
    role: hasRoles && is !== undefined ? is.role : MISSING.few,
  }
}

/** Whoever is seen in two municipalities is of none, and whoever does different things does all of them. */
function peopleIn(
  studied: Iterable<readonly Studied[]>,
  chosen: readonly Chosen[],
): ReadonlyMap<string, Kept> {
  const roots = new Set(chosen.flatMap(({ given }) => given.map(({ root }) => root)))
  const found = new Map<string, Studied>()
  for (const there of studied)
    for (const each of there) {
      if (!roots.has(each.root)) continue
      const before = found.get(each.root)
      found.set(each.root, before ? merged(before, each) : each)
    }
  return found
}

function merged(one: Studied, other: Studied): Studied {
  const isSame = one.municipality === other.municipality
  const roles = new Set([...one.role.split('+'), ...other.role.split('+')])
  if (roles.size > 1) roles.delete('participant')
  return {
    root: one.root,
    municipality: isSame ? one.municipality : '',
    county: one.county === other.county ? one.county : '',
    role: [...roles].sort().join('+'),
  }
}

type KeptCell = { readonly question: number; readonly code: string; readonly of: Kept }

function keptIn(chosen: readonly Chosen[]): readonly KeptCell[] {
  return chosen.flatMap(({ kept }, question) => kept.map((of) => ({ question, code: of.code, of })))
}

function grouped(
  chosen: readonly Chosen[],
  people: ReadonlyMap<string, Kept>,
  kept: readonly KeptCell[],
  key: Key,
): readonly Grouped[] {
  const members = new Map<string, Set<string>>()
  const cells = new Map<string, Map<string, [told: number, kept: number]>>()
  const cellOf = (name: string, question: number, code: string) => {
    const own = cells.get(name) ?? new Map<string, [number, number]>()
    cells.set(name, own)
    const at = `${question} ${code}`
    const cell = own.get(at) ?? [0, 0]
    own.set(at, cell)
    return cell
  }
  for (const [question, { asked, given }] of chosen.entries())
    for (const { root, code } of given) {
      const is = people.get(root)
      if (!is) continue
      const name = key(is)
      members.set(name, (members.get(name) ?? new Set()).add(root))
      if (!isWritten(asked.question)) cellOf(name, question, code)[0] += 1
    }
  // One of which everybody is kept back is a group too: what is told of all others would tell of it.
  for (const { question, code, of } of kept) {
    const name = key(of)
    if (!members.has(name)) members.set(name, new Set())
    if (!isWritten(chosen[question]?.asked.question ?? WRITTEN)) cellOf(name, question, code)[1] += 1
  }
  return [...members].map(
    ([name, own]): Grouped => ({ name, people: own.size, cells: (cells.get(name) ?? new Map()) as Cells }),
  )
}
