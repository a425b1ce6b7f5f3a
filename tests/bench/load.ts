import { fileURLToPath } from 'node:url'
import { GATES, judgeStep } from '#server/rehearsal/load/gates.ts'
import type { LoadSite } from '#server/rehearsal/load/load-hall.ts'
import type { StepFigures } from '#server/rehearsal/load/load-report.ts'
import { playLoadStep } from '#server/rehearsal/load/load-step.ts'
import { startOwnNodes } from '#server/rehearsal/load/own-nodes.ts'
import { startEngines } from './engines.ts'
import type { Row } from './report.ts'
import { pause } from './stats.ts'

const GATHERINGS = 12
const EACH = 200
/** As `samling rehearse --load` has them. */
const timing = { rush: 10_000, burst: 6_000, drops: 100, away: [800, 4_000] } as const
/** One in which this process itself was too slow says nothing, and is played again. */
const TRIES = 3

/** Twelve county meetings on one morning, on two nodes: whether a gate of `samling rehearse --load` is passed. */
export async function load(): Promise<readonly Row[]> {
  const engines = await startEngines('load', 0)
  if (engines === null) return []
  const main = fileURLToPath(new URL('../../server/main.ts', import.meta.url))
  const place = { database: engines.postgres.url(), redis: engines.redis.url }
  try {
    const { site, close } = await startOwnNodes({ main, nodes: 2, ...place })
    try {
      // What has just been compiled is slow, in every program alike.
      await play(site, false, EACH)
      const rows = []
      for (const spread of [false, true]) rows.push(...rowsOf(spread, await play(site, spread, EACH)))
      return rows
    } finally {
      await close()
    }
  } finally {
    await engines.stop()
  }
}

async function play(site: LoadSite, spread: boolean, each: number): Promise<StepFigures> {
  for (let tries = 1; ; tries++) {
    await pause(2_000)
    const figures = await playLoadStep(GATHERINGS * each, {
      ...{ site, spread, timing, gatherings: GATHERINGS, seed: tries },
      titleOf: (gathering) => `Samling ${gathering + 1}`,
      stop: new AbortController().signal,
      onPhase: () => undefined,
    })
    if (judgeStep(figures).isValid || tries === TRIES) return figures
  }
}

function rowsOf(spread: boolean, { asked, errors, phases, told, driver, nodes, count }: StepFigures): Row[] {
  const where = spread ? 'each on both nodes' : 'each on one of two nodes'
  const row = (what: string, unit: string, samling: number, most: number | null = null): Row => ({
    ...{ bench: 'load', what: `${GATHERINGS} × ${EACH}, ${where}: ${what}`, unit, samling, floor: null },
    limit: most === null ? null : { of: 'value', most },
  })
  const failed = Object.values(errors).reduce((sum, each) => sum + each, 0)
  const acknowledged = phases.map((phase) => phase.acknowledged.p99)
  const most = (values: readonly (number | null)[]) => Math.max(...values.map((value) => value ?? 0))
  return [
    row('acknowledged, p99 of the slowest part', 'ms', most(acknowledged), GATES.acknowledged),
    row(
      'event loop of the latest node, p99 of its worst part',
      'ms',
      most(phases.map(({ lag }) => lag)),
      GATES.lag,
    ),
    row('wrong, of ten thousand', '', (failed / asked) * 10_000, GATES.errors * 10_000),
    row('lost, double or changed', '', count.lost + count.twice + count.changed, 0),
    row('shown on the phone after the leader pressed, p99', 'ms', told.p99),
    row('processor of the busier node, of one core', '', most(nodes.map(({ cpu }) => cpu))),
    row('the driver itself late, p99', 'ms', driver.lag),
  ]
}
