import { expect, test } from 'vitest'
import { nowModel } from '#client/screens/projector/now/now.model.ts'
import type { Waiting } from '#client/screens/projector/now/waiting.model.ts'
import { startOf } from '#client/screens/projector/start.model.ts'
import { at, BEFORE, ITEMS, runAt, screen } from './fixtures.ts'

function waiting(view: ReturnType<typeof screen>, now: number): Waiting {
  const model = nowModel(view, now)
  if (model.state === 'running') throw new Error('running')
  return model
}

const between = (after: string, dates: Record<string, string>) =>
  screen({ run: { now: { phase: 'between', after }, actuals: runAt('i14', '15:20', 10).actuals, dates } })

test('[SC13] twelve minutes and fifty seconds before the start they count down', () => {
  const model = waiting(screen({ run: BEFORE }), at('08:47:10'))
  expect(model).toMatchObject({ state: 'before', counting: true })
  expect(model.face.parts).toEqual(['12', '50'])
  expect(model.start).toMatchObject({ time: '09:00', date: null, soon: false })
  expect(model.rows.map(({ time }) => time)).toEqual(['09:00', '09:20', '09:45'])
})

test('[SC13] two hours before, the figures are the time it starts', () => {
  const model = waiting(screen({ run: BEFORE }), at('07:00'))
  expect(model.counting).toBe(false)
  expect(model.face.parts).toEqual(['09', '00'])
})

test('[SC13] the day before, the date is said', () => {
  const start = startOf(screen({ run: BEFORE }), at('20:00', '2013-02-28'))
  expect(start).toEqual({ time: '09:00', date: { weekday: 4, day: 1, month: 2 }, left: null, soon: false })
})

test('[SC14] past the time to start there are no minutes to go', () => {
  const model = waiting(screen({ run: BEFORE }), at('09:02'))
  expect(model.start).toMatchObject({ soon: true, left: null })
  expect(model.face.parts).toEqual(['09', '02'])
})

test('[SC15] between the days the next start is said, and its first items', () => {
  const model = waiting(between('d1', { d1: '2013-03-01' }), at('15:47'))
  expect(model.state).toBe('between')
  expect(model.start).toMatchObject({ time: '08:30', date: { weekday: 5, day: 2, month: 2 } })
  expect(model.rows.map(({ title }) => title)).toEqual([
    'Morgentrim',
    'Gjest: slik gjorde vi det',
    'Veien videre',
  ])
})

test('[SC15] a next day without a date promises no minutes', () => {
  const view = between('d1', { d1: '2013-03-01' })
  const days = view.agenda.days.map((day) => ({ ...day, date: null }))
  expect(startOf({ ...view, agenda: { ...view.agenda, days } }, at('15:47'))).toEqual({
    time: '08:30',
    date: null,
    left: null,
    soon: false,
  })
})

test('[SC15] after the last day nothing starts', () => {
  const model = waiting(between('d2', { d1: '2013-03-01', d2: '2013-03-02' }), at('14:00', '2013-03-02'))
  expect(model).toMatchObject({ state: 'over', start: null, rows: [] })
})

test('[SC16] no programme, and a closed gathering, are states of their own', () => {
  const empty = screen({ run: BEFORE, agenda: { revision: 0, title: '', days: [] } })
  const closed = screen({ gathering: { ...screen().gathering, phase: 'closed' } })
  expect(waiting(empty, at('09:00')).state).toBe('empty')
  expect(waiting(closed, at('10:00'))).toMatchObject({ state: 'closed', start: null })
  expect(ITEMS.length).toBeGreaterThan(0)
})
