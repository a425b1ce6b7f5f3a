import { expect, test } from 'vitest'
import { asksHall } from '#client/activities/asks-hall.model.ts'
import { givesWay } from '#client/activities/commitments/commitments-phone.model.ts'
import type { ActivityCard } from '#shared/views/activity-part.ts'

const card = (kind: ActivityCard['kind'], phase: 'open' | 'closed') => ({ kind, phase }) as ActivityCard
const hall = (...activities: readonly ActivityCard[]) => ({ activities })
const ready = { by: '', at: 1, name: '' } as never

test('[FO20] what has been promised gives way to a question to the hall, and a draft does not', () => {
  const asked = hall(card('commitments', 'open'), card('poll', 'open'))
  expect(givesWay({ ready, phase: 'open' }, asked)).toBe(true)
  expect(givesWay({ ready: null, phase: 'closed' }, asked)).toBe(true)
  expect(givesWay({ ready: null, phase: 'open' }, asked)).toBe(false)
  expect(givesWay({ ready, phase: 'open' }, hall(card('commitments', 'open'), card('poll', 'closed')))).toBe(
    false,
  )
  for (const kind of ['presentations', 'panel', 'evaluation'] as const)
    expect(givesWay({ ready, phase: 'open' }, hall(card('commitments', 'open'), card(kind, 'open')))).toBe(
      true,
    )
})

test('[FO20] only what asks the whole hall comes before a form or a promise', () => {
  expect(asksHall(hall(card('conversation', 'open')))).toBe(true)
  for (const kind of ['panel', 'presentations', 'evaluation', 'commitments'] as const)
    expect(asksHall(hall(card(kind, 'open')))).toBe(false)
})
