import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/agenda/agenda.ts'
import { catchUp, hurtOf, outcomeOf } from '#shared/agenda/catch-up.ts'
import { expected } from '#shared/agenda/clock.ts'
import { overtaken, whyNotOvertaken } from '#shared/agenda/overtake.ts'
import { statusesOf } from '#shared/agenda/position.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import { agendaOf, anyDay, at, OSLO, play, presses, tidyDay } from './clock-samples.ts'

const later = fc.integer({ min: 0, max: 120 * MINUTE })
const RUNS = { numRuns: 500 }

function scene(day: Day, list: Parameters<typeof play>[1], wait: number) {
  const { run, now: until } = play(agendaOf(day), list, at('07:00'))
  const now = until + wait
  return { day, run, now, proposals: catchUp(day, run, now, OSLO) }
}

const anyScene = fc
  .tuple(fc.oneof(anyDay, tidyDay), presses, later)
  .map(([day, list, wait]) => scene(day, list, wait))
const tidyScene = fc.tuple(tidyDay, presses, later).map(([day, list, wait]) => scene(day, list, wait))

const total = (day: Day, { run, now }: ReturnType<typeof scene>) =>
  expected(day, run, now, OSLO)
    .filter(({ status }) => status === 'coming')
    .reduce((sum, row) => sum + (row.minutesExpected ?? 0), 0)

describe('whatever the day, however late', () => {
  test('[AC82] what stands fast never moves, and what has run never changes', () => {
    fc.assert(
      fc.property(anyScene, ({ day, run, now, proposals }) => {
        const statuses = statusesOf(day, run)
        const before = expected(day, run, now, OSLO)
        for (const { overtaking } of proposals) {
          const after = expected(overtaken(day, overtaking), run, now, OSLO)
          expect(whyNotOvertaken(day, run, overtaking)).toBe(null)
          for (const [index, row] of before.entries()) {
            if (!row.pinned && statuses[index] === 'coming') continue
            const same = after.find(({ item }) => item.id === row.item.id)
            expect([same?.plannedStart, same?.status, same?.start]).toEqual([
              row.plannedStart,
              row.status,
              row.start,
            ])
            if (row.pinned || row.status !== 'live') expect(same?.plannedEnd).toBe(row.plannedEnd)
          }
        }
      }),
      RUNS,
    )
  })

  test('[AC81] the result that is stated is what the clock says of the day that it makes', () => {
    fc.assert(
      fc.property(anyScene, ({ day, run, now, proposals }) => {
        for (const { overtaking, outcome } of proposals) {
          expect(outcomeOf(day, overtaking, run, now, OSLO)).toEqual(outcome)
          const rows = expected(overtaken(day, overtaking), run, now, OSLO)
          expect(rows.at(-1)?.shownEnd ?? null).toBe(outcome.end)
          // Applied, it leaves nothing to push: the plan is what is expected.
          const flowing = rows.filter(({ status, pinned }) => status === 'coming' && !pinned)
          expect(flowing.filter(({ moved, squeezed }) => moved || squeezed)).toEqual([])
        }
      }),
      RUNS,
    )
  })

  test('[AC85] time is conserved: what is to come is as long as it was, less what is said to be lost', () => {
    fc.assert(
      fc.property(anyScene, (made) => {
        const { day, run, now, proposals } = made
        const planned = expected(day, run, now, OSLO)
          .filter(({ status }) => status === 'coming')
          .reduce((sum, row) => sum + (row.minutesPlanned ?? 0), 0)
        for (const { overtaking, outcome } of proposals) {
          const lost = outcome.losses.reduce((sum, { from, to }) => sum + from - to, 0)
          expect(total(overtaken(day, overtaking), made)).toBe(planned - lost)
        }
      }),
      RUNS,
    )
  })

  test('[AC83] nothing is proposed that does not help', () => {
    fc.assert(
      fc.property(anyScene, ({ proposals }) => {
        for (const { means, won, outcome } of proposals) {
          if (means.type === 'push') expect(outcome.moved + outcome.losses.length).toBeGreaterThan(0)
          else expect(won).toBeGreaterThan(0)
        }
        const days = proposals.map(({ overtaking }) => JSON.stringify(overtaking))
        expect(new Set(days).size).toBe(days.length)
      }),
      RUNS,
    )
  })

  test('[AC84] they are ordered by how little they hurt, and pushing is always among them', () => {
    fc.assert(
      fc.property(tidyScene, ({ day, proposals }) => {
        const hurts = proposals.map((each) => hurtOf(each, day.items))
        expect(hurts).toEqual(hurts.toSorted((a, b) => a - b))
        expect(proposals.filter(({ means }) => means.type === 'push').length).toBe(
          proposals.length > 0 ? 1 : 0,
        )
      }),
      RUNS,
    )
  })
})
