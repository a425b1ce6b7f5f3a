import { expect, test } from 'vitest'
import { dayNumber, type Live, nowModel, programmeModel } from '#client/screens/phone/now.model.ts'
import { common as en } from '#client/words/en/common.ts'
import { datesText, dateText, figuresText, timeText } from '#client/words/format.ts'
import { common as nb } from '#client/words/nb/common.ts'
import type { Run } from '#shared/agenda/agenda.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { at, BEFORE, runAt, ZONE } from '#tests/client/projector/fixtures.ts'
import { hallView } from './fixtures.ts'

function live(run: Run, now: number): Live {
  const model = nowModel(hallView(run), now)
  if (model.phase !== 'live') throw new Error(model.phase)
  return model
}
const time = (instant: number) => timeText(instant, ZONE)

test('[PH5] the picture F2: 12:36 left until 10:20, two done, the live row, and what comes', () => {
  const run = runAt('i3', '09:45', 35)
  const { title, count, bar, kind, next } = live(run, at('10:07:24'))
  expect(title).toBe('Refleksjon i kommunegrupper')
  if (count.allotted === null) throw new Error('no clock')
  expect([figuresText(count.left), time(count.dueAt), kind, next?.isBreak]).toEqual([
    '12:36',
    '10:20',
    'group',
    true,
  ])
  expect(bar.cells).toHaveLength(35)
  const { rows, hidden, day } = programmeModel(hallView(run), at('10:07:24'), false)
  expect([hidden, day]).toEqual([0, 1])
  expect(rows.slice(0, 4).map((row) => [time(row.at), row.title, row.status])).toEqual([
    ['09:00', 'Velkommen og mål for nettverket', 'done'],
    ['09:20', 'Nå-bildet: tallene våre', 'done'],
    ['09:45', 'Refleksjon i kommunegrupper', 'live'],
    ['10:20', 'Pause', 'coming'],
  ])
  expect(rows.every(({ was, fixed }) => was === null && !fixed)).toBe(true)
})

test('[PH5] later in the day only the two latest that are done stay, until the whole day is asked for', () => {
  const hall = hallView(runAt('i7', '11:15', 45))
  const { rows, hidden } = programmeModel(hall, at('11:20'), false)
  expect(hidden).toBe(4)
  expect(rows.slice(0, 3).map(({ id }) => id)).toEqual(['i5', 'i6', 'i7'])
  expect(programmeModel(hall, at('11:20'), true)).toMatchObject({ hidden: 0 })
})

test('[PH6] the picture F2b: new starts with the old ones beside, lunch stands fast, what is done gives way', () => {
  const run = runAt('i3', '09:45', 35)
  const now = at('10:23:20')
  const { count, next } = live(run, now)
  if (count.allotted === null) throw new Error('no clock')
  expect([figuresText(count.left), time(next?.at ?? 0)]).toEqual(['+03:20', '10:24'])
  const { rows } = programmeModel(hallView(run), now, false)
  expect(
    rows.slice(0, 7).map((row) => [time(row.at), row.title, row.was && time(row.was), row.fixed]),
  ).toEqual([
    ['09:45', 'Refleksjon i kommunegrupper', null, false],
    ['10:24', 'Pause', '10:20', false],
    ['10:39', 'Nye bord på tvers', '10:35', false],
    ['10:49', 'Reflekterende duo', '10:45', false],
    ['11:19', 'Panel på tvers: tre oppdrag', '11:15', false],
    ['12:00', 'Lunsj', null, true],
    ['13:00', 'Observatørene oppsummerer', null, false],
  ])
})

test('[PH7] before the start it says when, on another day with the date, and soon once that has passed', () => {
  const hall = hallView(BEFORE)
  expect(nowModel(hall, at('08:30'))).toEqual({ phase: 'before', date: null, start: at('09:00') })
  expect(nowModel(hall, at('08:30', '2013-02-27'))).toEqual({
    phase: 'before',
    date: '2013-03-01',
    start: at('09:00'),
  })
  expect(nowModel(hall, at('09:05'))).toEqual({ phase: 'before', date: null, start: null })
})

test('[PH7] between the days, after the last, and closed', () => {
  const between: Run = { now: { phase: 'between', after: 'd1' }, actuals: [], dates: { d1: '2013-03-01' } }
  expect(nowModel(hallView(between), at('15:40'))).toEqual({
    phase: 'between',
    number: 1,
    date: '2013-03-02',
    start: at('08:30', '2013-03-02'),
  })
  const over: Run = {
    ...between,
    now: { phase: 'between', after: 'd2' },
    dates: { d1: '2013-03-01', d2: '2013-03-02' },
  }
  expect(nowModel(hallView(over), at('13:00', '2013-03-02'))).toEqual({ phase: 'over' })
  const { gathering } = hallView()
  expect(nowModel(hallView(over, { gathering: { ...gathering, phase: 'closed' } }), at('15:40'))).toEqual({
    phase: 'closed',
  })
})

test('[PH7] a gathering without a programme says so', () => {
  const empty = hallView(BEFORE, { agenda: { revision: 0, title: '', days: [] } })
  expect(nowModel(empty, at('09:00'))).toEqual({ phase: 'empty' })
  expect(programmeModel(empty, at('09:00'), false)).toEqual({ rows: [], hidden: 0, day: null })
})

test('[PH8] an item without an end only has a start; one taken out leaves the rest of the day', () => {
  const { count, bar } = live(runAt('i3', '09:45', null), at('10:00'))
  expect([count.allotted, bar.cells]).toEqual([null, []])
  const gone = hallView({
    ...runAt('i3', '09:45', 35),
    now: { ...runAt('i3', '09:45', 35).now, item: 'gone' } as never,
  })
  expect(nowModel(gone, at('10:00'))).toEqual({ phase: 'pending' })
  expect(programmeModel(gone, at('10:00'), true).rows).toHaveLength(14)
})

test('[PH9] times, figures and dates', () => {
  expect(timeText(at('00:05'), ZONE)).toBe('00:05')
  expect([4 * MINUTE + 10 * SECOND, 12 * MINUTE + 36 * SECOND, -200 * SECOND, 0].map(figuresText)).toEqual([
    '4:10',
    '12:36',
    '+03:20',
    '0:00',
  ])
  expect([119 * MINUTE + 59 * SECOND, 99 * MINUTE, -125 * MINUTE].map(figuresText)).toEqual([
    '1:59:59',
    '99:00',
    '+2:05:00',
  ])
  expect(dateText(nb, '2012-09-12')).toBe('12. september')
  expect(datesText(nb, ['2012-09-12', '2012-09-13'])).toBe('12.–13. september')
  expect(datesText(nb, ['2012-09-30', '2012-10-01'])).toBe('30. september–1. oktober')
  expect(datesText(en, ['2012-09-12', '2012-09-13'])).toBe('12–13 September')
  expect(datesText(nb, [])).toBe('')
})

test('[PH9] days are numbered only where there are several', () => {
  const hall = hallView()
  expect(dayNumber(hall, hall.agenda.days[1] ?? null)).toBe(2)
  const one = hallView(BEFORE, { agenda: { ...hall.agenda, days: hall.agenda.days.slice(0, 1) } })
  expect(dayNumber(one, one.agenda.days[0] ?? null)).toBeNull()
})
