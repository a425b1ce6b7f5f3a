import { monitorEventLoopDelay } from 'node:perf_hooks'
import { tenths } from '#server/rehearsal/meter.ts'
import { askHttp } from './ask-http.ts'
import type { LoadNode } from './load-hall.ts'
import type { StepFigures } from './load-report.ts'
import { readServerFigures, type ServerFigures } from './server-figures.ts'

/** What the nodes and this process itself say of how they are, part by part. */
export type WatchedNodes = {
  readonly begin: () => Promise<void>
  /** Resolves with the latest node's lag since it began; null: nobody was asked. */
  readonly end: () => Promise<number | null>
  readonly close: () => Pick<StepFigures, 'nodes' | 'driver'>
}

const UNKNOWN: ServerFigures = { lag: null, cpu: null }

export async function watchNodes(nodes: readonly LoadNode[]): Promise<WatchedNodes> {
  const own = monitorEventLoopDelay({ resolution: 10 })
  own.enable()
  const ownCpu = process.cpuUsage()
  const began = performance.now()
  const first = await lookAt(nodes)
  let last = first
  let latest = nodes.map((): number | null => null)
  let ownLag = 0

  return {
    // Asking is what begins a node's next count.
    async begin() {
      await lookAt(nodes)
      own.reset()
    },
    async end() {
      ownLag = Math.max(ownLag, own.percentile(99) / 1e6)
      last = await lookAt(nodes)
      latest = latest.map((lag, at) => greater(lag, last[at]?.lag ?? null))
      return last.reduce((lag: number | null, each) => greater(lag, each.lag), null)
    },
    close() {
      own.disable()
      const seconds = (performance.now() - began) / 1_000
      const { user, system } = process.cpuUsage(ownCpu)
      const share = (cpu: number) => Math.round((cpu / seconds) * 100) / 100
      return {
        nodes: nodes.map((_, at) => {
          const [from, to] = [first[at]?.cpu ?? null, last[at]?.cpu ?? null]
          const lag = latest[at] ?? null
          return {
            cpu: from === null || to === null ? null : share(to - from),
            lag: lag === null ? null : tenths(lag),
          }
        }),
        driver: { cpu: share((user + system) / 1e6), lag: tenths(ownLag) },
      }
    },
  }
}

function lookAt(nodes: readonly LoadNode[]): Promise<readonly ServerFigures[]> {
  return Promise.all(
    nodes.map(async ({ metrics }) =>
      metrics === null ? UNKNOWN : readServerFigures((await askHttp(metrics)).text),
    ),
  )
}

function greater(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.max(one, other)
}
