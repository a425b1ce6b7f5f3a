import { emptyBoard } from '#shared/board/board.ts'
import { emptyTable } from '#shared/kernel/table.ts'
import { evolvePanel, seated } from './evolve.ts'
import type { Panel, Seat } from './panel.ts'

/** Without anything that people have given: what a step keeps of it. */
export function outlineOfPanel(panel: Panel): Panel {
  return panel.phase === 'draft' ? panel : { ...panel, points: emptyTable(), board: emptyBoard, sat: [] }
}

/**
 * An undone step gives back assignments, seats and clocks as they were. What members have written since stays, and so does whom
 * a municipality has chosen since. A panel that has been written in cannot become a draft again: it is closed instead.
 */
export function rewindPanel(current: Panel, before: Panel, now: number): Panel {
  const seats = seatsBack(current.seats, before.seats)
  if (current.phase === 'draft') return before.phase === 'draft' ? { ...before, seats } : current
  const { points, counted, board, sat } = current
  if (before.phase !== 'draft') return seated({ ...before, seats, points, counted, board, sat })
  if (counted === 0) return { ...before, seats }
  const closed = { type: 'v1.PanelClosed', activity: current.id, at: now } as const
  return evolvePanel(current, closed) ?? current
}

function seatsBack(now: readonly Seat[], before: readonly Seat[]): readonly Seat[] {
  const chosenSince = now.filter((seat) => {
    const then = before.find(({ municipality }) => municipality === seat.municipality)
    return seat.by === 'municipality' && (then?.by !== 'municipality' || then.person !== seat.person)
  })
  const kept = before.filter(
    (seat) => !chosenSince.some(({ municipality }) => municipality === seat.municipality),
  )
  return [...kept, ...chosenSince]
}
