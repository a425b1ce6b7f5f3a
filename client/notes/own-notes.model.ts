import type { Refusal } from '#client/connection/lifecycle.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type About, aboutNothing } from '#shared/notes/notes.ts'
import type { NotesView } from '#shared/views/notes.ts'
import { foreseen, type NoteEntry, noteOf } from './note-outbox.ts'

/** One of the notes that were written on this device, as it stands or will stand. */
export type OwnNote = {
  readonly id: string
  readonly text: string
  readonly theme: string | null
  readonly about: About
  readonly quote: string | null
  readonly writtenAt: Instant
  readonly removed: boolean
  readonly state: 'saved' | 'waiting' | 'refused'
  /** What the server has said no to, and why. */
  readonly refused: { readonly entry: string; readonly why: Refusal } | null
}

/** Ids of this device's notes begin with its key: so they are its own, also under a new session and a new link. */
export function isOwn(note: string, key: string): boolean {
  return note.startsWith(key)
}

/** The latest first. `saved`: stored, and perhaps not in the view yet. `person`: who this phone's is, whatever device they wrote on. */
export function ownNotes(
  view: Pick<NotesView, 'notes' | 'cards'> | null,
  entries: readonly NoteEntry[],
  saved: readonly NoteEntry[],
  key: string,
  person: string | null = null,
): readonly OwnNote[] {
  const all = new Map<string, OwnNote>()
  for (const { id, by, text, about, quote, writtenAt, removed } of Object.values(view?.notes ?? {})) {
    if (!isOwn(id, key) && by !== person) continue
    const theme = view?.cards[id]?.theme ?? null
    all.set(id, {
      id,
      text,
      theme,
      about: { ...about },
      quote,
      writtenAt,
      removed,
      state: 'saved',
      refused: null,
    })
  }
  for (const { command } of saved) {
    if (command.type === 'WriteNote' && !all.has(command.note))
      all.set(command.note, written(command, 'saved'))
  }
  for (const { id: entry, command, refusal } of entries) {
    const id = noteOf(command)
    const is = all.get(id) ?? (command.type === 'WriteNote' ? written(command, 'waiting') : undefined)
    if (is === undefined) continue
    // The first no: those behind it may only say that there is no such note.
    const refused = is.refused ?? (refusal === null ? null : { entry, why: refusal })
    const state = refused === null ? 'waiting' : 'refused'
    all.set(id, { ...foreseen(is, command), state, refused })
  }
  return [...all.values()].sort((a, b) => b.writtenAt - a.writtenAt || (a.id < b.id ? 1 : -1))
}

function written(
  command: Extract<NoteEntry['command'], { type: 'WriteNote' }>,
  state: OwnNote['state'],
): OwnNote {
  const { note: id, text, theme, quote, writtenAt } = command
  // A copy: the list that shows it writes into what it was given, and this one is everybody's.
  const about = { ...(command.about ?? aboutNothing) }
  return { id, text: text.trim(), theme, about, quote, writtenAt, removed: false, state, refused: null }
}

/** How many a save would still have to reach the server with. */
export function waitingIn(entries: readonly NoteEntry[]): number {
  return new Set(entries.filter(({ refusal }) => refusal === null).map(({ command }) => noteOf(command))).size
}
