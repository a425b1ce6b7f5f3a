import type { RehearsalFigures, Traffic } from '#shared/protocol/rehearsal.ts'

/** What one line has carried: Socket.IO packets, with the bytes of their content. */
export type Load = { messages: number; bytes: number }
export type Meter = {
  /** A phone's own counts, over all its lines. */
  readonly phone: () => { readonly in: Load; readonly out: Load }
  readonly acknowledged: (ms: number) => void
  readonly reconnected: () => void
  readonly resent: () => void
  readonly figures: () => RehearsalFigures
}

export function makeMeter(): Meter {
  const phones: { in: Load; out: Load }[] = []
  const waits: number[] = []
  let reconnects = 0
  let resent = 0
  return {
    phone() {
      const counts = { in: { messages: 0, bytes: 0 }, out: { messages: 0, bytes: 0 } }
      phones.push(counts)
      return counts
    },
    acknowledged: (ms) => void waits.push(ms),
    reconnected() {
      reconnects++
    },
    resent() {
      resent++
    },
    figures: () => ({
      acknowledged: { count: waits.length, p50: atShare(waits, 0.5), p99: atShare(waits, 0.99) },
      perPhone: {
        in: trafficOf(phones.map((each) => each.in)),
        out: trafficOf(phones.map((each) => each.out)),
      },
      reconnects,
      resent,
    }),
  }
}

/** The value that `share` of the values do not exceed, by nearest rank, to a tenth; 0 when there are none. */
export function atShare(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return tenths(sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0)
}

function trafficOf(loads: readonly Load[]): Traffic {
  const meanAndMost = (of: (load: Load) => number) => ({
    mean: Math.round(loads.reduce((sum, load) => sum + of(load), 0) / Math.max(1, loads.length)),
    most: Math.max(0, ...loads.map(of)),
  })
  return { messages: meanAndMost(({ messages }) => messages), bytes: meanAndMost(({ bytes }) => bytes) }
}

export function tenths(value: number): number {
  return Math.round(value * 10) / 10
}
