import type { BoardCommand } from '#shared/board/board.ts'
import type { NoteCommand } from '#shared/notes/notes.ts'
import { cardOf } from './gathered.ts'
import type { NotesView } from './notes.ts'

type Done = BoardCommand | NoteCommand

/**
 * What takes back what an observer has just done, from the view as it was before: observers have no list of steps, as leaders
 * have, and others go on meanwhile. Empty: there is nothing to take back, or it cannot be.
 */
export function takingBack(before: NotesView, done: Done): readonly Done[] {
  if (!('card' in done) && !('into' in done)) return ofNote(before, done)
  if (done.type === 'MergeCards') return mergeBack(before, done)
  if (!('activity' in done)) return readBackBack(before, done)
  const card = before.cards[done.card]
  if (card === undefined || done.activity !== null) return []
  const on = { activity: null, card: card.id } as const
  switch (done.type) {
    case 'ReviseCard':
      return [{ type: 'ReviseCard', ...on, text: card.text ?? before.notes[card.id]?.text ?? '' }]
    case 'TagCard':
      // A theme that is not there any more cannot be given again.
      return card.theme === null || before.themes.some(({ id }) => id === card.theme)
        ? [{ type: 'TagCard', ...on, theme: card.theme }]
        : []
    case 'SupportCard':
      return [{ type: 'SupportCard', ...on, support: !done.support }]
    case 'SplitCard': {
      const parts = done.part === null ? card.parts : card.parts.filter((part) => part === done.part)
      return parts.length === 0
        ? []
        : [{ type: 'MergeCards', activity: null, into: card.id, cards: [...parts] }]
    }
    case 'ChooseCard':
      return before.chosen.includes(card.id) ? [] : [{ type: 'UnchooseCard', ...on }]
    case 'UnchooseCard':
      return before.chosen.includes(card.id)
        ? [{ type: 'ChooseCard', ...on, before: after(before, card.id) }]
        : []
    case 'MoveCard':
      return [{ type: 'MoveCard', ...on, before: after(before, card.id) }]
    case 'RemoveCard':
      return [{ type: 'BringBackCard', ...on }, ...chosenAgain(before, card.id)]
    case 'BringBackCard':
      // It may have brought its note back with it.
      return before.notes[card.id]?.removed
        ? [{ type: 'RemoveNote', note: card.id }]
        : [{ type: 'RemoveCard', ...on }]
  }
}

/** Which card stood behind it. */
function after({ chosen }: NotesView, id: string): string | null {
  return chosen[chosen.indexOf(id) + 1] ?? null
}

function chosenAgain(before: NotesView, id: string): readonly BoardCommand[] {
  return before.chosen.includes(id)
    ? [{ type: 'ChooseCard', activity: null, card: id, before: after(before, id) }]
    : []
}

/** Each part comes out by itself, so that what was merged before stays; what was chosen is so again. */
function mergeBack(
  before: NotesView,
  { into, cards }: Extract<Done, { type: 'MergeCards' }>,
): readonly Done[] {
  const parts = cards.filter((id) => id !== into && before.cards[id]?.mergedInto === null)
  const head = before.cards[into]
  const wasChosen = before.chosen.includes(into)
  const tookPlace = !wasChosen && parts.some((id) => before.chosen.includes(id))
  return [
    ...parts.map((part): Done => ({ type: 'SplitCard', activity: null, card: into, part })),
    ...(tookPlace ? [{ type: 'UnchooseCard', activity: null, card: into } as const] : []),
    ...[...before.chosen].reverse().flatMap((id) => (parts.includes(id) ? chosenAgain(before, id) : [])),
    ...(head?.theme === null ? [{ type: 'TagCard', activity: null, card: into, theme: null } as const] : []),
  ]
}

function ofNote(
  before: NotesView,
  done: Exclude<Done, { card: string } | { into: string }>,
): readonly Done[] {
  const note = 'note' in done ? before.notes[done.note] : undefined
  switch (done.type) {
    case 'WriteNote':
      return note === undefined ? [{ type: 'RemoveNote', note: done.note }] : []
    case 'ReviseNote':
      return note === undefined
        ? []
        : [{ type: 'ReviseNote', note: note.id, text: note.text }, ...ownWords(before, note.id)]
    case 'SetNoteAbout':
      return note === undefined ? [] : [{ type: 'SetNoteAbout', note: note.id, about: note.about }]
    case 'QuoteNote':
      return note === undefined ? [] : [{ type: 'QuoteNote', note: note.id, quote: note.quote }]
    case 'RemoveNote':
      return noteBack(before, done.note)
    case 'BringBackNote':
      return [{ type: 'RemoveNote', note: done.note }]
    case 'NamePresenter':
      return [{ type: 'NamePresenter', presenter: before.presenter?.id ?? null }]
    case 'AskPlenary':
      return [{ type: 'AskPlenary', wanted: before.plenaryAsked !== null }]
    case 'SignNotes':
    case 'SetNoteThemes':
      return []
  }
}

/** A card whose words the note came to share by chance keeps them. */
function ownWords(before: NotesView, id: string): readonly Done[] {
  const card = before.cards[id]
  if (!card || card.text === null || card.removed || card.mergedInto !== null) return []
  return [{ type: 'ReviseCard', activity: null, card: id, text: card.text }]
}

/** With what had come out of its card, and in its place. */
function noteBack(before: NotesView, note: string): readonly Done[] {
  const parts = before.cards[note]?.parts ?? []
  const together: Done = { type: 'MergeCards', activity: null, into: note, cards: [...parts] }
  return [
    { type: 'BringBackNote', note },
    ...(parts.length > 0 ? [together] : []),
    ...chosenAgain(before, note),
    // Off the board it was already, before its note was taken away.
    ...(before.cards[note]?.removed ? [{ type: 'RemoveCard', activity: null, card: note } as const] : []),
  ]
}

function readBackBack(
  before: NotesView,
  done: Extract<Done, { type: 'AskReadBack' | 'SkipReadBack' | 'AnswerReadBack' }>,
): readonly Done[] {
  switch (done.type) {
    case 'AskReadBack':
      // What was asked before, of other words, is gone; that nobody is asked would be a third thing.
      return before.readBacks[done.card]?.skipped === false ? [] : [{ type: 'SkipReadBack', card: done.card }]
    case 'SkipReadBack':
      return asksTheSame(before, done.card) ? [{ type: 'AskReadBack', card: done.card }] : []
    case 'AnswerReadBack':
      return []
  }
}

/** Of a card that says something else by now, it cannot be asked again what was asked. */
function asksTheSame(before: NotesView, id: string): boolean {
  const [card, asked] = [before.cards[id], before.readBacks[id]]
  if (card === undefined || card.removed || card.mergedInto !== null || !asked || asked.skipped) return false
  const { text, municipalities } = cardOf(before, card, null)
  return text === asked.text && [...municipalities].sort().join() === [...asked.of].sort().join()
}
