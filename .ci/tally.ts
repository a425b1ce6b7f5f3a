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
    readonly assertionResults: readonly { readonly status: string; readonly fullName?: string }[]
  }[]
}

/** A file that does not load counts as one failure. */
export function tallyVitest({ testResults }: VitestReport): Tally {
  const perFile = testResults.map(({ status, assertionResults: tests }) => {
    const passed = tests.filter((test) => test.status === 'passed').length
    const failed = tests.filter((test) => test.status === 'failed').length
    const broken = status === 'failed' && failed === 0 ? 1 : 0
    return { passed, failed: failed + broken, skipped: tests.length - passed - failed }
  })
  return perFile.reduce(add, nothing)
}

/** The names of the tests that did not run, since what they need is not here. */
export function leftOut({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName ?? name),
  )
}

/** The folders of tests/ in which nothing ran. */
export function emptyProjects({ testResults }: VitestReport, projects: readonly string[]): string[] {
  const ran = (project: string) =>
    testResults.some(
      ({ name, assertionResults }) =>
        name.replaceAll('\\', '/').includes(`/tests/${project}/`) &&
        assertionResults.some(({ status }) => status === 'passed' || status === 'failed'),
    )
  return projects.filter((project) => !ran(project))
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
