import type { StoredRecord } from '#server/store/event-store.ts'

type Fields = Readonly<Record<string, unknown>>

/** Everything a record says, as it lies there. Nothing here knows the shape of any event. */
export function fieldsOf({ public: open, private: hidden }: StoredRecord): Fields {
  return { ...open, ...(hidden === 'erased' ? {} : hidden) }
}

export function listIn(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value : []
}

export function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
