import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { domProjects, engineProject, nodeProjects } from '#tests/projects.ts'

const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' })
  .split('\0')
  .filter((file) => file !== '' && existsSync(file))

/** Written with a dot in each, so that this file does not contain what it looks for. */
const words = (...dotted: string[]) => dotted.map((word) => word.replaceAll('·', '')).join('|')
const forbidden: readonly [what: string, pattern: RegExp][] = [
  [
    'a path of one machine',
    new RegExp(`(?<![\\w.])/(?:${words('wo·rk', 'ho·me', 'ro·ot', 'Us·ers')})/[\\w.]`),
  ],
  ['a folder outside the repository', new RegExp(`\\.\\./${words('sha·red')}/(?:design|sources)`)],
  [
    'a package registry',
    new RegExp(
      `${words('reg·istry')}\\.(?:${words('np·mjs', 'yar·npkg', 'npm·mirror')})|\\b${words('arti·factory')}\\b`,
      'i',
    ),
  ],
  [
    'the tool a text was written with',
    new RegExp(`\\b(?:${words('cla·ude', 'anth·ropic', 'chat·gpt', 'open·ai', 'l·lm')})\\b`, 'i'),
  ],
  [
    'how the work was handed out',
    new RegExp(`\\b(?:${words('sub·agent', 'sub-·agent', 'this ses·sion', 'the br·ief')})\\b`, 'i'),
  ],
]

function found(text: string): string[] {
  return forbidden.flatMap(([what, pattern]) => {
    const match = pattern.exec(text)
    return match ? [`${what}: ${match[0]}`] : []
  })
}

test('each forbidden thing is recognised', () => {
  const samples = [
    `see /wo${'rk'}/main`,
    `../sha${'red'}/design/x.md`,
    `https://reg${'istry'}.np${'mjs'}.org/`,
    `Cla${'ude'} wrote`,
    `as the bri${'ef'} says`,
  ]
  expect(samples.map((sample) => found(sample).length)).toEqual([1, 1, 1, 1, 1])
  expect(found('teamwork/main, network/a, a session of the server, ./work/a')).toEqual([])
})

test('no file holds a path of one machine, a registry or a word about how it was made', () => {
  expect(files.length).toBeGreaterThan(20)
  const text = files.filter((file) => !/\.(?:png|woff2|ico|xlsx)$/.test(file))
  const problems = text.flatMap((file) => found(readFileSync(file, 'utf8')).map((what) => `${file}: ${what}`))
  expect(problems).toEqual([])
})

test('the top level holds what is listed and nothing else', () => {
  const listed = [
    ...['client', 'server', 'shared', 'tests', 'docs'],
    ...[
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'vite.config.ts',
      'README.md',
      'SECURITY.md',
      'LICENSE',
    ],
  ]
  const top = new Set(files.map((file) => file.split('/')[0] ?? ''))
  expect([...top].filter((name) => !name.startsWith('.') && !listed.includes(name))).toEqual([])
})

test('every test file lies where a runner looks for it', () => {
  const looked = new RegExp(
    `^tests/(?:(?:${[...nodeProjects, engineProject].join('|')}|e2e)/.*\\.test\\.ts|(?:${domProjects.join('|')})/.*\\.test\\.tsx?)$`,
  )
  const tests = files.filter((file) => /\.(?:test|spec)\.[cm]?[jt]sx?$/.test(file))
  expect(tests.filter((file) => !looked.test(file))).toEqual([])
})
