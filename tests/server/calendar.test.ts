import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { dueEvent } from '#client/screens/municipality/parts/due-events.ts'
import { calendarOf } from '#client/screens/programme/calendar.ts'
import { commitmentsCalendar } from '#server/exports/calendar.ts'
import { commitmentsOf } from '#shared/gathering/commitments-of.ts'
import { decideProgramme } from '#shared/programme/decide.ts'
import { evolveProgramme } from '#shared/programme/evolve.ts'
import type { Municipality } from '#shared/programme/municipalities.ts'
import { emptyProgramme } from '#shared/programme/programme.ts'
import { promiseHistory } from '#shared/views/programme-plan.ts'
import { confirm, opened, whole, write } from '#tests/domain/commitments/promises.ts'

const asks = { activity: 'promises', municipality: 'bomlo', language: 'nb' } as const
const HOME: Omit<Municipality, 'id' | 'name'> = {
  ...{ county: 'hordaland', role: '', address: '', sectors: [], leftAt: null },
  language: 'nb',
}

test('[FO19] a calendar file says what, who and by when, with reminders, and another’s parser reads it', () => {
  const long = 'Ærlig å ringe øvrige ledere, også dem på Bømlo som ikke har ringt før, og følge opp'
  const state = opened(...whole, write('what', long, { base: 'Ringe alle som er borte' }), confirm)
  const file = commitmentsCalendar(state, asks) ?? ''
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent')
  expect(event?.getFirstPropertyValue('summary')).toBe(long)
  expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2013-03-01')
  expect(String(event?.getFirstPropertyValue('description'))).toContain('HR-leder')
  const alarms = event?.getAllSubcomponents('valarm') ?? []
  expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
    '-P6DT15H',
    '-PT15H',
  ])
})

test('[FO19] nothing of a draft, nor of others', () => {
  expect(commitmentsCalendar(opened(...whole), asks)).toBeNull()
  expect(commitmentsCalendar(opened(...whole, confirm), { ...asks, municipality: 'sund' })).toBeNull()
})

test('[PV80] what a gathering and the plan have of one promise is one entry in a calendar, and the later takes the place of the earlier', () => {
  const gathering = opened(...whole, confirm)
  const programme = emptyProgramme('programme-1')
  const decision = decideProgramme(
    { ...programme, municipalities: [{ ...HOME, id: 'bomlo', name: 'Bømlo' }] },
    { type: 'TakePromises', ...commitmentsOf(gathering), followed: [] },
    { by: { role: 'server' }, now: 1, newId: () => 'taken' },
  )
  if (!decision.ok) throw new Error(decision.code)
  const taken = decision.events.reduce(evolveProgramme, programme).promises.get('taken')
  if (!taken) throw new Error('nothing was taken')
  const inGathering = entriesOf(commitmentsCalendar(gathering, asks) ?? '')
  const stamp = Date.UTC(2030, 0, 1)
  const inPlan = entriesOf(calendarOf([dueEvent(promiseHistory(taken, '2013-01-01'))], stamp))
  expect(inPlan.map(({ uid }) => uid)).toEqual(inGathering.map(({ uid }) => uid))
  expect(inPlan.map(({ summary, day }) => [summary, day])).toEqual(
    inGathering.map(({ summary, day }) => [summary, day]),
  )
  expect(inPlan[0]?.sequence).toBeGreaterThan(inGathering[0]?.sequence ?? Number.NaN)
})

function entriesOf(file: string) {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    summary: String(event.getFirstPropertyValue('summary')),
    day: String(event.getFirstPropertyValue('dtstart')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
  }))
}
