import { describe, expect, test } from 'vitest'
import { notStarted } from '#shared/agenda/agenda.ts'
import { allottedFor } from '#shared/agenda/allotted.ts'
import { expected } from '#shared/agenda/clock.ts'
import { dateOf, planOf } from '#shared/agenda/plan.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { agendaOf, at, DATE, dayOf, item, OSLO, pictured, walk } from './clock-samples.ts'

function planned(day = pictured, date = DATE, zone = OSLO) {
  return planOf(day, date, zone).map(({ item: { id }, start, end }) => [id, start, end])
}

describe('the plan', () => {
  test('[AC6] an item ends where it says, where the next later one starts, or nowhere', () => {
    const day = dayOf([
      item('a', '09:00'),
      item('b', '10:00', { until: '10:20' }),
      item('c', '10:30'),
      item('d', '10:30'),
      item('e', '11:00'),
    ])
    expect(planned(day)).toEqual([
      ['a', at('09:00'), at('10:00')],
      ['b', at('10:00'), at('10:20')],
      ['c', at('10:30'), at('11:00')],
      ['d', at('10:30'), at('11:00')],
      ['e', at('11:00'), null],
    ])
  })

  test('[AC7] what overlaps, is empty, parallel, past midnight or endless is legal, and on time', () => {
    const day = dayOf([
      item('overlaps', '20:00', { until: '21:30' }),
      item('empty', '21:00', { until: '21:00' }),
      item('pinned', '21:30', { pinned: true }),
      item('left', '22:00'),
      item('right', '22:00'),
      item('night', '24:30'),
      item('last', '25:00'),
    ])
    expect(planned(day).slice(-2)).toEqual([
      ['night', at('00:30', '2025-09-18'), at('01:00', '2025-09-18')],
      ['last', at('01:00', '2025-09-18'), null],
    ])
    const run = walk(agendaOf(day), ['20:00', 'overlaps'])
    for (const row of expected(day, run, at('20:40'), OSLO)) {
      expect([row.item.id, row.start, row.end]).toEqual([row.item.id, row.plannedStart, row.plannedEnd])
      expect(row.moved || row.squeezed || row.collision > 0).toBe(false)
    }
  })

  test('[AC7] an end before the start is an item of no minutes, and an empty day has no rows', () => {
    expect(planned(dayOf([item('a', '10:00', { until: '09:30' })]))).toEqual([
      ['a', at('10:00'), at('10:00')],
    ])
    expect(expected(dayOf([]), notStarted, at('10:00'), OSLO)).toEqual([])
  })

  test('[AC8] the nights that daylight saving begins and ends are shorter and longer by an hour', () => {
    const day = dayOf([item('night', '01:00'), item('morning', '04:00')])
    const length = (date: string) => {
      const [night] = planOf(day, date, OSLO)
      return ((night?.end ?? 0) - (night?.start ?? 0)) / MINUTE
    }
    expect(length('2025-03-30')).toBe(120)
    expect(length('2025-10-26')).toBe(240)
    expect(length('2025-09-17')).toBe(180)
  })

  test('[AC9] a day runs on the date it was begun on, then the programme’s, then today’s', () => {
    const undated = { ...pictured, date: null }
    expect(dateOf(undated, notStarted, at('09:00', '2025-10-01'), OSLO)).toBe('2025-10-01')
    expect(dateOf(pictured, notStarted, at('09:00', '2025-10-01'), OSLO)).toBe(DATE)
    const run = { ...notStarted, dates: { d1: '2025-11-02' } }
    expect(dateOf(pictured, run, at('09:00', '2025-10-01'), OSLO)).toBe('2025-11-02')
  })
})

describe('how long an item gets', () => {
  const minutes = (id: string, time: string, day = pictured) => {
    const found = day.items.find((each) => each.id === id)
    const allotted = found && allottedFor(day, found, at(time), DATE, OSLO)
    return allotted === null || allotted === undefined ? null : allotted / MINUTE
  }

  test('[AC50] the planned length, on time, late and early', () => {
    expect(minutes('refleksjon', '09:45')).toBe(35)
    expect(minutes('refleksjon', '09:52')).toBe(35)
    expect(minutes('refleksjon', '09:30')).toBe(35)
    expect(minutes('avslutning', '15:40')).toBe(10)
  })

  test('[AC50] an open-ended item gets no bound', () => {
    const day = dayOf([item('a', '09:00'), item('b', '10:00')])
    expect(minutes('b', '10:00', day)).toBeNull()
    expect(allottedFor(day, item('gone', '09:00'), at('09:00'), DATE, OSLO)).toBeNull()
  })

  test('[AC51] not a second beyond lunch', () => {
    expect(minutes('panel', '11:19')).toBe(41)
    expect(minutes('panel', '11:18:20')).toBeCloseTo(41 + 40 / 60)
    expect(minutes('duo', '11:45')).toBe(15)
    // Lunch should have begun: the leader has decided against it, and what stands fast next is nothing.
    expect(minutes('duo', '12:05')).toBe(30)
    const posters = item('posters', '11:00', { until: '12:15' })
    const day = dayOf([posters, item('lunsj', '12:00', { pinned: true }), item('c', '13:00')])
    expect(minutes('posters', '11:00', day)).toBe(60)
  })

  test('[AC52] lunch begun late ends as planned; begun early, or when it should be over, it is an hour', () => {
    expect(minutes('lunsj', '12:05')).toBe(55)
    expect(minutes('lunsj', '11:50')).toBe(60)
    expect(minutes('lunsj', '12:00')).toBe(60)
    expect(minutes('lunsj', '13:10')).toBe(60)
  })
})
