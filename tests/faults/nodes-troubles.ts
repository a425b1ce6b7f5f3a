import type { Millis } from '#shared/kernel/instant.ts'
import { pause } from '#tests/bench/stats.ts'
import { type Cluster, type ClusterOptions, enginesHere, NO_ENGINES, startCluster } from './cluster.ts'
import { Hall, type Marked } from './hall.ts'
import type { Counted } from './journal.ts'
import { seconds } from './nodes-kill.ts'
import { held, notRun, type Row } from './report.ts'

/** Something that happens to an engine, or to the line to it, while people write, and ends again. */
export type Trouble = {
  readonly what: string
  readonly lasts: Millis
  readonly begin: (cluster: Cluster) => Promise<unknown> | unknown
  readonly end: (cluster: Cluster) => Promise<unknown> | unknown
  /** What the console must say, as people notice it. `storage`: what is written is not stored; `apart`: the servers do not hear each other. */
  readonly tells: 'storage' | 'apart' | null
  /** Whether people go on writing meanwhile, and are shown what is stored, wherever they are. */
  readonly goesOn: boolean
}
type Outcome = {
  readonly trouble: Trouble
  readonly counted: Counted
  /** How many were acknowledged while it lasted. */
  readonly meanwhile: number
  readonly told: Millis | null
  /** From its end until everybody who writes had an answer, and until every phone showed what the leader did then. */
  readonly healed: Millis
  readonly after: Marked
  /** Until both consoles say that all is well. */
  readonly well: Millis
  /** From the leader’s being told that it is stored until every phone showed it: the slowest while it lasted. */
  readonly behind: Millis
}

/** The promises: told, healed, and how far behind who looks on at the other node may be. */
const TOLD: Millis = 3_000
const HEALED: Millis = 5_000
const BEHIND: Millis = 3_000
const PATIENCE: Millis = 60_000

/** One after the other, on the same engines. */
export async function troubles(
  promise: string,
  all: readonly Trouble[],
  options: ClusterOptions = {},
): Promise<readonly Row[]> {
  if (enginesHere() === null) return all.map(({ what }) => notRun(promise, what, NO_ENGINES))
  const cluster = await startCluster(options)
  try {
    const [gathering] = cluster.gatherings
    if (!gathering) throw new Error('no gathering')
    const hall = await Hall.open(cluster, gathering)
    const rows: Row[] = []
    for (const trouble of all) {
      const row = rowOf(promise, await through(cluster, hall, trouble))
      process.stderr.write(`\n  ${row.what}: ${row.figure} ${row.verdict}`)
      rows.push(row)
    }
    const { acknowledged, lost, doubled, same } = await hall.finish(cluster)
    rows.push({
      promise,
      what: 'after all of it',
      figure: `${acknowledged} acknowledged, ${lost} lost, ${doubled} doubled; both nodes show ${same ? 'what is stored' : 'SOMETHING ELSE'}`,
      verdict: held(lost + doubled === 0 && same),
    })
    return rows
  } finally {
    await cluster.close()
  }
}

async function through(cluster: Cluster, hall: Hall, trouble: Trouble): Promise<Outcome> {
  await pause(1_000)
  const from = performance.now()
  await trouble.begin(cluster)
  const before = hall.acknowledged
  let behind: Millis = 0
  while (performance.now() - from < trouble.lasts) {
    if (trouble.goesOn) {
      const { stored, current } = await hall.mark({ by: Math.round(Math.random()) })
      behind = Math.max(behind, current - stored)
    }
    await pause(250)
  }
  const meanwhile = hall.acknowledged - before
  await trouble.end(cluster)
  const ended = performance.now()
  const [healed, after] = await Promise.all([hall.allWrite(), hall.mark({ from: ended })])
  const told = hall.toldAfter(from, ({ storage, apart }) =>
    trouble.tells === 'apart' ? apart : storage !== 'ok',
  )
  while (!hall.isWell() && performance.now() - ended < PATIENCE) await pause(20)
  const well = hall.isWell() ? performance.now() - ended : Number.POSITIVE_INFINITY
  return { trouble, counted: await hall.count(cluster), meanwhile, told, healed, after, behind, well }
}

function rowOf(
  promise: string,
  { trouble, counted, meanwhile, told, healed, after, behind, well }: Outcome,
): Row {
  const { acknowledged, lost, doubled } = counted
  const { tells, goesOn } = trouble
  const isTold = tells === null || (told !== null && told <= TOLD)
  const isWhole = acknowledged > 0 && lost + doubled === 0
  const isUp = !goesOn || (meanwhile > 0 && behind <= BEHIND)
  const figures = [
    `${acknowledged} acknowledged, ${meanwhile} of them meanwhile, ${lost} lost, ${doubled} doubled`,
    ...(tells === null ? [] : [told === null ? 'NOT TOLD' : `told after ${seconds(told)}`]),
    ...(goesOn ? [`phones at most ${seconds(behind)} behind`] : []),
    `${seconds(healed)} after its end all write, ${seconds(after.current)} all phones current, ${seconds(well)} both consoles well`,
  ]
  return {
    promise,
    what: trouble.what,
    figure: figures.join('; '),
    verdict: held(
      isWhole && isTold && isUp && healed <= HEALED && after.current <= HEALED && Number.isFinite(well),
    ),
  }
}
