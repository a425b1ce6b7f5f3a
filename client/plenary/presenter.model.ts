import type { Presenter } from '#shared/plenary/plenary.ts'
import type { LeaderView } from '#shared/views/leader.ts'

export type PresenterChoice = { readonly value: string; readonly label: string }
type Part = Pick<LeaderView, 'activities' | 'people' | 'arrivals'>

const ALL = ''
const PERSON = 'person '
const HOME = 'home '

export function choiceOf(presenter: Presenter | null): string {
  if (presenter === null) return ALL
  return 'person' in presenter ? `${PERSON}${presenter.person}` : `${HOME}${presenter.municipality}`
}

export function presenterIn(value: string): Presenter | null {
  if (value.startsWith(PERSON)) return { person: value.slice(PERSON.length) }
  return value.startsWith(HOME) ? { municipality: value.slice(HOME.length) } : null
}

function nameOf(id: string, { people, arrivals }: Part): string {
  const person = people.find((each) => each.id === id)
  const home = arrivals.municipalities.find((each) => each.id === person?.municipality)?.name ?? ''
  const name = person?.name || person?.title || ''
  return [name, home && name ? `(${home})` : home].filter((each) => each !== '').join(' ')
}

function observers({ people }: Part): readonly string[] {
  return people.filter(({ duties, gone }) => duties.includes('observer') && !gone).map(({ id }) => id)
}

function members({ activities }: Part, id: string): readonly string[] {
  const panel = activities.find((each) => each.id === id)
  const seats = panel?.kind === 'panel' ? panel.seats : []
  return seats.flatMap(({ person, state }) => (person === null || state === 'away' ? [] : [person]))
}

/** The panel's members, or (null) the observers: those who may present what is theirs, by name. Whoever presents now is among them. */
export function namedPresenters(
  view: Part,
  activity: string | null,
  now: Presenter | null,
): readonly PresenterChoice[] {
  const theirs = activity === null ? observers(view) : members(view, activity)
  const also = now !== null && 'person' in now ? [now.person] : []
  return [...new Set([...theirs, ...also])]
    .map((person) => ({ value: choiceOf({ person }), label: nameOf(person, view) }))
    .filter(({ label }) => label !== '')
}
