import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GATHERING } from './gathering.ts'
import type { Cost } from './journal-server.ts'
import type { Row } from './report.ts'
import { type ServerProcess, startProcess } from './server-process.ts'

const SIZES = [1_000, 10_000, 50_000, 200_000] as const
const ROUNDS = 15
const STARTS = 3

/** What an answer costs as the journal grows, and starting again on the longest. */
export async function journal(): Promise<readonly Row[]> {
  const dir = await mkdtemp(join(tmpdir(), 'samling-bench-'))
  const server = startProcess('journal-server.ts')
  await server.ask('start', dir)
  await server.ask('prepare')
  const costs: { readonly size: number; readonly ours: Cost; readonly floor: Cost }[] = []
  for (const size of SIZES) {
    await server.ask('grow', size)
    costs.push({ size, ...(await measure(server)) })
  }
  await server.close()
  const rows = [...costRows(costs), ...(await startRows(dir))]
  await rm(dir, { recursive: true })
  return rows
}

async function measure(server: ServerProcess): Promise<{ readonly ours: Cost; readonly floor: Cost }> {
  const ours: Cost[] = []
  const floor: Cost[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const cost = await server.ask<Cost>('answers')
    ours.push(cost)
    floor.push(await server.ask<Cost>('floor', cost.bytes))
  }
  return { ours: best(ours), floor: best(floor) }
}

/** The best of several: what else the machine does only ever adds. */
function best(costs: readonly Cost[]): Cost {
  const of = (pick: (cost: Cost) => number) => Math.min(...costs.map(pick))
  return { wall: of(({ wall }) => wall), cpu: of(({ cpu }) => cpu), bytes: of(({ bytes }) => bytes) }
}

function costRows(
  costs: readonly { readonly size: number; readonly ours: Cost; readonly floor: Cost }[],
): Row[] {
  const rows = costs.flatMap(({ size, ours, floor }): readonly Row[] => [
    row(`an answer with ${size} stored: time`, 'µs', floor.wall, ours.wall),
    row(`an answer with ${size} stored: processor`, 'µs', floor.cpu, ours.cpu),
  ])
  const [first] = costs
  const last = costs.at(-1)
  if (!first || !last) return rows
  const growth = `${last.size} through ${first.size} stored`
  return [
    ...rows,
    {
      ...row(`${growth}: time`, '', null, last.ours.wall / first.ours.wall),
      limit: { of: 'value', most: 1.3 },
    },
    {
      ...row(`${growth}: processor`, '', null, last.ours.cpu / first.ours.cpu),
      limit: { of: 'value', most: 1.3 },
    },
  ]
}

async function startRows(dir: string): Promise<Row[]> {
  const folder = join(dir, 'gatherings', GATHERING)
  const dropSnapshots = async () => {
    for (const name of await readdir(folder)) if (name.startsWith('snapshot-')) await rm(join(folder, name))
  }
  const parsed: number[] = []
  const replayed: number[] = []
  const quick: number[] = []
  let stall = 0
  for (let time = 0; time < STARTS; time++) {
    parsed.push(
      await inNewProcess('parse-server.ts', (fresh) => fresh.ask('parse', join(folder, 'journal.jsonl'))),
    )
    await dropSnapshots()
    await inNewProcess('journal-server.ts', async (fresh) => {
      replayed.push(await fresh.ask<number>('start', dir))
      // One more event, so that closing has something to write down.
      await fresh.ask('answers')
      await fresh.ask('stall')
      await fresh.ask('snapshot')
      stall = Math.max(stall, await fresh.ask<number>('stall'))
      return 0
    })
    quick.push(await inNewProcess('journal-server.ts', (fresh) => fresh.ask('start', dir)))
  }
  const limit = { of: 'value', most: 2_000 } as const
  const events = SIZES.at(-1)
  return [
    {
      ...row(
        `start on ${events} events, every one replayed`,
        'ms',
        Math.min(...parsed),
        Math.min(...replayed),
      ),
      limit,
    },
    {
      ...row(`start on ${events} events with a snapshot`, 'ms', Math.min(...parsed), Math.min(...quick)),
      limit,
    },
    row(`standstill while ${events} events' snapshot is written down`, 'ms', null, stall),
  ]
}

async function inNewProcess(file: string, work: (fresh: ServerProcess) => Promise<number>): Promise<number> {
  const fresh = startProcess(file)
  const figure = await work(fresh)
  await fresh.close()
  return figure
}

function row(what: string, unit: string, floor: number | null, samling: number): Row {
  return { bench: 'journal', what, unit, floor, samling, limit: null }
}
