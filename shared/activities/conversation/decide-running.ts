import { accepted, refused, unreachable } from '#shared/kernel/decision.ts'
import type { Conversation } from './conversation.ts'
import { call, leaveStep, takeTurn, walkTables } from './decide-circles.ts'
import { askIdeas, carryPoint, markTop, supportPoint } from './decide-marks.ts'
import { shareStep } from './decide-share.ts'
import { beginStep, lengthenStep, moveStep, pause, repeatStep, skipStep, takeGroups } from './decide-steps.ts'
import type { RunningCommand } from './running.ts'
import type { ConversationDecision, RunningContext } from './running-context.ts'

export function decideRunning(
  talk: Conversation,
  command: RunningCommand,
  context: RunningContext,
): ConversationDecision {
  if (command.type === 'ShareStep') return shareStep(talk, command)
  if (talk.phase !== 'open') return refused('conversation-not-open')
  if (isOfAnotherRun(command, talk.run.run)) return accepted()
  switch (command.type) {
    case 'BeginStep':
      return beginStep(talk, command, context)
    case 'RepeatStep':
      return repeatStep(talk, command, context)
    case 'TakeGroups':
      return takeGroups(talk, command, context)
    case 'SkipStep':
      return skipStep(talk, command, context)
    case 'LengthenStep':
      return lengthenStep(talk, command, context)
    case 'PauseStep':
    case 'ResumeStep':
      return pause(talk, command, context)
    case 'MoveStep':
      return moveStep(talk, command)
    case 'TakeTurn':
      return takeTurn(talk, command, context)
    case 'CallLeader':
    case 'AnswerCall':
      return call(talk, command, context)
    case 'LeaveStep':
      return leaveStep(talk, command, context)
    case 'MarkTop':
      return markTop(talk, command, context)
    case 'SupportPoint':
      return supportPoint(talk, command, context)
    case 'AskIdeas':
      return askIdeas(talk, command, context)
    case 'CarryPoint':
      return carryPoint(talk, command, context)
    case 'WalkTables':
      return walkTables(talk, command)
    default:
      return unreachable(command)
  }
}

/** Tables keep their circle's id when a step is done again: what was on its way when it began is nothing to the new run. */
function isOfAnotherRun(command: RunningCommand, run: number): boolean {
  switch (command.type) {
    case 'TakeTurn':
    case 'CallLeader':
    case 'AnswerCall':
    case 'LeaveStep':
      return command.run !== undefined && command.run !== run
    default:
      return false
  }
}
