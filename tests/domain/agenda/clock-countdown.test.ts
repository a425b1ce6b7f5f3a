import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { notStarted, type Run } from '#shared/agenda/agenda.ts'
import { countdown, figuresOf } from '#shared/agenda/countdown.ts'
import { MOST_CELLS, minuteCells } from '#shared/agenda/minute-bar.ts'
import { evolveRun } from '#shared/agenda/run.ts'
import { MINUTE, SECOND } from '#shared/kernel/instant.ts'
import { at } from './clock-samples.ts'

function started(allotted: number | null, time = at('09:45')): Run {
  const facts = { day: 'd1', item: 'a', date: '2025-09-17', at: time, allotted }
  return evolveRun(notStarted, { type: 'v1.ItemStarted', ...facts })
}

function counted(run: Run, now: number) {
  const count = countdown(run, now)
  if (count === null || count.allotted === null) throw new Error('no time to count down')
  return count
}

const bar = (allotted: number, elapsed: number) =>
  minuteCells(counted(started(allotted), at('09:45') + elapsed))
/** "22 gone", "1 part", "12 left". */
function tally(allotted: number, elapsed: number): readonly string[] {
  const states = bar(allotted, elapsed).cells.map((cell) => cell.state)
  return [...new Set(states)].map((state) => `${states.filter((each) => each === state).length} ${state}`)
}

describe('the countdown', () => {
  test('[AC25] P1 reads 12:36, P2 +03:20', () => {
    const run = started(35 * MINUTE)
    expect(figuresOf(counted(run, at('10:07:24')).left)).toEqual({ over: false, minutes: 12, seconds: 36 })
    expect(figuresOf(counted(run, at('10:23:20')).left)).toEqual({ over: true, minutes: 3, seconds: 20 })
    expect(counted(run, at('10:23:20'))).toMatchObject({ over: true, fraction: 1, dueAt: at('10:20') })
    expect(counted(run, at('10:07:24')).fraction).toBeCloseTo(0.64)
  })

  test('[AC30] left and elapsed are the allotted time; at nothing left it is not over yet', () => {
    expect(counted(started(0), at('09:45'))).toMatchObject({ left: 0, over: false, fraction: 1 })
    expect(counted(started(0), at('09:45') + 1)).toMatchObject({ left: -1, over: true })
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(20_000_000), (allotted, passed) => {
        const count = counted(started(allotted), at('09:45') + passed)
        expect(count.left + count.elapsed).toBe(allotted)
        expect(count.over).toBe(count.left < 0)
      }),
    )
  })

  test('[AC31] time that stands still is never lost, in however many pauses', () => {
    const stretches = fc.array(fc.tuple(fc.nat(10 * MINUTE), fc.nat(10 * MINUTE)), { maxLength: 8 })
    fc.assert(
      fc.property(stretches, fc.nat(30 * MINUTE), (list, wait) => {
        let run = started(35 * MINUTE)
        let now = at('09:45')
        let counting = 0
        for (const [runs, stands] of list) {
          counting += runs
          now += runs
          run = evolveRun(run, { type: 'v1.ClockPaused', at: now })
          now += stands
          expect(counted(run, now)).toMatchObject({ elapsed: counting, paused: true })
          run = evolveRun(run, { type: 'v1.ClockResumed', at: now })
        }
        expect(counted(run, now + wait)).toMatchObject({ elapsed: counting + wait, paused: false })
        expect(counted(run, now + wait).dueAt).toBe(now + 35 * MINUTE - counting)
      }),
    )
  })

  test('[AC32] a phone two seconds behind shows the full time', () => {
    const count = counted(started(35 * MINUTE), at('09:44:58'))
    expect(count).toMatchObject({ elapsed: 0, left: 35 * MINUTE, fraction: 0, dueAt: at('10:20') })
    const paused = evolveRun(started(35 * MINUTE), { type: 'v1.ClockPaused', at: at('09:44:50') })
    expect(counted(paused, at('09:44')).elapsed).toBe(0)
  })

  test('[AC33] an item without a bound counts up and has no bar', () => {
    const count = countdown(started(null), at('10:00'))
    expect(count).toEqual({ allotted: null, elapsed: 15 * MINUTE, paused: false })
    expect(count && minuteCells(count).cells).toEqual([])
    expect(countdown(notStarted, at('10:00'))).toBeNull()
  })

  test('[AC34] figures turn with whole seconds', () => {
    expect(figuresOf(1)).toEqual({ over: false, minutes: 0, seconds: 1 })
    expect(figuresOf(0)).toEqual({ over: false, minutes: 0, seconds: 0 })
    expect(figuresOf(-999)).toEqual({ over: true, minutes: 0, seconds: 0 })
    expect(figuresOf(-SECOND)).toEqual({ over: true, minutes: 0, seconds: 1 })
    expect(figuresOf(90 * MINUTE)).toEqual({ over: false, minutes: 90, seconds: 0 })
  })
})

