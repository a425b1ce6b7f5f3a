import type { PointEvent } from '#shared/activities/points.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import type { MunicipalityId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { emptyTable } from '#shared/kernel/table.ts'
import { PARTS } from './parts.ts'
import type { BegunRound, PresentationRound, PresentationRoundEvent, Turn } from './presentation-round.ts'
import { usedBy } from './time-left.ts'

type Ordered = Extract<PresentationRoundEvent, { type: 'v1.PresentationsOrdered' }>
type Opened = Extract<PresentationRoundEvent, { type: 'v1.PresentationsOpened' }>
type GivenEvent =
  | Extract<PresentationRoundEvent, { type: 'v1.LineWritten' | 'v1.WordSent' | 'v1.WordRemoved' }>
  | PointEvent
type WhenBegun =
  | Exclude<
      PresentationRoundEvent,
      {
        type:
          | 'v1.PresentationsPrepared'
          | 'v1.PresentationsRevised'
          | 'v1.PresentationsOrdered'
          | 'v1.PresentationsOpened'
      }
    >
  | PointEvent

const fresh = (municipality: MunicipalityId): Turn => ({
  municipality,
  state: 'waiting',
  used: 0,
  firstAt: null,
  allotted: null,
  added: 0,
})

/** Undefined only before it was prepared. An event that does not fit the phase changes nothing. */
export function evolvePresentationRound(
  round: PresentationRound | undefined,
  event: PresentationRoundEvent | PointEvent,
): PresentationRound | undefined {
  if (event.type === 'v1.PresentationsPrepared') {
    const { activity: id, item, minutes, shared, order } = event
    return { kind: 'presentations', id, item, minutes, shared, order, phase: 'draft' }
  }
  if (!round) return round
  switch (event.type) {
    case 'v1.PresentationsRevised': {
      const { minutes, shared, order } = event
      return round.phase === 'draft' ? { ...round, minutes, shared, order } : round
    }
    case 'v1.PresentationsOrdered':
      return round.phase === 'draft'
        ? { ...round, order: event.order }
        : { ...round, turns: ordered(round, event) }
    case 'v1.PresentationsOpened':
      return opened(round, event)
    default:
      return round.phase === 'draft' ? round : evolveBegun(round, event)
  }
}

/** Whoever was skipped, and has been given a place again, waits. */
function ordered({ turns }: BegunRound, { order, moved }: Ordered): readonly Turn[] {
  return order.map((municipality) => {
    const turn = turns.find((each) => each.municipality === municipality)
    if (!turn) return fresh(municipality)
    return turn.state === 'skipped' && moved === municipality ? { ...turn, state: 'waiting' } : turn
  })
}

function opened(round: PresentationRound, { at, order, whole }: Opened): PresentationRound {
  if (round.phase === 'open') return round
  if (round.phase === 'closed') {
    const { closedAt: _closedAt, ...rest } = round
    return { ...rest, phase: 'open' }
  }
  const { kind, id, item, minutes, shared } = round
  return {
    ...{ kind, id, item, minutes, shared },
    phase: 'open',
    openedAt: at,
    turns: order.map(fresh),
    on: null,
    since: null,
    whole,
    points: emptyTable(),
    counted: 0,
    words: emptyTable(),
    worded: 0,
  }
}

