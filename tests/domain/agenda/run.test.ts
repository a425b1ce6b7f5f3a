import { describe, expect, test } from 'vitest'
import { notStarted, type Run } from '#shared/agenda/agenda.ts'
import { countdown } from '#shared/agenda/countdown.ts'
import { currentDay, currentItem, nextItem, previousItem } from '#shared/agenda/position.ts'
import { decideRun, evolveRun, type RunCommand, type RunEvent } from '#shared/agenda/run.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { agendaOf, at, DATE, dayOf, item, OSLO, pictured, walk } from './clock-samples.ts'

const NEXT_DATE = '2025-09-18'
const second = dayOf([item('oppstart', '08:30'), item('veien', '08:45', { until: '10:30' })], {
  id: 'd2',
  date: NEXT_DATE,
})
const agenda = agendaOf(pictured, second)
const morning = walk(agenda, ['09:00', 'velkommen'], ['09:18', 'tallene'], ['09:45', 'refleksjon'])
const paused = evolveRun(morning, { type: 'v1.ClockPaused', at: at('10:00') })
const ended = evolveRun(morning, { type: 'v1.DayEnded', day: 'd1', at: at('15:30') })

function decide(run: Run, command: RunCommand, time = '10:05', date = DATE, programme = agenda) {
  return decideRun(programme, run, command, { now: at(time, date), zone: OSLO })
}

const start = (id: string, from: string | null): RunCommand => ({ type: 'StartItem', item: id, from })
const adjust = (minutes: number, id = 'refleksjon'): RunCommand => ({ type: 'AdjustTime', item: id, minutes })
const accepts = (...events: RunEvent[]) => ({ ok: true, events })
const refuses = (code: string) => expect.objectContaining({ ok: false, code })

function started(id: string, time: string, minutes: number | null, more: Partial<RunEvent> = {}): RunEvent {
  const allotted = minutes === null ? null : minutes * MINUTE
  const bare = { type: 'v1.ItemStarted', day: 'd1', item: id, date: DATE, at: at(time), allotted } as const
  return { ...bare, ...more } as RunEvent
}

