import { refused } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { authoriseProgramme, type ProgrammeActor } from './authorise.ts'
import type { Programme, ProgrammeDecision, ProgrammeRoomCommand } from './programme.ts'

export type ProgrammeContext = {
  readonly by: ProgrammeActor
  readonly now: Instant
  readonly newId: () => string
}

/** May it be done, does it make sense, and what then happened. */
export function decideProgramme(
  programme: Programme,
  command: ProgrammeRoomCommand,
  context: ProgrammeContext,
): ProgrammeDecision {
  if (!authoriseProgramme(context.by.role, command.type)) return refused('not-allowed')
  if (programme.phase === 'closed' && command.type !== 'ReopenProgramme') return refused('programme-closed')
  return refused('not-allowed')
}
