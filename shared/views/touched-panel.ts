import type { PanelEvent } from '#shared/activities/panel/panel.ts'
import { isBoardEvent } from '#shared/board/board.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import { panelsIn } from '#shared/gathering/panel-context.ts'
import { movesPlenary } from '#shared/gathering/presented.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { isNoteEvent, type NoteEvent } from '#shared/notes/notes.ts'
import type { PlenaryEvent } from '#shared/plenary/plenary.ts'

type PanelTouched = {
  readonly hall: boolean
  readonly groups: 'all' | readonly string[]
  readonly persons: 'all' | readonly string[]
}
const NOBODY: PanelTouched = { hall: false, groups: [], persons: [] }
const ALL: PanelTouched = { hall: true, groups: 'all', persons: 'all' }

/** Which phones may see something else after an event of a panel. */
export function touchedByPanel(event: PanelEvent): PanelTouched {
  switch (event.type) {
    case 'v1.PanelPrepared':
    case 'v1.PanelRevised':
    case 'v1.PanelOpened':
    case 'v1.PanelClosed':
    case 'v1.PanelProposed':
      return ALL
    case 'v1.PanelChoiceSet':
      return { ...NOBODY, groups: 'all' }
    // Whoever had the seat is told too, and all who sit beside it.
    case 'v1.PanelMemberSet':
      return { hall: true, groups: [event.municipality], persons: 'all' }
    case 'v1.AssignmentsOpened':
    case 'v1.AssignmentEnded':
    case 'v1.AssignmentLengthened':
      return { ...NOBODY, hall: true }
    default:
      return unreachable(event)
  }
}

/** Which phones may see something else after an event of a plenary presentation. */
export function touchedByPlenary(gathering: Gathering, event: PlenaryEvent): PanelTouched {
  switch (event.type) {
    case 'v1.PlenaryOpened':
    case 'v1.PlenaryPresenterSet':
    case 'v1.PlenaryClosed':
      return { ...NOBODY, hall: true, persons: 'all' }
    case 'v1.PlenaryStepped':
    case 'v1.PlenaryLengthened':
    case 'v1.PlenaryPaused':
    case 'v1.PlenaryResumed':
      return { ...NOBODY, hall: true, persons: moversOf(gathering) }
    default:
      return unreachable(event)
  }
}

function moversOf(gathering: Gathering): readonly string[] {
  return [...gathering.people.roster.keys()].filter((person) =>
    movesPlenary(gathering, { role: 'participant', person }),
  )
}

/** Those who sit in the panel; in all of them when none is named. */
function membersOf(gathering: Gathering, activity: string | null = null): readonly string[] {
  const { merged } = gathering.people
  return panelsIn(gathering)
    .filter(({ id }) => activity === null || id === activity)
    .flatMap(({ seats }) => seats.flatMap(({ person }) => (person === null ? [] : [whoIs(merged, person)])))
}

/**
 * What an event means to those in a panel and to whoever presents, besides what it means to others: people come and go, points are
 * written, and what has been presented changes.
 */
export function touchedBesides(gathering: Gathering, event: GatheringEvent): PanelTouched | null {
  if (isBoardEvent(event)) {
    const touched = touchedOnBoard(gathering, event.activity)
    // Who has left the seat may bring back a point of theirs.
    const isBack = event.type === 'v1.CardBroughtBack' && event.activity !== null
    const own = isBack ? [whoIs(gathering.people.merged, event.by)] : []
    return { ...touched, persons: joined(touched.persons, own) }
  }
  if (isNoteEvent(event)) return touchedByNotes(gathering, event)
  switch (event.type) {
    case 'v1.PersonExpected':
    case 'v1.PersonJoined':
    case 'v1.PersonArrived':
    case 'v1.PersonLeft':
    case 'v1.SeatFreed':
    case 'v1.PersonEdited':
    case 'v1.PersonRemoved':
      return touchedByPresence(gathering, event.person)
    case 'v1.PointAdded':
    case 'v1.PointEdited':
    case 'v1.PointRemoved':
      return touchedByPoint(gathering, event.activity, event.person)
    case 'v1.DeedTakenBack':
      return touchedOnBoard(gathering, event.activity)
    case 'v1.WonderingSent':
      return { ...NOBODY, hall: true, persons: membersOf(gathering) }
    default:
      return null
  }
}

function touchedOnBoard(gathering: Gathering, activity: string | null): PanelTouched {
  const { plenary, shown } = gathering
  const isPresented = plenary?.activity === activity
  return {
    ...NOBODY,
    hall: isPresented || shown.some((each) => each.activity === activity),
    persons: [
      ...(activity === null ? [] : membersOf(gathering, activity)),
      ...(isPresented ? moversOf(gathering) : []),
      ...(activity === null ? namedIn(gathering) : []),
    ],
  }
}

/** Whoever is to present the observers' points is told once there are any. */
function namedIn({ notes, people }: Gathering): readonly string[] {
  return notes.presenter === null ? [] : [whoIs(people.merged, notes.presenter)]
}

/** The observers' themes and presenter are those of the presentation, too. */
function touchedByNotes(gathering: Gathering, event: NoteEvent): PanelTouched | null {
  if (event.type !== 'v1.PresenterNamed') return touchedOnBoard(gathering, null)
  // Nothing tells any more who it was before.
  return { ...NOBODY, hall: gathering.plenary?.activity === null, persons: 'all' }
}

/** Who comes, goes or is put right may sit in a panel, or be somebody to choose for it. */
function touchedByPresence(gathering: Gathering, person: string): PanelTouched | null {
  const panels = panelsIn(gathering)
  const { plenary, people } = gathering
  if (panels.length === 0 && plenary === null) return null
  const home = people.roster.get(person)?.municipality ?? ''
  return {
    hall: plenary !== null || panels.some(({ phase }) => phase !== 'draft'),
    groups: [home],
    persons: [person, ...membersOf(gathering), ...moversOf(gathering)],
  }
}

/** A point in a panel, or an answer to what a panel wonders about. */
function touchedByPoint(gathering: Gathering, activity: string, by: string): PanelTouched | null {
  if (gathering.activities.get(activity)?.kind === 'panel') {
    const touched = touchedOnBoard(gathering, activity)
    return { ...touched, persons: joined(touched.persons, [whoIs(gathering.people.merged, by)]) }
  }
  const isWondering = gathering.wonderings.some(({ conversation }) => conversation === activity)
  return isWondering ? { ...NOBODY, persons: membersOf(gathering) } : null
}

export function bothTouched<T extends PanelTouched>(one: T, other: PanelTouched | null): T {
  if (other === null) return one
  return {
    ...one,
    hall: one.hall || other.hall,
    groups: joined(one.groups, other.groups),
    persons: joined(one.persons, other.persons),
  }
}

function joined(one: 'all' | readonly string[], other: 'all' | readonly string[]): 'all' | readonly string[] {
  if (one === 'all' || other === 'all') return 'all'
  return other.length === 0 ? one : [...new Set([...one, ...other])]
}
