import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { contrastIn, palette, themes } from '#tests/support/contrast.ts'

/** The only places where a colour is written down. */
const TOKENS = ['client/ui/tokens.css', 'client/ui/more-tokens.css']

/** By number, by function or by name; forced colours and what takes its colour from elsewhere are none. */
const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|[:\s](?:white|black|red|green|blue|gr[ae]y|orange|yellow|silver)\b(?!-)(?=[^{]*;)/i

function rawColours(css: string): readonly string[] {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => COLOUR.test(line))
    .map((line) => line.trim())
}

const files = (readdirSync('client', { recursive: true }) as string[]).map((file) => join('client', file))

test('[EE81] a colour is written in the tokens and nowhere else', () => {
  const sheets = files.filter((file) => file.endsWith('.css') && !TOKENS.includes(file))
  expect(sheets.length).toBeGreaterThan(5)
  const found = sheets.flatMap((file) =>
    rawColours(readFileSync(file, 'utf8')).map((line) => `${file}: ${line}`),
  )
  expect(found).toEqual([])
})

test('a colour is recognised however it is written, and nothing else is', () => {
  const colours = [
    'color: #fff;',
    'background: rgb(1 2 3);',
    'fill: white;',
    'border: 1px solid hsl(0 0% 0%);',
  ]
  expect(colours.map((line) => rawColours(line).length)).toEqual([1, 1, 1, 1])
  expect(rawColours('white-space: nowrap;\n.black {\ncolor: var(--ink);\nborder: Highlight;')).toEqual([])
})

test.each([
  ['on-ink-2', 'ink', 4.5],
  ['on-ink-3', 'ink', 4.5],
  ['on-ink-line', 'ink', 3],
  ['on-ink', 'ink-hover', 4.5],
] as const)('%s on %s has a contrast of at least %d', (ink, ground, atLeast) => {
  const more = palette(readFileSync('client/ui/more-tokens.css', 'utf8'), ':root')
  const all = new Map([...themes(readFileSync('client/ui/tokens.css', 'utf8')).light, ...more])
  expect(contrastIn(all, ink, ground)).toBeGreaterThanOrEqual(atLeast)
})
