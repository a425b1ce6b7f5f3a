import { Map as PersistentMap } from 'immutable'

/**
 * A persistent map with string keys. State grows by one entry per answer, so an update must not copy what is already there,
 * and a batch that fails to reach the disk must be thrown away for free. Iteration says nothing: a small
 * table remembers the order of insertion, a bigger one follows the hash of the key.
 *
 * What it can do is said here, in a few lines: to compare immutable's own types with each other took the type checker half its time.
 */
export interface Table<Value> extends Iterable<[string, Value]> {
  readonly size: number
  get(key: string): Value | undefined
  has(key: string): boolean
  set(key: string, value: Value): Table<Value>
  update(key: string, none: Value, change: (value: Value) => Value): Table<Value>
  delete(key: string): Table<Value>
  deleteAll(keys: Iterable<string>): Table<Value>
  merge(other: Iterable<[string, Value]>): Table<Value>
  withMutations(change: (table: Table<Value>) => unknown): Table<Value>
  map<Other>(of: (value: Value, key: string) => Other): Table<Other>
  filter(is: (value: Value, key: string) => boolean): Table<Value>
  find(is: (value: Value, key: string) => boolean): Value | undefined
  some(is: (value: Value, key: string) => boolean): boolean
  includes(value: Value): boolean
  count(is: (value: Value, key: string) => boolean): number
  forEach(visit: (value: Value, key: string) => unknown): number
  reduce<Sum>(add: (sum: Sum, value: Value, key: string) => Sum, first: Sum): Sum
  keys(): IterableIterator<string>
  values(): IterableIterator<Value>
  entries(): IterableIterator<[string, Value]>
  toObject(): Record<string, Value>
  /** The same, and what is kept in it, as plain objects. */
  toJS(): unknown
}

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
  return PersistentMap<string, Value>([...table].sort(([a], [b]) => (a < b ? -1 : 1)))
}
