import { holdingOf, sourcesOf } from '#shared/board/sources.ts'
import { speakingTime } from '#shared/board/speaking-time.ts'
import { type Instant, MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { shapeOf, themesKept } from '#shared/notes/themes.ts'
import type { NoteCardPart, NotePart, NotesView, ReadBackPart, ThemePart } from '#shared/views/notes.ts'
import { type Named, nameIn } from './names.model.ts'

type BoardView = Pick<NotesView, 'notes' | 'cards' | 'chosen' | 'themes' | 'themesFrom' | 'readBacks'>

/** A card as it stands on the board. */
export type Point = {
  readonly id: string
  readonly text: string
  readonly theme: string | null
  /** In the order of the notes, by name. */
  readonly municipalities: readonly string[]
  readonly notes: number
  /** Its place among those chosen, counted from 1; 0: not chosen. */
  readonly number: number
  readonly writtenAt: Instant
  readonly last: NoteCardPart['last']
  readonly yes: number
  readonly notQuite: number
}
export type Column = { readonly theme: ThemePart; readonly points: readonly Point[] }
export type BoardModel = {
  readonly columns: readonly Column[]
  /** Of no theme that there is now; the latest first. */
  readonly untagged: readonly Point[]
  readonly chosen: readonly Point[]
  /** Taken off the board, the latest first. */
  readonly gone: readonly {
    readonly id: string
    readonly text: string
    readonly last: NoteCardPart['last']
  }[]
  /** Everything on the board, for what might belong together. */
  readonly standing: readonly { readonly id: string; readonly text: string }[]
}

export function cardText(view: Pick<BoardView, 'notes'>, { id, text }: NoteCardPart): string {
  return text ?? view.notes[id]?.text ?? ''
}

export function boardModel(view: BoardView, municipalities: readonly Named[]): BoardModel {
  const places = new Map(view.chosen.map((id, place) => [id, place + 1]))
  const themes = themesKept(view.themesFrom, view.themes).map((theme, place) => ({
    shape: shapeOf(place),
    ...theme,
  }))
  const known = new Set(themes.map(({ id }) => id))
  const themed = new Map<string, Point[]>()
  const untagged: Point[] = []
  const gone: NoteCardPart[] = []
  const points = new Map<string, Point>()
  for (const card of Object.values(view.cards)) {
    if (card.removed) gone.push(card)
    if (card.removed || card.mergedInto !== null) continue
    const point = pointOf(view, card, places.get(card.id) ?? 0, municipalities)
    points.set(card.id, point)
    if (card.theme === null || !known.has(card.theme)) untagged.push(point)
    else themed.set(card.theme, [...(themed.get(card.theme) ?? []), point])
  }
  return {
    columns: themes
      .filter(({ id }, place) => place < view.themes.length || themed.has(id))
      .map((theme) => ({ theme, points: (themed.get(theme.id) ?? []).sort(byWeight) })),
    untagged: untagged.sort((a, b) => b.writtenAt - a.writtenAt || (a.id < b.id ? -1 : 1)),
    chosen: view.chosen.flatMap((id) => points.get(id) ?? []),
    gone: gone
      .sort((a, b) => b.last.at - a.last.at)
      .map((card) => ({ id: card.id, text: cardText(view, card), last: card.last })),
    standing: [...points.values()].map(({ id, text }) => ({ id, text })),
  }
}

/** What most have said first; what is as much said, in the order it was written, so that nothing jumps. */
function byWeight(a: Point, b: Point): number {
  return b.notes - a.notes || a.writtenAt - b.writtenAt || (a.id < b.id ? -1 : 1)
}

function pointOf(
  view: BoardView,
  card: NoteCardPart,
  number: number,
  municipalities: readonly Named[],
): Point {
  const sources = sourcesOf((id) => view.cards[id], card.id)
  const answers = view.readBacks[card.id]?.answers ?? []
  const yes = answers.filter(({ answer }) => answer === 'yes').length
  return {
    id: card.id,
    text: cardText(view, card),
    theme: card.theme,
    municipalities: namesOf(view, sources, municipalities),
    notes: sources.length,
    number,
    writtenAt: view.notes[card.id]?.writtenAt ?? card.at,
    last: card.last,
    ...{ yes, notQuite: answers.length - yes },
  }
}

function municipalityOf({ quote, about }: NotePart): string | null {
  return quote ?? about.municipality
}

function namesOf(
  view: Pick<BoardView, 'notes'>,
  sources: readonly string[],
  municipalities: readonly Named[],
): readonly string[] {
  const ids = sources.flatMap((id) => {
    const note = view.notes[id]
    return note === undefined ? [] : [municipalityOf(note)]
  })
  return [...new Set(ids)].flatMap((id) => nameIn(municipalities, id) ?? [])
}

/** A card opened: what it was made of, each with what can be taken out again. */
export type Opened = {
  readonly point: Point
  readonly sources: readonly Source[]
  readonly readBack: ReadBackPart | null
}
export type Source = {
  readonly note: NotePart
  readonly municipality: string | null
  /** The card merged into this one that it came with; null: the card's own note. */
  readonly part: string | null
}

/** Null when it is on the board no more: `into` says where it went. */
export function openedIn(
  view: BoardView,
  id: string,
  municipalities: readonly Named[],
): Opened | { readonly into: { readonly id: string; readonly text: string } | null } {
  const card = view.cards[id]
  if (card === undefined || card.removed) return { into: null }
  if (card.mergedInto !== null) {
    const head = headOf(view, card)
    return { into: { id: head.id, text: cardText(view, head) } }
  }
  const cardOf = (each: string) => view.cards[each]
  const parts = card.parts.filter((part) => view.cards[part]?.removed === false)
  const held = [
    ...card.sources.map((source) => ({ source, part: null })),
    ...parts.flatMap((part) =>
      holdingOf(cardOf, part).flatMap(({ sources }) => sources.map((source) => ({ source, part }))),
    ),
  ]
  return {
    point: pointOf(view, card, view.chosen.indexOf(id) + 1, municipalities),
    sources: held.flatMap(({ source, part }) => {
      const note = view.notes[source]
      return note ? [{ note, municipality: nameIn(municipalities, municipalityOf(note)), part }] : []
    }),
    readBack: view.readBacks[id] ?? null,
  }
}

function headOf(view: Pick<BoardView, 'cards'>, card: NoteCardPart): NoteCardPart {
  const into = card.mergedInto === null ? undefined : view.cards[card.mergedInto]
  return into === undefined ? card : headOf(view, into)
}

/** The one that most notes stand behind takes the others in; of equals, the first that was picked. */
export function mergeOf(
  picked: readonly string[],
  weight: (card: string) => number,
): { readonly into: string; readonly cards: readonly string[] } | null {
  const [first, ...others] = picked
  if (first === undefined || others.length === 0) return null
  const into = others.reduce((best, each) => (weight(each) > weight(best) ? each : best), first)
  return { into, cards: picked.filter((each) => each !== into) }
}

/** What another has just done to a card is told for so long. */
const NEWS = 90 * SECOND

/** Just now; what is news and older than this is told with when it was. */
const JUST = 20 * SECOND

export function isJust({ at }: NoteCardPart['last'], now: Instant): boolean {
  return now - at < JUST
}

export function isNews({ by, at, what }: NoteCardPart['last'], me: string | null, now: Instant): boolean {
  return by !== me && what !== 'made' && now - at < NEWS
}

/** As many points as a hall listens to in one go; more are no mistake. */
export const USUAL_POINTS = 5

/** What another did that I went over without having seen it. */
export function unseen({ by, at, over }: NoteCardPart['last'], me: string | null, now: Instant) {
  return by === me && over !== undefined && over.by !== me && now - at < NEWS ? over : null
}

/** Whole minutes, at least one. */
export function minutesToSay(texts: readonly string[]): number {
  return Math.max(1, Math.round(speakingTime(texts) / MINUTE))
}
