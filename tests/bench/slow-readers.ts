import { besideSlowReaders, OTHERS, PAUSED } from '#tests/faults/net-readers.ts'
import type { Row } from './report.ts'
import { quantile } from './stats.ts'

/** Megabytes, and of what the others wait without them. */
const MOST = { memory: 100, waits: 1.5 } as const

/** Fifty who ask for everything and read nothing of it. Floor: the same hall just before, or just after where that was slower. */
export async function slowReaders(): Promise<readonly Row[]> {
  const { memory, gone, waits } = await besideSlowReaders()
  const p99 = waits.map((times) => quantile(times, 0.99))
  const [before = 0, meanwhile = 0, after = 0] = p99
  const about = (what: string, unit: string) => {
    return { bench: 'readers', what: `${PAUSED} paused among ${OTHERS}: ${what}`, unit }
  }
  return [
    {
      ...about('memory beyond what it was before', 'MB'),
      ...{ floor: null, samling: memory, limit: { of: 'value', most: MOST.memory } },
    },
    {
      ...about('the others, acknowledged, p99', 'ms'),
      ...{ floor: Math.max(before, after), samling: meanwhile, limit: { of: 'ratio', most: MOST.waits } },
    },
    {
      ...about('ended after eight seconds of reading nothing', ''),
      ...{ floor: null, samling: gone, limit: { of: 'value', least: PAUSED } },
    },
  ]
}
