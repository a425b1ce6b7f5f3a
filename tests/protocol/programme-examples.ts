import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import { programmeViewFor } from '#shared/views/programme-views.ts'
import { busy, MUSTER } from '#tests/support/programme-given.ts'

const ACTORS: readonly ProgrammeActor[] = [
  { role: 'owner' },
  { role: 'leader', planned: 'nord' },
  { role: 'municipality', municipality: 'bodo' },
  { role: 'researcher' },
]

/** What each role sees of a programme with something of everything in it. */
export const programmeViews = ACTORS.map(
  (actor) => [`programme.${actor.role}`, programmeViewFor(busy, actor, MUSTER)] as const,
)
