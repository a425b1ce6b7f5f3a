// npm test [-- STAGE…]: runs the stages in order, counts every test, ends with `N passed, N failed`.
import { spawn } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { domProjects, engineProject, nodeProjects } from '#tests/projects.ts'
import { ensureBrowser, howToGetOne } from '#tests/support/ensure-browser.ts'
import {
  add,
  emptyProjects,
  lastLine,
  leftOut,
  nothing,
  oneTest,
  settled,
  type Tally,
  tallyPlaywright,
  tallyVitest,
  type VitestReport,
} from './tally.ts'

const MINUTE = 60_000

/** Runs a Node program with its output on ours; the exit code, or 1 when it was killed or took too long. */
function node(program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...args], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      timeout: 20 * MINUTE,
      killSignal: 'SIGKILL',
    })
    child.on('error', (error) => {
      console.error(error)
      resolve(1)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

const script = (name: string) => node('--import', ['tsx', `.ci/${name}`])

/** Runs a test runner and counts from the report it leaves; no report means it crashed. */
async function counted<Report>(
  run: (reportFile: string) => Promise<number>,
  tally: (report: Report) => Tally,
): Promise<Tally> {
  const file = join(tmpdir(), `samling-tests-${process.pid}.json`)
  rmSync(file, { force: true })
  const exitCode = await run(file)
  try {
    return settled(tally(JSON.parse(readFileSync(file, 'utf8'))), exitCode)
  } catch (error) {
    console.error(`no report: ${error}`)
    return oneTest(1)
  } finally {
    rmSync(file, { force: true })
  }
}

/** One checker for each project: four would each find out anew what our types are, which is most of the work. */
async function types(): Promise<Tally> {
  const projects = ['shared', 'server', 'client', 'tests']
  const codes = await Promise.all(
    projects.map((project) => node('node_modules/typescript/bin/tsc', ['-p', project, '--checkers', '1'])),
  )
  return codes.map(oneTest).reduce(add)
}

/** An empty project is a failure: a glob gone wrong would otherwise pass for good. */
function tallyProjects(report: VitestReport): Tally {
  // Where it matters most, the engines' tests may not be left out.
  const engines = process.env.CI === 'true' ? [engineProject] : []
  const empty = emptyProjects(report, [...nodeProjects, ...domProjects, ...engines])
  for (const name of leftOut(report)) console.log(`left out: ${name}`)
  for (const project of empty) console.error(`tests/${project}: no test ran`)
  return add(tallyVitest(report), { ...nothing, failed: empty.length })
}

function unit(): Promise<Tally> {
  return counted(
    (file) =>
      node('node_modules/vitest/vitest.mjs', [
        ...['run', '-c', 'tests/vitest.config.ts'],
        ...['--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
      ]),
    tallyProjects,
  )
}

async function e2e(): Promise<Tally> {
  const browser = ensureBrowser()
  if (!browser) {
    console.error(howToGetOne)
    return oneTest(1)
  }
  console.log(`browser: ${browser}`)
  return counted(
    (file) =>
      node(
        'node_modules/@playwright/test/cli.js',
        ['test', '-c', 'tests/e2e/playwright.config.ts', '--project', 'chromium'],
        { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
      ),
    tallyPlaywright,
  )
}

const stages: Record<string, () => Promise<Tally>> = {
  lint: async () =>
    oneTest(await node('node_modules/@biomejs/biome/bin/biome', ['check', '--error-on-warnings'])),
  types,
  spec: async () => oneTest(await script('check-spec.ts')),
  // Before the unit tests, some of which start what was built.
  build: async () => oneTest(await node('.ci/build.mjs', ['--if-stale'])),
  unit,
  size: async () => oneTest(await script('check-size.ts')),
  e2e,
}
const groups: Record<string, readonly string[]> = { check: ['lint', 'types', 'spec'] }

/** These look at what was built, so they bring the build along and do not run on a failed one. */
const onTheBuild = ['size', 'e2e']

function chosen(names: readonly string[]): string[] {
  const wanted = names.flatMap((name) => groups[name] ?? [name])
  const unknown = wanted.filter((name) => !(name in stages))
  if (unknown.length > 0) {
    console.error(`no such stage: ${unknown.join(', ')}. There are: ${Object.keys(stages).join(', ')}, check`)
    process.exit(2)
  }
  if (wanted.some((name) => onTheBuild.includes(name))) wanted.push('build')
  return Object.keys(stages).filter((name) => wanted.length === 0 || wanted.includes(name))
}

const results = new Map<string, Tally>()
const summary: string[] = []
for (const name of chosen(process.argv.slice(2))) {
  console.log(`\n── ${name} ──`)
  const begun = performance.now()
  const blocked = onTheBuild.includes(name) && results.get('build')?.failed !== 0
  if (blocked) console.error('not run: the build failed')
  const tally = blocked ? oneTest(1) : ((await stages[name]?.()) ?? oneTest(1))
  results.set(name, tally)
  const seconds = ((performance.now() - begun) / 1000).toFixed(1)
  summary.push(
    `${name.padEnd(6)} ${seconds.padStart(6)} s   ${tally.passed} of ${tally.passed + tally.failed}`,
  )
}
const total = [...results.values()].reduce(add, nothing)
console.log(`\n${summary.join('\n')}\n`)
console.log(lastLine(total))
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
