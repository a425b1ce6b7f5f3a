import './stand-in.ts'
import { Counters, RARE } from './counters.ts'
import { simulate } from './simulate.ts'

/**
 * npm run sim -- --seeds 2000 [--from 1]: so many gatherings; --seed N: one of them, twice, with what went wrong in it.
 * Ends with 1 where anything was lost, doubled or different, or where something rare never happened.
 */
const asked = new Map(
  process.argv
    .slice(2)
    .flatMap((word, at, all) => (word.startsWith('--') ? [[word.slice(2), Number(all[at + 1])]] : [])),
)
const said = (text: string) => process.stdout.write(`${text}\n`)

const one = asked.get('seed')
if (one === undefined) await many(asked.get('from') ?? 1, asked.get('seeds') ?? 100)
else await twice(one)

async function many(from: number, count: number): Promise<void> {
  const counters = new Counters()
  let answered = 0
  let bad = 0
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await simulate(seed)
    counters.add(outcome.counters)
    answered += outcome.answered
    if (outcome.violations.length === 0) continue
    bad++
    said(`seed ${seed}: ${outcome.violations.length} violations, the first: ${outcome.violations[0]}`)
    said(`  npm run sim -- --seed ${seed}`)
  }
  for (const rare of RARE) said(`${String(counters.of.get(rare) ?? 0).padStart(9)}  ${rare}`)
  const never = RARE.filter((rare) => !counters.of.get(rare))
  if (never.length > 0 && count >= 50) said(`never happened: ${never.join(', ')}`)
  said(`${count} gatherings, ${answered} commands answered, ${bad} with violations`)
  process.exitCode = bad > 0 || (never.length > 0 && count >= 50) ? 1 : 0
}

async function twice(seed: number): Promise<void> {
  const [first, second] = [await simulate(seed), await simulate(seed)]
  for (const violation of first.violations) said(violation)
  for (const [rare, count] of first.counters.of) said(`${String(count).padStart(9)}  ${rare}`)
  said(`seed ${seed}: ${first.answered} commands answered, trace ${first.hash}, again ${second.hash}`)
  process.exitCode = first.violations.length > 0 || first.hash !== second.hash ? 1 : 0
}
