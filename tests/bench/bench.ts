import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { board } from './board.ts'
import { burst } from './burst.ts'
import { crowd } from './crowd.ts'
import { duos } from './duos.ts'
import { fanout } from './fanout.ts'
import { ideas } from './ideas.ts'
import { idle } from './idle.ts'
import { joins } from './joins.ts'
import { journal } from './journal.ts'
import { lighthouse } from './lighthouse.ts'
import { load } from './load.ts'
import { memory } from './memory.ts'
import { nodes } from './nodes.ts'
import { page } from './page.ts'
import { programme } from './programme.ts'
import { replay } from './replay.ts'
import { type Judged, judge, type Row, toTable } from './report.ts'
import { reports } from './reports.ts'
import { research } from './research.ts'
import { scale } from './scale.ts'
import { seating } from './seating.ts'
import { profileServers } from './server-process.ts'
import { slowReaders } from './slow-readers.ts'
import { typing } from './typing.ts'

const BENCHES: { readonly [name: string]: () => Promise<readonly Row[]> } = {
  fanout,
  burst,
  scale,
  journal,
  memory,
  page,
  joins,
  typing,
  idle,
  lighthouse,
  duos,
  seating,
  board,
  ideas,
  reports,
  programme,
  research,
  replay,
  crowd,
  nodes,
  load,
  readers: slowReaders,
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'string' },
  },
})

const chosen = values.only?.split(',') ?? Object.keys(BENCHES)
const unknown = chosen.filter((name) => !Object.hasOwn(BENCHES, name))
if (unknown.length > 0) {
  console.error(`no such bench: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
profileServers(values.profile ?? null)

const began = performance.now()
const rows: Judged[] = []
for (const name of chosen) {
  process.stderr.write(`${name} …\n`)
  rows.push(...((await BENCHES[name]?.()) ?? []).map(judge))
}
const head = {
  machine: cpus()[0]?.model ?? 'unknown machine',
  cores: cpus().length,
  node: process.versions.node,
  date: new Date().toISOString().slice(0, 10),
  seconds: (performance.now() - began) / 1_000,
}
console.log(values.json ? JSON.stringify({ ...head, rows }) : toTable(head, rows))
const missed = rows.filter(({ met }) => met === false)
process.exit(values.check && missed.length > 0 ? 1 : 0)
