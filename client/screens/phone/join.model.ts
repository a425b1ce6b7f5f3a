import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { DoorView } from '#shared/views/door.ts'
import type { LobbyView } from '#shared/views/lobby.ts'

/** Up to this many municipalities are a grid of buttons; more are searched for. */
export const GRID = 9
const MATCHES = 8
/** Up to this many expected people are listed at once. */
const NAMES = 6

/** Somebody's choice of municipality: an id, GUEST (as the views have it), or nothing yet. */
export const GUEST = ''
/** Chosen instead of a name on the list. */
export const NOT_LISTED = 'not-listed'

export type Form = {
  readonly municipality: string | null
  readonly person: string | null
  readonly name: string
  readonly title: string
}
export type Choices<Choice> = { readonly shown: readonly Choice[]; readonly all: number }
type Municipality = LobbyView['municipalities'][number]
type Expected = DoorView['expected'][number]
/** Null while they are on the way. */
type Names = readonly Expected[] | null

/** Where there is no municipality to come from, everybody is a guest. */
export function municipalityOf({ municipalities }: LobbyView, chosen: string | null): string | null {
  return municipalities.length === 0 ? GUEST : chosen
}

/** The words of a name, a space before each. */
function wordsOf(text: string): string {
  return ` ${text
    .trim()
    .toLocaleLowerCase('nb')
    .replace(/[\s-]+/g, ' ')}`
}

/** The chosen one is always among those shown. */
function pick<Choice extends { readonly id: string; readonly name: string }>(
  all: readonly Choice[],
  typed: string,
  chosen: string | null,
  most: number,
): Choices<Choice> {
  if (all.length <= most) return { shown: all, all: all.length }
  const found = all.filter(({ name }) => wordsOf(name).includes(wordsOf(typed)))
  const shown = found.slice(0, most)
  const own = all.find(({ id }) => id === chosen)
  return {
    shown: own && !shown.includes(own) ? [own, ...shown.slice(0, most - 1)] : shown,
    all: found.length,
  }
}

export function municipalityChoices(
  lobby: LobbyView,
  typed: string,
  chosen: string | null,
): Choices<Municipality> {
  const { municipalities } = lobby
  return pick(municipalities, typed, chosen, municipalities.length > GRID ? MATCHES : GRID)
}

/** Those who are expected from the chosen municipality and have not come; null while their names are on the way. */
export function expectedFrom(lobby: LobbyView, door: DoorView | null, municipality: string | null): Names {
  if (municipality === null || !lobby.expected.includes(municipality)) return []
  return door?.group === municipality ? door.expected : null
}

/** Whether the name is to be written: nobody is expected, or not under a name on the list. */
export function writesName(lobby: LobbyView, expected: Names, { municipality, person }: Form): boolean {
  if (municipality === null) return lobby.expected.length === 0
  return person === NOT_LISTED || expected?.length === 0
}

export function nameChoices(expected: Names, { person }: Form, typed: string): Choices<Expected> {
  return pick(expected ?? [], typed, person, NAMES)
}

export type Missing = 'municipality' | 'person' | 'name'

/** What the form comes to: a command, or the first thing that is missing. */
export function joinCommand(
  lobby: LobbyView,
  expected: Names,
  form: Form,
): GatheringCommand | { readonly missing: Missing } {
  const { municipality, person } = form
  if (municipality === null) return { missing: 'municipality' }
  if (!writesName(lobby, expected, form)) {
    const known = expected?.find(({ id }) => id === person)
    return known ? { type: 'JoinAs', person: known.id } : { missing: 'person' }
  }
  const name = form.name.trim()
  if (name === '' && !lobby.nameless) return { missing: 'name' }
  return {
    type: 'Join',
    name,
    municipality: municipality || null,
    title: form.title.trim(),
  }
}
