import { nanoid } from 'nanoid'
import { SEAT_LIMITS } from '#shared/seating/seats.ts'
import type { SeatingPart } from '#shared/views/seating-part.ts'

/** A table while the leader writes: figures as typed. */
export type TypedTable = {
  readonly id: string
  readonly name: string
  readonly chairs: string
  readonly note: string
  readonly place: { readonly x: number; readonly y: number } | null
}
export type Flaw =
  | { readonly type: 'name-empty'; readonly at: number }
  | { readonly type: 'same-name'; readonly at: number; readonly name: string }
  | { readonly type: 'chairs'; readonly at: number; readonly name: string }

type TablePart = SeatingPart['tables'][number]

export function typedTables(tables: readonly TablePart[]): readonly TypedTable[] {
  return tables.map(({ id, name, chairs, note, place }) => ({
    id,
    name,
    chairs: `${chairs}`,
    note,
    place: place === null ? null : { x: place.x, y: place.y },
  }))
}

/** The lowest number that no table is called by. */
function freeName(tables: readonly TypedTable[]): string {
  const taken = new Set(tables.map(({ name }) => name.trim()))
  let number = 1
  while (taken.has(`${number}`)) number += 1
  return `${number}`
}

export function withOneMore(tables: readonly TypedTable[], chairs: string): readonly TypedTable[] {
  return [...tables, { id: nanoid(), name: freeName(tables), chairs, note: '', place: null }]
}

/** As many as asked for: new ones at the end, and the last ones taken away. Those that stay are as they were. */
export function withCount(
  tables: readonly TypedTable[],
  count: number,
  chairs: string,
): readonly TypedTable[] {
  let now: readonly TypedTable[] = tables.slice(0, count)
  while (now.length < count) now = withOneMore(now, chairs)
  return now
}

export function chairsOf(typed: string): number | null {
  const chairs = /^\s*(\d{1,3})\s*$/.exec(typed)?.[1]
  return chairs === undefined || Number(chairs) > SEAT_LIMITS.chairs ? null : Number(chairs)
}

/** Null: no number of tables that can be set up. */
export function tableCountOf(typed: string): number | null {
  const count = /^\s*(\d{1,4})\s*$/.exec(typed)?.[1]
  return count === undefined || Number(count) < 1 || Number(count) > SEAT_LIMITS.tables ? null : Number(count)
}

export function totalChairs(tables: readonly TypedTable[]): number {
  return tables.reduce((sum, { chairs }) => sum + (chairsOf(chairs) ?? 0), 0)
}

export function flawOf(tables: readonly TypedTable[]): Flaw | null {
  const seen = new Set<string>()
  for (const [at, { name, chairs }] of tables.entries()) {
    const called = name.trim()
    if (called === '') return { type: 'name-empty', at }
    if (seen.has(called.toLocaleLowerCase())) return { type: 'same-name', at, name: called }
    if (chairsOf(chairs) === null) return { type: 'chairs', at, name: called }
    seen.add(called.toLocaleLowerCase())
  }
  return null
}

/** What is sent; null while something is wrong. */
export function savedTables(tables: readonly TypedTable[]): readonly TablePart[] | null {
  if (flawOf(tables) !== null) return null
  return tables.map(({ id, name, chairs, note, place }) => ({
    id,
    name: name.trim(),
    chairs: chairsOf(chairs) ?? 0,
    note: note.trim(),
    place,
  }))
}

/** In rows over the whole map, first the table nearest the screen on the left, as one reads. */
export function inRows(tables: readonly TypedTable[]): readonly TypedTable[] {
  const across = Math.max(1, Math.ceil(Math.sqrt(tables.length * 1.4)))
  const rows = Math.max(1, Math.ceil(tables.length / across))
  return tables.map((table, at) => {
    const row = Math.floor(at / across)
    const inRow = row === rows - 1 ? tables.length - row * across : across
    return {
      ...table,
      place: {
        x: Math.round(((at - row * across + 0.5) / inRow) * 1_000),
        y: Math.round(((row + 0.5) / rows) * 1_000),
      },
    }
  })
}

const EDGE = 20
const within = (value: number) => Math.min(1_000 - EDGE, Math.max(EDGE, Math.round(value)))

export function placed(
  tables: readonly TypedTable[],
  id: string,
  place: { readonly x: number; readonly y: number },
): readonly TypedTable[] {
  const at = { x: within(place.x), y: within(place.y) }
  return tables.map((table) => (table.id === id ? { ...table, place: at } : table))
}
