import type { Hindrance } from './key-reasons.model.ts'
import { words } from './words.ts'

export function hindranceText(hindrance: Hindrance): string {
  switch (hindrance) {
    case 'noProgramme':
    case 'noQuestion':
    case 'noPoints':
    case 'noGoals':
    case 'noPractical':
    case 'noItemText':
    case 'noRound':
    case 'noPanel':
    case 'noCommitments':
    case 'noEvaluation':
    case 'noReports':
    case 'noPlenary':
    case 'noSummary':
    case 'noFigures':
    case 'noTables':
      return words().screen[hindrance]
    default:
      return words().keys.why[hindrance]
  }
}
