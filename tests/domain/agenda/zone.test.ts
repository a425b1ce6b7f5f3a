import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf, isTimeZone, wallClock } from '#shared/agenda/zone.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'

const OSLO = 'Europe/Oslo'
const ZONES = [
  OSLO,
  'UTC',
  'America/New_York',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'America/St_Johns',
  'Africa/Casablanca',
  'Pacific/Kiritimati',
]
const utc = (text: string) => Date.parse(text)

describe('wall clock', () => {
  test('[AC1] noon in Oslo is 10 UTC in summer and 11 in winter', () => {
    expect(instantOf('2025-09-17', 720, OSLO)).toBe(utc('2025-09-17T10:00Z'))
    expect(instantOf('2025-12-17', 720, OSLO)).toBe(utc('2025-12-17T11:00Z'))
    expect(wallClock(utc('2025-09-17T10:07:24Z'), OSLO)).toEqual({
      date: '2025-09-17',
      minute: 727,
      second: 24,
    })
    expect(wallClock(utc('2025-09-17T22:00Z'), OSLO)).toEqual({ date: '2025-09-18', minute: 0, second: 0 })
  })

  test('[AC1] any instant read off the wall and put back is the same, or an hour that comes twice', () => {
    const instants = fc.integer({ min: utc('1990-01-01T00:00Z'), max: utc('2060-01-01T00:00Z') })
    fc.assert(
      fc.property(instants, fc.constantFrom(...ZONES), (instant, zone) => {
        const { date, minute, second } = wallClock(instant, zone)
        const back =
          instantOf(date, minute, zone) + second * SECOND + (((instant % SECOND) + SECOND) % SECOND)
        const again = wallClock(back, zone)
        expect(again).toEqual({ date, minute, second })
        expect(back === instant || (back < instant && instant - back <= 60 * MINUTE)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })

  test('[AC2] the hour skipped in Oslo on 30 March 2025 moves on by an hour', () => {
    expect(instantOf('2025-03-30', 119, OSLO)).toBe(utc('2025-03-30T00:59Z'))
    expect(instantOf('2025-03-30', 120, OSLO)).toBe(utc('2025-03-30T01:00Z'))
    expect(instantOf('2025-03-30', 150, OSLO)).toBe(utc('2025-03-30T01:30Z'))
    expect(instantOf('2025-03-30', 180, OSLO)).toBe(utc('2025-03-30T01:00Z'))
    expect(wallClock(instantOf('2025-03-30', 150, OSLO), OSLO).minute).toBe(210)
  })

  test('[AC2] a gap of half an hour and one in New York are read alike', () => {
    const lordHowe = wallClock(instantOf('2025-10-05', 135, 'Australia/Lord_Howe'), 'Australia/Lord_Howe')
    expect(lordHowe.minute).toBe(165)
    const newYork = wallClock(instantOf('2025-03-09', 150, 'America/New_York'), 'America/New_York')
    expect(newYork.minute).toBe(210)
    expect(instantOf('2025-03-09', 180, 'America/New_York')).toBe(utc('2025-03-09T07:00Z'))
  })

  test('[AC3] the hour that comes twice in Oslo on 26 October 2025 is the first', () => {
    expect(instantOf('2025-10-26', 150, OSLO)).toBe(utc('2025-10-26T00:30Z'))
    expect(instantOf('2025-10-26', 180, OSLO)).toBe(utc('2025-10-26T02:00Z'))
    expect(wallClock(utc('2025-10-26T01:30Z'), OSLO).minute).toBe(150)
  })

  test('[AC4] 24:30 is half past midnight on the next date, over the turn of a year too', () => {
    expect(instantOf('2025-09-17', 1470, OSLO)).toBe(instantOf('2025-09-18', 30, OSLO))
    expect(instantOf('2025-12-31', 2 * 1440 + 5, OSLO)).toBe(instantOf('2026-01-02', 5, OSLO))
    expect(instantOf('2025-10-25', 1440 + 180, OSLO)).toBe(utc('2025-10-26T02:00Z'))
  })

  test('[AC4] no date shows more than its minutes', () => {
    const days = fc.integer({ min: 0, max: 400 })
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 3_000 }),
        fc.constantFrom(...ZONES),
        (day, minute, zone) => {
          const date = new Date(utc('2025-01-01T00:00Z') + day * 1440 * MINUTE).toISOString().slice(0, 10)
          const next = new Date(Date.parse(date) + 1440 * MINUTE).toISOString().slice(0, 10)
          expect(instantOf(date, 1440 + minute, zone)).toBe(instantOf(next, minute, zone))
          expect(wallClock(instantOf(date, minute, zone), zone).minute).toBeLessThan(1440)
        },
      ),
    )
  })

  test('[AC5] a zone nobody knows is the device’s own, and told at the edge', () => {
    expect(isTimeZone('Europe/Oslo')).toBe(true)
    expect(isTimeZone('Europa/Oslo')).toBe(false)
    expect(isTimeZone('')).toBe(false)
    const own = new Intl.DateTimeFormat().resolvedOptions().timeZone
    expect(instantOf('2025-09-17', 600, 'Europa/Oslo')).toBe(instantOf('2025-09-17', 600, own))
  })
})