describe('the minute bar', () => {
  test('[AC25] P1: 22 gone, one gone by 40 %, 12 left', () => {
    expect(tally(35 * MINUTE, 22.4 * MINUTE)).toEqual(['22 gone', '1 part', '12 left'])
    expect(bar(35 * MINUTE, 22.4 * MINUTE).cells[22]?.share).toBeCloseTo(0.4)
  })

  test('[AC25] P2: 35 used, the end mark, three over and a third', () => {
    expect(tally(35 * MINUTE, 35 * MINUTE + 200 * SECOND)).toEqual(['35 used', '1 end', '4 over'])
    expect(bar(35 * MINUTE, 35 * MINUTE + 200 * SECOND).cells.at(-1)?.share).toBeCloseTo(0.33, 2)
  })

  test('[AC35] whole minutes have no part, an odd length a short first cell', () => {
    expect(tally(35 * MINUTE, 0)).toEqual(['35 left'])
    expect(tally(35 * MINUTE, 35 * MINUTE)).toEqual(['35 gone'])
    expect(tally(0, 0)).toEqual([])
    expect(tally(41.5 * MINUTE, 0)).toEqual(['1 part', '41 left'])
    expect(tally(41.5 * MINUTE, 1.5 * MINUTE)).toEqual(['2 gone', '40 left'])
    expect(bar(41.5 * MINUTE, 0).cells[0]?.share).toBeCloseTo(0.5)
  })

  test('[AC35] a few seconds over a short item are drawn small', () => {
    expect(tally(0, 8 * SECOND)).toEqual(['1 end', '1 over', '9 gone'])
    expect(tally(5 * MINUTE, 5 * MINUTE + 8 * SECOND)).toEqual(['5 used', '1 end', '1 over', '4 gone'])
    expect(tally(0, 12 * MINUTE)).toEqual(['1 end', '12 over'])
  })

  test('[AC36] ninety minutes are ninety cells, more are drawn larger, overtime counted in', () => {
    expect(bar(90 * MINUTE, 0)).toMatchObject({ minutesPerCell: 1, cells: { length: 90 } })
    expect(bar(91 * MINUTE, 0)).toMatchObject({ minutesPerCell: 2, cells: { length: 46 } })
    expect(bar(80 * MINUTE, 100 * MINUTE).minutesPerCell).toBe(2)
    fc.assert(
      fc.property(fc.nat(2_000 * MINUTE), fc.nat(200_000 * MINUTE), (allotted, elapsed) => {
        const { cells, minutesPerCell } = bar(allotted, elapsed)
        expect(cells.filter((cell) => cell.state !== 'end').length).toBeLessThanOrEqual(MOST_CELLS)
        expect(cells.every((cell) => cell.share > 0 && cell.share <= 1)).toBe(true)
        const left = cells.reduce(
          (sum, { state, share }) => sum + (state === 'left' ? 1 : state === 'part' ? 1 - share : 0),
          0,
        )
        expect(left * minutesPerCell * MINUTE).toBeCloseTo(Math.max(0, allotted - elapsed), 0)
      }),
    )
  })
})
