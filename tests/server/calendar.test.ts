import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { commitmentsCalendar } from '#server/exports/calendar.ts'
import { confirm, opened, whole, write } from '#tests/domain/commitments/promises.ts'

const asks = { activity: 'promises', municipality: 'bomlo', language: 'nb' } as const

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
