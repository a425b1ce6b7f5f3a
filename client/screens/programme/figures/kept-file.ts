import type { Writing } from '#client/screens/programme/create-writing.ts'

/** Where figures for an indicator are looked over before they are taken. */
export const takeForm = (indicator: string) => `take/${indicator}`

/** As the page keeps it: `bytes` in base 64, empty where the file was too large to keep. */
export type KeptReading = {
  readonly text: string
  readonly file: string
  readonly bytes: string
  readonly sheet: string
  /** `dimension`, `category`, by turns. */
  readonly fixed: readonly string[]
  readonly of: string
}
export const NOTHING_READ: KeptReading = { text: '', file: '', bytes: '', sheet: '', fixed: [], of: 'whole' }
export type ReadingDraft = Pick<Writing<KeptReading>, 'draft' | 'write'>

/** Many times what a table of figures is, and no more than a browser has room for beside the rest. */
const MOST_KEPT = 400_000

export function packed(bytes: Uint8Array): string {
  if (bytes.length > MOST_KEPT) return ''
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** Null: it was too large to keep, or is not what was kept. */
export function unpacked(text: string): Uint8Array | null {
  if (text === '') return null
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