describe('starting', () => {
  test('[AC60] next ends the item that is on and keeps how it went', () => {
    const decision = decide(morning, start('pause', 'refleksjon'), '10:23:20')
    expect(decision).toEqual(accepts(started('pause', '10:23:20', 15)))
    const run = decision.ok ? decision.events.reduce(evolveRun, morning) : morning
    expect(run.actuals).toHaveLength(3)
    expect(run.actuals.at(-1)).toEqual({
      item: 'refleksjon',
      startedAt: at('09:45'),
      endedAt: at('10:23:20'),
      allotted: 35 * MINUTE,
    })
    expect(currentItem(agenda, run)?.id).toBe('pause')
  })

  test('[AC60] the first item begins the day, and starting from a pause lets the clock run', () => {
    expect(decide(notStarted, start('velkommen', null), '09:00')).toEqual(
      accepts(started('velkommen', '09:00', 20)),
    )
    const run = evolveRun(paused, started('pause', '10:20', 15))
    expect(run.now).toMatchObject({ phase: 'running', item: 'pause', pausedFor: 0 })
    expect(run.now).not.toHaveProperty('since')
  })

  test('[AC61] two leaders press next at once: one step', () => {
    const both = start('pause', 'refleksjon')
    const first = decide(morning, both)
    const run = first.ok ? first.events.reduce(evolveRun, morning) : morning
    expect(decide(run, both)).toEqual(refuses('moved-already'))
    expect(decide(run, start('bord', 'refleksjon'))).toEqual(refuses('moved-already'))
    expect(decide(morning, start('pause', null))).toEqual(refuses('moved-already'))
    expect(decide(notStarted, start('tallene', 'velkommen'))).toEqual(refuses('moved-already'))
    expect(decide(morning, { type: 'EndDay', from: 'tallene' })).toEqual(refuses('moved-already'))
    expect(decide(morning, adjust(1, 'tallene'))).toEqual(refuses('moved-already'))
  })

  test('[AC62] a repeated tap stores nothing', () => {
    expect(decide(morning, start('refleksjon', 'refleksjon'))).toEqual(accepts())
    expect(decide(morning, adjust(0))).toEqual(accepts())
    expect(decide(ended, { type: 'EndDay', from: 'refleksjon' })).toEqual(accepts())
  })

  test('[AC63] an item of the second day ends the first', () => {
    const decision = decide(morning, start('oppstart', 'refleksjon'), '08:29', NEXT_DATE)
    expect(decision).toEqual(
      accepts(
        { type: 'v1.DayEnded', day: 'd1', at: at('08:29', NEXT_DATE) },
        started('oppstart', '08:29', 15, { day: 'd2', date: NEXT_DATE, at: at('08:29', NEXT_DATE) }),
      ),
    )
    expect(decide(ended, start('oppstart', null), '08:29', NEXT_DATE)).toMatchObject({
      events: { length: 1 },
    })
  })

  test('[AC64] what the programme does not have, or no longer has, is refused', () => {
    expect(decide(morning, start('dans', 'refleksjon'))).toEqual(refuses('unknown-item'))
    const revised = agendaOf({
      ...pictured,
      items: pictured.items.filter((each) => each.id !== 'refleksjon'),
    })
    expect(decide(morning, start('pause', 'refleksjon'), '10:20', DATE, revised)).toMatchObject({ ok: true })
    expect(decide(morning, adjust(1), '10:20', DATE, revised)).toMatchObject({ ok: true })
    expect(currentItem(revised, morning)).toBeNull()
  })

  test('[AC65] back: what was stays, and the time is fresh', () => {
    const decision = decide(morning, start('tallene', 'refleksjon'), '09:46')
    expect(decision).toEqual(accepts(started('tallene', '09:46', 25)))
    const run = decision.ok ? decision.events.reduce(evolveRun, morning) : morning
    expect(run.actuals.map((actual) => actual.item)).toEqual(['velkommen', 'tallene', 'refleksjon'])
    expect(countdown(run, at('09:46'))).toMatchObject({ elapsed: 0, left: 25 * MINUTE })
  })

  test('[AC71] the date stays while the day runs, past midnight too', () => {
    const late = dayOf([item('fest', '22:00'), item('natt', '24:30'), item('slutt', '26:00')], { date: null })
    const night = agendaOf(late)
    const evening = walk(night, ['22:00', 'fest'])
    expect(evening.dates).toEqual({ d1: DATE })
    const on = decide(evening, start('natt', 'fest'), '00:35', NEXT_DATE, night)
    expect(on).toEqual(accepts(started('natt', '00:35', 90, { at: at('00:35', NEXT_DATE) })))
    const begun = decide(notStarted, start('natt', null), '00:35', NEXT_DATE, night)
    expect(begun).toMatchObject({ events: [{ date: DATE }] })
  })

  test('[AC71] a rehearsal on another date runs on that', () => {
    const rehearsal = decide(notStarted, start('velkommen', null), '20:00', '2025-09-15')
    expect(rehearsal).toMatchObject({ events: [{ date: '2025-09-15', allotted: 20 * MINUTE }] })
    const evening = walk(agenda, ['20:00', 'velkommen'])
    expect(evening.dates).toEqual({ d1: DATE })
    const on = decide(evening, start('tallene', 'velkommen'), '00:10', NEXT_DATE)
    expect(on).toMatchObject({ events: [{ item: 'tallene', date: DATE }] })
    const dawn = { ...pictured, items: [item('a', '23:30', { until: '24:30' })] }
    expect(decide(notStarted, start('a', null), '00:10', NEXT_DATE, agendaOf(dawn))).toMatchObject({
      events: [{ date: DATE }],
    })
  })
})

