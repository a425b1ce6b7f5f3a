import * as v from 'valibot'
import type { RoundTask, SeatingTask } from './seating.ts'

/** Ids of a file are numbers or texts, as whoever wrote it has them; they come back as they were. */
const Id = v.union([v.pipe(v.number(), v.finite()), v.pipe(v.string(), v.minLength(1), v.maxLength(200))])
export type FileId = v.InferOutput<typeof Id>

const Count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))
const IdPair = v.tuple([Id, Id])

/** What `samling seat` reads; tables are counted from 0, in the order of `tables`. */
export const SeatFile = v.object({
  people: v.pipe(
    v.array(v.object({ id: Id, org: v.optional(v.nullable(Id)), role: v.optional(v.nullable(v.string())) })),
    v.maxLength(5000),
  ),
  /** Chairs of each table. */
  tables: v.pipe(v.array(Count), v.maxLength(2000)),
  rounds: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(40))),
  history: v.optional(v.array(v.array(v.array(Id))), []),
  pins: v.optional(v.array(v.object({ person: Id, table: Count })), []),
  together: v.optional(v.array(IdPair), []),
  apart: v.optional(v.array(IdPair), []),
  /** Without a round, in every round; rounds are counted from 0. */
  locked: v.optional(v.array(v.object({ table: Count, people: v.array(Id), round: v.optional(Count) })), []),
  absent: v.optional(v.array(v.array(Id)), []),
})
export type SeatFile = v.InferOutput<typeof SeatFile>

/** What stood in the file and is not used, and what is used as if it had been written otherwise. */
export type SeatNote =
  | { readonly type: 'twice'; readonly people: readonly FileId[] }
  | {
      readonly type: 'unknown'
      readonly where: 'history' | 'pins' | 'together' | 'apart' | 'locked' | 'absent'
      readonly people: readonly FileId[]
    }
  | { readonly type: 'spelled'; readonly as: string; readonly also: readonly string[] }
  | { readonly type: 'rounds'; readonly where: 'absent' | 'locked'; readonly rounds: number }

export type ReadSeats = {
  readonly task: SeatingTask
  readonly ids: readonly FileId[]
  readonly notes: readonly SeatNote[]
}

/** Numbers and texts are different ids: 1 is not "1". */
function keyOf(id: FileId): string {
  return typeof id === 'number' ? `#${id}` : id
}

/** A name written with other case, spaces or the word for municipality is the same one. */
function placeKey(id: FileId): string {
  if (typeof id === 'number') return `#${id}`
  return id
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+kommune$/u, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** `-1` and nothing belong to no municipality. */
function municipalitiesOf(file: SeatFile, notes: SeatNote[]): number[] {
  const found = new Map<string, { readonly at: number; readonly spelled: Set<string> }>()
  const list = file.people.map(({ org }) => {
    if (org === undefined || org === null || org === -1 || (typeof org === 'string' && org.trim() === ''))
      return -1
    const key = placeKey(org)
    const known = found.get(key)
    if (known !== undefined) {
      known.spelled.add(String(org))
      return known.at
    }
    const at = found.size
    found.set(key, { at, spelled: new Set([String(org)]) })
    return at
  })
  for (const { spelled } of found.values()) {
    const [as = '', ...also] = spelled
    if (also.length > 0) notes.push({ type: 'spelled', as, also })
  }
  return list
}

function rolesOf(people: SeatFile['people']): number[][] {
  const roles = new Map<string, number[]>()
  people.forEach(({ role }, person) => {
    if (role === undefined || role === null || role === '') return
    roles.set(role, [...(roles.get(role) ?? []), person])
  })
  return [...roles.values()]
}

/** A task from a file: ids become numbers, and whoever is not among the people is left out and told. */
export function readSeats(given: SeatFile, rounds: number): ReadSeats {
  const notes: SeatNote[] = []
  const index = new Map<string, number>()
  const twice: FileId[] = []
  const people = given.people.filter(({ id }) => {
    if (index.has(keyOf(id))) {
      twice.push(id)
      return false
    }
    index.set(keyOf(id), index.size)
    return true
  })
  const file = { ...given, people }
  if (twice.length > 0) notes.push({ type: 'twice', people: twice })
  const unknown = new Map<string, Map<string, FileId>>()
  const find = (where: Extract<SeatNote, { type: 'unknown' }>['where'], list: readonly FileId[]): number[] =>
    list.flatMap((id) => {
      const person = index.get(keyOf(id))
      if (person !== undefined) return [person]
      unknown.set(where, (unknown.get(where) ?? new Map<string, FileId>()).set(keyOf(id), id))
      return []
    })
  const pairs = (where: 'together' | 'apart') =>
    file[where].flatMap((pair): [number, number][] => {
      const [a, b] = find(where, pair)
      return a === undefined || b === undefined ? [] : [[a, b]]
    })
  const late = (where: 'absent' | 'locked', most: number) => {
    if (most > rounds) notes.push({ type: 'rounds', where, rounds })
  }
  late('absent', file.absent.length)
  late('locked', Math.max(0, ...file.locked.map(({ round }) => (round ?? 0) + 1)))
  const task: SeatingTask = {
    municipalities: municipalitiesOf(file, notes),
    roles: rolesOf(people),
    chairs: file.tables,
    rounds: Array.from(
      { length: rounds },
      (_, round): RoundTask => ({
        absent: find('absent', file.absent[round] ?? []),
        locked: file.locked
          .filter((locked) => locked.round === undefined || locked.round === round)
          .map((locked) => ({ table: locked.table, people: find('locked', locked.people) })),
      }),
    ),
    history: file.history.map((tables) => ({
      tables: tables.map((table) => find('history', table)),
      weight: 1,
    })),
    known: [],
    again: 1,
    pins: file.pins.flatMap(({ person, table }) =>
      find('pins', [person]).map((found) => ({ person: found, table })),
    ),
    together: pairs('together'),
    apart: pairs('apart'),
  }
  for (const where of ['history', 'pins', 'together', 'apart', 'locked', 'absent'] as const) {
    const ids = unknown.get(where)
    if (ids !== undefined) notes.push({ type: 'unknown', where, people: [...ids.values()] })
  }
  return { task, ids: people.map(({ id }) => id), notes }
}
