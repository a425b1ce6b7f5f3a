import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { Circle, HeldTurn, Run } from './circles.ts'
import type { Step } from './steps.ts'

/** What is known of a step's time; everybody counts from it. */
export type StepClock = {
  readonly begunAt: Instant
  /** Null: no clock. While it is paused this does not move; on resuming it does. */
  readonly end: Instant | null
  readonly pausedAt: Instant | null
  readonly done: number
  readonly since: Instant
  readonly beats: number
}

export function clockOf(step: Pick<Step, 'minutes'>, run: Run): StepClock {
  const { begunAt, added, pausedAt, pausedFor, done, since, beats } = run
  const end = step.minutes === null ? null : begunAt + pausedFor + (step.minutes + added) * MINUTE
  return { begunAt, end, pausedAt, done, since, beats }
}

/** How much of the turns is over, 0–1. Null without a clock. */
export function progressAt({ end, pausedAt, done, since }: StepClock, now: Instant): number | null {
  if (end === null) return null
  const at = pausedAt ?? now
  if (at <= since) return done
  return at >= end ? 1 : done + ((1 - done) * (at - since)) / (end - since)
}

/** Milliseconds left; negative when it is over time, null without a clock. */
export function leftOf({ end, pausedAt }: StepClock, now: Instant): number | null {
  return end === null ? null : end - (pausedAt ?? now)
}

/** One turn: who speaks (a place in the circle's people or order; null: all together) and its part of the time. */
export type TurnPart = { readonly speaker: number | null; readonly part: number }

/**
 * A duo: one speaks, they change, then both. Three share what two have, so that the hall changes to talking together at
 * the same time. Who comes late takes nothing of the turn that is on: they share what is left with those to come, and have half of
 * the time together where nothing is.
 */
export function phasesOf(
  { minutes, each }: Pick<Step, 'minutes' | 'each'>,
  people: number,
  turn: Pick<Circle['turn'], 'place' | 'held'> | null = null,
): readonly TurnPart[] {
  const speaking = each === null || minutes === null ? 2 / 3 : Math.min(1, (2 * each) / minutes)
  const held: HeldTurn | undefined = turn?.held
  if (!turn || !held) {
    const parts = Array.from({ length: people }, (_, speaker) => ({ speaker, part: speaking / people }))
    return speaking < 1 ? [...parts, { speaker: null, part: 1 - speaking }] : parts
  }
  const { place } = turn
  const { from, until } = held
  const coming = people - place - 1
  const isNoneLeft = coming > 0 && speaking - until < 1e-9
  const end = coming === 0 ? until : isNoneLeft ? (1 + until) / 2 : speaking
  const parts = Array.from({ length: people }, (_, speaker): TurnPart => {
    if (speaker < place) return { speaker, part: from / place }
    return { speaker, part: speaker === place ? until - from : (end - until) / coming }
  })
  return end < 1 ? [...parts, { speaker: null, part: 1 - end }] : parts
}

/**
 * Round the table at a common pace: the largest table sets the beat, smaller ones have time together in the end. Who came
 * after it began, at the largest table, shares the last turn's time.
 */
export function beatsOf(beats: number, turns: number): readonly TurnPart[] {
  const shared = turns - beats + 1
  const parts = Array.from({ length: turns }, (_, speaker) => ({
    speaker,
    part: 1 / beats / (turns > beats && speaker >= beats - 1 ? shared : 1),
  }))
  return turns < beats ? [...parts, { speaker: null, part: 1 - turns / beats }] : parts
}

export type TurnNow = {
  /** The turn that is on, counted from 0; as many as there are turns when all have had theirs. */
  readonly place: number
  /** Who speaks: a place in the circle's `people` (phases) or `order` (round); null: together. */
  readonly speaker: number | null
  /** When the next turn comes, or is due; null: no clock, or the last of them. */
  readonly until: Instant | null
  /** How many turns there are. */
  readonly of: number
}
type Turning = {
  readonly people: readonly unknown[]
  readonly order: readonly unknown[]
  readonly turn: Circle['turn']
}

/** Whose turn it is in a circle; null in a step without turns. */
export function turnNow(
  step: Pick<Step, 'turns' | 'pace' | 'minutes' | 'each'>,
  clock: StepClock,
  circle: Turning,
  now: Instant,
): TurnNow | null {
  if (step.turns === 'none') return null
  if (step.turns === 'phases') return turnAt(phasesOf(step, circle.people.length, circle.turn), clock, now)
  return step.pace === 'common'
    ? turnAt(beatsOf(clock.beats, circle.order.length), clock, now)
    : ownTurn(circle, clock)
}

function turnAt(parts: readonly TurnPart[], clock: StepClock, now: Instant): TurnNow {
  const progress = progressAt(clock, now) ?? 0
  let over = 0
  for (const [place, { speaker, part }] of parts.entries()) {
    over += part
    const isLast = place === parts.length - 1
    // A hair of room: sums of thirds are not whole.
    if (progress >= over - 1e-9 && !isLast) continue
    if (progress >= 1) break
    return { place, speaker, until: momentOf(Math.min(1, over), clock), of: parts.length }
  }
  return { place: parts.length, speaker: null, until: null, of: parts.length }
}

/** When so much of the turns will be over. */
function momentOf(progress: number, { end, done, since }: StepClock): Instant | null {
  if (end === null) return null
  return done >= 1 ? end : since + ((progress - done) / (1 - done)) * Math.max(0, end - since)
}

/** The rest of the time is shared by those whose turn is still to come. */
function ownTurn({ order, turn }: Turning, { end }: StepClock): TurnNow {
  const { place, since } = turn
  const of = order.length
  if (place >= of) return { place: of, speaker: null, until: null, of }
  const until = end === null ? null : since + Math.max(0, end - since) / (of - place)
  return { place, speaker: place, until, of }
}
