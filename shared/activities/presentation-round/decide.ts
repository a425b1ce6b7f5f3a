import { accepted, type Decision, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { TEXT_LIMITS, tidy, tooLong } from '#shared/kernel/text.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { stopped } from './evolve.ts'
import { drawnOrder, earlierOrders, queueOf } from './order.ts'
import { PARTS } from './parts.ts'
import type { RoundPointCommand, RoundPointEvent } from './points.ts'
import {
  type BegunRound,
  MOST_MINUTES,
  type PresentationRound,
  type PresentationRoundCommand,
  type PresentationRoundEvent,
  type PresentationRoundRefusal,
} from './presentation-round.ts'
import { allowanceOf, shareAt, usedBy } from './time-left.ts'

export type RoundDecision = Decision<PresentationRoundEvent | RoundPointEvent, PresentationRoundRefusal>
type Of<T extends PresentationRoundCommand['type']> = Extract<PresentationRoundCommand, { type: T }>
export type RoundContext = {
  readonly by: PersonId
  /** Who turned out to be somebody else: what was written keeps the id it came under. */
  readonly merged: Table<PersonId>
  /** The municipality of whoever asks; null for guests. */
  readonly group: MunicipalityId | null
  readonly now: Instant
  /** A leader may take away what anybody wrote; others only their own. */
  readonly leads: boolean
  /** Those that take part, in the list's order. */
  readonly municipalities: readonly MunicipalityId[]
  /** All rounds of the gathering, for a draw that is fair over them. */
  readonly rounds: readonly PresentationRound[]
}

export function decidePresentationRound(
  round: PresentationRound | undefined,
  command: PresentationRoundCommand,
  context: RoundContext,
): RoundDecision {
  if (command.type === 'PreparePresentations')
    return round ? refused('already-exists') : prepare(command, context)
  if (!round) return refused('round-not-open')
  switch (command.type) {
    case 'RevisePresentations':
      return revise(round, command, context)
    case 'DrawPresentations':
      return draw(round, command, context)
    case 'OpenPresentations':
      return open(round, context)
    case 'MovePresentation':
      return move(round, command, context)
    default:
      return round.phase === 'draft' ? refused('round-not-open') : decideBegun(round, command, context)
  }
}

type WhenBegun = Exclude<
  PresentationRoundCommand,
  {
    type:
      | 'PreparePresentations'
      | 'RevisePresentations'
      | 'DrawPresentations'
      | 'OpenPresentations'
      | 'MovePresentation'
  }
>

function decideBegun(round: BegunRound, command: WhenBegun, context: RoundContext): RoundDecision {
  if (command.type === 'SendWord') return sendWord(round, command, context)
  if (command.type === 'RemoveWord') return removeWord(round, command, context)
  if (round.phase === 'closed') return refused('round-not-open')
  const { id: activity } = round
  const at = context.now
  switch (command.type) {
    case 'ClosePresentations':
      return accepted({ type: 'v1.PresentationsClosed', activity, at })
    case 'BeginPresentation':
      return begin(round, command, context)
    case 'SkipPresentation':
      return skip(round, command, context)
    case 'LengthenPresentation':
      return lengthen(round, command, at)
    case 'PausePresentation':
      if (round.on === null) return refused('nothing-running')
      return round.since === null
        ? refused('already-paused')
        : accepted({ type: 'v1.PresentationPaused', activity, at })
    case 'ResumePresentation':
      if (round.on === null) return refused('nothing-running')
      return round.since === null
        ? accepted({ type: 'v1.PresentationResumed', activity, at })
        : refused('not-paused')
    default:
      return unreachable(command)
  }
}

/** Nobody stands in a queue twice, and nobody who does not take part. */
function strangerIn(
  order: readonly MunicipalityId[],
  { municipalities }: RoundContext,
): Refused<'unknown-municipality' | 'already-exists'> | null {
  if (new Set(order).size < order.length) return refused('already-exists')
  return order.every((each) => municipalities.includes(each)) ? null : refused('unknown-municipality')
}

function prepare(
  { activity, item, minutes, shared, order }: Of<'PreparePresentations'>,
  context: RoundContext,
): RoundDecision {
  const wrong = strangerIn(order, context)
  return wrong ?? accepted({ type: 'v1.PresentationsPrepared', activity, item, minutes, shared, order })
}

function revise(
  round: PresentationRound,
  { activity, minutes, shared, order }: Of<'RevisePresentations'>,
  context: RoundContext,
): RoundDecision {
  if (round.phase !== 'draft') return refused('not-draft')
  const wrong = strangerIn(order, context)
  return wrong ?? accepted({ type: 'v1.PresentationsRevised', activity, minutes, shared, order })
}

/** Those in the queue who still take part; all, where no queue has been made. */
function presenters(round: PresentationRound, { municipalities }: RoundContext): readonly MunicipalityId[] {
  const queue = queueOf(round)
  return queue.length === 0 ? municipalities : queue.filter((each) => municipalities.includes(each))
}

function draw(
  round: PresentationRound,
  { seed }: Of<'DrawPresentations'>,
  context: RoundContext,
): RoundDecision {
  const hasBegun = round.phase !== 'draft' && round.turns.some(({ firstAt }) => firstAt !== null)
  if (round.phase === 'closed' || hasBegun) return refused('not-draft')
  const who = presenters(round, context)
  if (who.length === 0) return refused('nobody-presents')
  const order = drawnOrder(who, earlierOrders(context.rounds, round.id), seed)
  return accepted({ type: 'v1.PresentationsOrdered', activity: round.id, order, moved: null })
}

function open(round: PresentationRound, context: RoundContext): RoundDecision {
  if (round.phase === 'open') return refused('already-open')
  const order = presenters(round, context)
  if (order.length === 0) return refused('nobody-presents')
  const whole = round.shared ? order.length * round.minutes * MINUTE : null
  return accepted({ type: 'v1.PresentationsOpened', activity: round.id, at: context.now, order, whole })
}

function move(
  round: PresentationRound,
  { municipality, before }: Of<'MovePresentation'>,
  context: RoundContext,
): RoundDecision {
  if (round.phase === 'closed') return refused('round-not-open')
  if (!context.municipalities.includes(municipality)) return refused('unknown-municipality')
  const turns = round.phase === 'draft' ? [] : round.turns
  const turn = turns.find((each) => each.municipality === municipality)
  // Whoever has presented or does so now is not moved: what has happened stands.
  if (round.phase !== 'draft' && round.on === municipality) return refused('moved-already')
  if (turn?.state === 'done') return refused('moved-already')
  const queue = round.phase === 'draft' ? presenters(round, context) : queueOf(round)
  const rest = queue.filter((each) => each !== municipality)
  if (before !== null && !rest.includes(before)) return refused('unknown-municipality')
  // Nobody comes before those who have been, nor before the one that is on.
  const past = rest.findLastIndex((each) => {
    const passed = turns.find((other) => other.municipality === each)?.state === 'done'
    return passed || (round.phase !== 'draft' && round.on === each)
  })
  const place = Math.max(past + 1, before === null ? rest.length : rest.indexOf(before))
  const order = [...rest.slice(0, place), municipality, ...rest.slice(place)]
  const stands = queueOf(round).join(' ') === order.join(' ') && turn?.state !== 'skipped'
  return stands
    ? accepted()
    : accepted({ type: 'v1.PresentationsOrdered', activity: round.id, order, moved: municipality })
}

function begin(
  round: BegunRound,
  { municipality, from }: Of<'BeginPresentation'>,
  { now, municipalities }: RoundContext,
): RoundDecision {
  if (from !== round.on) return refused('moved-already')
  if (municipality === null)
    return round.on === null
      ? accepted()
      : accepted({ type: 'v1.PresentationEnded', activity: round.id, at: now })
  if (municipality === round.on) return accepted()
  const turn = round.turns.find((each) => each.municipality === municipality)
  if (!turn || !municipalities.includes(municipality)) return refused('unknown-municipality')
  return accepted(begun(round, municipality, now))
}

/** Going to somebody who has been is a step back: whoever was on comes again. */
function begun(round: BegunRound, municipality: MunicipalityId, at: Instant): PresentationRoundEvent {
  const turn = round.turns.find((each) => each.municipality === municipality)
  const interrupts = round.on !== null && turn?.state === 'done'
  const left = stopped(round, at, interrupts ? 'waiting' : 'done')
  // Counted among those who wait, so that one who was skipped gets a part like theirs.
  const turns = left.turns.map((each) =>
    each.municipality === municipality ? { ...each, state: 'waiting' as const } : each,
  )
  const allotted = turn?.allotted ?? shareAt({ ...left, turns }, at)
  return { type: 'v1.PresentationBegun', activity: round.id, municipality, at, allotted, interrupts }
}

function skip(
  round: BegunRound,
  { municipality }: Of<'SkipPresentation'>,
  { now: at, municipalities }: RoundContext,
): RoundDecision {
  const { id: activity, on } = round
  const turn = round.turns.find((each) => each.municipality === municipality)
  if (!turn) return refused('unknown-municipality')
  const skipped = { type: 'v1.PresentationSkipped', activity, municipality, at } as const
  if (on !== municipality) {
    if (turn.state === 'skipped') return accepted()
    return turn.state === 'done' ? refused('moved-already') : accepted(skipped)
  }
  const left = stopped(round, at, 'skipped')
  const next = left.turns.find(
    (each) => each.state === 'waiting' && municipalities.includes(each.municipality),
  )
  return next ? accepted(skipped, begun(left, next.municipality, at)) : accepted(skipped)
}

function lengthen(
  round: BegunRound,
  { municipality, minutes }: Of<'LengthenPresentation'>,
  now: Instant,
): RoundDecision {
  const turn = round.turns.find((each) => each.municipality === municipality)
  if (!turn) return refused('unknown-municipality')
  if (minutes === 0) return accepted()
  const added = turn.added + minutes
  const given = allowanceOf({ ...turn, allotted: turn.allotted ?? shareAt(round, now), added })
  const least = Math.max(MINUTE, usedBy(round, turn, now))
  if (Math.abs(added) > MOST_MINUTES || (minutes < 0 && (given ?? 0) < least))
    return refused('out-of-range', `1–${MOST_MINUTES}`)
  return accepted({ type: 'v1.PresentationLengthened', activity: round.id, municipality, minutes })
}

function sendWord(
  round: BegunRound,
  { activity, word, to, kind, named, text: typed }: Of<'SendWord'>,
  { by, merged, group, now: at }: RoundContext,
): RoundDecision {
  if (!round.turns.some(({ municipality }) => municipality === to)) return refused('unknown-municipality')
  if (group === to) return refused('to-others-only')
  const checked = checkText(typed, TEXT_LIMITS.point)
  if (!checked.ok) return checked
  const there = round.words.get(word)
  // The same word again, under another command: the phone lost track, nothing is new.
  if (there) return whoIs(merged, there.by) === by ? accepted() : refused('not-yours')
  return accepted({
    type: 'v1.WordSent',
    activity,
    word,
    to,
    person: by,
    kind,
    named,
    text: checked.text,
    at,
  })
}

function removeWord(
  round: BegunRound,
  { activity, word }: Of<'RemoveWord'>,
  { by, merged, leads }: RoundContext,
): RoundDecision {
  const there = round.words.get(word)
  if (!there) return accepted()
  if (!leads && whoIs(merged, there.by) !== by) return refused('not-yours')
  return accepted({ type: 'v1.WordRemoved', activity, word, to: there.to, person: there.by })
}

/** Goals and projects, which go by a conversation's commands. Those of one municipality share what they write; others have none of it. */
export function decideRoundPoint(
  round: PresentationRound,
  command: RoundPointCommand,
  { by, merged, group, now: at, leads }: RoundContext,
): RoundDecision {
  if (round.phase === 'draft') return refused('round-not-open')
  const there = round.points.get(command.point)
  const isMine = there !== undefined && whoIs(merged, there.by) === by
  switch (command.type) {
    case 'AddPoint': {
      const { activity, step, point } = command
      if (!PARTS.some((part) => part === step)) return refused('unknown-step')
      if (group === null || !round.turns.some(({ municipality }) => municipality === group))
        return refused('unknown-municipality')
      const checked = checkText(command.text, TEXT_LIMITS.question)
      if (!checked.ok) return checked
      if (there) return isMine ? accepted() : refused('not-yours')
      // A closed round still takes them: they were written while it was open, on a phone without a net.
      const late = round.phase === 'closed'
      return accepted({
        type: 'v1.PointAdded',
        activity,
        step,
        point,
        person: by,
        group,
        text: checked.text,
        at,
        late,
      })
    }
    case 'EditPoint': {
      if (round.phase !== 'open') return refused('round-not-open')
      if (!there) return refused('unknown-point')
      if (!isMine) return refused('not-yours')
      const checked = checkText(command.text, TEXT_LIMITS.question)
      if (!checked.ok) return checked
      const { activity, point } = command
      return checked.text === there.text
        ? accepted()
        : accepted({ type: 'v1.PointEdited', activity, point, person: by, text: checked.text })
    }
    case 'RemovePoint':
      if (!there) return accepted()
      if (!leads && !isMine) return refused('not-yours')
      if (!leads && round.phase !== 'open') return refused('round-not-open')
      return accepted({ type: 'v1.PointRemoved', activity: round.id, point: there.id, person: by })
    default:
      return unreachable(command)
  }
}

function checkText(
  typed: string,
  limit: number,
): { readonly ok: true; readonly text: string } | Refused<'text-empty' | 'text-too-long'> {
  const text = tidy(typed)
  if (text === '') return refused('text-empty')
  return tooLong(text, limit) ? refused('text-too-long', `${limit}`) : { ok: true, text }
}
