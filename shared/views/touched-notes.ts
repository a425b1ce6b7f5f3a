import type { BoardEvent } from '#shared/board/board.ts'
import type { DeedEvent } from '#shared/gathering/deeds.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { NoteEvent } from '#shared/notes/notes.ts'
import type { NotesTouched } from './notes-changes.ts'

type NoteTouched = {
  readonly notes: NotesTouched
  readonly groups?: readonly string[]
  readonly persons?: readonly string[]
}

/** Which notes and cards an event has changed; and, where a point is read back, those who are asked. */
export function touchedByNote(gathering: Gathering, event: NoteEvent): NoteTouched {
  const { readBacks } = gathering.notes
  switch (event.type) {
    case 'v1.NoteWritten':
    case 'v1.NoteRevised':
    case 'v1.NoteAboutSet':
    case 'v1.NoteQuoted':
      return { notes: [event.note] }
    case 'v1.NoteBroughtBack':
      return withAsked(gathering, [event.note])
    case 'v1.NoteRemoved':
      return withAsked(gathering, [event.note, ...event.parts])
    case 'v1.NoteThemesSet':
    case 'v1.NotesSigned':
    case 'v1.PresenterNamed':
    case 'v1.PlenaryAsked':
      return { notes: [] }
    case 'v1.ReadBackAsked':
      return { notes: [event.card], groups: event.of }
    case 'v1.ReadBackSkipped':
      return { notes: [event.card], groups: readBacks.get(event.card)?.of ?? [] }
    case 'v1.ReadBackAnswered':
      return { notes: [event.card], persons: [whoIs(gathering.people.merged, event.person)] }
    default:
      return unreachable(event)
  }
}

/** A panel's board is seen by its members and leaders alone. */
export function touchedByBoard(gathering: Gathering, event: BoardEvent): NoteTouched {
  if (event.activity !== null) return { notes: [] }
  switch (event.type) {
    case 'v1.CardsMerged':
    case 'v1.CardSplit':
      return withAsked(gathering, [event.card, ...event.parts])
    case 'v1.CardRemoved':
    case 'v1.CardBroughtBack':
      return withAsked(gathering, [event.card])
    default:
      return { notes: [event.card] }
  }
}

/** What was merged may be apart again, and what was taken away be back. */
export function touchedByTakingBack(gathering: Gathering, { activity, cards }: DeedEvent): NoteTouched {
  return activity === null ? withAsked(gathering, cards) : { notes: [] }
}

/** Cards that leave the board or come back to it: whoever is asked about them is asked no more, or again. */
function withAsked({ notes: { readBacks } }: Gathering, notes: readonly string[]): NoteTouched {
  return { notes, groups: notes.flatMap((card) => readBacks.get(card)?.of ?? []) }
}
