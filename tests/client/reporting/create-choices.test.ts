import { createRenderEffect, createRoot, createSignal } from 'solid-js'
import { beforeEach, expect, test } from 'vitest'
import type { Outcome } from '#client/connection/create-shared.ts'
import { forget } from '#client/connection/storage.ts'
import { createChoices } from '#client/screens/form/create-choices.ts'

const PLACE = 'samling/form/K7M/vefsn/choices'
const SHIFTS = 'measure shifts'

beforeEach(() => forget(PLACE))

/** A tick, everything it has ever stood at, and what waits for its answer. */
function tick() {
  const answers: ((outcome: Outcome) => void)[] = []
  const seen: unknown[] = []
  return createRoot(() => {
    const [current, setCurrent] = createSignal(false)
    const choices = createChoices(PLACE, current, () => new Promise((resolve) => answers.push(resolve)))
    createRenderEffect(() => seen.push(choices.value(SHIFTS)))
    const answer = async (outcome: Outcome) => {
      answers.at(-1)?.(outcome)
      await Promise.resolve()
    }
    return { choices, seen, answer, setCurrent }
  })
}

test('[RP13] what is ticked stands ticked from the press on, so that the field it brings is not taken from under the hands', async () => {
  const { choices, seen, answer, setCurrent } = tick()
  choices.put(SHIFTS, true)
  await answer({ ok: true })
  setCurrent(true)
  expect(seen.at(-1)).toBe(true)
  expect(seen.slice(1)).not.toContain(false)
  expect(choices.waiting()).toBe(0)
})

test('[RP14] a tick that came while the form was closed stays, and goes through when it is opened again', async () => {
  const { choices, seen, answer } = tick()
  choices.put(SHIFTS, true)
  await answer({ ok: false, code: 'reporting-not-open' })
  expect(seen.slice(1)).not.toContain(false)
  expect(choices.waiting()).toBe(1)
  choices.again()
  await answer({ ok: true })
  expect([choices.waiting(), choices.value(SHIFTS)]).toEqual([0, true])
})
