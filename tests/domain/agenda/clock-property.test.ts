import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, notStarted, type Run } from '#shared/agenda/agenda.ts'
import { expected } from '#shared/agenda/clock.ts'
import { clockOf, countdown } from '#shared/agenda/countdown.ts'
import { dayLine } from '#shared/agenda/day-line.ts'
import { drift } from '#shared/agenda/drift.ts'
import type { ExpectedRow } from '#shared/agenda/expected-row.ts'
import { minuteCells } from '#shared/agenda/minute-bar.ts'
import { currentDay, currentItem, nextItem, previousItem } from '#shared/agenda/position.ts'
import { decideRun } from '#shared/agenda/run.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { agendaOf, anyAgenda, anyCommand, anyDay, at, OSLO, play, presses, tidyDay } from './clock-samples.ts'

const later = fc.integer({ min: 0, max: 120 * MINUTE })
const RUNS = { numRuns: 400 }

/** A day played by random presses, and what is then expected of it. */
function scene(day: Day, list: Parameters<typeof play>[1], wait: number) {
  const { run, now } = play(agendaOf(day), list, at('07:00'))
  return { run, rows: expected(day, run, now + wait, OSLO), now: now + wait }
}

const coming = (rows: readonly ExpectedRow[]) => rows.filter((row) => row.status === 'coming')

/** Ends of open-ended items are never looked at, for nothing comes after them. */
const ends = (row: ExpectedRow) => row.end ?? row.start
const plannedEnds = (row: ExpectedRow) => row.plannedEnd ?? row.plannedStart

/** When the walk begins: as the live item lets go, or now when the day should have begun. */
function begins(rows: readonly ExpectedRow[], run: Run, now: number): number {
  const live = rows.find((row) => row.status === 'live')
  if (live !== undefined) return live.end ?? now
  return run.now.phase === 'before' ? now : Number.NEGATIVE_INFINITY
}

