import type { Entry } from '#client/connection/outbox.ts'
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
/** `writer`: who wrote it, where a device may have been several people's; left out by earlier versions. */
export type NoteEntry = Entry<NoteSendable> & { readonly writer?: string }
export type NoteOutbox = readonly NoteEntry[]

/** Whose an entry is not: it waits until they are here again, or whoever is here takes it over. */
export function isOthers({ writer }: NoteEntry, me: string | null): boolean {
  return writer !== undefined && me !== null && writer !== me
}

/** What others have left on this device, taken over by whoever is here. */
export function takenOver(outbox: NoteOutbox, me: string | null): NoteOutbox {
  return outbox.map((entry) => (me !== null && isOthers(entry, me) ? { ...entry, writer: me } : entry))
}

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
  const refused = refusedWriting(outbox, note)
  if (refused !== null) {
    if (command.type === 'RemoveNote') return outbox.filter((each) => noteOf(each.command) !== note)
    const { writing, rest } = folded(outbox, refused, sending)
    const better = { ...entry, command: changed(writing, command), order: refused.order }
    return rest.map((each) => (each === refused ? better : each))
  }
  const gives = new Set<NoteSendable['type']>(
    command.type === 'RemoveNote' || command.type === 'BringBackNote'
      ? ['RemoveNote', 'BringBackNote']
      : [command.type],
  )
  const stays = (each: NoteEntry) =>
    each.id === sending || noteOf(each.command) !== note || !gives.has(each.command.type)
  const gone = outbox.find((each) => !stays(each))
  return [...outbox.filter(stays), { ...entry, command: withFrom(command, gone) }]
}

/** Words that give way never got in: those that come instead are still written over what stood before them. */
function withFrom(command: NoteSendable, gone: NoteEntry | undefined): NoteSendable {
  if (command.type !== 'ReviseNote' || gone?.command.type !== 'ReviseNote') return command
  const { from } = gone.command
  return gone.refusal !== null || from === undefined ? knowingly(command) : { ...command, from }
}

/** Who sends again has read what it says now. */
function knowingly(command: NoteSendable): NoteSendable {
  if (command.type !== 'ReviseNote') return command
  const { from: _from, ...rest } = command
  return rest
}

type Writing = Extract<NoteSendable, { type: 'WriteNote' }>
type Refused = NoteEntry & { readonly command: Writing }

/**
 * Sends all that was refused of a note again, as new commands. What it was to become is in what is written now: a change of a note that
 * never got in would be refused for ever.
 */
export function againNote(
  outbox: NoteOutbox,
  note: NoteId,
  newId: () => string,
  sending: string | null,
): NoteOutbox {
  const first = refusedWriting(outbox, note)
  const { writing, rest } = first === null ? { writing: null, rest: outbox } : folded(outbox, first, sending)
  return rest.map((each) => {
    if (each.refusal === null || noteOf(each.command) !== note) return each
    const command = writing !== null && each === first ? writing : knowingly(each.command)
    return { ...each, command, id: newId(), refusal: null }
  })
}

/** Throws away one thing that was refused; with a note that never got in goes all that it was to become. */
export function withoutRefused(outbox: NoteOutbox, id: string): NoteOutbox {
  const entry = outbox.find((each) => each.id === id)
  if (entry?.command.type !== 'WriteNote') return outbox.filter((each) => each !== entry)
  const { note } = entry.command
  return outbox.filter((each) => noteOf(each.command) !== note)
}

function refusedWriting(outbox: NoteOutbox, note: NoteId): Refused | null {
  const isIt = (each: NoteEntry): each is Refused =>
    each.refusal !== null && each.command.type === 'WriteNote' && each.command.note === note
  return outbox.find(isIt) ?? null
}

const FOLDED: readonly NoteSendable['type'][] = ['ReviseNote', 'TagCard', 'SetNoteAbout', 'QuoteNote']

/** A note that never got in with every change that stands behind it, and what is left without those. */
function folded(outbox: NoteOutbox, first: Refused, sending: string | null) {
  const isBehind = ({ id, command }: NoteEntry) =>
    id !== sending && FOLDED.includes(command.type) && noteOf(command) === first.command.note
  const writing = outbox.filter(isBehind).reduce((is, { command }) => changed(is, command), first.command)
  return { writing, rest: outbox.filter((each) => !isBehind(each)) }
}

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
