import { describe, expect, test } from 'vitest'
import { notStarted } from '#shared/agenda/agenda.ts'
import { expected } from '#shared/agenda/clock.ts'
import { nextItem } from '#shared/agenda/position.ts'
import { evolveRun } from '#shared/agenda/run.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { agendaOf, at, dayOf, item, OSLO, pictured, walk } from './clock-samples.ts'

const agenda = agendaOf(pictured)
/** As in the pictures: the second item began two minutes early, the live one on time. */
const morning = walk(agenda, ['09:00', 'velkommen'], ['09:18', 'tallene'], ['09:45', 'refleksjon'])

function clock(instant: number | null): string | null {
  if (instant === null) return null
  const { minute } = wallClock(instant, OSLO)
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

function rows(now: string, run = morning, day = pictured) {
  return expected(day, run, at(now), OSLO)
}

function row(id: string, now: string, run = morning, day = pictured) {
  const found = rows(now, run, day).find((each) => each.item.id === id)
  if (found === undefined) throw new Error(`no row ${id}`)
  return found
}

/** The columns of a run sheet: status, planned, expected where it differs, minutes planned and expected. */
function sheet(now: string, run = morning, day = pictured) {
  return rows(now, run, day).map((each) => [
    each.item.id,
    each.status,
    clock(each.plannedStart),
    each.moved ? clock(each.shownStart) : '',
    each.minutesPlanned,
    each.minutesExpected,
  ])
}

describe('the pictures', () => {
  test('[AC25] C1: the run sheet at +3:20', () => {
    expect(sheet('10:23:20')).toEqual([
      ['velkommen', 'done', '09:00', '', 20, 18],
      ['tallene', 'done', '09:20', '', 25, 27],
      ['refleksjon', 'live', '09:45', '', 35, 39],
      ['pause', 'coming', '10:20', '10:24', 15, 15],
      ['bord', 'coming', '10:35', '10:39', 10, 10],
      ['duo', 'coming', '10:45', '10:49', 30, 30],
      ['panel', 'coming', '11:15', '11:19', 45, 41],
      ['lunsj', 'coming', '12:00', '', 60, 60],
      ['observatører', 'coming', '13:00', '', 20, 20],
      ['avstemning', 'coming', '13:20', '', 15, 15],
      ['planlegger', 'coming', '13:35', '', 55, 55],
      ['pause2', 'coming', '14:30', '', 15, 15],
      ['hjemme', 'coming', '14:45', '', 35, 35],
      ['avslutning', 'coming', '15:20', '', 10, 10],
    ])
  })

  test('[AC25] P1 and F2: at 12:36 left everything to come is as planned', () => {
    const coming = rows('10:07:24').filter((each) => each.status === 'coming')
    expect(coming.slice(0, 3).map((each) => clock(each.shownStart))).toEqual(['10:20', '10:35', '10:45'])
    expect(coming.some((each) => each.moved || each.squeezed)).toBe(false)
    expect(clock(row('refleksjon', '10:07:24').shownEnd)).toBe('10:20')
  })

  test('[AC25] F2b: the phone strikes four starts and lunch stands', () => {
    const moved = rows('10:23:20').filter((each) => each.moved)
    expect(moved.map((each) => `${clock(each.shownStart)} ${clock(each.plannedStart)}`)).toEqual([
      '10:24 10:20',
      '10:39 10:35',
      '10:49 10:45',
      '11:19 11:15',
    ])
    expect(row('panel', '10:23:20')).toMatchObject({ squeezed: true, end: at('12:00') })
  })
})

describe('what is expected', () => {
  test('[AC10] before anything has begun, the day is as planned', () => {
    for (const each of rows('08:10', notStarted)) {
      expect([each.status, each.start, each.end]).toEqual(['coming', each.plannedStart, each.plannedEnd])
    }
  })

  test('[AC11] an item that ends early does not pull the next one forward', () => {
    const run = walk(agenda, ['08:50', 'velkommen'])
    expect(row('velkommen', '08:55', run)).toMatchObject({ end: at('09:10'), moved: true })
    expect(row('tallene', '08:55', run)).toMatchObject({ start: at('09:20'), moved: false })
  })

  test('[AC12] lunch stands at 12:00 however late the morning is', () => {
    for (const now of ['10:23', '10:50', '11:40', '12:20']) {
      expect(row('lunsj', now)).toMatchObject({ start: at('12:00'), end: at('13:00'), moved: false })
    }
  })

  test('[AC13] ten free minutes take up eight of delay', () => {
    const day = dayOf([item('a', '09:00', { until: '09:30' }), item('b', '09:40'), item('c', '10:00')])
    const run = walk(agendaOf(day), ['09:00', 'a'])
    expect(row('b', '09:38', run, day)).toMatchObject({ start: at('09:40'), moved: false })
    expect(clock(row('b', '09:43', run, day).start)).toBe('09:43')
    expect(clock(row('c', '09:43', run, day).start)).toBe('10:03')
  })

  test('[AC14] the item nearest lunch gives way first, to nothing, then the one before it', () => {
    const minutes = (now: string) => ['bord', 'duo', 'panel'].map((id) => row(id, now).minutesExpected)
    expect(minutes('10:50')).toEqual([10, 30, 15])
    expect(minutes('11:15')).toEqual([10, 20, 0])
    expect(minutes('11:40')).toEqual([5, 0, 0])
    expect(row('panel', '11:40')).toMatchObject({ start: at('12:00'), end: at('12:00'), squeezed: true })
    expect(row('observatører', '11:40').moved).toBe(false)
  })

  test('[AC14] a pinned item out of order in the list holds nothing back that is due after it', () => {
    const day = dayOf([
      item('late', '10:00', { until: '10:30' }),
      item('next', '10:30', { until: '11:00' }),
      item('early', '09:00', { until: '09:10', pinned: true }),
    ])
    const run = walk(agendaOf(day), ['10:00', 'late'])
    expect(row('next', '10:35', run, day)).toMatchObject({ start: at('10:35'), end: at('11:05') })
  })

  test('[AC17] more minutes, a pause and overtime move the end of the live item', () => {
    const more = evolveRun(morning, {
      type: 'v1.TimeAdjusted',
      item: 'refleksjon',
      by: 5 * MINUTE,
      at: at('10:00'),
    })
    expect(row('refleksjon', '10:01', more).end).toBe(at('10:25'))
    expect(clock(row('pause', '10:01', more).shownStart)).toBe('10:25')
    const paused = evolveRun(morning, { type: 'v1.ClockPaused', at: at('10:00') })
    expect(row('refleksjon', '10:06', paused).end).toBe(at('10:26'))
    const resumed = evolveRun(paused, { type: 'v1.ClockResumed', at: at('10:07') })
    expect(row('refleksjon', '10:10', resumed).end).toBe(at('10:27'))
    expect(row('refleksjon', '10:40', resumed).end).toBe(at('10:40'))
  })

  test('[AC18] one second over is a minute for what comes, and four at +3:00.001', () => {
    expect(clock(row('pause', '10:20').shownStart)).toBe('10:20')
    expect(clock(row('pause', '10:20:01').shownStart)).toBe('10:21')
    expect(clock(row('pause', '10:23').shownStart)).toBe('10:23')
    expect(clock(row('pause', '10:23:01').shownStart)).toBe('10:24')
  })

  test('[AC19] pressing a few seconds late or early moves nothing', () => {
    for (const time of ['09:44:53', '09:45:00', '09:45:07']) {
      const run = walk(agenda, ['09:00', 'velkommen'], ['09:20', 'tallene'], [time, 'refleksjon'])
      expect(rows('10:00', run).some((each) => each.moved || each.squeezed)).toBe(false)
      expect(row('refleksjon', '10:00', run)).toMatchObject({ shownEnd: at('10:20'), minutesExpected: 35 })
    }
  })

  test('[AC20] ten minutes into lunch is a collision of ten minutes, and lunch ends as planned', () => {
    const run = walk(agenda, ['11:15', 'panel'])
    expect(row('lunsj', '11:59', run).collision).toBe(0)
    expect(row('lunsj', '12:10', run)).toMatchObject({ collision: 10 * MINUTE, start: at('12:00') })
    expect(row('observatører', '12:10', run).start).toBe(at('13:00'))
    expect(row('observatører', '13:04', run).start).toBe(at('13:04'))
  })

  test('[AC20] minutes given beyond lunch are told before they are spent', () => {
    const run = evolveRun(walk(agenda, ['11:15', 'panel']), {
      type: 'v1.TimeAdjusted',
      item: 'panel',
      by: 5 * MINUTE,
      at: at('11:20'),
    })
    expect(row('lunsj', '11:30', run).collision).toBe(5 * MINUTE)
  })

  test('[AC21] skipped items take no time, visited ones add up', () => {
    const run = walk(agenda, ['09:00', 'velkommen'], ['09:18', 'refleksjon'])
    expect(row('tallene', '09:30', run)).toMatchObject({
      status: 'skipped',
      minutesExpected: 0,
      moved: false,
    })
    expect(row('pause', '09:30', run).start).toBe(at('10:20'))
    const again = walk(
      agenda,
      ['09:00', 'velkommen'],
      ['09:10', 'tallene'],
      ['09:14', 'velkommen'],
      ['09:20', 'tallene'],
    )
    expect(row('velkommen', '09:25', again)).toMatchObject({
      status: 'done',
      start: at('09:00'),
      end: at('09:20'),
      minutesExpected: 16,
    })
    expect(row('velkommen', '09:25', again).actuals).toHaveLength(2)
  })

  test('[AC21] an ended day is done and skipped', () => {
    const run = evolveRun(morning, { type: 'v1.DayEnded', day: 'd1', at: at('10:19') })
    const statuses = rows('16:00', run).map((each) => each.status)
    expect(statuses.slice(0, 4)).toEqual(['done', 'done', 'done', 'skipped'])
    expect(new Set(statuses.slice(3))).toEqual(new Set(['skipped']))
  })

  test('[AC22] back two by mistake, and both lie ahead; back to one again, and the rest stays done', () => {
    const slip = walk(
      agenda,
      ['09:00', 'velkommen'],
      ['09:18', 'tallene'],
      ['09:45', 'refleksjon'],
      ['09:46', 'tallene'],
    )
    expect(row('refleksjon', '09:47', slip).status).toBe('coming')
    expect(nextItem(agenda, slip)?.id).toBe('refleksjon')
    const revisit = walk(
      agenda,
      ['12:00', 'lunsj'],
      ['13:00', 'observatører'],
      ['13:20', 'avstemning'],
      ['13:25', 'panel'],
    )
    const statuses = ['panel', 'lunsj', 'observatører', 'avstemning', 'planlegger'].map(
      (id) => row(id, '13:30', revisit).status,
    )
    expect(statuses).toEqual(['live', 'done', 'done', 'coming', 'coming'])
    expect(nextItem(agenda, revisit)?.id).toBe('avstemning')
  })

  test('[AC22] an item taken first and given its full time is not taken again', () => {
    const run = walk(agenda, ['09:00', 'pause'], ['09:15', 'velkommen'])
    expect(row('pause', '09:20', run).status).toBe('done')
    expect(row('tallene', '09:20', run).status).toBe('coming')
  })

  test('[AC23] nobody is late for a day that is not today', () => {
    const late = row('velkommen', '09:03:20', notStarted)
    expect([clock(late.shownStart), late.moved]).toEqual(['09:04', true])
    const today = expected(pictured, notStarted, at('11:00', '2025-09-20'), OSLO)
    expect(today.some((each) => each.moved)).toBe(false)
    const other = {
      ...pictured,
      id: 'd0',
      items: pictured.items.map((each) => ({ ...each, id: `0${each.id}` })),
    }
    const yesterday = expected({ ...other, date: '2025-09-16' }, morning, at('10:00'), OSLO)
    expect(yesterday.some((each) => each.moved || each.collision > 0)).toBe(false)
  })

  test('[AC24] the live item is taken out of the programme: the rest goes on', () => {
    const revised = { ...pictured, items: pictured.items.filter((each) => each.id !== 'refleksjon') }
    const statuses = rows('10:23:20', morning, revised).map((each) => each.status)
    expect(statuses.slice(0, 4)).toEqual(['done', 'done', 'coming', 'coming'])
    expect(clock(row('pause', '10:23:20', morning, revised).shownStart)).toBe('10:24')
    expect(nextItem(agendaOf(revised), morning)?.id).toBe('pause')
  })

  test('[AC24] the live item is retimed: its clock is a fact, its plan is new', () => {
    const items = pictured.items.map((each) =>
      each.id === 'pause' ? { ...each, start: each.start + 10 } : each,
    )
    const live = row('refleksjon', '10:10', morning, { ...pictured, items })
    expect([clock(live.plannedEnd), clock(live.end)]).toEqual(['10:30', '10:20'])
  })

  test('[AC8] a day that runs through the night of 26 October loses no hour', () => {
    const night = dayOf([item('a', '25:00'), item('b', '28:00', { until: '29:00' })], { date: '2025-10-25' })
    const run = evolveRun(notStarted, {
      type: 'v1.ItemStarted',
      day: 'd1',
      item: 'a',
      date: '2025-10-25',
      at: at('01:00', '2025-10-26'),
      allotted: 240 * MINUTE,
    })
    const [, b] = expected(night, run, at('01:30', '2025-10-26'), OSLO)
    expect(b).toMatchObject({ start: at('04:00', '2025-10-26'), moved: false })
  })
})
