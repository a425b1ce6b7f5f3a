import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import { programmeLook } from '#shared/views/programme-look.ts'
import type { ProgrammeLook, ProgrammeLooked } from '#shared/views/programme-looked.ts'
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

const LOOKS: readonly ProgrammeLook[] = [
  { look: 'gathering', planned: 'nord' },
  { look: 'municipality', municipality: 'bodo' },
  { look: 'promise', promise: busy.promised[0] ?? '' },
  { look: 'indicator', indicator: busy.indicators[0]?.id ?? '' },
  { look: 'matrix', county: null, profile: null },
  { look: 'over-time' },
]

/** What the owner is shown of each thing that can be looked at. */
export const programmeLooked = LOOKS.map((look): readonly [string, ProgrammeLooked] => {
  const looked = programmeLook(busy, { role: 'owner' }, look, MUSTER)
  if (looked === null) throw new Error(look.look)
  return [`opened.${look.look}`, looked]
})
