import { pointStep } from '#client/plenary/point-step.model.ts'
import type { Scene } from '#shared/gathering/stage.ts'
import type { LeaderActivity, LeaderView } from '#shared/views/leader.ts'
import type { KeyAction } from './keys.model.ts'
import { type Reason, type StagePart, shownFor, whyNot } from './run/stage.model.ts'
import { backStep, canGive, canTake, type Moment, nextStep } from './run/transport.model.ts'

/** Why a key does nothing now; each has its words under `keys.why`, or under `screen` for a picture that has nothing to show. */
export type Hindrance =
  | Reason
  | 'offline'
  | 'closed'
  | 'emptyProgramme'
  | 'closeByHand'
  | 'allOver'
  | 'nothingBefore'
  | 'nothingOn'
  | 'noLimit'
  | 'noTimeLeft'
  | 'nothingToUndo'
  | 'shownAlready'
  | 'nothingAsked'

export type Situation = {
  readonly online: boolean
  readonly moment: Moment
  readonly view: StagePart & Pick<LeaderView, 'undo'>
  /** What the key for answers would open or close. */
  readonly focus: LeaderActivity | null
}

/** Null when the key does what it says. */
export function hindrance(action: KeyAction, situation: Situation): Hindrance | null {
  if (action.type === 'help' || action.type === 'ask') return null
  if (!situation.online) return 'offline'
  const { moment, view } = situation
  switch (action.type) {
    case 'next':
      return pointStep(view, 'next') === null ? whyNoNext(moment) : null
    case 'back':
      if (pointStep(view, 'back') !== null) return null
      if (moment.phase === 'closed') return 'closed'
      return backStep(moment) === null ? 'nothingBefore' : null
    case 'toggle-clock':
      if (moment.phase === 'closed') return 'closed'
      return isOn(moment) ? null : 'nothingOn'
    case 'minus':
    case 'plus':
      return whyNoMinute(moment, action.type)
    case 'undo':
      return view.undo === null ? 'nothingToUndo' : null
    case 'scene':
      return whyNot(action.scene, view) ?? (isShown(action.scene, view) ? 'shownAlready' : null)
    case 'open-close':
      if (moment.phase === 'closed') return 'closed'
      return situation.focus === null ? 'nothingAsked' : null
    default:
      return null
  }
}

/** One figure gives way to the next. */
function isShown(scene: Scene, view: StagePart): boolean {
  if (view.stage.scene !== scene) return false
  return scene !== 'figure' || shownFor(scene, view) === view.stage.activity
}

function isOn({ run }: Moment): boolean {
  return run.now.phase === 'running' || run.now.phase === 'paused'
}

function whyNoNext(moment: Moment): Hindrance | null {
  if (moment.phase === 'closed') return 'closed'
  const step = nextStep(moment)
  if (step === null) return 'allOver'
  if (step.type === 'paste') return 'emptyProgramme'
  // A clicker pressed once too often does not close the gathering.
  return step.type === 'close' ? 'closeByHand' : null
}

function whyNoMinute(moment: Moment, way: 'minus' | 'plus'): Hindrance | null {
  if (moment.phase === 'closed') return 'closed'
  if (!isOn(moment)) return 'nothingOn'
  if (!canGive(moment.run)) return 'noLimit'
  return way === 'plus' || canTake(moment.run, moment.now) ? null : 'noTimeLeft'
}
