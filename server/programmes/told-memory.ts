import type { StoredRecord } from '#server/store/event-store.ts'
import { evaluationsOf } from '#shared/gathering/evaluations-of.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { meetingsOf } from '#shared/gathering/meetings-of.ts'
import { panelsIn } from '#shared/gathering/panel-context.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { homeOf } from '#shared/programme/home-of.ts'
import type { Known } from '#shared/programme/known-people.ts'
import type { Planned } from '#shared/programme/planned.ts'
import type { Programme, ProgrammeRoomCommand } from '#shared/programme/programme.ts'

type People = Extract<ProgrammeRoomCommand, { type: 'RecognisePeople' }>['people']

/**
 * What later gatherings build on: who wishes to be known again, and once it is over who met whom and who was on a panel; of evaluations that
 * are closed what they came to. Nothing is told where there is nothing, and was nothing.
 */
export function memoryTold(
  gathering: Gathering,
  programme: Programme,
  { id: planned }: Planned,
): readonly ProgrammeRoomCommand[] {
  if (programme.phase !== 'open') return []
  const { id } = gathering
  const isKnown = [...programme.known.values()].some(({ seen }) => seen.some((each) => each.gathering === id))
  const before = programme.memory.find((each) => each.gathering === id)
  const { forms } = evaluationsOf(gathering)
  const isHeld = gathering.phase === 'closed'
  return [
    ...(gathering.people.marks.size > 0 || isKnown
      ? [{ type: 'RecognisePeople', planned, people: peopleOf(gathering, programme) } as const]
      : []),
    ...(isHeld ? metThere(gathering, programme, planned) : []),
    ...(forms.length > 0 || (before?.forms.length ?? 0) > 0
      ? [{ type: 'TakeEvaluations', planned, forms } as const]
      : []),
  ]
}

function metThere(
  gathering: Gathering,
  programme: Programme,
  planned: string,
): readonly ProgrammeRoomCommand[] {
  const { people, rounds } = meetingsOf(gathering, gathering.closedAt ?? 0)
  return [
    { type: 'TakeMeetings', planned, people: people.map(({ id }) => id), rounds },
    { type: 'TakePanel', planned, municipalities: panelHomes(gathering, programme) },
  ]
}

/** Everybody who has asked for it on a phone of theirs; by what that holds, and never by name. */
function peopleOf(gathering: Gathering, { municipalities }: Programme): People {
  const { people } = gathering
  const known = new Set(municipalities.map(({ id }) => id))
  const onPanel = new Set(seatsHeld(gathering).map(({ person }) => whoIs(people.merged, person)))
  return [...people.marks].sort().map(([mark, named]) => {
    const person = whoIs(people.merged, named)
    const home = people.roster.get(person)?.municipality ?? null
    return {
      ...{ mark, person, panel: onPanel.has(person) },
      municipality: home !== null && known.has(home) ? home : null,
    }
  })
}

function panelHomes(gathering: Gathering, programme: Programme): readonly string[] {
  const names = new Map(gathering.people.municipalities.map(({ id, name }) => [id, name]))
  const homes = seatsHeld(gathering).flatMap(({ municipality }) => {
    const home = homeOf(programme, municipality, names.get(municipality) ?? '')
    return home === null ? [] : [home]
  })
  return [...new Set(homes)]
}

/** On a panel that was opened: one that was only prepared has sat nowhere. */
function seatsHeld(gathering: Gathering) {
  return panelsIn(gathering).flatMap(({ phase, seats }) =>
    phase === 'draft'
      ? []
      : seats.flatMap(({ person, municipality }) => (person === null ? [] : [{ person, municipality }])),
  )
}

/** Remembered from there, and erased there since. */
export function forgottenIn({ id, people }: Gathering, { known }: Programme): readonly string[] {
  if (people.erased.size === 0) return []
  return [...known.values()]
    .filter((each) => each.leaving !== true)
    .filter(({ seen }) => seen.some(({ gathering, person }) => gathering === id && people.erased.has(person)))
    .map((each) => each.id)
}

/** The records of a programme that say who these are, and all of who met but the last of each gathering, which is without them. */
export function recordsOf(records: readonly StoredRecord[], leaving: readonly Known[]): readonly number[] {
  const gone = new Set<unknown>(leaving.map(({ id }) => id))
  const last = new Map<unknown, number>()
  for (const { type, seq, public: open } of records)
    if (type === 'v1.MeetingsTaken') last.set(open.gathering, seq)
  return records.flatMap(({ type, seq, public: open, private: hidden }) => {
    if (hidden === null || hidden === 'erased') return []
    const isTheirs = type === 'v1.PersonRecognised' && gone.has(open.known)
    const isOld = type === 'v1.MeetingsTaken' && last.get(open.gathering) !== seq
    return isTheirs || isOld ? [seq] : []
  })
}
