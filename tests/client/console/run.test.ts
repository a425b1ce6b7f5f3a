import { expect, test } from 'vitest'
import { driftText } from '#client/screens/console/run/drift.model.ts'
import { dayToShow, rowsOf, sheetLines, whole } from '#client/screens/console/run/run.model.ts'
import {
  announcement,
  backStep,
  canGive,
  canTake,
  hasKey,
  nextStep,
  transportText,
} from '#client/screens/console/run/transport.model.ts'
import { words } from '#client/words/nb/console.ts'
import { type Agenda, type Day, type Item, notStarted, type Run } from '#shared/agenda/agenda.ts'
import { driftOf } from '#shared/agenda/drift.ts'
import { instantOf } from '#shared/agenda/zone.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'

const zone = 'Europe/Oslo'
const date = '2026-03-04'
const at = (hours: number, minutes: number, seconds = 0) =>
  instantOf(date, hours * 60 + minutes, zone) + seconds * SECOND
const item = (id: string, start: number, kind: Item['kind'] = 'talk', pinned = false): Item => ({
  id,
  start,
  end: null,
  title: id,
  speakers: [],
  details: [],
  kind,
  pinned,
})
const day: Day = {
  id: 'd1',
  date,
  label: 'Dag 1',
  items: [
    item('Velkommen', 540),
    item('Samtale', 585, 'conversation'),
    item('Pause', 620, 'break'),
    item('Panel', 635, 'panel'),
    item('Lunsj', 720, 'meal', true),
  ],
}
const second: Day = { id: 'd2', date: '2026-03-05', label: 'Dag 2', items: [item('Oppstart', 510)] }
const agenda: Agenda = { revision: 1, title: '', source: '', days: [day, second] }
const actuals = [{ item: 'Velkommen', startedAt: at(9, 0), endedAt: at(9, 45), allotted: 45 * MINUTE }]
const running = (started = at(9, 45), allotted: number | null = 35 * MINUTE): Run => ({
  now: { phase: 'running', day: 'd1', item: 'Samtale', startedAt: started, allotted, pausedFor: 0 },
  actuals,
  dates: { d1: date },
})
const moment = (run: Run, now: number, phase: 'open' | 'closed' = 'open') => ({
  agenda,
  run,
  phase,
  now,
  zone,
})
const lines = (run: Run, now: number) => sheetLines(rowsOf(day, run, now, zone), run, now, zone)
const drift = (run: Run, now: number) => driftOf(rowsOf(day, run, now, zone))

test('[KO10] as planned, no expected time stands beside the planned', () => {
  expect(lines(running(), at(10, 0)).map(({ planned, expected }) => [planned, expected])).toEqual([
    ['09:00', null],
    ['09:45', null],
    ['10:20', null],
    ['10:35', null],
    ['12:00', null],
  ])
})

test('[KO10] over time, what moves has both times, what shrinks both minutes, and what is fixed stands', () => {
  const [, , pause, panel, lunch] = lines(running(), at(10, 23, 20))
  expect(pause).toMatchObject({ planned: '10:20', expected: '10:24', minutes: 15, minutesWere: null })
  expect(panel).toMatchObject({ expected: '10:39', minutes: 81, minutesWere: 85 })
  expect(lunch).toMatchObject({ planned: '12:00', expected: null, pinned: true })
})

test('[KO10] a done item has the minutes it really took', () => {
  expect(lines(running(), at(10, 0))[0]).toMatchObject({ status: 'done', minutes: 45 })
})

test('[KO11] the live line says how much over, and when it should have ended', () => {
  expect(lines(running(), at(10, 23, 20))[1]?.live).toEqual({
    type: 'over',
    by: '+3:20',
    due: '10:20',
    paused: false,
  })
})

test('[KO11] the live line says when it ends, or that it has no end', () => {
  expect(lines(running(), at(10, 0))[1]?.live).toEqual({ type: 'ends', at: '10:20', paused: false })
  expect(lines(running(at(9, 45), null), at(10, 0))[1]?.live).toEqual({ type: 'open', paused: false })
})

test('[KO12] next starts the first item ahead, from what is on', () => {
  expect(nextStep(moment(running(), at(10, 0)))).toMatchObject({
    type: 'start',
    item: { id: 'Pause' },
    from: 'Samtale',
  })
  expect(nextStep(moment(notStarted, at(8, 0)))).toMatchObject({
    type: 'start',
    item: { id: 'Velkommen' },
    from: null,
    first: true,
  })
})

test('[KO12] after the last item next ends the day, then starts the next day, then closes', () => {
  const last: Run = {
    ...running(),
    now: { phase: 'running', day: 'd1', item: 'Lunsj', startedAt: at(12, 0), allotted: null, pausedFor: 0 },
  }
  expect(nextStep(moment(last, at(12, 5)))).toEqual({ type: 'end-day', from: 'Lunsj' })
  const between: Run = { ...running(), now: { phase: 'between', after: 'd1' } }
  expect(nextStep(moment(between, at(16, 0)))).toMatchObject({
    type: 'start',
    item: { id: 'Oppstart' },
    from: null,
  })
  const over: Run = {
    now: { phase: 'between', after: 'd2' },
    actuals: [{ item: 'Oppstart', startedAt: 1, endedAt: 2, allotted: null }],
    dates: { d1: date, d2: '2026-03-05' },
  }
  expect(nextStep(moment(over, at(16, 0)))).toEqual({ type: 'close' })
})

