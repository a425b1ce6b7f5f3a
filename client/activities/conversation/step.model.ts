import type { Circle } from '#shared/activities/conversation/circles.ts'
import { beatsOf, phasesOf, type StepClock, turnNow } from '#shared/activities/conversation/pace.ts'
import type { Pace, Turns, Who } from '#shared/activities/conversation/steps.ts'
import { type MinuteBar, minuteCells } from '#shared/agenda/minute-bar.ts'
import { type Instant, MINUTE, type Millis, SECOND } from '#shared/kernel/instant.ts'

/** What a step is called where it is shown: who talks with whom, and a name of its own where facilitators have one. */
export type StepName = Who | 'reflecting' | 'round'

export function stepName({ who, turns = 'none' }: { readonly who: Who; readonly turns?: Turns }): StepName {
  if (turns === 'phases' && who === 'duo') return 'reflecting'
  return turns === 'round' ? 'round' : who
}

/** A time that counts down, of a step or of one turn in it. */
export type Counting = {
  readonly allotted: Millis
  /** Negative when over. */
  readonly left: Millis
  readonly over: boolean
  readonly paused: boolean
  readonly bar: MinuteBar
}

/** What the step's clock is made of, as every view carries it. */
export type Timed = {
  readonly minutes: number | null
  readonly each: number | null
  readonly turns: Turns
  readonly pace: Pace
  readonly clock: StepClock
}

function counting(allotted: Millis, left: Millis, paused: boolean): Counting {
  const over = left < 0
  const elapsed = allotted - left
  const fraction = allotted <= 0 ? 1 : Math.min(1, Math.max(0, elapsed / allotted))
  const bar = minuteCells({ allotted, left, over, fraction, dueAt: 0, elapsed, paused })
  return { allotted, left, over, paused, bar }
}

/** The time of the whole step; null without a clock. Pauses before now stand in what was allotted, as they do on the wall. */
export function stepCount({ clock }: Pick<Timed, 'clock'>, now: Instant): Counting | null {
  const { begunAt, end, pausedAt } = clock
  if (end === null) return null
  return counting(Math.max(0, end - begunAt), end - (pausedAt ?? now), pausedAt !== null)
}

export type Turning = {
  readonly people: readonly unknown[]
  readonly order: readonly unknown[]
  readonly turn: Circle['turn']
}
/** A circle of two, for the hall screen: it shows what happens in all of them. */
export const TWO: Turning = { people: [0, 1], order: [], turn: { place: 0, since: 0 } }

/** One turn among the others. */
export type Part = {
  readonly id: string
  /** A place among the people (phases) or in the order (round); null: all together. */
  readonly speaker: number | null
  readonly is: 'done' | 'on' | 'coming'
  /** Null without a clock, and at a table's own pace, where nobody knows it beforehand. */
  readonly length: Millis | null
}
export type TurnMoment = {
  /** Counted from 0; as many as `of` when all have had theirs. */
  readonly place: number
  readonly of: number
  readonly speaker: number | null
  readonly done: boolean
  /** The time of the turn that is on; null without a clock, or when all have had theirs. */
  readonly count: Counting | null
  readonly parts: readonly Part[]
}

/** How long a part of the turns lasts, as the time that is left is shared now. */
function lengthOf(part: number, { end, since, done }: StepClock): Millis | null {
  if (end === null) return null
  return done >= 1 ? 0 : Math.max(0, (part * (end - since)) / (1 - done))
}

/** Whose turn it is and for how long; null in a step without turns. */
export function turnMoment(step: Timed, circle: Turning, now: Instant): TurnMoment | null {
  const turn = turnNow(step, step.clock, circle, now)
  if (turn === null) return null
  const { place, of, speaker, until } = turn
  const { pausedAt } = step.clock
  const isOwn = step.turns === 'round' && step.pace === 'own'
  const shares =
    step.turns === 'phases'
      ? phasesOf(step, circle.people.length, circle.turn)
      : isOwn
        ? circle.order.map((_, at) => ({ speaker: at, part: 0 }))
        : beatsOf(step.clock.beats, circle.order.length)
  const parts = shares.map(
    (share, at): Part => ({
      id: `${at}`,
      speaker: share.speaker,
      is: at < place ? 'done' : at === place ? 'on' : 'coming',
      length: isOwn ? null : lengthOf(share.part, step.clock),
    }),
  )
  const allotted = isOwn && until !== null ? until - circle.turn.since : (parts[place]?.length ?? 0)
  const left = until === null ? null : until - (pausedAt ?? now)
  const count = left === null ? null : counting(Math.max(allotted, 0), left, pausedAt !== null)
  return { place, of, speaker, done: place >= of, count, parts }
}

/** What is worth a word to everybody: two minutes are left, or the time is up. */
export type Mark = 'two' | 'up'
const TWO_MINUTES: Millis = 2 * MINUTE

export function markOf(count: Counting | null): Mark | null {
  if (count === null || count.paused) return null
  if (count.left <= 0) return 'up'
  return count.left <= TWO_MINUTES && count.allotted > TWO_MINUTES ? 'two' : null
}

/** Whole minutes, where it is that; null when seconds have to be said too. */
export function wholeMinutes(time: Millis): number | null {
  const minutes = Math.round(time / MINUTE)
  return Math.abs(time - minutes * MINUTE) < SECOND ? minutes : null
}
