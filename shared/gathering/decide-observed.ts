import { placeOf } from '#shared/agenda/position.ts'
import { type BoardCommand, isBoardCommand } from '#shared/board/board.ts'
import { refused } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { decideNotes } from '#shared/notes/decide.ts'
import type { NoteCommand, WriterId } from '#shared/notes/notes.ts'
import { themesKept } from '#shared/notes/themes.ts'
import type { Actor } from './authorise.ts'
import { themesOf } from './boards.ts'
import type { Gathering, GatheringDecision, RoomCommand } from './gathering.ts'

/** What observers write, and what is done on the boards. */
export function decideObserved(
  gathering: Gathering,
  command: NoteCommand | BoardCommand,
  { by: actor, now }: { readonly by: Actor; readonly now: Instant },
): GatheringDecision {
  if (isBoardCommand(command) && command.activity !== null) return refused('unknown-activity')
  const { people, agenda, activities, notes } = gathering
  const isFree =
    command.type === 'AnswerReadBack' || (command.type === 'AskPlenary' && isNamed(gathering, actor))
  if (!isFree && !mayObserve(gathering, actor)) return refused('not-observing')
  const by = writerOf(gathering, actor)
  const { from, themes } = themesOf(gathering)
  return decideNotes(notes, command, {
    by,
    municipality: people.roster.get(by)?.municipality ?? null,
    now,
    themes: themesKept(from, themes),
    knows: {
      item: (id) => placeOf(agenda, id) !== null,
      municipality: (id) => people.municipalities.some((each) => each.id === id),
      activity: (id) => activities.has(id),
      person: (id) => people.roster.has(id),
      observer: (id) => people.roster.get(id)?.duties.includes('observer') ?? false,
    },
    whoIs: (id: PersonId) => whoIs(people.merged, id),
  })
}

/**
 * What a writer puts right in a note of theirs goes with the note: a device without a net sends both after the gathering has
 * closed, and a note must not stand with words that its writer has taken back.
 */
export function isOwnNotes(gathering: Gathering, command: RoomCommand, actor: Actor): boolean {
  const note = noteIn(command)
  const by = note === null ? undefined : gathering.notes.notes.get(note)?.by
  return by !== undefined && whoIs(gathering.people.merged, by) === writerOf(gathering, actor)
}

function noteIn(command: RoomCommand): string | null {
  switch (command.type) {
    case 'ReviseNote':
    case 'SetNoteAbout':
    case 'QuoteNote':
    case 'RemoveNote':
    case 'BringBackNote':
      return command.note
    case 'TagCard':
      return command.activity === null ? command.card : null
    default:
      return null
  }
}

/** Of those who take part, whoever has the duty. A link that is for observers, or a leader's, has been proved already. */
export function mayObserve({ people }: Gathering, actor: Actor): boolean {
  if (actor.role !== 'participant') return true
  return people.roster.get(whoIs(people.merged, actor.person))?.duties.includes('observer') ?? false
}

/** Somebody who takes part, and whom the observers have named to present. */
export function isNamed({ people, notes: { presenter } }: Gathering, actor: Actor): boolean {
  if (presenter === null || actor.role !== 'participant') return false
  return whoIs(people.merged, presenter) === whoIs(people.merged, actor.person)
}

/** Who somebody is in what they write and on the boards. */
export function writerOf({ people }: Gathering, actor: Actor): WriterId {
  if (actor.role === 'participant') return whoIs(people.merged, actor.person)
  return actor.role === 'observer' ? (actor.device ?? actor.role) : actor.role
}
