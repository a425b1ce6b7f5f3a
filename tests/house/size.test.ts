import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  apartBudget,
  budgetOf,
  laterBudget,
  loadedApart,
  loadedBy,
  loadedLater,
  over,
  phoneBudget,
  tooEarly,
} from '#ci/size.ts'

const page = `<!doctype html><link rel="icon" href="/icon.svg">
  <script type="module" crossorigin src="/assets/phone-a.js"></script>
  <link rel="stylesheet" crossorigin href="/assets/phone-a.css">`

function built(files: Record<string, string | Buffer>): string {
  const folder = mkdtempSync(join(tmpdir(), 'size-'))
  mkdirSync(join(folder, 'assets'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}

const small = {
  'index.html': page,
  'icon.svg': '<svg/>',
  'assets/phone-a.js':
    'import{a}from"./common-b.js";import(`./nb-c.js`);import("./later-parts-f.js"+(globalThis.samlingAgain||""));import("./en-d.js");d(()=>import("./poll-e.js"),["assets/poll-e.css"])',
  'assets/common-b.js': 'export const a=1',
  'assets/nb-c.js': 'export const w={}',
  'assets/en-d.js': 'export const w={}',
  'assets/poll-e.js': 'import"./common-b.js"',
  'assets/later-parts-f.js':
    'import{a}from"./phone-a.js";import(`./later-nb-g.js`);import("./later-nn-h.js");import("./sheet-i.js");import("./apart-panels-j.js")',
  'assets/apart-panels-j.js': 'import"./phone-a.js";import"./sheet-i.js";import(`./nb-panel-k.js`)',
  'assets/nb-panel-k.js': 'export const panel={}',
  'assets/later-nb-g.js': 'export const later={}',
  'assets/later-nn-h.js': 'export const later={}',
  'assets/sheet-i.js': 'import"./common-b.js"',
  'assets/poll-e.css': 'p{background:url(/assets/dot.png)}',
  'assets/phone-a.css': 'p{color:red}',
  'assets/dot.png': 'png',
  'assets/console.js': 'never loaded',
}

test('a page loads its tags, their imports, lazy chunks and images, but not the other languages', () => {
  const files = loadedBy(built(small), 'index.html').map(({ file }) => file)
  expect(files.sort()).toEqual([
    'assets/common-b.js',
    'assets/dot.png',
    'assets/nb-c.js',
    'assets/phone-a.css',
    'assets/phone-a.js',
    'assets/poll-e.css',
    'assets/poll-e.js',
    'icon.svg',
    'index.html',
  ])
})

test('what comes later is counted by itself, with all that it brings along, and nothing twice', () => {
  const folder = built(small)
  const files = loadedLater(folder, 'index.html').map(({ file }) => file)
  expect(files.sort()).toEqual(['assets/later-nb-g.js', 'assets/later-parts-f.js', 'assets/sheet-i.js'])
  expect(tooEarly(loadedBy(folder, 'index.html'))).toEqual([])
  const heavy = built({ ...small, 'assets/later-nb-g.js': randomBytes(31_000) })
  expect(over(loadedLater(heavy, 'index.html'), laterBudget).join()).toMatch(/bytes in all, budget 30000/)
})

test('[PH41] what only some gatherings have is counted part by part, and comes neither at the start nor at leisure', () => {
  const folder = built(small)
  const files = loadedApart(folder, 'index.html').map((part) => part.map(({ file }) => file).sort())
  expect(files).toEqual([['assets/apart-panels-j.js', 'assets/nb-panel-k.js']])
  // Two of them do not count each other, though what comes at leisure names both.
  const both = built({
    ...small,
    'assets/apart-panels-j.js': `${small['assets/apart-panels-j.js']};import"./later-parts-f.js"`,
    'assets/later-parts-f.js': `${small['assets/later-parts-f.js']};import("./apart-summary-l.js")`,
    'assets/apart-summary-l.js': 'import"./later-parts-f.js"',
  })
  const counts = loadedApart(both, 'index.html').map((part) => part.map(({ file }) => file).sort())
  expect(counts).toEqual([
    ['assets/apart-panels-j.js', 'assets/nb-panel-k.js'],
    ['assets/apart-summary-l.js'],
  ])
  const early = built({ ...small, 'assets/common-b.js': 'import"./apart-panels-j.js"' })
  expect(tooEarly(loadedBy(early, 'index.html'))).toHaveLength(1)
  const heavy = built({ ...small, 'assets/nb-panel-k.js': randomBytes(11_000) })
  const problems = loadedApart(heavy, 'index.html').flatMap((part) => over(part, apartBudget))
  expect(problems.join()).toMatch(/bytes in all, budget 10500/)
})

test('[PH43] how questions are answered has a budget of its own', () => {
  const part = (file: string) => [{ file, bytes: 11_500 }]
  const problems = (file: string) => over(part(file), budgetOf(part(file)))
  expect(problems('assets/apart-questions-a.js')).toEqual([])
  expect(problems('assets/apart-panels-a.js')).toHaveLength(1)
  expect(
    over(
      [{ file: 'assets/apart-questions-a.js', bytes: 12_100 }],
      budgetOf(part('assets/apart-questions-a.js')),
    ).join(),
  ).toMatch(/budget 12000/)
})

test.each([
  ['imported', { 'assets/common-b.js': 'import{l}from"./later-parts-f.js"' }],
  ['imported for its effects', { 'assets/common-b.js': 'import"./later-parts-f.js"' }],
  ['in a tag', { 'index.html': `${page}<link rel="modulepreload" href="/assets/later-parts-f.js">` }],
  ['brought along', { 'assets/common-b.js': 'd(()=>import("./poll-e.js"),["assets/later-parts-f.js"])' }],
])('a chunk for later that is %s comes too early, and counts', (_, files) => {
  const loaded = loadedBy(built({ ...small, ...files }), 'index.html')
  expect(tooEarly(loaded)).toEqual(['assets/later-parts-f.js is for later, and comes at the start'])
  expect(loaded.map(({ file }) => file)).toContain('assets/later-parts-f.js')
})

test('a page within its budget passes', () => {
  const { 'assets/phone-a.js': _, ...rest } = small
  const folder = built({ ...rest, 'assets/phone-a.js': 'import"./common-b.js";import("./nb-c.js")' })
  expect(over(loadedBy(folder, 'index.html'), phoneBudget)).toEqual([])
})

test('too many bytes, too many requests, too much CSS and no script are each over budget', () => {
  const large = {
    ...small,
    'assets/nb-c.js': randomBytes(46_000),
    'assets/phone-a.css': randomBytes(13_000),
  }
  const problems = over(loadedBy(built(large), 'index.html'), phoneBudget).join('\n')
  expect(problems).toMatch(/bytes in all, budget 45000[\s\S]*9 requests, budget 6[\s\S]*of CSS, budget 12000/)
  expect(over(loadedBy(built({ 'index.html': '<p>' }), 'index.html'), phoneBudget)).toHaveLength(1)
})

test('a page that names a missing file fails rather than counting less', () => {
  expect(() => loadedBy(built({ 'index.html': page }), 'index.html')).toThrow('ENOENT')
})

test('bytes are counted as they are sent: the squeezed file beside it, or all of it', () => {
  const folder = built({ ...small, 'assets/phone-a.js.gz': 'x'.repeat(77) })
  const sizes = new Map(loadedBy(folder, 'index.html').map(({ file, bytes }) => [file, bytes]))
  expect(sizes.get('assets/phone-a.js')).toBe(77)
  expect(sizes.get('assets/nb-c.js')).toBe(small['assets/nb-c.js'].length)
})
