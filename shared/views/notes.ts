import type { Card, LastDeed } from '#shared/board/board.ts'
import { themesOf } from '#shared/gathering/boards.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { onNow } from '#shared/gathering/on-now.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { Table } from '#shared/kernel/table.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { About, Note, PlenaryAsked, ReadBack, ReadBackAnswer } from '#shared/notes/notes.ts'
import { shapeOf, type ThemeShape } from '#shared/notes/themes.ts'
import { type CallPart, callsFor } from './calls-part.ts'
import { type SpeakerPart, speakerPart } from './plenary-part.ts'
import { type TakeBackPart, takeBackParts } from './take-back-part.ts'
import { type WonderingPart, wonderingParts } from './wondering-part.ts'

/** What observers and leaders share, and nobody else: the notes, and the board they are gathered on. */
export type NotesView = NotesHead & {
  /** By id. A note's card has the same id; its theme stands there. */
  readonly notes: Readonly<Record<string, NotePart>>
  readonly cards: Readonly<Record<string, NoteCardPart>>
  /** By card. */
  readonly readBacks: Readonly<Record<string, ReadBackPart>>
}
/** All but what there may be thousands of. */
export type NotesHead = {
  /** What a note that is written now is about. */
  readonly now: About
  readonly themes: readonly ThemePart[]
  readonly themesFrom: 'leader' | 'panel' | 'ordinary'
  /** When observers are called somewhere. */
  readonly calls: readonly CallPart[]
  /** How many notes stand. */
  readonly count: number
  /** The note that came last. */
  readonly latest: string | null
  /** Cards, in speaking order. */
  readonly chosen: readonly string[]
  readonly observers: readonly ObserverPart[]
  /** Those whose pages are open now, by id; one who has not begun yet is not among `observers`. */
  readonly here: readonly string[]
  /** Somebody on the list, or an observer's device (`observers`). */
  readonly presenter: { readonly id: string; readonly name: string } | null
  /** That the points are ready for the hall screen, since when, and who said so. */
  readonly plenaryAsked: PlenaryAskedPart | null
  /** Those on the list who observe: whose a device may be. */
  readonly listed: readonly { readonly id: string; readonly name: string }[]
  /** While what is chosen here is presented: all of it, where it is, and where one can go. */
  readonly plenary: SpeakerPart | null
  /** What has gone out to the groups from this board, or as a sentence of the leader's, and what they have answered. */
  readonly wonderings: readonly WonderingPart[]
  /** By observer: what they can take back of what they have done. */
  readonly takeBack: Readonly<Record<string, TakeBackPart>>
}
/** `name` is empty for the ordinary four, which each language has its words for (by id). */
export type ThemePart = { readonly id: string; readonly name: string; readonly shape: ThemeShape }
/** `name` is empty for a device that has not said whose it is. Whoever presents need not be an observer. */
export type PlenaryAskedPart = PlenaryAsked & { readonly name: string }
/** `name` is empty for a device that has not said whose it is; then the number is what it goes by. */
export type ObserverPart = {
  readonly id: string
  readonly number: number
  readonly person: string | null
  readonly name: string
}
export type NotePart = {
  readonly id: string
  /** An observer (`observers`), or `leader`. */
  readonly by: string
  readonly text: string
  readonly about: About
  readonly quote: string | null
  readonly writtenAt: number
  readonly at: number
  readonly number: number
  readonly revised: boolean
  readonly removed: boolean
}
export type NoteCardPart = {
  readonly id: string
  /** Words of its own; null: those of its note. */
  readonly text: string | null
  readonly theme: string | null
  readonly sources: readonly string[]
  readonly support: readonly string[]
  readonly parts: readonly string[]
  readonly mergedInto: string | null
  readonly removed: boolean
  readonly by: string
  readonly at: number
  readonly last: LastDeed
}
export type ReadBackPart = {
  readonly card: string
  /** What was read back; the card may have been given other words since. */
  readonly text: string
  readonly of: readonly string[]
  readonly at: number
  readonly skipped: boolean
  readonly answers: readonly ReadBackWordPart[]
}
/** The municipality answers: who of them it was is not told. */
export type ReadBackWordPart = {
  readonly id: string
  readonly municipality: string
  readonly answer: ReadBackAnswer
  readonly word: string
  readonly at: number
}

