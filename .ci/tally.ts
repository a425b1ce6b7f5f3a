export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number }

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 }

export const add = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** A check, such as the linter, is one test. */
export const oneTest = (exitCode: number): Tally =>
  exitCode === 0 ? { ...nothing, passed: 1 } : { ...nothing, failed: 1 }

/** A runner that crashed, or ran nothing, has failed even when no test of it did. */
export function settled(tally: Tally, exitCode: number): Tally {
  const silent = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0)
  return silent ? { ...tally, failed: 1 } : tally
}

export type VitestReport = {
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/** A file that does not load counts as one failure, and so does a project without a single passing or failing test. */
export function tallyVitest(report: VitestReport, projects: readonly string[]): Tally {
  let tally = nothing
  const ran = new Set<string>()
  for (const { name, status, assertionResults } of report.testResults) {
    const count = (...wanted: string[]) =>
      assertionResults.filter((each) => wanted.includes(each.status)).length
    const passed = count('passed')
    const failed = count('failed') || (status === 'failed' ? 1 : 0)
    tally = add(tally, { passed, failed, skipped: assertionResults.length - passed - count('failed') })
    const project = name.replaceAll('\\', '/').split('/tests/').at(-1)?.split('/')[0]
    if (project && passed + failed > 0) ran.add(project)
  }
  const empty = projects.filter((project) => !ran.has(project))
  for (const project of empty) console.error(`tests/${project}: no test ran`)
  return { ...tally, failed: tally.failed + empty.length }
}

export type PlaywrightReport = {
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
  readonly errors: readonly unknown[]
}

/** A flaky test has failed once, so it has failed. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  const failed = stats.unexpected + stats.flaky
  return { passed: stats.expected, failed: failed || Math.min(errors.length, 1), skipped: stats.skipped }
}

export function lastLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
