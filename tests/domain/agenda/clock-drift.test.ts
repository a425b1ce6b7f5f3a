import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notStarted, type Run } from '#shared/agenda/agenda.ts'
import { type DayLine, dayLine, kindClass } from '#shared/agenda/day-line.ts'
import { drift } from '#shared/agenda/drift.ts'
import { evolveRun } from '#shared/agenda/run.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { agendaOf, anyAgenda, at, dayOf, item, OSLO, pictured, play, presses, walk } from './clock-samples.ts'

const agenda = agendaOf(pictured)
const morning = walk(agenda, ['09:00', 'velkommen'], ['09:18', 'tallene'], ['09:45', 'refleksjon'])

function drifting(now: string, run: Run = morning, day = pictured) {
  return drift(day, run, at(now), OSLO)
}

describe('drift', () => {
  test('[AC25] P2 and C1: four minutes after the plan; the break moves to 10:24, the panel gets 41, lunch stands', () => {
    const found = drifting('10:23:20')
    expect(found.minutes).toBe(4)
    expect(found.standsFast?.item.id).toBe('lunsj')
    expect(found.consequences).toEqual([
      { type: 'moves', item: 'pause', from: at('10:20'), to: at('10:24') },
      { type: 'moves', item: 'bord', from: at('10:35'), to: at('10:39') },
      { type: 'moves', item: 'duo', from: at('10:45'), to: at('10:49') },
      { type: 'moves', item: 'panel', from: at('11:15'), to: at('11:19') },
      { type: 'shrinks', item: 'panel', from: 45, to: 41 },
      { type: 'stands-fast', item: 'lunsj', at: at('12:00') },
    ])
    expect([found.plannedEnd, found.expectedEnd]).toEqual([at('15:30'), at('15:30')])
  })

  test('[AC40] on time, ahead, jumped ahead, gone back, and late to begin', () => {
    expect(drifting('10:07:24').minutes).toBe(0)
    expect(drifting('09:05', walk(agenda, ['08:55', 'velkommen'])).minutes).toBe(-5)
    expect(drifting('10:25', walk(agenda, ['09:00', 'velkommen'], ['10:20', 'panel'])).minutes).toBe(-55)
    const back = walk(
      agenda,
      ['12:00', 'lunsj'],
      ['13:00', 'observatører'],
      ['13:20', 'avstemning'],
      ['13:25', 'panel'],
    )
    expect(drifting('13:30', back).minutes).toBe(50)
    expect(drifting('09:03:20', notStarted).minutes).toBe(4)
    expect(drifting('08:00', notStarted).minutes).toBe(0)
    const ended = evolveRun(morning, { type: 'v1.DayEnded', day: 'd1', at: at('10:00') })
    expect(drifting('17:00', ended)).toMatchObject({ minutes: 0, consequences: [] })
  })

  test('[AC40] the last item of a day with no end is late by its start', () => {
    const day = dayOf([item('a', '09:00'), item('b', '10:00')])
    const run = walk(agendaOf(day), ['09:00', 'a'], ['10:07', 'b'])
    expect(drifting('11:30', run, day)).toMatchObject({ minutes: 7, plannedEnd: null, expectedEnd: null })
  })

  test('[AC41] a gap takes its part first, then the rest moves; the end of the day moves too', () => {
    const day = dayOf([
      item('a', '09:00', { until: '09:30' }),
      item('b', '09:35', { until: '10:00' }),
      item('c', '10:00', { until: '11:00' }),
    ])
    const found = drifting('09:38', walk(agendaOf(day), ['09:00', 'a']), day)
    expect(found.minutes).toBe(8)
    expect(found.consequences).toEqual([
      { type: 'gap-absorbs', before: 'b', minutes: 5 },
      { type: 'moves', item: 'b', from: at('09:35'), to: at('09:38') },
      { type: 'moves', item: 'c', from: at('10:00'), to: at('10:03') },
    ])
    expect([found.plannedEnd, found.expectedEnd]).toEqual([at('11:00'), at('11:03')])
  })

  test('[AC41] running into lunch is told as that', () => {
    const found = drifting('12:10:30', walk(agenda, ['11:15', 'panel']))
    expect(found.minutes).toBe(11)
    expect(found.consequences).toEqual([{ type: 'collides', item: 'lunsj', minutes: 11 }])
  })
})

