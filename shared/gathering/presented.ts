import { seatOf } from '#shared/activities/panel/seats.ts'
import type { ActivityId, MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { themesKept } from '#shared/notes/themes.ts'
import type { Presenter } from '#shared/plenary/plenary.ts'
import type { CardGroup } from '#shared/plenary/slides.ts'
import type { Actor } from './authorise.ts'
import { themesOf } from './boards.ts'
import { mayObserve, writerOf } from './decide-observed.ts'
import type { Gathering } from './gathering.ts'

// What the player needs to know of the two kinds of board.

/** What cards are presented under: a panel's assignments, or the observers' themes. */
export function groupsOf(gathering: Gathering, activity: ActivityId | null): readonly CardGroup[] {
  const { from, themes } = themesOf(gathering)
  if (activity === null)
    return themesKept(from, themes).map(({ id, name }) => ({ id, title: name, themes: [id] }))
  const panel = gathering.activities.get(activity)
  if (panel?.kind !== 'panel') return []
  return panel.assignments.map(({ id, title, questions }) => ({
    ...{ id, title },
    themes: questions.map((question) => question.id),
  }))
}

/** The municipality that a note is about, or quotes, or whose seat a point was written in. */
export function speaksFor(
  { notes, activities }: Gathering,
  activity: ActivityId | null,
  source: string,
): MunicipalityId | null {
  if (activity === null) {
    const note = notes.notes.get(source)
    return note?.quote ?? note?.about.municipality ?? null
  }
  const panel = activities.get(activity)
  return panel?.kind === 'panel' && panel.phase !== 'draft' ? (panel.points.get(source)?.group ?? null) : null
}

/** Who presents: as said for this presentation, or as the observers have named it among themselves. */
export function presenterOf({ plenary, notes }: Gathering): Presenter | null {
  if (plenary === null) return null
  if (plenary.presenter !== null || plenary.activity !== null || notes.presenter === null)
    return plenary.presenter
  return { person: notes.presenter }
}

/** A panel's presentation is moved by anybody in that panel, the observers' by any of them until somebody is named. */
export function movesPlenary(gathering: Gathering, actor: Actor): boolean {
  const { plenary } = gathering
  if (plenary === null) return false
  if (actor.role === 'leader' || actor.role === 'remote' || actor.role === 'server') return true
  if (actor.role !== 'participant' && actor.role !== 'observer') return false
  const presenter = presenterOf(gathering)
  const by = writerOf(gathering, actor)
  if (presenter !== null && presents(gathering, presenter, by)) return true
  if (plenary.activity === null) return presenter === null && mayObserve(gathering, actor)
  return actor.role === 'participant' && isInPanel(gathering, plenary.activity, by)
}

function presents({ people, notes, plenary }: Gathering, presenter: Presenter, by: string): boolean {
  // An observer's device may have said whose it is. It proves nothing: among observers that does, before a panel it does not.
  const said = plenary?.activity === null ? notes.observers.find(({ id }) => id === by)?.person : undefined
  const signed = whoIs(people.merged, said ?? by)
  if ('municipality' in presenter) return people.roster.get(signed)?.municipality === presenter.municipality
  return [by, signed].includes(whoIs(people.merged, presenter.person))
}

/** Sits in the panel now. */
export function isInPanel(
  { people, activities }: Gathering,
  activity: ActivityId,
  person: PersonId,
): boolean {
  const panel = activities.get(activity)
  const home = people.roster.get(person)?.municipality ?? null
  return panel?.kind === 'panel' && seatOf(panel, person, home, people.merged) !== undefined
}
