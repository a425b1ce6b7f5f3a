import { expect, test } from 'vitest'
import { observerDay, onNow, openPrompts, openRounds } from '#client/screens/observer/observer.model.ts'
import { instantOf } from '#shared/agenda/zone.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { PresentationsCard } from '#shared/views/round-part.ts'
import { leaderView } from '#tests/client/console/leader-view.ts'
import { plainCard } from '#tests/support/step-samples.ts'

const nine = instantOf('2026-03-04', 540, 'Europe/Oslo')
const { gathering, agenda, run } = leaderView()
const started = {
  phase: 'running',
  day: 'd1',
  item: 'samtale',
  startedAt: nine + 45 * MINUTE,
  allotted: 35 * MINUTE,
  pausedFor: 0,
} as const
const view: HallView = {
  gathering,
  agenda,
  run: { ...run, now: started },
  clock: 'all',
  links: [],
  tables: null,
  municipalities: [],
  plenary: null,
  summary: null,
  figure: null,
  shown: [],
  wonderings: [],
  activities: [
    { kind: 'conversation', id: 'c', phase: 'open', step: 's', prompt: 'Hva nå?', ...plainCard },
    { kind: 'conversation', id: 'd', phase: 'closed', step: 's', prompt: 'Før', ...plainCard },
    {
      kind: 'poll',
      id: 'p',
      phase: 'open',
      question: { type: 'text', text: 'Og så?' },
      anonymous: true,
      results: 'hidden',
      tally: null,
    },
  ],
}

test('[KO60] the observer sees what is on and the time left', () => {
  expect(onNow(view, nine + 60 * MINUTE)).toEqual({
    title: 'Samtale',
    figures: '20:00',
    tone: 'running',
    until: '10:20',
    next: 'Pause',
  })
  expect(onNow(view, nine + 84 * MINUTE)).toMatchObject({ figures: '+04:00', tone: 'over' })
  expect(onNow({ ...view, run: { now: { phase: 'before' }, actuals: [], dates: {} } }, nine)).toBeNull()
})

test('[SH9] a clock that is kept from the hall is kept from the observer, who does not lead', () => {
  expect(onNow({ ...view, clock: 'leader' }, nine + 84 * MINUTE)).toMatchObject({
    figures: null,
    tone: 'running',
  })
  expect(onNow({ ...view, clock: 'last' }, nine + 77 * MINUTE)?.figures).toBeNull()
  expect(onNow({ ...view, clock: 'last' }, nine + 78 * MINUTE)?.figures).toBe('2:00')
})

test('[KO60] the observer sees the day with the current times', () => {
  const { number, lines } = observerDay(view, null, nine + 84 * MINUTE)
  expect(number).toBe(1)
  expect(lines.map(({ status, planned, expected }) => [status, planned, expected])).toEqual([
    ['done', '09:00', null],
    ['live', '09:45', null],
    ['coming', '10:20', '10:24'],
  ])
})

test('[PX60] the observer sees whose turn it is in a round, and who comes', () => {
  const card: PresentationsCard = {
    ...{ kind: 'presentations', id: 'r', phase: 'open', share: 1, next: 'sund', queue: [] },
    now: { municipality: 'bomlo', since: 1, used: 0, allowance: 1 },
  }
  const municipalities = [
    { id: 'bomlo', name: 'Bømlo' },
    { id: 'sund', name: 'Sund' },
  ]
  const round = { ...view, municipalities, activities: [card] }
  expect(openRounds(round)).toEqual([{ id: 'r', now: 'Bømlo', next: 'Sund' }])
  expect(openPrompts(round)).toEqual([])
  expect(openRounds({ ...round, activities: [{ ...card, phase: 'closed' }] })).toEqual([])
})

test('[KO60] the observer sees what is asked, not what is answered', () => {
  expect(openPrompts(view)).toEqual([
    { id: 'c', text: 'Hva nå?' },
    { id: 'p', text: 'Og så?' },
  ])
})