describe('the day line', () => {
  const line = (now: string, run: Run = morning, day = pictured): DayLine => {
    const found = dayLine(day, run, at(now), OSLO)
    if (found === null) throw new Error('no line')
    return found
  }

  test('[AC25] P1: the live segment is gone by 64 %, the marker stands at 17.28 %', () => {
    const { segments, marker, hatch, labels } = line('10:07:24')
    expect(segments.map((each) => each.kind[0] ?? '').join('')).toBe('ppgpgggppggpgp')
    expect(segments.slice(0, 4).map((each) => each.status)).toEqual(['done', 'done', 'live', 'coming'])
    expect(segments[2]?.gone).toBeCloseTo(0.64)
    expect(segments[2]?.width).toBeCloseTo(35 / 390)
    expect(marker).toBeCloseTo(0.1728, 4)
    expect(hatch).toBeNull()
    expect(labels.map((each) => [each.role, each.time, each.title])).toEqual([
      ['start', at('09:00'), ''],
      ['break', at('10:20'), 'Pause'],
      ['meal', at('12:00'), 'Lunsj'],
      ['end', at('15:30'), ''],
    ])
    expect(labels[1]?.at).toBeCloseTo(0.2051, 4)
    expect(labels[2]?.at).toBeCloseTo(0.4615, 4)
  })

  test('[AC25] P2: hatched from 20.51 % to the marker at 21.37 %', () => {
    const { hatch, marker, segments } = line('10:23:20')
    expect(hatch?.from).toBeCloseTo(0.2051, 4)
    expect(hatch?.width).toBeCloseTo(0.0085, 4)
    expect(marker).toBeCloseTo(0.2137, 4)
    expect(segments[2]?.gone).toBe(1)
  })

  test('[AC45] segments do not overlap and lie on the line, whatever the day', () => {
    fc.assert(
      fc.property(anyAgenda, presses, (random, list) => {
        const { run, now } = play(random, list, at('07:00'))
        for (const day of random.days) {
          const found = dayLine(day, run, now, OSLO)
          expect(found === null).toBe(day.items.length === 0)
          let end = 0
          for (const { from, width, gone } of found?.segments ?? []) {
            expect(from).toBeGreaterThanOrEqual(end - 1e-9)
            expect(width).toBeGreaterThanOrEqual(0)
            expect(gone).toBeGreaterThanOrEqual(0)
            expect(gone).toBeLessThanOrEqual(1)
            end = from + width
          }
          expect(end).toBeLessThanOrEqual(1 + 1e-9)
        }
      }),
    )
  })

  test('[AC45] the line stretches when the day runs beyond its end, and only then', () => {
    const run = walk(agenda, ['15:20', 'avslutning'])
    expect(line('15:25', run).end).toBe(at('15:30'))
    expect(line('15:45', run)).toMatchObject({ end: at('15:45'), marker: 1 })
    expect(line('15:25', notStarted)).toMatchObject({ end: at('15:30'), marker: null })
  })

  test('[AC44] after a jump ahead the marker stands at the item that is on, and nothing is filled', () => {
    const { segments, marker, hatch } = line('09:10', walk(agenda, ['09:05', 'lunsj']))
    const on = segments.find(({ status }) => status === 'live')
    expect(marker).toBeCloseTo(on?.from ?? -1)
    expect(segments.map(({ gone }) => gone).every((gone) => gone === 0)).toBe(true)
    expect(hatch).toBeNull()
  })

  test('[AC46] an item begun early or on time is not hatched', () => {
    expect(line('09:10', walk(agenda, ['09:05', 'tallene'])).hatch).toBeNull()
    expect(line('09:10', walk(agenda, ['09:05', 'tallene'])).segments[1]?.gone).toBe(0)
    expect(line('10:20').hatch).toBeNull()
    expect(line('10:21').hatch?.from).toBeCloseTo(80 / 390)
    const back = walk(agenda, ['12:00', 'lunsj'], ['13:00', 'panel'])
    expect(line('12:59', back).hatch).toBeNull()
    expect(line('13:10', back).hatch?.from).toBeCloseTo(240 / 390)
  })

  test('[AC47] a label without room gives way, the break before the meal', () => {
    const day = dayOf([
      item('a', '11:40'),
      item('b', '11:55', { kind: 'break' }),
      item('c', '12:00', { kind: 'meal' }),
      item('d', '13:00', { until: '15:00' }),
    ])
    expect(line('11:00', notStarted, day).labels.map((each) => each.role)).toEqual(['start', 'meal', 'end'])
    const wide = dayLine(day, notStarted, at('11:00'), OSLO, () => 0.4)
    expect(wide?.labels.map((each) => each.role)).toEqual(['start', 'end'])
  })

  test('[AC47] a day without an end names its last item instead', () => {
    const day = dayOf([item('a', '15:00'), item('middag', '19:00', { kind: 'meal', title: 'Middag' })])
    const { labels, segments } = line('14:00', notStarted, day)
    expect(labels.map((each) => [each.role, each.title])).toEqual([
      ['start', ''],
      ['last', 'Middag'],
    ])
    expect(segments[1]?.width).toBeCloseTo((30 * MINUTE) / (270 * MINUTE))
  })

  test('[AC45] every kind has its class', () => {
    expect(kindClass('meal')).toBe('pause')
    expect(kindClass('other')).toBe('plenary')
    expect(kindClass('duo')).toBe('group')
  })
})