test('[KO12] a closed gathering has no next and no back', () => {
  expect(nextStep(moment(running(), at(10, 0), 'closed'))).toBeNull()
  expect(backStep(moment(running(), at(10, 0), 'closed'))).toBeNull()
})

test('[KO12] [KO13] an empty programme has nothing to run, only one to paste, and no key for it', () => {
  const step = nextStep({ ...moment(notStarted, at(8, 0)), agenda: { ...agenda, days: [] } })
  expect(step).toEqual({ type: 'paste' })
  expect([step, { type: 'close' } as const, nextStep(moment(running(), at(10, 0)))].map(hasKey)).toEqual([
    false,
    false,
    true,
  ])
})

test('[KO19] a minute can be taken while there is time left, and given to what has an end', () => {
  expect([at(10, 0), at(10, 20), at(10, 21)].map((now) => canTake(running(), now))).toEqual([
    true,
    false,
    false,
  ])
  const open = running(at(9, 45), null)
  expect([canTake(open, at(10, 0)), canGive(open), canGive(running()), canGive(notStarted)]).toEqual([
    false,
    false,
    true,
    false,
  ])
})

test('[KO19] from a hundred minutes on the figures have hours', () => {
  const figures = (minutes: number, now: number) =>
    transportText(moment(running(at(9, 0), minutes * MINUTE), now), drift(running(), now), words).figures
  expect(figures(120, at(9, 0, 46))).toBe('1:59:14')
  expect(figures(100, at(9, 0, 1))).toBe('99:59')
  expect(figures(30, at(11, 30))).toBe('+2:00:00')
})

test('[KO15] back names what the leader saw as current', () => {
  expect(backStep(moment(running(), at(10, 0)))).toMatchObject({ item: { id: 'Velkommen' }, from: 'Samtale' })
})

test('[KO16] in time: when it ends and what comes', () => {
  const text = transportText(moment(running(), at(10, 0)), drift(running(), at(10, 0)), words)
  expect(text).toMatchObject({
    tone: 'running',
    figures: '20:00',
    heading: 'Slutter 10:20',
    lines: ['Deretter Pause.'],
  })
})

test('[KO16] over time: what gives way and what stands', () => {
  const now = at(10, 23, 20)
  const text = transportText(moment(running(), now), drift(running(), now), words)
  expect(text).toMatchObject({ tone: 'over', figures: '+03:20', heading: 'Over tiden' })
  expect(text.lines).toEqual(['Pause flyttes til 10:24.', 'Lunsj står fast.'])
})

test('[KO16] paused, not started, between days and over are said in words', () => {
  const clock = running().now
  const paused: Run = {
    ...running(),
    now: clock.phase === 'running' ? { ...clock, phase: 'paused', since: at(10, 0) } : clock,
  }
  const say = (run: Run) => transportText(moment(run, at(10, 5)), drift(run, at(10, 5)), words)
  expect(say(paused)).toMatchObject({ tone: 'paused', heading: 'Klokka står', figures: '20:00' })
  expect(say(notStarted)).toMatchObject({ tone: 'idle', figures: null, lines: ['6 poster er klare.'] })
  expect(say({ ...running(), now: { phase: 'between', after: 'd1' } })).toMatchObject({
    lines: ['Neste: Dag 2.'],
  })
})

test('[KO16] a closed gathering says so, also when its clock was never stopped', () => {
  const text = transportText(moment(running(), at(10, 0), 'closed'), drift(running(), at(10, 0)), words)
  expect(text).toMatchObject({ tone: 'idle', heading: 'Avsluttet', lines: [] })
})

test('[KO17] five minutes, one minute and over are said once each', () => {
  const say = (before: number, after: number) => announcement(before * SECOND, after * SECOND, 'Panel', words)
  expect(say(301, 300)).toBe('5 minutter igjen av Panel')
  expect(say(300, 299)).toBeNull()
  expect(say(61, 60)).toBe('1 minutt igjen av Panel')
  expect(say(1, 0)).toBe('Tiden er ute for Panel')
  expect(say(0, -1)).toBeNull()
  expect(say(400, -20)).toBe('Tiden er ute for Panel')
  expect(say(60, 120)).toBeNull()
})

test('[KO18] the drift is told as what it comes to, what hurts first', () => {
  const now = at(10, 23, 20)
  const text = driftText(drift(running(), now), day.items, zone, words)
  expect(text).toMatchObject({ tone: 'behind', heading: '4 min etter planen' })
  expect(text?.lines.slice(0, 2)).toEqual(['Panel 81 min', 'Pause 10:24'])
  expect(text?.lines).toContain('Lunsj 12:00 står fast')
})

test('[KO18] as planned, nothing is told', () => {
  expect(driftText(drift(running(), at(10, 0)), day.items, zone, words)).toBeNull()
})

test('[KO10] the sheet shows the picked day, else the one that is on', () => {
  expect(dayToShow(agenda, running(), null, at(10, 0), zone)?.id).toBe('d1')
  expect(dayToShow(agenda, running(), 'd2', at(10, 0), zone)?.id).toBe('d2')
  expect(dayToShow(whole(agenda), running(), 'gone', at(10, 0), zone)?.id).toBe('d1')
})
