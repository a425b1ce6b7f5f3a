import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { exporting } from './net-export.ts'
import { dropped, halfOpen, slowLine } from './net-lines.ts'
import { slowReaders } from './net-readers.ts'
import { storm } from './net-storm.ts'
import { clock, full, second, synced, torn } from './proc-folder.ts'
import { kill, sleep, stop } from './proc-kill.ts'
import { type Fault, type Row, toTable } from './report.ts'

const FAULTS: readonly Fault[] = [
  { name: 'kill', about: 'SIGKILL while people write (R-02, R-07)', run: kill },
  { name: 'torn', about: 'the journal cut off at every byte (R-02, R-03)', run: torn },
  { name: 'synced', about: 'an answer comes after its sync (R-01)', run: synced },
  { name: 'full', about: 'the disk runs full and has room again (R-04)', run: full },
  { name: 'second', about: 'a second server on the folder (R-06)', run: second },
  { name: 'stop', about: 'SIGTERM while people write (R-23)', run: stop },
  { name: 'sleep', about: 'the laptop sleeps and wakes (R-18)', run: sleep },
  { name: 'clock', about: 'the machine’s clock is set (R-13)', run: clock },
  { name: 'export', about: 'an export while people write (R-24)', run: exporting },
  { name: 'dropped', about: 'messages lost on a line that stays whole (R-10)', run: dropped },
  { name: 'half-open', about: 'lines that nobody is told have ended (R-16)', run: halfOpen },
  { name: 'slow-line', about: 'a byte a second, and a line of three seconds (R-16, S-14)', run: slowLine },
  { name: 'slow-readers', about: 'fifty who do not read beside others who do (R-15)', run: slowReaders },
  { name: 'storm', about: 'two thousand come back at once (R-17)', run: storm },
]

const { values } = parseArgs({
  options: { only: { type: 'string' }, list: { type: 'boolean', default: false } },
})
if (values.list) {
  for (const { name, about } of FAULTS) console.log(`${name.padEnd(14)}${about}`)
  process.exit(0)
}
const wanted = values.only?.split(',') ?? FAULTS.map(({ name }) => name)
const unknown = wanted.filter((name) => !FAULTS.some((fault) => fault.name === name))
if (unknown.length > 0) {
  console.error(
    `no such fault: ${unknown.join(', ')}; there are ${FAULTS.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}

const began = performance.now()
const rows: Row[] = []
for (const { name, about, run } of FAULTS) {
  if (!wanted.includes(name)) continue
  const from = performance.now()
  process.stderr.write(`${name}: ${about} … `)
  try {
    rows.push(...(await run()))
  } catch (error) {
    rows.push({ promise: '', what: `${name}: ${about}`, figure: `it broke off: ${error}`, verdict: 'broken' })
  }
  process.stderr.write(`${((performance.now() - from) / 1_000).toFixed(0)} s\n`)
}
const [load = 0] = loadavg()
const about = [
  `${cpus()[0]?.model ?? 'unknown machine'}, ${cpus().length} cores (load ${load.toFixed(1)})`,
  `Node ${process.versions.node}`,
  new Date().toISOString().slice(0, 10),
  `${((performance.now() - began) / 1_000).toFixed(0)} s`,
]
console.log(`${about.join(' · ')}\n\n${toTable(rows)}`)
process.exit(rows.some(({ verdict }) => verdict === 'broken') ? 1 : 0)
