import { MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { Countdown } from './countdown.ts'

/**
 * A cell of the minute bar. In time: `gone`, then at most one `part` (`share` of it is gone), then `left`.
 * Over: `used` for all that was allotted, the `end` mark, then `over` cells (`share` of the last one is filled), and
 * `gone` cells in a short bar, so that a few seconds look like little.
 */
export type MinuteCell = {
  readonly state: 'gone' | 'part' | 'left' | 'used' | 'end' | 'over'
  readonly share: number
}

export type MinuteBar = { readonly minutesPerCell: number; readonly cells: readonly MinuteCell[] }

/** More cells than this cannot be told apart across a hall; a cell then stands for more minutes. */
export const MOST_CELLS = 90
/** The least number of cells beside the end mark; a bar of fewer cells would make much of a second. */
const LEAST_OVER = 10
const CELL_MINUTES = [1, 2, 5, 10, 15, 30, 60]

function repeated(state: MinuteCell['state'], count: number): MinuteCell[] {
  return Array.from({ length: count }, () => ({ state, share: 1 }))
}

function minutesPerCell(allotted: Millis, over: Millis): number {
  const count = (time: Millis, size: number) => Math.ceil(time / (size * MINUTE))
  const fitting = CELL_MINUTES.find((size) => count(allotted, size) + count(over, size) <= MOST_CELLS)
  return fitting ?? Math.ceil((allotted + over) / MINUTE / (MOST_CELLS - 2))
}

/** Cells are cut from the end, so that what is left reads in whole minutes and the first cell may be short. */
function cellsInTime(allotted: Millis, left: Millis, size: Millis): MinuteCell[] {
  const count = Math.ceil(allotted / size)
  const whole = Math.floor(left / size)
  const part = left / size - whole
  const cells = repeated('gone', count - whole - (part > 0 ? 1 : 0))
  if (part > 0) cells.push({ state: 'part', share: 1 - part })
  return [...cells, ...repeated('left', whole)]
}

function cellsOver(allotted: Millis, over: Millis, size: Millis): MinuteCell[] {
  const whole = Math.floor(over / size)
  const part = over / size - whole
  const used = repeated('used', Math.ceil(allotted / size))
  const cells: MinuteCell[] = [...used, { state: 'end', share: 1 }, ...repeated('over', whole)]
  if (part > 0) cells.push({ state: 'over', share: part })
  return [...cells, ...repeated('gone', Math.max(0, LEAST_OVER + 1 - cells.length))]
}

/**
 * The minute bar of a countdown: one cell a minute; above ninety cells (overtime counted in) a cell stands for
 * 2, 5, 10, 15, 30 or 60 minutes. Without an allotted time there is nothing to count down, and no cell.
 */
export function minuteCells(count: Countdown): MinuteBar {
  if (count.allotted === null) return { minutesPerCell: 1, cells: [] }
  const over = Math.max(0, -count.left)
  const perCell = minutesPerCell(count.allotted, over)
  const size = perCell * MINUTE
  const cells =
    over > 0 ? cellsOver(count.allotted, over, size) : cellsInTime(count.allotted, count.left, size)
  return { minutesPerCell: perCell, cells }
}