/** `only`: of the notes and cards these alone, for what is the same in all others. */
export function notesView(gathering: Gathering, only?: readonly string[]): NotesView {
  const { notes, board, readBacks } = gathering.notes
  const among = <Value>(table: Table<Value>): readonly Value[] =>
    only === undefined ? [...table.values()] : only.flatMap((id) => table.get(id) ?? [])
  return {
    ...notesHead(gathering),
    notes: Object.fromEntries(among(notes).map((note) => [note.id, notePart(note)])),
    cards: Object.fromEntries(among(board.cards).map((card) => [card.id, cardIn(gathering, card)])),
    readBacks: Object.fromEntries(among(readBacks).map((each) => [each.card, readBackPart(each)])),
  }
}

function notesHead(gathering: Gathering): NotesHead {
  const { standing, latest, board, observers, presenter, plenaryAsked } = gathering.notes
  const { from, themes } = themesOf(gathering)
  const parts = observers.map(({ id, person, name = '' }, place) => {
    const who = nameOf(gathering, id) === null ? person : id
    return { id, number: place + 1, person: who, name: nameOf(gathering, who) ?? name }
  })
  const named = (id: string) => parts.find((each) => each.id === id)?.name ?? nameOf(gathering, id) ?? ''
  return {
    now: onNow(gathering),
    themes: themes.map(({ id, name }, place) => ({ id, name, shape: shapeOf(place) })),
    themesFrom: from,
    calls: callsFor(gathering, ['observer']),
    count: standing,
    latest,
    chosen: board.chosen,
    observers: parts,
    // True of this server at this moment and stored nowhere: whoever tells the view knows it.
    here: [],
    presenter:
      presenter === null ? null : { id: whoIs(gathering.people.merged, presenter), name: named(presenter) },
    plenaryAsked: plenaryAsked && { ...plenaryAsked, name: named(plenaryAsked.by) },
    listed: listed(gathering.people.roster),
    plenary: gathering.plenary?.activity === null ? speakerPart(gathering) : null,
    wonderings: wonderingParts(gathering).filter(({ from }) => (from?.activity ?? null) === null),
    takeBack: takeBackParts(gathering),
  }
}

const listed = memo((roster: Gathering['people']['roster']) =>
  [...roster.values()].flatMap(({ id, name, duties }) => (duties.includes('observer') ? [{ id, name }] : [])),
)

function nameOf({ people }: Gathering, id: string | null): string | null {
  return id === null ? null : (people.roster.get(whoIs(people.merged, id))?.name ?? null)
}

const notePart = memo(
  ({ id, by, text, about, quote, writtenAt, at, number, revised, removed }: Note): NotePart => {
    const { item, municipality, activity, part } = about
    return {
      ...{ id, by, text, about: { item, municipality, activity, part }, quote },
      ...{ writtenAt, at, number, revised, removed },
    }
  },
)

function cardIn({ notes }: Gathering, card: Card): NoteCardPart {
  return cardPart(card)(notes.notes.get(card.id)?.text === card.text)
}

const cardPart = memo((card: Card) => {
  const { id, theme, sources, support, parts, mergedInto, removed, by, at, last } = card
  const part = (text: string | null): NoteCardPart => ({
    ...{ id, text, theme, sources, support, parts, mergedInto, removed, by, at },
    last,
  })
  const [asNote, own] = [part(null), part(card.text)]
  return (isNotes: boolean): NoteCardPart => (isNotes ? asNote : own)
})

const readBackPart = memo(
  ({ card, text, of, at, skipped, answers }: ReadBack): ReadBackPart => ({
    ...{ card, text, of, at, skipped },
    answers: answers.map(({ municipality, answer, word, at: then }, place) => ({
      id: `${place}`,
      ...{ municipality, answer, word, at: then },
    })),
  }),
)