describe('on any day, however it is run', () => {
  test('[AC11] [AC12] nothing is expected early and no pinned item moves', () => {
    fc.assert(
      fc.property(anyDay, presses, later, (day, list, wait) => {
        for (const row of coming(scene(day, list, wait).rows)) {
          expect(row.start).toBeGreaterThanOrEqual(row.plannedStart)
          expect(row.shownStart).toBeGreaterThanOrEqual(row.start - MINUTE)
          if (!row.pinned) continue
          expect([row.start, row.end, row.shownStart]).toEqual([
            row.plannedStart,
            row.plannedEnd,
            row.plannedStart,
          ])
          expect(row.moved || row.squeezed).toBe(false)
        }
      }),
      RUNS,
    )
  })

  test('[AC16] starts to come are in order', () => {
    const sorted = anyDay.map((day) => ({ ...day, items: day.items.toSorted((a, b) => a.start - b.start) }))
    fc.assert(
      fc.property(sorted, presses, later, (day, list, wait) => {
        const starts = coming(scene(day, list, wait).rows).map((row) => row.start)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
        const shown = coming(scene(day, list, wait).rows).map((row) => row.shownStart)
        expect(shown).toEqual(shown.toSorted((a, b) => a - b))
      }),
      RUNS,
    )
  })

  test('[AC10] the day as planned is expected as planned', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        for (const row of expected(day, notStarted, at('05:00'), OSLO)) {
          expect([row.start, row.end]).toEqual([row.plannedStart, row.plannedEnd])
          expect(row.moved || row.squeezed || row.collision > 0).toBe(false)
        }
        expect(drift(day, notStarted, at('05:00'), OSLO)).toMatchObject({ minutes: 0 })
      }),
      RUNS,
    )
  })

  test('[AC13] an item with as much gap before it as there is delay does not move', () => {
    fc.assert(
      fc.property(tidyDay, presses, later, (day, list, wait) => {
        const { rows, run, now } = scene(day, list, wait)
        const ahead = coming(rows)
        const [first] = ahead
        if (first === undefined) return
        let delay = begins(rows, run, now) - first.plannedStart
        for (const [index, row] of ahead.entries()) {
          const before = ahead[index - 1]
          // The gap is counted with the lengths of what lies between, skipped or done already.
          if (before !== undefined) delay -= row.plannedStart - plannedEnds(before)
          if (delay <= 0) expect(row.start).toBe(row.plannedStart)
        }
      }),
      RUNS,
    )
  })

  test('[AC14] [AC15] planned minutes are kept but for those squeezed, and none is lost in between', () => {
    fc.assert(
      fc.property(tidyDay, presses, later, (day, list, wait) => {
        const { rows, run, now } = scene(day, list, wait)
        const from = begins(rows, run, now)
        let before: ExpectedRow | null = null
        for (const [index, row] of rows.entries()) {
          if (row.status !== 'coming') continue
          const cut = plannedEnds(row) - row.plannedStart - (ends(row) - row.start)
          const wall = rows.find((each, i) => i > index && each.pinned && each.status === 'coming')
          expect(cut).toBeGreaterThanOrEqual(0)
          if (cut > 0) expect(row.end).toBe(wall?.start)
          if (wall !== undefined) expect(ends(row)).toBeLessThanOrEqual(wall.start)
          const free = Math.max(from, before === null ? Number.NEGATIVE_INFINITY : ends(before))
          const due = Math.max(row.plannedStart, Math.min(free, wall?.start ?? Number.POSITIVE_INFINITY))
          if (!row.pinned) expect(row.start).toBe(due)
          // The latest gives way first: after one that was cut, nothing is left before what stands fast.
          if (before?.squeezed && !row.pinned) expect(ends(row)).toBe(row.start)
          before = row
        }
      }),
      RUNS,
    )
  })

  test('[AC15] what is spent, waited and squeezed between two moments comes to the time between them', () => {
    fc.assert(
      fc.property(tidyDay, presses, later, (day, list, wait) => {
        const { rows, run, now } = scene(day, list, wait)
        const ahead = coming(rows)
        const [first] = ahead
        const last = ahead.at(-1)
        if (first === undefined || last === undefined || ahead.some((row) => row.collision > 0)) return
        const sum = (of: (row: ExpectedRow, index: number) => number) =>
          ahead.reduce((total, row, index) => total + of(row, index), 0)
        const planned = sum((row) => plannedEnds(row) - row.plannedStart)
        const squeezed = sum(
          (row) => plannedEnds(row) - row.plannedStart - Math.max(0, ends(row) - row.start),
        )
        const waited = sum((row, i) => (i === 0 ? 0 : row.start - ends(ahead[i - 1] ?? row)))
        if (begins(rows, run, now) > first.start) return
        expect(planned - squeezed + waited).toBe(ends(last) - first.start)
      }),
      RUNS,
    )
  })

  test('[AC17] later on, nothing to come is expected sooner', () => {
    fc.assert(
      fc.property(anyDay, presses, later, later, (day, list, wait, more) => {
        const { run, rows, now } = scene(day, list, wait)
        const then = expected(day, run, now + more, OSLO)
        if (clockOf(run) === null) return
        for (const [index, row] of rows.entries()) {
          expect(then[index]?.start).toBeGreaterThanOrEqual(row.start)
        }
      }),
      RUNS,
    )
  })

  test('[AC24] whatever the programme becomes, nothing throws', () => {
    fc.assert(
      fc.property(
        anyAgenda,
        anyAgenda,
        presses,
        later,
        anyCommand,
        (agenda, revised, list, wait, command) => {
          const { run, now: then } = play(agenda, list, at('07:00'))
          const now = then + wait
          for (const day of revised.days) {
            const statuses = expected(day, run, now, OSLO).map((row) => row.status)
            expect(statuses.filter((status) => status === 'live').length).toBeLessThanOrEqual(1)
            drift(day, run, now, OSLO)
            dayLine(day, run, now, OSLO)
          }
          const count = countdown(run, now)
          if (count !== null) minuteCells(count)
          for (const each of [revised, agendaOf()]) {
            currentItem(each, run)
            nextItem(each, run)
            previousItem(each, run)
            decideRun(each, run, command, { now, zone: OSLO })
            expect(currentDay(each, run, now, OSLO) === null).toBe(each.days.length === 0)
          }
        },
      ),
      RUNS,
    )
  })
})
