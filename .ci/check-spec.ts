// Rules and tests hold each other: fails when a rule has no test, or a test quotes no rule.
import { checkSpec } from './spec.ts'

const { problems, rules, quotes } = checkSpec(process.cwd())
console.log(`${rules} rules, quoted ${quotes} times`)
for (const problem of problems) console.error(problem)
process.exitCode = problems.length === 0 ? 0 : 1
