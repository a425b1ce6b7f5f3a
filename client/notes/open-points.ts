import { PLENARY_MINUTES, type PlenaryCommand } from '#shared/plenary/plenary.ts'

/** The observers' points onto the hall screen, one at a time, by whomever they have agreed on among themselves. */
export const openPoints: Extract<PlenaryCommand, { type: 'OpenPlenary' }> = {
  type: 'OpenPlenary',
  activity: null,
  by: 'point',
  minutes: PLENARY_MINUTES,
  presenter: null,
}
