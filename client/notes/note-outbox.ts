import type { Entry, Outbox } from '#client/connection/outbox.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { About, NoteId } from '#shared/notes/notes.ts'

/** What an observer may write without a net. */
export type NoteSendable = Extract<
  GatheringCommand,
  {
    type:
      | 'WriteNote'
      | 'ReviseNote'
      | 'SetNoteAbout'
      | 'QuoteNote'
      | 'RemoveNote'
      | 'BringBackNote'
      | 'TagCard'
  }
>
export type NoteEntry = Entry<NoteSendable>
export type NoteOutbox = Outbox<NoteSendable>

/** A tag is on a note's card, which has the note's id. */
export function noteOf(command: NoteSendable): NoteId {
  return command.type === 'TagCard' ? command.card : command.note
}

/**
 * Puts something in. What never got in is put right where it stands, under a new id; of what still waits, an earlier change of the
 * same kind gives way. `sending` is on its way and stays.
 */
export function putNote(outbox: NoteOutbox, entry: NoteEntry, sending: string | null): NoteOutbox {
  const { command } = entry
  if (command.type === 'WriteNote') return [...outbox, entry]
  const note = noteOf(command)
  const refused = outbox.find(
    (each) => each.refusal !== null && each.command.type === 'WriteNote' && each.command.note === note,
  )
  if (refused?.command.type === 'WriteNote') {
    if (command.type === 'RemoveNote') return outbox.filter((each) => noteOf(each.command) !== note)
    const better = { ...entry, command: changed(refused.command, command), order: refused.order }
    return outbox.map((each) => (each === refused ? better : each))
  }
  const gives = new Set<NoteSendable['type']>(
    command.type === 'RemoveNote' || command.type === 'BringBackNote'
      ? ['RemoveNote', 'BringBackNote']
      : [command.type],
  )
  return [
    ...outbox.filter(
      (each) => each.id === sending || noteOf(each.command) !== note || !gives.has(each.command.type),
    ),
    entry,
  ]
}

type Writing = Extract<NoteSendable, { type: 'WriteNote' }>

function changed(written: Writing, command: NoteSendable): Writing {
  switch (command.type) {
    case 'ReviseNote':
      return { ...written, text: command.text }
    case 'TagCard':
      return { ...written, theme: command.theme }
    case 'SetNoteAbout':
      return { ...written, about: command.about }
    case 'QuoteNote':
      return { ...written, quote: command.quote }
    default:
      return written
  }
}

export type NoteFields = {
  readonly text: string
  readonly theme: string | null
  readonly about: About
  readonly quote: string | null
  readonly removed: boolean
}

/** A note as it will be once this has got through. */
export function foreseen<Fields extends NoteFields>(fields: Fields, command: NoteSendable): Fields {
  switch (command.type) {
    case 'WriteNote':
      return fields
    case 'ReviseNote':
      return { ...fields, text: command.text }
    case 'TagCard':
      return { ...fields, theme: command.theme }
    case 'SetNoteAbout':
      return { ...fields, about: command.about }
    case 'QuoteNote':
      return { ...fields, quote: command.quote }
    case 'RemoveNote':
      return { ...fields, removed: true }
    case 'BringBackNote':
      return { ...fields, removed: false }
  }
}
