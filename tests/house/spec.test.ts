import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { checkSpec, problemsOf, quotesIn, rulesIn } from '#ci/spec.ts'

const ids = (found: readonly { id: string }[]) => found.map((each) => each.id)

test('a rule is a list item, table row or heading that begins with its id', () => {
  const text = [
    '- **[AC1]** bold',
    '',
    '* [AC2] plain, see [AC9]',
    '| `[R-02]` | row |',
    '### [SCR4] heading',
    'not [AC3] here',
  ]
  const rules = rulesIn('a.md', text.join('\n'))
  expect(ids(rules)).toEqual(['AC1', 'AC2', 'R-02', 'SCR4'])
  expect(rules.map((rule) => rule.line)).toEqual([1, 3, 4, 5])
})

test('a test quotes rules by opening its title with them', () => {
  const text = `
    test('[AC1] one', f)
    it.each(cases)("[AC2] [AC3] two", f)
    scenario(
      \`[R-02] wrapped\`,
    )
    test('says [AC4] later', f)
    test.${'skip'}('[AC5] skipped', f)
    // test('[AC6] commented out', f)

    test('[AC7] last', f)`
  const quotes = quotesIn('a.test.ts', text)
  expect(ids(quotes)).toEqual(['AC1', 'AC2', 'AC3', 'R-02', 'AC7'])
  expect(quotes.map((quote) => quote.line)).toEqual([2, 3, 3, 5, 11])
})

test('a rule and its quote hold together', () => {
  expect(problemsOf(rulesIn('s.md', '- **[AC1]** a'), quotesIn('a.test.ts', "test('[AC1] a', f)"))).toEqual(
    [],
  )
})

test('an untested rule, a stray quote, a repeated id and emptiness are each a problem', () => {
  const rules = rulesIn('s.md', '- **[AC1]** a\n- **[AC2]** b\n- **[AC1]** again')
  const quotes = quotesIn('a.test.ts', "test('[AC1] a', f)\ntest('[AC7] c', f)")
  expect(problemsOf(rules, quotes)).toEqual([
    's.md:3: [AC1] is a rule already',
    's.md:2: no test quotes [AC2]',
    'a.test.ts:2: quotes [AC7], which is no rule',
  ])
  expect(problemsOf([], [])).toEqual([
    'no rules found in docs/SPEC.md and docs/spec/',
    'no test quotes any rule',
  ])
})

test('files are found on disk, one the SPEC does not link is a problem, and so is a dead link', () => {
  const root = mkdtempSync(join(tmpdir(), 'spec-'))
  mkdirSync(join(root, 'docs/spec'), { recursive: true })
  mkdirSync(join(root, 'tests/domain'), { recursive: true })
  writeFileSync(join(root, 'docs/SPEC.md'), '[clock](spec/clock.md)\n- **[GA1]** a')
  writeFileSync(join(root, 'docs/spec/clock.md'), '- **[AC1]** b')
  writeFileSync(join(root, 'tests/domain/clock.test.ts'), "test('[AC1] b', f)\ntest('[GA1] a', f)")
  expect(checkSpec(root)).toEqual({ problems: [], rules: 2, quotes: 2 })
  writeFileSync(join(root, 'docs/spec/stray.md'), '- **[AT1]** c')
  expect(checkSpec(root).problems).toEqual([
    'docs/SPEC.md does not link docs/spec/stray.md',
    'docs/spec/stray.md:1: no test quotes [AT1]',
  ])
  writeFileSync(join(root, 'docs/SPEC.md'), '[c](spec/clock.md) [s](spec/stray.md) [g](spec/gone.md)')
  expect(checkSpec(root).problems).toContain('docs/SPEC.md links spec/gone.md, which does not exist')
})
