import type { Gathering } from '#shared/gathering/gathering.ts'
import { diff, type Json, type PatchOperation } from '#shared/kernel/diff.ts'
import { notesView } from './notes.ts'

/** The notes and cards that an event may have changed, by id; a note and its card have one id. */
export type NotesTouched = 'all' | readonly string[]

/**
 * What has changed in the notes' view between two states, looked for only where something was touched: with two thousand notes on
 * the board a new one costs what it cost with twenty. A property test holds this against the whole views.
 */
export function notesChanges(
  before: Gathering,
  after: Gathering,
  touched: NotesTouched,
): readonly PatchOperation[] {
  if (before === after) return []
  const only = touched === 'all' ? undefined : [...new Set(touched)]
  return diff(notesView(before, only) as unknown as Json, notesView(after, only) as unknown as Json)
}
