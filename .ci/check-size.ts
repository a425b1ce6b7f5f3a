// Fails when what a phone loads on join and first answer outgrows its budget, in bytes as they are sent.
import { loadedBy, over, phoneBudget } from './size.ts'

const loaded = loadedBy('dist/client', 'index.html')
for (const { file, bytes } of loaded) console.log(`${String(bytes).padStart(7)}  ${file}`)
const total = loaded.reduce((sum, { bytes }) => sum + bytes, 0)
console.log(
  `${String(total).padStart(7)}  of ${phoneBudget.bytes}, in ${loaded.length} of ${phoneBudget.requests} requests`,
)
const problems = over(loaded, phoneBudget)
for (const problem of problems) console.error(`phone page: ${problem}`)
process.exitCode = problems.length === 0 ? 0 : 1
