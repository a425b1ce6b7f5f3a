import type { LoadReport, Phase, StepFigures } from '#server/rehearsal/load/load-report.ts'

const none = { count: 0, p50: 0, p99: 0, most: 0 }

export function phase({ p99, lag }: { p99: number; lag: number | null }): Phase {
  return { is: 'answering', seconds: 6, lag, acknowledged: { count: 1_000, p50: 2, p99, most: p99 } }
}

/** A step in which everything was well, but for what is said. */
export function step(its: Partial<StepFigures> = {}): StepFigures {
  return {
    people: 120,
    asked: 1_000,
    errors: {},
    phases: [{ ...phase({ p99: 8, lag: 11 }), is: 'arriving' }, phase({ p99: 12, lag: 14 })],
    ...{ lines: none, told: none, cut: 0, resent: 0 },
    nodes: [{ cpu: 0.2, lag: 14 }],
    driver: { cpu: 0.1, lag: 12 },
    count: { acknowledged: 480, lost: 0, twice: 0, changed: 0 },
    ...its,
  }
}

/** What was asked for. */
export const asked = {
  ...{ people: null, gatherings: 12, nodes: 1, spread: false, seed: 1, rush: 10, burst: 6, drops: 10 },
  lagKnown: true,
} as const satisfies Partial<LoadReport>
