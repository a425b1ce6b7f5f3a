import type { Entry, Outbox, Sendable } from './outbox.ts'

/** Where an outbox survives a reload, and is shared by the tabs of one phone. */
export type OutboxStorage<Command = Sendable> = {
  readonly load: () => Outbox<Command>
  /** True when it will be there after a reload. */
  readonly save: (entry: Entry<Command>) => boolean
  readonly remove: (id: string) => void
  /** Another tab put something in, changed it, or (null) took it out. */
  readonly listen: (heard: (id: string, entry: Entry<Command> | null) => void) => () => void
}

/** One key per entry: two tabs that write at once cannot overwrite each other's. */
export function makeOutboxStorage<Command = Sendable>(place: string): OutboxStorage<Command> {
  const prefix = `${place}/`
  return {
    load() {
      try {
        const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at))
        return keys.flatMap((key) => {
          const entry = key?.startsWith(prefix) ? readEntry<Command>(localStorage.getItem(key)) : null
          return entry ? [entry] : []
        })
      } catch {
        return []
      }
    },
    save(entry) {
      try {
        localStorage.setItem(prefix + entry.id, JSON.stringify(entry))
        return true
      } catch {
        return false
      }
    },
    remove(id) {
      try {
        localStorage.removeItem(prefix + id)
      } catch {
        // It was never there.
      }
    },
    listen(heard) {
      const listener = ({ key, newValue }: StorageEvent) => {
        if (key?.startsWith(prefix)) heard(key.slice(prefix.length), readEntry<Command>(newValue))
      }
      window.addEventListener('storage', listener)
      return () => window.removeEventListener('storage', listener)
    },
  }
}

function readEntry<Command>(text: string | null): Entry<Command> | null {
  try {
    const entry: unknown = JSON.parse(text ?? '')
    return isEntry<Command>(entry) ? entry : null
  } catch {
    return null
  }
}

/** The server reads the command closely; here it only must not break the page. */
function isEntry<Command>(value: unknown): value is Entry<Command> {
  return (
    typeof value === 'object' && value !== null && 'id' in value && 'command' in value && 'order' in value
  )
}