describe('the clock', () => {
  test('[AC66] pause and resume, once each', () => {
    expect(decide(morning, { type: 'PauseClock' })).toEqual(
      accepts({ type: 'v1.ClockPaused', at: at('10:05') }),
    )
    expect(decide(paused, { type: 'PauseClock' })).toEqual(refuses('already-paused'))
    expect(decide(paused, { type: 'ResumeClock' })).toEqual(
      accepts({ type: 'v1.ClockResumed', at: at('10:05') }),
    )
    expect(decide(morning, { type: 'ResumeClock' })).toEqual(refuses('not-paused'))
  })

  test('[AC66] nothing can be paused, adjusted or ended when nothing runs', () => {
    const commands: RunCommand[] = [{ type: 'PauseClock' }, { type: 'ResumeClock' }, adjust(1)]
    for (const run of [notStarted, ended]) {
      for (const command of commands) expect(decide(run, command)).toEqual(refuses('nothing-running'))
    }
    expect(decide(notStarted, { type: 'EndDay', from: null })).toEqual(refuses('nothing-running'))
  })

  test('[AC67] a minute more, a minute less, and not below none', () => {
    const adjusted = (by: number) =>
      accepts({ type: 'v1.TimeAdjusted', item: 'refleksjon', by: by * MINUTE, at: at('10:05') })
    expect(decide(morning, adjust(1))).toEqual(adjusted(1))
    expect(decide(paused, adjust(-1))).toEqual(adjusted(-1))
    expect(decide(morning, adjust(-50))).toEqual(adjusted(-35))
    const empty = evolveRun(morning, {
      type: 'v1.TimeAdjusted',
      item: 'refleksjon',
      by: -35 * MINUTE,
      at: at('10:05'),
    })
    expect(countdown(empty, at('10:05'))).toMatchObject({ allotted: 0, over: true })
    expect(decide(empty, adjust(-1))).toEqual(refuses('out-of-range'))
  })

  test('[AC67] what is out of range or has no clock is refused', () => {
    for (const minutes of [241, -241, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(decide(morning, adjust(minutes))).toEqual({ ok: false, code: 'out-of-range', detail: '240' })
    }
    const open = agendaOf(dayOf([item('a', '09:00')]))
    expect(decide(walk(open, ['09:00', 'a']), adjust(1, 'a'), '09:10', DATE, open)).toEqual(
      refuses('no-clock'),
    )
    const long = evolveRun(notStarted, started('refleksjon', '09:45', 1400))
    expect(decide(long, adjust(41))).toEqual(refuses('out-of-range'))
    expect(decide(long, adjust(40))).toMatchObject({ ok: true })
  })

  test('[AC60] ending the day closes what is on, running or paused', () => {
    expect(decide(paused, { type: 'EndDay', from: 'refleksjon' }, '15:30')).toEqual(
      accepts({ type: 'v1.DayEnded', day: 'd1', at: at('15:30') }),
    )
    expect(ended.now).toEqual({ phase: 'between', after: 'd1' })
    expect(ended.actuals.at(-1)).toMatchObject({ item: 'refleksjon', endedAt: at('15:30') })
  })
})

describe('where the run stands', () => {
  test('[AC69] the day on show: today’s before, the running one, the next between, the last after', () => {
    const shown = (run: Run, date: string) => currentDay(agenda, run, at('08:00', date), OSLO)?.id
    expect(shown(notStarted, DATE)).toBe('d1')
    expect(shown(notStarted, NEXT_DATE)).toBe('d2')
    expect(shown(notStarted, '2025-01-01')).toBe('d1')
    expect(shown(morning, NEXT_DATE)).toBe('d1')
    expect(shown(ended, DATE)).toBe('d2')
    const over: Run = { ...ended, now: { phase: 'between', after: 'd2' } }
    expect(shown(over, NEXT_DATE)).toBe('d2')
    const gone: Run = { ...ended, now: { phase: 'between', after: 'd0' } }
    expect(shown(gone, DATE)).toBe('d2')
    expect(currentDay(agendaOf(), morning, at('08:00'), OSLO)).toBeNull()
  })

  test('[AC70] next and back, at the ends of the days too', () => {
    const ids = (run: Run) => [nextItem(agenda, run)?.id, previousItem(agenda, run)?.id]
    expect(ids(notStarted)).toEqual(['velkommen', undefined])
    expect(ids(morning)).toEqual(['pause', 'tallene'])
    expect(ids(walk(agenda, ['15:20', 'avslutning']))).toEqual([undefined, 'hjemme'])
    expect(ids(ended)).toEqual(['oppstart', 'avslutning'])
    expect(ids(walk(agenda, ['09:00', 'velkommen']))).toEqual(['tallene', undefined])
    expect(nextItem(agenda, notStarted, second)?.id).toBe('oppstart')
    expect(nextItem(agenda, notStarted, null)).toBeNull()
  })
})
