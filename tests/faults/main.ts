import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { FAULTS } from './faults.ts'
import { type Row, toTable } from './report.ts'

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
