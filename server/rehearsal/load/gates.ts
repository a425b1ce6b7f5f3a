import type { StepFigures } from './load-report.ts'

/** What must hold while people are there: of a hundred acknowledgements 99, of a hundred turns of the loop 99, in milliseconds. */
export const GATES = { errors: 0.0001, acknowledged: 150, lag: 50 } as const
export type Gate = keyof typeof GATES

/** A driver that is itself later than this adds to every figure, and has brought less than it was asked to. */
export const DRIVER_LAG = 50

export type Verdict = {
  /** False: the driver was what was slow, and nothing is said of the servers. */
  readonly isValid: boolean
  readonly gates: readonly Gate[]
}

/** The worst of the step's parts counts: what a quiet minute makes up for, somebody has waited for in the others. */
export function judgeStep({ asked, errors, phases, driver }: StepFigures): Verdict {
  const failed = Object.values(errors).reduce((sum, count) => sum + count, 0)
  const figures: Readonly<Record<Gate, number>> = {
    errors: failed / Math.max(1, asked),
    acknowledged: Math.max(0, ...phases.map(({ acknowledged }) => acknowledged.p99)),
    lag: Math.max(0, ...phases.map(({ lag }) => lag ?? 0)),
  }
  return {
    isValid: driver.lag <= DRIVER_LAG,
    gates: (['errors', 'acknowledged', 'lag'] as const).filter((gate) => figures[gate] > GATES[gate]),
  }
}
