import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { makeReplayer, type Replayer } from '#server/replay/replayer.ts'
import { openJournalStore } from '#server/store/journal-store.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import { crowdedWall } from '#tests/support/crowded-wall.ts'
import { live } from '#tests/support/samples.ts'
import { loopTime, watchLoop } from './loop-time.ts'
import type { Row } from './report.ts'
import { median, pause } from './stats.ts'

const MORNING = Date.UTC(2026, 9, 1, 7)
const PER_MINUTE = 50
const FEW = 2_000
const MANY = 20_000
const ROUNDS = 3

/**
 * A gathering with a wall that a thousand people have written on for seven hours, folded into what it showed from minute to minute: read
 * from its journal in the thread that a server has for it. The floor is what a stored fact (somebody came, wrote, mended) costs
 * where there are a tenth as many points.
 */
export async function replay(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'samling-bench-'))
  const replayer = makeReplayer()
  try {
    // The thread is there, and has read its programs: from their sources, which no server does.
    await folded(replayer, dir, 'warm', FEW)
    const few: Folded[] = []
    const many: Folded[] = []
    for (let round = 0; round < ROUNDS; round++) {
      few.push(await folded(replayer, dir, `few-${round}`, FEW))
      many.push(await folded(replayer, dir, `many-${round}`, MANY))
    }
    return rowsOf(few, many)
  } finally {
    await replayer.close()
    await rm(dir, { recursive: true })
  }
}

type Folded = {
  readonly facts: number
  readonly cpu: number
  readonly block: number
  readonly course: number
  readonly stretches: readonly number[]
}

async function folded(replayer: Replayer, dir: string, gathering: string, points: number): Promise<Folded> {
  const records = crowdedWall(points, { perMinute: PER_MINUTE, from: MORNING })
  const store = await openJournalStore({ dir, now: () => MORNING })
  for (let at = 0; at < records.length; at += 1_000)
    await store.append(gathering, at, records.slice(at, at + 1_000))
  await store.close()
  globalThis.gc?.()
  await pause(20)
  const job = { gathering, version: records.length, join: live.join, from: dir }
  const watched = watchLoop()
  const [whole, own] = [process.cpuUsage(), loopTime()]
  const course = await replayer.course(job)
  const { user, system } = process.cpuUsage(whole)
  const cpu = (user + system) / 1_000 - (loopTime() - own)
  const block = watched()
  const { stretches } = JSON.parse(gunzipSync(course).toString()) as ReplayCourse
  const sizes: number[] = []
  for (const place of stretches.keys())
    sizes.push((await replayer.views(job, job.version, place))?.length ?? 0)
  return { facts: records.length, cpu, block, course: course.length, stretches: sizes }
}

function rowsOf(few: readonly Folded[], many: readonly Folded[]): readonly Row[] {
  const perFact = (of: readonly Folded[]) => median(of.map(({ cpu, facts }) => (cpu * 1_000) / facts))
  const [last] = many
  const sizes = last?.stretches ?? []
  return [
    row('processor time', 's', median(many.map(({ cpu }) => cpu)) / 1_000, { of: 'value', most: 5 }),
    {
      ...row('processor time for a stored fact, beside 2,000 points', 'µs', perFact(many), {
        ...{ of: 'ratio', most: 1.5 },
      }),
      floor: perFact(few),
    },
    row('the longest block of the event loop meanwhile', 'ms', Math.max(...many.map(({ block }) => block)), {
      ...{ of: 'value', most: 50 },
    }),
    row('to the browser when it opens', 'kB', ((last?.course ?? 0) + (sizes[0] ?? 0)) / 1_000, null),
    row(
      'the largest stretch, 240 minutes with all that stood before',
      'kB',
      Math.max(...sizes) / 1_000,
      null,
    ),
    row(
      'to the browser if it is gone through whole',
      'kB',
      sizes.reduce((sum, each) => sum + each, 0) / 1_000,
      {
        ...{ of: 'value', most: 2_000 },
      },
    ),
  ]
}

function row(what: string, unit: string, samling: number, limit: Row['limit']): Row {
  return { bench: 'replay', what: `20,000 points on one wall: ${what}`, unit, floor: null, samling, limit }
}
