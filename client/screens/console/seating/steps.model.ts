import type { SeatingPart } from '#shared/views/seating-part.ts'
import type { OnBoard } from './board.model.ts'

export type Done = SeatingPart['done'][number]

/** Steps that everybody sees, and that everybody sees taken back. */
const SHOWN: readonly string[] = ['ShowSeating', 'ShowHomeTables', 'ShowLastRound', 'ClearTables']

/** Whether a step that is next to be taken back is on phones and hall screen now: a move is, where no draft is on the board. */
export function isLive({ command }: Pick<Done, 'command'>, { kind }: Pick<OnBoard, 'kind'>): boolean {
  return SHOWN.includes(command) || (command === 'MoveSeat' && (kind === 'round' || kind === 'home'))
}

/** Whether these were the gathering's first tables; all others take the place of some. */
export function isFirstDraw(
  { command, step, at }: Done,
  { done, past, round }: Pick<SeatingPart, 'done' | 'past' | 'round'>,
): boolean {
  if (command !== 'DrawSeating') return false
  const held = round === null ? past : [...past, round]
  return (
    held.every((each) => each.at >= at) &&
    !done.some((each) => each.command === 'DrawSeating' && each.step < step)
  )
}
