import { Map as PersistentMap } from 'immutable'

/**
 * A persistent map with string keys. State grows by one entry per answer, so an update must not copy what is already there,
 * and a batch that fails to reach the disk must be thrown away for free. Iteration follows the hash of the key, not the
 * order of insertion, which is also what anonymous ballots want.
 */
export type Table<Value> = PersistentMap<string, Value>

export function emptyTable<Value>(): Table<Value> {
  return PersistentMap<string, Value>()
}

export function tableOf<Value>(entries: Readonly<Record<string, Value>>): Table<Value> {
  return PersistentMap<string, Value>(Object.entries(entries))
}
