import type { Instant } from '#shared/kernel/instant.ts'
import type { ProgrammeActor } from '#shared/programme/authorise.ts'
import type { Programme } from '#shared/programme/programme.ts'
import { type ProgrammeLeaderView, programmeLeaderView } from './programme-leader.ts'
import { type ProgrammeMunicipalityView, programmeMunicipalityView } from './programme-municipality.ts'
import { type ProgrammeOwnerView, programmeOwnerView } from './programme-owner.ts'
import { type ProgrammeResearchView, programmeResearchView } from './programme-research.ts'

/** What leaves a programme, by who asks. */
export type ProgrammeView =
  | ({ readonly as: 'owner' } & ProgrammeOwnerView)
  | ({ readonly as: 'leader' } & ProgrammeLeaderView)
  | ({ readonly as: 'municipality' } & ProgrammeMunicipalityView)
  | ({ readonly as: 'researcher' } & ProgrammeResearchView)

/** The only way out of a programme. `now` counts by its date alone: the same all day. */
export function programmeViewFor(programme: Programme, by: ProgrammeActor, now: Instant): ProgrammeView {
  switch (by.role) {
    case 'owner':
    case 'server':
      return { as: 'owner', ...programmeOwnerView(programme, now) }
    case 'leader':
      return { as: 'leader', ...programmeLeaderView(programme, by.planned, now) }
    case 'municipality':
      return { as: 'municipality', ...programmeMunicipalityView(programme, by.municipality, now) }
    case 'researcher':
      return { as: 'researcher', ...programmeResearchView(programme, now) }
  }
}
