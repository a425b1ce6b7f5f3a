import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'
import type { WrongAnswer } from '#shared/protocol/rehearsal.ts'
import type { BoardSights } from './board-marks.ts'
import type { Manner } from './caller.ts'
import type { Conductor } from './conductor.ts'
import type { Line } from './line.ts'
import type { Observer } from './observers.ts'
import type { Hand } from './players.ts'
import type { RehearsalPlan } from './rehearsal-plan.ts'

/** What somebody did with a note or a board, and what they were told of it; null: nothing yet. */
export type BoardAct = {
  readonly who: string
  /** Whose phone it was; null: an observer's device, or the leader's console. */
  readonly player: number | null
  readonly where: string
  readonly command: GatheringCommand
  outcome: CommandOutcome | null
}
/** What those at a board are played with. */
export type BoardTools = {
  readonly plan: RehearsalPlan
  readonly hands: readonly (Hand | null)[]
  readonly conductor: Conductor
  readonly sights: BoardSights
  readonly observers: readonly Observer[]
  readonly say: Say
  readonly sees: Sees
  /** Resolves when so much of the prompt's time has gone, 0–1. */
  readonly until: (share: number) => Promise<void>
}
/** Sends it and keeps what came of it. */
export type Say = (by: Sayer, where: string, command: GatheringCommand, manner?: Manner) => Promise<boolean>
export type Sayer = {
  readonly called: string
  readonly player: number | null
  readonly tell: (command: GatheringCommand, manner?: Manner) => Promise<CommandOutcome>
}

/** Somebody who looks at a page. */
export type Looker = { readonly called: string; readonly line: Pick<Line, 'until' | 'isOn'> }
/**
 * Whether it came to be so; not for whoever has no line. What does not come is told as missing: nobody waits for what need not
 * come.
 */
export type Sees = (by: Looker, what: string, look: () => boolean) => Promise<boolean>

/** On the wall: what a page has not been shown by then it will not be shown, however much the machine has to do. */
const SURE = 20_000

export function makeSees(tell: (wrong: WrongAnswer) => void, sure = SURE): Sees {
  return async ({ called, line }, what, look) => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<false>((resolve) => {
      timer = setTimeout(() => resolve(false), sure)
    })
    const ended = line.until(() => look() || !line.isOn()).then(() => true)
    const inTime = await Promise.race([ended, late])
    clearTimeout(timer)
    if (!inTime) tell({ what: 'missing', who: called, where: '', detail: what })
    return look()
  }
}
