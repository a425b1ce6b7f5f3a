import { accepted, refused, unreachable } from '#shared/kernel/decision.ts'
import type { KnownId } from '#shared/kernel/ids.ts'
import type { ProgrammeContext } from './decide.ts'
import { withoutKnown } from './decide-memory.ts'
import type { Known, KnownCommand, KnownEvent, Seen } from './known-people.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import {
  municipalityIn,
  type Programme,
  type ProgrammeDecision,
  type ProgrammeEvent,
  plannedIn,
} from './programme.ts'

type Of<T extends KnownCommand['type']> = Extract<KnownCommand, { type: T }>

export function decideKnown(
  programme: Programme,
  command: KnownCommand,
  context: ProgrammeContext,
): ProgrammeDecision {
  switch (command.type) {
    case 'RecognisePeople':
      return recognise(programme, command, context)
    case 'ForgetKnown': {
      const found = programme.known.get(command.known)
      if (found === undefined || found.leaving === true) return accepted()
      return accepted<ProgrammeEvent>(...withoutKnown(programme, found.id), {
        type: 'v1.KnownPersonLeaving',
        known: found.id,
      })
    }
    case 'LoseKnown': {
      const { known } = command
      return programme.known.get(known)?.leaving === true
        ? accepted({ type: 'v1.KnownPersonForgotten', known })
        : accepted()
    }
    case 'SettleKnown': {
      const { known: id, municipality } = command
      const found = programme.known.get(id)
      if (!found) return refused('unknown-person')
      if (!municipalityIn(programme, municipality)) return refused('unknown-municipality')
      return found.settled === municipality
        ? accepted()
        : accepted({ type: 'v1.KnownPersonSettled', known: id, municipality })
    }
    default:
      return unreachable(command)
  }
}

/** By phone or link, and never by name: two of one name are two, and one who has changed name is one. */
function recognise(
  programme: Programme,
  { planned: id, people }: Of<'RecognisePeople'>,
  { newId }: ProgrammeContext,
): ProgrammeDecision {
  const planned = plannedIn(programme, id)
  if (!planned) return refused('unknown-gathering')
  const { made: gathering } = planned
  if (gathering === null) return refused('gathering-not-linked')
  const book = bookOf(programme, gathering)
  const events: KnownEvent[] = []
  const told = new Set<KnownId>()
  for (const { mark, person, municipality: from, panel } of people) {
    // What was proved goes first: two who were taken for one in a gathering are still two to the programme.
    const there = book.byMark.get(mark) ?? book.byPerson.get(person)
    if (there !== undefined && programme.known.get(there)?.leaving === true) continue
    const municipality = from !== null && municipalityIn(programme, from) ? from : null
    const seen: Seen = { gathering, person, municipality, panel }
    const known = there ?? newId()
    const isTold = programme.known.has(known) && isSeen(programme.known.get(known), mark, seen)
    if (there === undefined) book.size += 1
    if (!book.byMark.has(mark)) book.byMark.set(mark, known)
    if (!book.byPerson.has(person)) book.byPerson.set(person, known)
    told.add(known)
    if (!isTold) events.push({ type: 'v1.PersonRecognised', known, mark, ...seen })
  }
  const unseen = [...programme.known.values()].filter(
    ({ id: each, seen, leaving }) =>
      leaving !== true && !told.has(each) && seen.some((one) => one.gathering === gathering),
  )
  for (const { id: known } of unseen) events.push({ type: 'v1.PersonUnseen', known, gathering })
  if (book.size > LIMITS.known) return refused('too-many-people', `${LIMITS.known}`)
  return accepted(...events)
}

function bookOf({ known }: Programme, gathering: string) {
  const byMark = new Map<string, string>()
  const byPerson = new Map<string, string>()
  for (const { id, marks, seen } of known.values()) {
    for (const mark of marks) byMark.set(mark, id)
    for (const each of seen) if (each.gathering === gathering) byPerson.set(each.person, id)
  }
  return { byMark, byPerson, size: known.size }
}

function isSeen(known: Known | undefined, mark: string, seen: Seen): boolean {
  const before = known?.seen.find(
    ({ gathering, person }) => gathering === seen.gathering && person === seen.person,
  )
  return (
    known?.marks.includes(mark) === true &&
    before?.municipality === seen.municipality &&
    before.panel === seen.panel
  )
}
