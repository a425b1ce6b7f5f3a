import { expect, test } from 'vitest'
import { inSlices } from '#client/notes/in-slices.ts'

function* counting(to: number): Generator<void, number> {
  for (let at = 0; at < to; at++) {
    const until = performance.now() + 4
    while (performance.now() < until);
    yield
  }
  return to
}

test('[NO30] the page goes on in between, and hears the result', async () => {
  let between = 0
  const timer = setInterval(() => between++, 1)
  expect(await inSlices(counting(20))).toBe(20)
  clearInterval(timer)
  expect(between).toBeGreaterThan(2)
})

test('[NO30] what nobody wants any more is called off', async () => {
  let asked = 0
  expect(await inSlices(counting(1_000), () => ++asked < 3)).toBeNull()
  expect(asked).toBe(3)
})
