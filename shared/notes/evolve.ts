import { isBoardEvent } from '#shared/board/board.ts'
import { evolveBoard, withCard } from '#shared/board/evolve.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import type { Note, NoteDeed, NoteEvent, Notes, NotesEvent, ReadBack, WriterId } from './notes.ts'

type OnNote = Extract<NoteEvent, { readonly note: string }>

/** Never fails: an event that does not fit changes nothing. */
export function evolveNotes(before: Notes, event: NotesEvent): Notes {
  const notes = 'by' in event ? withObserver(before, event.by) : before
  if (isBoardEvent(event)) {
    const board = evolveBoard(notes.board, event)
    return board === notes.board ? notes : { ...notes, board }
  }
  switch (event.type) {
    case 'v1.NoteWritten':
      return written(notes, event)
    case 'v1.NoteRevised':
      return revised(notes, event)
    case 'v1.NoteAboutSet':
      return changed(notes, event, 'about', { about: event.about })
    case 'v1.NoteQuoted':
      return changed(notes, event, 'quoted', { quote: event.quote })
    case 'v1.NoteRemoved':
      return removed(notes, event)
    case 'v1.NoteBroughtBack':
      return broughtBack(notes, event)
    case 'v1.NoteThemesSet':
      return { ...notes, themes: event.themes }
    case 'v1.NotesSigned': {
      const { by: id, person, name } = event
      const signed = name === '' ? { id, person } : { id, person, name }
      return {
        ...notes,
        observers: notes.observers.map((each) => (each.id === id ? signed : each)),
      }
    }
    case 'v1.PresenterNamed':
      return { ...notes, presenter: event.presenter }
    case 'v1.PlenaryAsked':
      return { ...notes, plenaryAsked: event.wanted ? { by: event.by, at: event.at } : null }
    case 'v1.ReadBackAsked': {
      const { card, text, of, at } = event
      const known = notes.readBacks.get(card)
      const answers = known?.text === text ? known.answers : []
      return withReadBack(notes, { card, text, of, at, skipped: false, answers })
    }
    case 'v1.ReadBackSkipped': {
      const readBack = notes.readBacks.get(event.card)
      return readBack ? withReadBack(notes, { ...readBack, skipped: true }) : notes
    }
    case 'v1.ReadBackAnswered':
      return answered(notes, event)
    default:
      return unreachable(event)
  }
}

/** The leader's own is nobody's device. */
export function isLeaders(id: WriterId): boolean {
  return id === 'leader' || id === 'server'
}

function withObserver(notes: Notes, id: WriterId): Notes {
  if (isLeaders(id) || notes.observers.some((each) => each.id === id)) return notes
  return { ...notes, observers: [...notes.observers, { id, person: null }] }
}

function written(notes: Notes, event: Extract<NoteEvent, { type: 'v1.NoteWritten' }>): Notes {
  const { note: id, by, text, theme, quote, writtenAt, about, at } = event
  if (notes.notes.has(id)) return notes
  const number = notes.counted + 1
  const last = { by, at, what: 'written' } as const
  const note: Note = {
    ...{ id, by, text, about, quote, writtenAt, at, number, last },
    revised: false,
    removed: false,
  }
  return {
    ...notes,
    notes: notes.notes.set(id, note),
    counted: number,
    standing: notes.standing + 1,
    latest: id,
    board: withCard(notes.board, { id, text, theme, sources: [id], by, at }),
  }
}

function changed(notes: Notes, { note: id, by, at }: OnNote, what: NoteDeed, change: Partial<Note>): Notes {
  const note = notes.notes.get(id)
  if (note === undefined) return notes
  return { ...notes, notes: notes.notes.set(id, { ...note, ...change, last: { by, at, what } }) }
}

/** The card says what its note says for as long as nobody has given it words of its own. */
function revised(notes: Notes, event: Extract<NoteEvent, { type: 'v1.NoteRevised' }>): Notes {
  const { note: id, by, at, text } = event
  const isWord = notes.board.cards.get(id)?.text === notes.notes.get(id)?.text
  const board = isWord
    ? evolveBoard(notes.board, { type: 'v1.CardRevised', activity: null, card: id, by, at, text })
    : notes.board
  const note = notes.notes.get(id)
  const first = note?.first ?? note?.text ?? text
  return { ...changed(notes, event, 'revised', { text, revised: true, first }), board }
}

function removed(notes: Notes, event: Extract<NoteEvent, { type: 'v1.NoteRemoved' }>): Notes {
  const note = notes.notes.get(event.note)
  if (note === undefined || note.removed) return notes
  const { note: card, by, at, parts } = event
  const done = { activity: null, card, by, at }
  const apart =
    parts.length === 0 ? notes.board : evolveBoard(notes.board, { type: 'v1.CardSplit', ...done, parts })
  return {
    ...changed(notes, event, 'removed', { removed: true }),
    standing: notes.standing - 1,
    board: evolveBoard(apart, { type: 'v1.CardRemoved', ...done }),
  }
}

function broughtBack(notes: Notes, event: OnNote): Notes {
  const note = notes.notes.get(event.note)
  if (!note?.removed) return notes
  const { note: card, by, at } = event
  return {
    ...changed(notes, event, 'back', { removed: false }),
    standing: notes.standing + 1,
    board: evolveBoard(notes.board, { type: 'v1.CardBroughtBack', activity: null, card, by, at }),
  }
}

function withReadBack(notes: Notes, readBack: ReadBack): Notes {
  return { ...notes, readBacks: notes.readBacks.set(readBack.card, readBack) }
}

function answered(notes: Notes, event: Extract<NoteEvent, { type: 'v1.ReadBackAnswered' }>): Notes {
  const readBack = notes.readBacks.get(event.card)
  if (readBack === undefined) return notes
  const { person: by, municipality, answer, word, at } = event
  const others = readBack.answers.filter((each) => each.by !== by)
  return withReadBack(notes, { ...readBack, answers: [...others, { municipality, by, answer, word, at }] })
}
