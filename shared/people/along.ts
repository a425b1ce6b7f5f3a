import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { namesOf, whoIs } from '#shared/kernel/who-is.ts'
import type { People, PeopleRefusal } from './people.ts'

/** Who has been on a panel at earlier gatherings of the same programme, of those who are on this list, and from where. */
export type PanelsBefore = {
  readonly people: readonly { readonly person: PersonId; readonly times: number }[]
  readonly municipalities: readonly { readonly id: MunicipalityId; readonly times: number }[]
}
export const noPanelsBefore: PanelsBefore = { people: [], municipalities: [] }

/**
 * Made by the server alone. `mark` is the hash of what somebody's phone keeps for a programme: whoever holds that is the person, here and at
 * every gathering of it. Asked for by the person, and by nobody for them.
 */
export type AlongCommand =
  | { readonly type: 'MarkPerson'; readonly person: PersonId; readonly mark: string }
  /** They wish to be known no more. */
  | { readonly type: 'DropMarks'; readonly person: PersonId }
  | ({ readonly type: 'RememberPanels' } & PanelsBefore)

export type AlongEvent =
  | { readonly type: 'v1.PersonMarked'; readonly person: PersonId; readonly mark: string }
  | { readonly type: 'v1.MarksDropped'; readonly person: PersonId }
  | ({ readonly type: 'v1.PanelsRemembered' } & PanelsBefore)

export function decideAlong(people: People, command: AlongCommand): Decision<AlongEvent, PeopleRefusal> {
  switch (command.type) {
    case 'MarkPerson': {
      const { mark } = command
      const person = whoIs(people.merged, command.person)
      if (!people.roster.has(person)) return refused('unknown-person')
      const standing = people.marks.get(mark)
      if (standing === undefined) return accepted({ type: 'v1.PersonMarked', person, mark })
      // What one holds makes nobody else of them.
      return whoIs(people.merged, standing) === person ? accepted() : refused('already-here')
    }
    case 'DropMarks': {
      const person = whoIs(people.merged, command.person)
      return marksOf(people, person).length === 0 ? accepted() : accepted({ type: 'v1.MarksDropped', person })
    }
    case 'RememberPanels': {
      const here = command.people.filter(({ person }) => people.roster.has(person))
      const before: PanelsBefore = { people: here, municipalities: command.municipalities }
      return JSON.stringify(before) === JSON.stringify(people.panels)
        ? accepted()
        : accepted({ type: 'v1.PanelsRemembered', ...before })
    }
  }
}

export function evolveAlong(people: People, event: AlongEvent): People {
  switch (event.type) {
    case 'v1.PersonMarked':
      // An erased mark stands for nobody.
      return event.mark === '' ? people : { ...people, marks: people.marks.set(event.mark, event.person) }
    case 'v1.MarksDropped':
      return { ...people, ...withoutMarks(people, event.person) }
    case 'v1.PanelsRemembered':
      return { ...people, panels: { people: event.people, municipalities: event.municipalities } }
  }
}

export function marksOf(
  { marks, merged }: Pick<People, 'marks' | 'merged'>,
  person: PersonId,
): readonly string[] {
  const names = new Set(namesOf(merged, person))
  return [...marks].flatMap(([mark, id]) => (names.has(id) ? [mark] : [])).sort()
}

/** Somebody else may take the seat: what its holder was known by elsewhere does not follow it. */
export function withoutMarks(people: People, person: PersonId): Pick<People, 'marks' | 'unmarked'> {
  const theirs = marksOf(people, person)
  return theirs.length === 0
    ? { marks: people.marks, unmarked: people.unmarked }
    : { marks: people.marks.deleteAll(theirs), unmarked: people.unmarked + 1 }
}
