import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contrast, contrastIn, type Theme, themes } from '#tests/support/contrast.ts'

const text = 4.5
/** Graphics, and borders that carry meaning. */
const graphics = 3

const pairs: readonly [ink: string, grounds: string, atLeast: number][] = [
  ['ink', 'paper paper-raised paper-sunk ink-tint now-tint hold-tint error-tint', text],
  ['ink-2', 'paper paper-raised paper-sunk ink-tint now-tint hold-tint error-tint', text],
  ['ink-3', 'paper paper-raised paper-sunk', text],
  ['on-ink', 'ink', text],
  ['now', 'paper paper-raised paper-sunk now-tint ink-tint', text],
  ['on-now', 'now', text],
  ['ok', 'paper ok-tint', text],
  ['error', 'paper paper-raised error-tint', text],
  ['hold', 'hold-tint', text],
  ['line-strong', 'paper paper-raised paper-sunk', graphics],
  ['ink-mid', 'paper paper-sunk', graphics],
]

const palettes = themes(readFileSync('client/ui/tokens.css', 'utf8'))
const cases = (Object.keys(palettes) as Theme[]).flatMap((theme) =>
  pairs.flatMap(([ink, grounds, atLeast]) =>
    grounds.split(' ').map((ground) => [theme, ink, ground, atLeast] as const),
  ),
)

test.each([...cases, ['light', 'now-on-ink', 'ink', text] as const])(
  '%s: %s on %s has a contrast of at least %d',
  (theme, ink, ground, atLeast) => {
    expect(contrastIn(palettes[theme], ink, ground)).toBeGreaterThanOrEqual(atLeast)
  },
)

test('the ratio is that of WCAG, and a missing colour is never enough', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastIn(new Map(), 'ink', 'paper')).toBeNaN()
})

test('a theme overrides only what it names', () => {
  const {
    light,
    projector,
    'projector-dark': dark,
  } = themes(`
    :root { --ink: #111111; --line: #222222; /* --ink: #ffffff; */ }
    [data-theme^="projector"] { --line: #333333 }
    [data-theme="projector-dark"] { --ink: #eeeeee }`)
  expect([light.get('ink'), projector.get('line'), projector.get('ink')]).toEqual([
    '#111111',
    '#333333',
    '#111111',
  ])
  expect([dark.get('ink'), dark.get('line')]).toEqual(['#eeeeee', '#333333'])
})
