import { accepted, refused, unreachable } from '#shared/kernel/decision.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { draw, move, prepare, revise } from './decide-order.ts'
import { writeLine } from './decide-points.ts'
import { begin, lengthen, skip } from './decide-turns.ts'
import { removeWord, sendWord } from './decide-words.ts'
import type { BegunRound, PresentationRound, PresentationRoundCommand } from './presentation-round.ts'
import { presenters, type RoundContext, type RoundDecision } from './round-context.ts'

export function decidePresentationRound(
  round: PresentationRound | undefined,
  command: PresentationRoundCommand,
  context: RoundContext,
): RoundDecision {
  if (command.type === 'PreparePresentations')
    return round ? refused('already-exists') : prepare(command, context)
  if (!round) return refused('round-not-open')
  switch (command.type) {
    case 'RevisePresentations':
      return revise(round, command, context)
    case 'DrawPresentations':
      return draw(round, command, context)
    case 'OpenPresentations':
      return open(round, context)
    case 'MovePresentation':
      return move(round, command, context)
    default:
      return round.phase === 'draft' ? refused('round-not-open') : decideBegun(round, command, context)
  }
}

type WhenBegun = Exclude<
  PresentationRoundCommand,
  {
    type:
      | 'PreparePresentations'
      | 'RevisePresentations'
      | 'DrawPresentations'
      | 'OpenPresentations'
      | 'MovePresentation'
  }
>

function decideBegun(round: BegunRound, command: WhenBegun, context: RoundContext): RoundDecision {
  if (command.type === 'SendWord') return sendWord(round, command, context)
  if (command.type === 'RemoveWord') return removeWord(round, command, context)
  if (command.type === 'WriteLine') return writeLine(round, command, context)
  if (round.phase === 'closed') return refused('round-not-open')
  const { id: activity } = round
  const at = context.now
  switch (command.type) {
    case 'ClosePresentations':
      return accepted({ type: 'v1.PresentationsClosed', activity, at })
    case 'BeginPresentation':
      return begin(round, command, context)
    case 'SkipPresentation':
      return skip(round, command, context)
    case 'LengthenPresentation':
      return lengthen(round, command, at)
    case 'PausePresentation':
      if (round.on === null) return refused('nothing-running')
      return round.since === null
        ? refused('already-paused')
        : accepted({ type: 'v1.PresentationPaused', activity, at })
    case 'ResumePresentation':
      if (round.on === null) return refused('nothing-running')
      return round.since === null
        ? accepted({ type: 'v1.PresentationResumed', activity, at })
        : refused('not-paused')
    default:
      return unreachable(command)
  }
}

function open(round: PresentationRound, context: RoundContext): RoundDecision {
  if (round.phase === 'open') return refused('already-open')
  const order = presenters(round, context)
  if (order.length === 0) return refused('nobody-presents')
  const whole = round.shared ? order.length * round.minutes * MINUTE : null
  return accepted({ type: 'v1.PresentationsOpened', activity: round.id, at: context.now, order, whole })
}
