import { type Waits, waitsOf } from './load-report.ts'

/** What is counted while a step is played. */
export type LoadTally = {
  readonly asked: () => void
  readonly failed: (what: string) => void
  readonly acknowledged: (ms: number) => void
  readonly opened: (ms: number) => void
  readonly told: (ms: number) => void
  readonly cut: () => void
  readonly resent: () => void
  /** The acknowledgements since last asked. */
  readonly sinceLast: () => Waits
  readonly all: () => {
    readonly asked: number
    readonly errors: Readonly<Record<string, number>>
    readonly lines: Waits
    readonly told: Waits
    readonly cut: number
    readonly resent: number
  }
}

export function makeLoadTally(): LoadTally {
  const errors: Record<string, number> = {}
  const lines: number[] = []
  const tolds: number[] = []
  let acknowledged: number[] = []
  let asked = 0
  let cut = 0
  let resent = 0
  return {
    asked() {
      asked++
    },
    failed(what) {
      errors[what] = (errors[what] ?? 0) + 1
    },
    acknowledged: (ms) => void acknowledged.push(ms),
    opened: (ms) => void lines.push(ms),
    told: (ms) => void tolds.push(ms),
    cut() {
      cut++
    },
    resent() {
      resent++
    },
    sinceLast() {
      const waits = waitsOf(acknowledged)
      acknowledged = []
      return waits
    },
    all: () => ({ asked, errors, lines: waitsOf(lines), told: waitsOf(tolds), cut, resent }),
  }
}
