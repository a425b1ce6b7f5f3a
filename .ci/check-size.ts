// Fails when what a phone loads on join and first answer, or after that, outgrows its budget, in bytes as they are sent.
import {
  type Budget,
  budgetOf,
  type Loaded,
  laterBudget,
  loadedApart,
  loadedBy,
  loadedLater,
  over,
  phoneBudget,
  replayBudget,
  tooEarly,
} from './size.ts'

function show(what: string, loaded: readonly Loaded[], budget: Budget): string[] {
  for (const { file, bytes } of loaded) console.log(`${String(bytes).padStart(7)}  ${file}`)
  const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
  console.log(
    `${String(total).padStart(7)}  of ${budget.bytes} ${what}, in ${loaded.length} of ${budget.requests} requests\n`,
  )
  return over(loaded, budget).map((problem) => `${what}: ${problem}`)
}

const first = loadedBy('dist/client', 'index.html')
const problems = [
  ...show('for join and first answer', first, phoneBudget),
  ...show('later, at leisure', loadedLater('dist/client', 'index.html'), laterBudget),
  ...loadedApart('dist/client', 'index.html').flatMap((part) =>
    show('for some, when it is wanted', part, budgetOf(part)),
  ),
  ...tooEarly(first),
]
for (const problem of problems) console.error(`phone page: ${problem}`)
const replayed = show('for the replay', loadedBy('dist/client', 'replay.html'), replayBudget)
for (const problem of replayed) console.error(`replay page: ${problem}`)
process.exitCode = problems.length + replayed.length === 0 ? 0 : 1
