import { type NewRecord, type StoredRecord, StoreError } from '#server/store/event-store.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import { isProgrammeEvent, joinProgrammeEvent, splitProgrammeEvent } from '#shared/programme/private-parts.ts'
import type { ProgrammeEvent } from '#shared/programme/programme.ts'
import type { AskedBy } from './writer.ts'

/** The records of one command's events, in order; the command's id on the last, so that it counts only when all of it is stored. */
export function toProgrammeRecords(
  events: readonly ProgrammeEvent[],
  { by, command }: AskedBy<ProgrammeActor>,
  at: Instant,
): readonly NewRecord[] {
  return events.map((event, place) => ({
    type: event.type,
    at,
    by: signed(by),
    command: place === events.length - 1 ? command : null,
    ...splitProgrammeEvent(event),
  }))
}

/** By the role, and which of them; the id proves nothing. */
function signed(by: ProgrammeActor): string {
  if (by.role === 'municipality') return `municipality.${by.municipality}`
  if (by.role === 'leader') return `leader.${by.planned}`
  return by.role === 'owner' && by.link !== undefined ? `owner.${by.link}` : by.role
}

/** The event that a record holds. What was erased comes back empty. */
export function toProgrammeEvent({ seq, type, public: open, private: hidden }: StoredRecord): ProgrammeEvent {
  if (isProgrammeEvent(type)) return joinProgrammeEvent(type, open, hidden)
  throw new StoreError(
    'corrupt',
    `record ${seq} is of type ${type}, which this version of Samling does not know; start the newer version`,
  )
}
