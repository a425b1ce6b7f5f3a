import { holdingOf } from '#shared/board/sources.ts'
import { speakingTime } from '#shared/board/speaking-time.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import type { NoteCardPart, NotePart, NotesView, ReadBackPart, ThemePart } from './notes.ts'

/** A card as it lies on the board, with all that it stands for. */
export type GatheredCard = {
  readonly id: string
  readonly text: string
  readonly theme: string | null
  /** The notes of the card and of all that was merged into it, its own first. */
  readonly notes: readonly NotePart[]
  /** Those that the notes quote or are about, each once. */
  readonly municipalities: readonly string[]
  /** Who supports it, each once. */
  readonly support: readonly string[]
  /** What can be taken out of it again. */
  readonly parts: readonly string[]
  /** In the order of what is to be read out, counted from 1. */
  readonly place: number | null
  readonly readBack: ReadBackPart | null
  readonly last: NoteCardPart['last']
}
export type Gathered = {
  readonly themes: readonly { readonly theme: ThemePart; readonly cards: readonly GatheredCard[] }[]
  /** Without a theme, or with one that is not there any more; the newest last. */
  readonly loose: readonly GatheredCard[]
  /** What is to be read out, in order, and about how long that takes. */
  readonly chosen: readonly GatheredCard[]
  readonly takes: Millis
}

/** The board as observers see it, from what their view holds. */
export function gathered(
  view: Pick<NotesView, 'notes' | 'cards' | 'chosen' | 'themes' | 'readBacks'>,
): Gathered {
  const places = new Map(view.chosen.map((id, place) => [id, place + 1]))
  const onBoard = Object.values(view.cards)
    .filter(({ mergedInto, removed }) => mergedInto === null && !removed)
    .map((card) => cardOf(view, card, places.get(card.id) ?? null))
    .sort((a, b) => numberOf(view, a) - numberOf(view, b))
  const known = new Set(view.themes.map(({ id }) => id))
  const chosen = onBoard.filter(({ place }) => place !== null).sort((a, b) => (a.place ?? 0) - (b.place ?? 0))
  return {
    themes: view.themes.map((theme) => ({ theme, cards: onBoard.filter((card) => card.theme === theme.id) })),
    loose: onBoard.filter(({ theme }) => theme === null || !known.has(theme)),
    chosen,
    takes: speakingTime(chosen.map(({ text }) => text)),
  }
}

/** One card with what it stands for, wherever it lies. */
export function cardOf(
  { notes, cards, readBacks }: Pick<NotesView, 'notes' | 'cards' | 'readBacks'>,
  card: NoteCardPart,
  place: number | null,
): GatheredCard {
  const held = holdingOf((id) => cards[id], card.id)
  const sources = held.flatMap(({ sources }) => sources).flatMap((id) => notes[id] ?? [])
  const said = sources.flatMap(({ quote, about }) => quote ?? about.municipality ?? [])
  return {
    id: card.id,
    text: card.text ?? notes[card.id]?.text ?? '',
    theme: card.theme,
    notes: sources,
    municipalities: [...new Set(said)],
    support: [...new Set(held.flatMap(({ support }) => support))],
    parts: card.parts,
    place,
    readBack: readBacks[card.id] ?? null,
    last: card.last,
  }
}

function numberOf({ notes }: Pick<NotesView, 'notes'>, { id }: GatheredCard): number {
  return notes[id]?.number ?? 0
}
