import './stand-in.ts'
import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Counters, RARE, type Rare } from './counters.ts'
import { simulate } from './simulate.ts'

/** From so many gatherings on, what is rare has to have happened. */
const ENOUGH = 100

type Asked = { readonly from: number; readonly count: number }
/** What a process found in its share. */
type Share = {
  readonly counted: readonly (readonly [Rare, number])[]
  readonly answered: number
  readonly bad: readonly { readonly seed: number; readonly first: string; readonly more: number }[]
}

const said = (text: string) => process.stdout.write(`${text}\n`)

function option(name: string): number | null {
  const at = process.argv.indexOf(`--${name}`)
  const value = Number(process.argv[at + 1])
  return at < 0 || !Number.isSafeInteger(value) ? null : value
}

async function share({ from, count }: Asked): Promise<Share> {
  const counters = new Counters()
  const bad: Share['bad'][number][] = []
  let answered = 0
  for (let seed = from; seed < from + count; seed++) {
    const outcome = await simulate(seed)
    counters.add(outcome.counters)
    answered += outcome.answered
    const [first] = outcome.violations
    if (first !== undefined) bad.push({ seed, first, more: outcome.violations.length - 1 })
  }
  return { counted: [...counters.of], answered, bad }
}

/** The same in a process of its own, which takes what it is to do from its arguments. */
function inOwnProcess({ from, count }: Asked): Promise<Share> {
  return new Promise((resolve, reject) => {
    const words = ['--share', '1', '--from', `${from}`, '--seeds', `${count}`]
    const child = fork(fileURLToPath(import.meta.url), words)
    child.on('message', (found) => resolve(found as Share))
    child.on('exit', (code) => reject(new Error(`a share ended with ${code}`)))
  })
}

async function many({ from, count }: Asked): Promise<void> {
  const jobs = Math.min(availableParallelism(), Math.ceil(count / 50))
  const size = Math.ceil(count / jobs)
  const asked = Array.from({ length: jobs }, (_, nth) => ({
    from: from + nth * size,
    count: Math.min(size, count - nth * size),
  }))
  const shares = await Promise.all(asked.map(jobs === 1 ? share : inOwnProcess))
  const counters = new Counters()
  for (const { counted } of shares) for (const [rare, by] of counted) counters.count(rare, by)
  const bad = shares.flatMap((each) => each.bad)
  for (const { seed, first, more } of bad)
    said(`npm run sim -- --seed ${seed}\n  ${first} (and ${more} more)`)
  for (const rare of RARE) said(`${String(counters.of.get(rare) ?? 0).padStart(9)}  ${rare}`)
  const never = RARE.filter((rare) => !counters.of.has(rare))
  const answered = shares.reduce((sum, each) => sum + each.answered, 0)
  said(`${count} gatherings, ${answered} commands answered, ${bad.length} with violations`)
  if (count >= ENOUGH && never.length > 0) said(`it never happened: ${never.join(', ')}`)
  process.exitCode = bad.length > 0 || (count >= ENOUGH && never.length > 0) ? 1 : 0
}

async function twice(seed: number): Promise<void> {
  const [first, second] = [await simulate(seed), await simulate(seed)]
  for (const violation of first.violations) said(violation)
  for (const [rare, count] of first.counters.of) said(`${String(count).padStart(9)}  ${rare}`)
  said(`seed ${seed}: ${first.answered} commands answered, trace ${first.hash}, again ${second.hash}`)
  process.exitCode = first.violations.length > 0 || first.hash !== second.hash ? 1 : 0
}

/**
 * `npm run sim -- --seeds 2000 [--from 1]`: so many gatherings. `--seed N`: one of them, twice, with all that went wrong in it.
 * Ends with 1 where anything was lost, doubled or different, or where something rare never came about.
 */
const one = option('seed')
const asked = { from: option('from') ?? 1, count: option('seeds') ?? ENOUGH }
if (option('share') !== null) process.send?.(await share(asked), () => process.exit())
else if (one !== null) await twice(one)
else await many(asked)
