import { expect, test } from 'vitest'
import {
  add,
  emptyProjects,
  lastLine,
  leftOut,
  nothing,
  oneTest,
  settled,
  tallyPlaywright,
  tallyVitest,
} from '#ci/tally.ts'

const vitestFile = (name: string, ...statuses: string[]) => ({
  name: `/somewhere/tests/${name}`,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
})

test('every test of every file counts', () => {
  const testResults = [
    vitestFile('domain/a.test.ts', 'passed', 'passed', 'failed'),
    vitestFile('client/b.test.tsx', 'passed', 'skipped', 'todo'),
  ]
  expect(tallyVitest({ testResults })).toEqual({ passed: 3, failed: 1, skipped: 2 })
})

test('a file that does not load is one failure', () => {
  const broken = { ...vitestFile('domain/a.test.ts'), status: 'failed' }
  expect(tallyVitest({ testResults: [broken] }).failed).toBe(1)
})

test('a project without tests, or with skipped ones only, is named', () => {
  const testResults = [vitestFile('domain/a.test.ts', 'passed'), vitestFile('fuzz/b.test.ts', 'skipped')]
  expect(emptyProjects({ testResults }, ['domain', 'fuzz', 'replay'])).toEqual(['fuzz', 'replay'])
})

test('what is left out is named, test by test', () => {
  const file = vitestFile('engines/a.test.ts', 'passed', 'skipped')
  const named = [
    { status: 'passed', fullName: 'one' },
    { status: 'skipped', fullName: 'two' },
  ]
  expect(leftOut({ testResults: [{ ...file, assertionResults: named }, file] })).toEqual(['two', file.name])
})

test('a flaky browser test has failed, and so has a run with errors only', () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }
  expect(tallyPlaywright({ stats, errors: [{}, {}] })).toEqual({ passed: 3, failed: 2, skipped: 2 })
  const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }
  expect(tallyPlaywright({ stats: none, errors: [{}, {}] }).failed).toBe(1)
})

test('a runner that ran nothing, or ended badly with all tests passed, has failed', () => {
  expect(settled(nothing, 0).failed).toBe(1)
  expect(settled({ ...nothing, skipped: 4 }, 0).failed).toBe(1)
  expect(settled({ ...nothing, passed: 4 }, 1).failed).toBe(1)
  expect(settled({ ...nothing, passed: 4 }, 0).failed).toBe(0)
  expect(settled({ passed: 4, failed: 2, skipped: 0 }, 1).failed).toBe(2)
})

test('the last line names skipped tests only when there are any', () => {
  expect(lastLine(add(oneTest(0), oneTest(1)))).toBe('1 passed, 1 failed')
  expect(lastLine({ passed: 2, failed: 0, skipped: 1 })).toBe('2 passed, 0 failed, 1 skipped')
})
