import type { ProgrammeActor } from './authorise.ts'
import type { Who } from './who.ts'

/** Who acts, as it is kept: the role alone, and of a leader which gathering. */
export function whoIs(by: ProgrammeActor): Who {
  switch (by.role) {
    case 'leader':
      return { role: 'leader', planned: by.planned }
    case 'municipality':
      return { role: 'municipality' }
    case 'owner':
      return { role: 'owner' }
    // A researcher says nothing; the table of rights sees to that.
    case 'researcher':
    case 'server':
      return { role: 'server' }
  }
}
