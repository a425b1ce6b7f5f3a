import { planOf } from '#shared/agenda/plan.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { type Instant, MINUTE, type TimeZone } from '#shared/kernel/instant.ts'
import type { RehearsalReport, RehearsedDay, RehearsedItem } from '#shared/protocol/rehearsal.ts'
import type { Player } from './cast.ts'
import type { PlannedDay } from './leader-plan.ts'

/** How the days went, as the server has it. */
export function daysOf({ agenda, run, zone }: Gathering): readonly RehearsedDay[] {
  return agenda.days
    .filter(({ items }) => items.length > 0)
    .map((day): RehearsedDay => {
      const date = run.dates[day.id] ?? null
      const plan = date === null ? [] : planOf(day, date, zone)
      const items = plan.map(({ item, start, end }): RehearsedItem => {
        const visits = run.actuals.filter((actual) => actual.item === item.id)
        const began = visits[0]?.startedAt ?? null
        const spent = visits.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)
        return {
          title: item.title,
          planned: wall(start, zone),
          started: began === null ? null : wall(began, zone),
          late: began === null ? null : inMinutes(began - start),
          minutesPlanned: end === null ? null : inMinutes(end - start),
          minutesSpent: inMinutes(spent),
        }
      })
      const end = plan.at(-1)?.end ?? null
      const ended = run.actuals.filter(({ item }) => day.items.some(({ id }) => id === item)).at(-1)?.endedAt
      return {
        label: day.label,
        date,
        items,
        endLate: end === null || ended === undefined ? null : inMinutes(ended - end),
      }
    })
}

/** Who was late and who went early, as it was planned: nobody's phone is asked. */
export function comings(
  players: readonly Player[],
  days: readonly PlannedDay[],
  labels: readonly string[],
): Pick<RehearsalReport, 'late' | 'left'> {
  const stays = players.flatMap(({ called: name, days: own }) =>
    own.flatMap((stay, day) =>
      stay === null ? [] : [{ name, stay, day: labels[day] ?? '', began: days[day]?.items[0]?.at ?? 0 }],
    ),
  )
  return {
    late: stays
      .filter(({ stay }) => stay.late)
      .map(({ name, day, stay, began }) => ({
        name,
        day,
        minutes: Math.max(1, inMinutes(stay.from - began)),
      })),
    left: stays.flatMap(({ name, day, stay }) =>
      stay.until === null ? [] : [{ name, day, at: stay.until }],
    ),
  }
}

function wall(at: Instant, zone: TimeZone): string {
  const { minute } = wallClock(at, zone)
  const two = (number: number) => `${number}`.padStart(2, '0')
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
}

function inMinutes(time: number): number {
  return Math.round(time / MINUTE)
}
