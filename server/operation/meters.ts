import type { Log } from '#server/log.ts'
import { type EventStore, StoreError } from '#server/store/event-store.ts'

/** What whoever runs the server may count. Nothing here says who, which gathering, or what was said. */
export type Meters = {
  /** What was asked on a line has been answered: `ok`, or the code of the refusal; in seconds from when it was heard. */
  readonly answered: (question: string, outcome: string, seconds: number) => void
  /** An append is on disk, with so many records. */
  readonly stored: (records: number, seconds: number) => void
  /** The store has refused, by its code. */
  readonly notStored: (code: string) => void
  readonly logged: (event: string) => void
}

/** The store, with every append counted and timed. */
export function metered<Store extends EventStore>(store: Store, meters: Meters): Store {
  const append: EventStore['append'] = async (stream, expectedVersion, records, options) => {
    const began = performance.now()
    try {
      const version = await store.append(stream, expectedVersion, records, options)
      meters.stored(records.length, secondsSince(began))
      return version
    } catch (error) {
      meters.notStored(error instanceof StoreError ? error.code : 'failed')
      throw error
    }
  }
  // All else is the store's own, called as its own: it keeps things to itself that no copy of it could reach.
  return new Proxy(store, {
    get(target, name) {
      if (name === 'append') return append
      const own: unknown = Reflect.get(target, name, target)
      return typeof own === 'function' ? own.bind(target) : own
    },
  })
}

/** Every line of the log is counted by its name. */
export function meteredLog(log: Log, meters: Meters): Log {
  return (event, facts) => {
    meters.logged(event)
    log(event, facts)
  }
}

export function secondsSince(began: number): number {
  return (performance.now() - began) / 1000
}
