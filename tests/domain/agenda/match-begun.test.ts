import { expect, test } from 'vitest'
import type { Agenda, Day, Run } from '#shared/agenda/agenda.ts'
import { keepIds, type UnnamedDay, type UnnamedItem } from '#shared/agenda/match-items.ts'
import { nextItem, statusesOf } from '#shared/agenda/position.ts'

type Line = readonly [start: number, title: string]

function itemOf([start, title]: Line): UnnamedItem {
  return { start, title, end: null, speakers: [], details: [], kind: 'other', pinned: false }
}

function day(...lines: readonly Line[]): UnnamedDay {
  return { date: null, label: '', items: lines.map(itemOf) }
}

function counter(name = 'new') {
  let count = 0
  return () => `${name}-${++count}`
}

const OLD: readonly Day[] = keepIds(
  [],
  [day([540, 'Velkommen'], [600, 'Foredrag'], [660, 'Lunsj'])],
  counter('old'),
)
const [first, second, third] = OLD[0]?.items.map(({ id }) => id) ?? []
const done = (...items: readonly (string | undefined)[]) =>
  items.map((item = '', at) => ({ item, startedAt: at, endedAt: at + 1, allotted: 1 }))
const ENDED: Run = {
  now: { phase: 'between', after: OLD[0]?.id ?? '' },
  actuals: done(first, second, third),
  dates: { [OLD[0]?.id ?? '']: '2026-03-04' },
}
const revise = (run: Run, ...days: readonly UnnamedDay[]) => keepIds(OLD, days, counter(), run)
const agendaOf = (days: readonly Day[]): Agenda => ({ revision: 2, title: '', source: '', days })

test('[AC72] another programme over an old run: nothing new is done, and next is its first item', () => {
  const days = revise(ENDED, day([540, 'Registrering'], [600, 'Åpning'], [660, 'Mat']))
  expect(days[0] && statusesOf(days[0], ENDED)).toEqual(['coming', 'coming', 'coming'])
  expect(nextItem(agendaOf(days), ENDED)?.title).toBe('Registrering')
})

test('[AC72] what was done stays done under its title on its day, however it is spaced and moved', () => {
  const days = revise(ENDED, day([550, ' velkommen '], [600, 'FOREDRAG'], [700, 'Lunsj']))
  expect(days[0]?.items.map(({ id }) => id)).toEqual([first, second, third])
  expect(days[0]?.id).toBe(OLD[0]?.id)
})

test('[AC72] the same title on another day has not been done', () => {
  const days = revise(ENDED, day([540, 'Velkommen']), day([660, 'Lunsj']))
  expect(days[1] && statusesOf(days[1], ENDED)).toEqual(['coming'])
})

test('[AC72] what has not begun still keeps its id by its start or its place', () => {
  const run: Run = { ...ENDED, now: { phase: 'before' }, actuals: done(first), dates: {} }
  const days = revise(run, day([530, 'Ny åpning'], [600, 'Film'], [670, 'Mat']))
  expect(days[0]?.items.map(({ id }) => id).slice(1)).toEqual([second, third])
  expect(days[0]?.items[0]?.id).not.toBe(first)
})

test('[AC73] items added to a day that is over are next', () => {
  const days = revise(ENDED, day([540, 'Velkommen'], [600, 'Foredrag'], [660, 'Lunsj'], [720, 'Tur']))
  expect(days[0] && statusesOf(days[0], ENDED)).toEqual(['done', 'done', 'done', 'coming'])
  expect(nextItem(agendaOf(days), ENDED)?.title).toBe('Tur')
})

test('[AC73] items added while the last one is on are next', () => {
  const [id = ''] = OLD.map((each) => each.id)
  const now = {
    phase: 'running',
    day: id,
    item: third ?? '',
    startedAt: 3,
    allotted: 1,
    pausedFor: 0,
  } as const
  const run: Run = { ...ENDED, now, actuals: done(first, second) }
  const days = revise(run, day([540, 'Velkommen'], [600, 'Foredrag'], [660, 'Lunsj'], [720, 'Tur']))
  expect(days[0]?.id).toBe(id)
  expect(nextItem(agendaOf(days), run)?.title).toBe('Tur')
})