function evolveBegun(round: BegunRound, event: WhenBegun): BegunRound {
  switch (event.type) {
    case 'v1.PresentationsClosed': {
      if (round.phase === 'closed') return round
      return { ...stopped(round, event.at, 'done'), phase: 'closed', closedAt: event.at }
    }
    case 'v1.PresentationBegun': {
      const { municipality, at, allotted, interrupts } = event
      const before = stopped(round, at, interrupts ? 'waiting' : 'done')
      const turns = changed(before.turns, municipality, (turn) => ({
        ...turn,
        state: 'waiting',
        firstAt: turn.firstAt ?? at,
        allotted,
      }))
      return { ...before, turns, on: municipality, since: at }
    }
    case 'v1.PresentationEnded':
      return stopped(round, event.at, 'done')
    case 'v1.PresentationSkipped': {
      const { municipality, at } = event
      const before = round.on === municipality ? stopped(round, at, 'skipped') : round
      return {
        ...before,
        turns: changed(before.turns, municipality, (turn) => ({ ...turn, state: 'skipped' })),
      }
    }
    case 'v1.PresentationLengthened': {
      const { municipality, minutes } = event
      return {
        ...round,
        turns: changed(round.turns, municipality, (turn) => ({ ...turn, added: turn.added + minutes })),
      }
    }
    case 'v1.PresentationPaused':
      return { ...banked(round, event.at), since: null }
    case 'v1.PresentationResumed':
      return round.on === null ? round : { ...round, since: event.at }
    default:
      return withGiven(round, event)
  }
}

function changed(
  turns: readonly Turn[],
  municipality: MunicipalityId,
  change: (turn: Turn) => Turn,
): readonly Turn[] {
  return turns.map((turn) => (turn.municipality === municipality ? change(turn) : turn))
}

/** The time that has gone is written down. */
function banked(round: BegunRound, at: Instant): BegunRound {
  const { on } = round
  if (on === null) return round
  const turns = changed(round.turns, on, (turn) => ({ ...turn, used: usedBy(round, turn, at) }))
  return { ...round, turns }
}

/** Nobody has the floor; whoever had it is in `state` now, with the time that has gone. */
export function stopped(round: BegunRound, at: Instant, state: Turn['state']): BegunRound {
  const { on } = round
  if (on === null) return round
  const before = banked(round, at)
  return {
    ...before,
    turns: changed(before.turns, on, (turn) => ({ ...turn, state })),
    on: null,
    since: null,
  }
}

function withGiven(round: BegunRound, event: GivenEvent): BegunRound {
  switch (event.type) {
    case 'v1.WordSent': {
      const { word: id, to, person: by, kind, named, text, at } = event
      const number = round.worded + 1
      const word = { id, to, by, kind, named, text, at, number }
      return { ...round, words: round.words.set(id, word), worded: number }
    }
    case 'v1.WordRemoved':
      return { ...round, words: round.words.delete(event.word) }
    case 'v1.PointAdded': {
      const { point: id, step, person: by, group, text, at, late } = event
      const part = PARTS.find((each) => each === step)
      if (part === undefined || group === null) return round
      const number = round.counted + 1
      const point = { id, part, by, group, text, at, number, edited: false, late }
      return { ...round, points: round.points.set(id, point), counted: number }
    }
    case 'v1.LineWritten':
      return withLine(round, event)
    case 'v1.PointEdited': {
      const point = round.points.get(event.point)
      if (!point) return round
      const { own: _own, ...rest } = point
      return { ...round, points: round.points.set(point.id, { ...rest, text: event.text, edited: true }) }
    }
    case 'v1.PointRemoved':
      return { ...round, points: round.points.delete(event.point) }
    default:
      return unreachable(event)
  }
}

/** What a municipality has written keeps its writer and its own words, whatever the leader makes of it. */
function withLine(round: BegunRound, event: Extract<GivenEvent, { type: 'v1.LineWritten' }>): BegunRound {
  const { point: id, municipality: group, part, text, at } = event
  const there = round.points.get(id)
  if (!there) {
    const number = round.counted + 1
    const late = round.phase === 'closed'
    const line = { id, part, by: null, group, text, at, number, edited: false, late }
    return { ...round, points: round.points.set(id, line), counted: number }
  }
  const { own = there.text, ...rest } = there
  const changed = { ...rest, text, edited: true }
  const isTheirs = there.by === null || text === own
  return { ...round, points: round.points.set(id, isTheirs ? changed : { ...changed, own }) }
}
