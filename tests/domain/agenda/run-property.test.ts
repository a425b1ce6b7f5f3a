import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notStarted, type Run } from '#shared/agenda/agenda.ts'
import { clockOf, countdown } from '#shared/agenda/countdown.ts'
import { decideRun, evolveRun, type RunEvent } from '#shared/agenda/run.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { anyAgenda, anyCommand, at, OSLO, play, presses } from './clock-samples.ts'

const RUNS = { numRuns: 400 }
const from = at('07:00')

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

const instant = fc.integer({ min: from, max: from + 600 * MINUTE })
const name = fc.constantFrom('d10', 'd11', 'd20', '__proto__', '')
const anyEvent: fc.Arbitrary<RunEvent> = fc.oneof(
  fc.record({
    type: fc.constant('v1.ItemStarted' as const),
    day: fc.constantFrom('d1', 'd2', '__proto__'),
    item: name,
    date: fc.constant('2025-09-17'),
    at: instant,
    allotted: fc.option(fc.nat(90 * MINUTE)),
  }),
  fc.record({ type: fc.constantFrom('v1.ClockPaused' as const, 'v1.ClockResumed' as const), at: instant }),
  fc.record({
    type: fc.constant('v1.TimeAdjusted' as const),
    item: name,
    by: fc.integer({ min: -90 * MINUTE, max: 90 * MINUTE }),
    at: instant,
  }),
  fc.record({ type: fc.constant('v1.DayEnded' as const), day: fc.constantFrom('d1', 'd2'), at: instant }),
)

describe('any run', () => {
  test('[AC68] replaying the stored events gives the state, through JSON too', () => {
    fc.assert(
      fc.property(anyAgenda, presses, (agenda, list) => {
        const { run, events } = play(agenda, list, from)
        const stored: RunEvent[] = JSON.parse(JSON.stringify(events))
        expect(stored.reduce(evolveRun, notStarted)).toEqual(run)
        expect(JSON.parse(JSON.stringify(run))).toEqual(run)
      }),
      RUNS,
    )
  })

  test('[AC68] events in any order never throw, never change an earlier state, never lose history', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 20 }), (events) => {
        let run: Run = frozen(notStarted)
        for (const event of events) {
          const next = frozen(evolveRun(run, event))
          expect(next.actuals.slice(0, run.actuals.length)).toEqual(run.actuals)
          expect(next.actuals.every((actual) => actual.endedAt >= actual.startedAt)).toBe(true)
          expect(clockOf(next)?.allotted ?? 0).toBeGreaterThanOrEqual(0)
          expect(clockOf(next)?.pausedFor ?? 0).toBeGreaterThanOrEqual(0)
          run = next
        }
        expect(evolveRun(run, JSON.parse('{"type":"v9.Unheard"}'))).toBe(run)
      }),
      RUNS,
    )
  })

  test('[AC60] visits follow each other without overlap, and only what was on is kept', () => {
    fc.assert(
      fc.property(anyAgenda, presses, (agenda, list) => {
        const { run, events, now } = play(agenda, list, from)
        const starts = events.filter((event) => event.type === 'v1.ItemStarted')
        const live = clockOf(run)
        const kept = [...run.actuals.map((actual) => actual.item), ...(live === null ? [] : [live.item])]
        expect(kept).toEqual(starts.map((event) => event.item))
        for (const [index, { endedAt }] of run.actuals.entries()) {
          expect(run.actuals[index + 1]?.startedAt ?? now).toBeGreaterThanOrEqual(endedAt)
        }
      }),
      RUNS,
    )
  })

  test('[AC61] the same press twice is one step', () => {
    fc.assert(
      fc.property(anyAgenda, presses, anyCommand, (agenda, list, command) => {
        const { run, now } = play(agenda, list, from)
        if (command.type !== 'StartItem' && command.type !== 'EndDay') return
        const press = { ...command, from: clockOf(run)?.item ?? null }
        const first = decideRun(agenda, run, press, { now, zone: OSLO })
        if (!first.ok || first.events.length === 0) return
        const moved = first.events.reduce(evolveRun, run)
        const again = decideRun(agenda, moved, press, { now, zone: OSLO })
        expect(again.ok ? again.events : again.code).toEqual(press.type === 'EndDay' ? [] : 'moved-already')
      }),
      RUNS,
    )
  })

  test('[AC30] the time of the live item is never below nothing, and never more than a day', () => {
    fc.assert(
      fc.property(anyAgenda, presses, (agenda, list) => {
        const { run, now } = play(agenda, list, from)
        const count = countdown(run, now)
        if (count === null || count.allotted === null) return
        expect(count.allotted).toBeGreaterThanOrEqual(0)
        expect(count.allotted).toBeLessThanOrEqual(1_440 * MINUTE)
        expect(count.fraction).toBeGreaterThanOrEqual(0)
        expect(count.fraction).toBeLessThanOrEqual(1)
      }),
      RUNS,
    )
  })
})
