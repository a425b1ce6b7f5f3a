import type { NoteWords } from '#client/words/nb/notes.ts'
import type { About } from '#shared/notes/notes.ts'
import type { NotesView, PlenaryAskedPart, ThemePart } from '#shared/views/notes.ts'

export type Named = { readonly id: string; readonly name: string }

/** What notes can be about, by name. */
export type Places = {
  readonly municipalities: readonly Named[]
  readonly items: readonly Named[]
  /** Assignments of panels. */
  readonly parts: readonly Named[]
}

/** The ordinary four have no name of their own. */
export function themeName(words: NoteWords, { id, name }: Pick<ThemePart, 'id' | 'name'>): string {
  return name || (Object.hasOwn(words.themes, id) ? (words.themes[id] ?? id) : id)
}

export function nameIn(named: readonly Named[], id: string | null): string | null {
  return named.find((each) => each.id === id)?.name ?? null
}

/** The closest that can be said: who presented, else the assignment, else the item. Empty: nothing was on. */
export function aboutName(places: Places, { municipality, part, item }: About): string {
  return (
    nameIn(places.municipalities, municipality) ??
    nameIn(places.parts, part) ??
    nameIn(places.items, item) ??
    ''
  )
}

export function sameAbout(one: About, other: About): boolean {
  return (
    one.municipality === other.municipality &&
    one.item === other.item &&
    one.activity === other.activity &&
    one.part === other.part
  )
}

/** Who has said that the points are ready. */
export function askerName(
  words: NoteWords,
  view: Pick<NotesView, 'observers'>,
  { by, name }: PlenaryAskedPart,
  me: string | null,
): string {
  const isNamed = by !== me && name !== ''
  return isNamed ? name : whoName(words, view, by, me)
}

/** Who has written, or done something to a card. Devices that have not said whose they are go by their number. */
export function whoName(
  words: NoteWords,
  { observers }: Pick<NotesView, 'observers'>,
  id: string,
  me: string | null,
): string {
  if (id === me) return words.you
  if (id === 'leader') return words.leader
  const observer = observers.find((each) => each.id === id)
  if (observer === undefined) return words.leader
  return observer.name || words.observer(observer.number)
}
