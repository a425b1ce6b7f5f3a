import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { rulesQuoted } from '#ci/spec.ts'
import { FAULTS } from '#tests/faults/faults.ts'

const IDS = (
  [
    ['R', 30],
    ['S', 28],
    ['P', 14],
    ['A', 15],
  ] as const
).flatMap(([letter, last]) =>
  Array.from({ length: last }, (_, nth) => `${letter}-${String(nth + 1).padStart(2, '0')}`),
)
const rows = readFileSync('docs/trust.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| [RSPA]-\d\d \|/.test(line))
  .map((line) => {
    const [id = '', promise = '', state = '', by = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim())
    return { id, promise, state, by }
  })

const rulesIn = (by: string) => [...by.matchAll(/\[([A-Z]{2,3}\d+|[A-Z]-\d+)\]/g)].map(([, id = '']) => id)
const quoted = (by: string) => [...by.matchAll(/`([^`]+)`/g)].map(([, text = '']) => text)

test('every promise, threat and check of the trust model stands on the page, once', () => {
  expect(rows.map(({ id }) => id)).toEqual(IDS)
  for (const { id, promise, state, by } of rows) {
    expect(promise, id).not.toBe('')
    expect(['held', 'open', 'not here'], id).toContain(state)
    expect(by.length, `${id} says what shows it, or why not`).toBeGreaterThan(4)
  }
})

test('what the page says is held is shown by rules that tests quote, by files that are there, or by commands', () => {
  const rules = rulesQuoted(process.cwd())
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  for (const { id, state, by } of rows) {
    for (const rule of rulesIn(by)) expect(rules, `${id} names [${rule}]`).toContain(rule)
    for (const text of quoted(by)) {
      const [, script, fault] = /^npm run (\w+)(?: -- --only ([\w-]+))?/.exec(text) ?? []
      if (script === undefined) expect(existsSync(text), `${id} names ${text}`).toBe(true)
      else expect(scripts, `${id} names ${text}`).toHaveProperty(script)
      if (fault !== undefined) expect(FAULTS.map(({ name }) => name)).toContain(fault)
    }
    if (state === 'held')
      expect(rulesIn(by).length + quoted(by).length, `${id} is shown by something`).toBeGreaterThan(0)
  }
})
