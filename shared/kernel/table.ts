import { Map as PersistentMap } from 'immutable'

/**
 * A persistent map with string keys. State grows by one entry per answer, so an update must not copy what is already there,
 * and a batch that fails to reach the disk must be thrown away for free. Iteration says nothing: a small
 * table remembers the order of insertion, a bigger one follows the hash of the key.
 */
export type Table<Value> = PersistentMap<string, Value>

export function emptyTable<Value>(): Table<Value> {
  return PersistentMap<string, Value>()
}

export function tableOf<Value>(entries: Readonly<Record<string, Value>>): Table<Value> {
  return PersistentMap<string, Value>(Object.entries(entries))
}

/** The most entries that immutable keeps in the order they came. */
const REMEMBERED = 8

/** The same table without a memory of the order its entries came in, which for anonymous ballots names who gave them. */
export function inKeyOrder<Value>(table: Table<Value>): Table<Value> {
  if (table.size > REMEMBERED) return table
  return PersistentMap([...table].sort(([a], [b]) => (a < b ? -1 : 1)))
}
