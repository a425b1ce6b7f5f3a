import { expect, test } from 'vitest'
import { soundFor } from '#client/sound/chime.model.ts'
import { MINUTE } from '#shared/kernel/instant.ts'

const tones = (before: number, after: number) => soundFor(before, after, 'marks')?.tones.length ?? 0

test('[KO59] it sounds at five minutes, at one, and when time is up, once each', () => {
  expect(tones(5 * MINUTE + 400, 5 * MINUTE - 600)).toBe(2)
  expect(tones(5 * MINUTE, 5 * MINUTE - 1_000)).toBe(0)
  expect(tones(MINUTE + 1, MINUTE)).toBe(1)
  expect(tones(900, -100)).toBe(3)
  expect(tones(-100, -1_100)).toBe(0)
  expect(tones(4 * MINUTE, 4 * MINUTE - 1_000)).toBe(0)
})

test('[KO59] a page that slept, and minutes that were given or taken, make no sound', () => {
  expect(tones(6 * MINUTE, 3 * MINUTE)).toBe(0)
  expect(tones(MINUTE - 100, 2 * MINUTE)).toBe(0)
})
