import { readdirSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Usage } from './server-process.ts'

type Question = { readonly id: number; readonly question: string; readonly detail: unknown }
export type Answers = { readonly [question: string]: (detail: never) => unknown }

const delay = monitorEventLoopDelay({ resolution: 1 })

/** In the process that is measured: answers the parent's questions, those every server knows and its own. */
export function answerQuestions(own: Answers): void {
  const answers: Answers = { usage, stall, files, ...own }
  process.on('message', ({ id, question, detail }: Question) => {
    Promise.resolve()
      .then(() => answers[question]?.(detail as never))
      .then(
        (value) => process.send?.({ id, value }),
        (error) => process.send?.({ id, problem: String(error?.stack ?? error) }),
      )
  })
}

/** `settled`: after collecting garbage, for memory. */
function usage(settled: boolean): Usage {
  if (settled) for (let round = 0; round < 4; round++) globalThis.gc?.()
  const { user, system } = process.cpuUsage()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { cpu: (user + system) / 1_000, rss, heap: heapUsed + external }
}

/** The longest time the event loop stood still since last asked, in milliseconds. */
function stall(): number {
  const longest = delay.max / 1e6
  delay.reset()
  delay.enable()
  return longest
}

/** How many files, connections among them, it has open; none where the system does not tell. */
function files(): number {
  try {
    return readdirSync('/proc/self/fd').length
  } catch {
    return Number.NaN
  }
}
