import { nanoid } from 'nanoid'
import { keep, recall } from '#client/connection/storage.ts'

const SIGNS = 10

/** What the ids of this browser's notes begin with: they are known as its own also under another session or link. */
export function deviceKey(gathering: string): string {
  const place = `samling/notes/${gathering}/key`
  const known = recall(place)
  if (known?.length === SIGNS) return known
  const key = nanoid(SIGNS)
  keep(place, key)
  return key
}

export function newNoteId(key: string): string {
  return `${key}${nanoid(16)}`
}
