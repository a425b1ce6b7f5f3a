import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { LeaderPerson, LeaderView } from '#shared/views/leader.ts'
import type { LeaderAssignment, LeaderPanel, LeaderSeat } from '#shared/views/leader-panel.ts'
import type { SeatState } from '#shared/views/panel-part.ts'

export type SeatRow = {
  readonly id: string
  readonly name: string
  readonly state: SeatState
  readonly by: LeaderSeat['by']
  readonly before: number
  readonly isNew: boolean
  readonly person: string | null
  readonly who: string
  readonly post: string
  /** Who one tap puts there; null: nobody could. */
  readonly next: { readonly id: string; readonly name: string } | null
  /** Everybody of the municipality who may sit there. */
  readonly choices: readonly { readonly id: string; readonly name: string }[]
}

type Names = readonly { readonly id: string; readonly name: string }[]
export function seatRows(
  panel: LeaderPanel,
  view: Pick<LeaderView, 'people'>,
  homes: Names,
): readonly SeatRow[] {
  const personOf = (id: string | null) => view.people.find((each) => each.id === id)
  return panel.seats.map((seat) => {
    const sitter = personOf(seat.person)
    const next = personOf(seat.standIns[0] ?? null)
    return {
      ...{ id: seat.municipality, state: seat.state, by: seat.by, person: seat.person },
      ...{ before: seat.before ?? 0, isNew: seat.isNew ?? false },
      name: homes.find(({ id }) => id === seat.municipality)?.name ?? '',
      who: sitter?.name ?? '',
      post: sitter?.title ?? '',
      next: next ? { id: next.id, name: nameOf(next) } : null,
      choices: view.people
        .filter(
          ({ municipality, duties }) => municipality === seat.municipality && !duties.includes('observer'),
        )
        .map((each) => ({ id: each.id, name: nameOf(each) })),
    }
  })
}

function nameOf({ name, title }: LeaderPerson): string {
  return title === '' || title === name ? name : `${name}, ${title}`
}

export type TaskRow = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly state: LeaderAssignment['state']
  readonly minutes: number | null
  /** Of its own clock; null: it has none that goes. */
  readonly left: Millis | null
  readonly doneAt: Instant | null
  readonly questions: LeaderAssignment['questions']
}

export function taskRows(
  { assignments }: Pick<LeaderPanel, 'assignments'>,
  now: Instant,
): readonly TaskRow[] {
  return assignments.map(({ id, title, state, minutes, clock, doneAt, questions }, nth) => ({
    ...{ id, title, state, minutes, doneAt, questions, number: nth + 1 },
    left: clock === null ? null : clock.allowance - Math.max(0, now - clock.since),
  }))
}

/** What two taps of two people must not step over. */
export function openFirst(rows: readonly TaskRow[]): string | null {
  return rows.find(({ state }) => state === 'open')?.id ?? null
}

export function nextTask(rows: readonly TaskRow[]): TaskRow | null {
  return rows.find(({ state }) => state === 'coming') ?? null
}

/** What a panel's desk is headed by while it is open: which assignment is on, or how many are. */
export type TasksOn = { readonly number: number; readonly of: number } | { readonly count: number }

export function tasksOn(rows: readonly TaskRow[]): TasksOn {
  const [one, ...more] = rows.filter(({ state }) => state === 'open')
  return one !== undefined && more.length === 0
    ? { number: one.number, of: rows.length }
    : { count: one === undefined ? 0 : more.length + 1 }
}

/** How much is written under all that an assignment asks. */
export function writtenIn({ questions }: Pick<TaskRow, 'questions'>): number {
  return questions.reduce((sum, { points }) => sum + points, 0)
}
