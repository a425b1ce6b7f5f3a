import type { Marks } from '#client/notes/create-note-draft.ts'
import type { NoteSendable } from '#client/notes/note-outbox.ts'
import { tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { NOTE_LIMITS } from '#shared/notes/note-limits.ts'
import type { About } from '#shared/notes/notes.ts'

/** What the note that is being written is about: as its writer said, else what was on when it was begun, else what is on. */
export function draftAbout({ about, begun }: Marks, on: About): About {
  return about ?? begun?.on ?? on
}

export type Written =
  | { readonly ok: true; readonly command: Extract<NoteSendable, { type: 'WriteNote' }> }
  | { readonly ok: false; readonly why: 'empty' }
  | { readonly ok: false; readonly why: 'too-long'; readonly length: number; readonly limit: number }

/** The command that saves it. What was on is for the server to say, which knows it also for a device that had no net. */
export function written(text: string, marks: Marks, note: string, now: number): Written {
  const kept = tidy(text)
  if (kept === '') return { ok: false, why: 'empty' }
  const limit = NOTE_LIMITS.note
  if (tooLong(kept, limit)) return { ok: false, why: 'too-long', length: [...kept].length, limit }
  const { theme, quote, about, begun } = marks
  const writtenAt = Math.floor(begun?.at ?? now)
  return { ok: true, command: { type: 'WriteNote', note, text, theme, quote, writtenAt, about } }
}

/** Alt with a number, whatever sign the keyboard makes of it; null for all other keys. */
export function themeKey(
  event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey' | 'code'>,
): number | null {
  if (!event.altKey || event.ctrlKey || event.metaKey) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  return digit === undefined ? null : Number(digit) - 1
}

export function saves(event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'isComposing'>): boolean {
  return event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing
}

/** A key of a keyboard that is there: one on the glass does not say which key it was. */
export function isKey({ code }: Pick<KeyboardEvent, 'code'>): boolean {
  return code !== '' && code !== 'Unidentified'
}
