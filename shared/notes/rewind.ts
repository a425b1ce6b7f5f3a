import type { Instant } from '#shared/kernel/instant.ts'
import { noteRemoved } from './decide.ts'
import { evolveNotes } from './evolve.ts'
import type { Note, Notes, ReadBack, WriterId } from './notes.ts'

/**
 * A step on a note taken back, a leader's unless it says whose. What somebody has done to the note since stands; so does the note, if they have done
 * something with its card. The card has been given back by then.
 */
export function rewindNote(
  notes: Notes,
  {
    note: id,
    before,
    at: then,
    by = 'leader',
  }: {
    readonly note: string
    readonly before: Note | undefined
    readonly at: Instant
    readonly by?: WriterId
  },
  at: Instant,
): Notes {
  const note = notes.notes.get(id)
  if (note === undefined || note.last.at !== then) return notes
  const done = { note: id, by, at }
  const card = notes.board.cards.get(id)
  const isUsed = card !== undefined && !card.removed && card.last.at !== then
  if ((before === undefined || before.removed) && isUsed) return notes
  if (before === undefined) return evolveNotes(notes, noteRemoved(notes, done))
  const { text, about, quote, revised, removed, last } = before
  const words = text === note.text ? notes : evolveNotes(notes, { type: 'v1.NoteRevised', ...done, text })
  const back =
    removed === note.removed
      ? words
      : evolveNotes(words, removed ? noteRemoved(words, done) : { type: 'v1.NoteBroughtBack', ...done })
  const { first: _first, ...now } = back.notes.get(id) ?? note
  const first = before.first === undefined ? {} : { first: before.first }
  // The card lies as it should already, with its parts, and with who did what to it last.
  return {
    ...back,
    board: words.board,
    notes: back.notes.set(id, { ...now, ...first, about, quote, revised, last }),
  }
}

/** A question taken back before anybody has answered was never put; afterwards it is only put to nobody else. */
export function rewindReadBack(
  notes: Notes,
  { card, before }: { readonly card: string; readonly before: ReadBack | undefined },
): Notes {
  const now = notes.readBacks.get(card)
  if (now === undefined) return notes
  const isSame = before !== undefined && before.at === now.at
  if (isSame) return { ...notes, readBacks: notes.readBacks.set(card, { ...now, skipped: before.skipped }) }
  if (now.answers.length > 0)
    return { ...notes, readBacks: notes.readBacks.set(card, { ...now, skipped: true }) }
  const readBacks = before ? notes.readBacks.set(card, before) : notes.readBacks.delete(card)
  return { ...notes, readBacks }
}
