import { figuresText } from '#client/words/format.ts'
import type { Part } from '#shared/activities/presentation-round/parts.ts'
import { allowanceOf, shareAt, usedBy } from '#shared/activities/presentation-round/time-left.ts'
import { endMinuteOf } from '#shared/agenda/plan.ts'
import { type Instant, MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { Arrivals } from '#shared/views/arrivals-part.ts'
import type { LeaderActivity, LeaderView } from '#shared/views/leader.ts'
import type {
  LeaderPresentations,
  LeaderRoundPoint,
  LeaderWord,
  QueueState,
} from '#shared/views/round-part.ts'
import { type TurnMark, turnMark } from './turn-mark.model.ts'

export type TurnRow = {
  readonly id: string
  readonly name: string
  readonly place: number
  readonly state: QueueState
  readonly used: Millis
  /** What it was given; of those who have not begun, what they will get. */
  readonly given: Millis
  readonly isOver: boolean
  /** Somebody of theirs has come. */
  readonly isHere: boolean
  readonly lines: readonly LeaderRoundPoint[]
  readonly words: readonly LeaderWord[]
}
export type RoundModel = {
  readonly rows: readonly TurnRow[]
  readonly on: TurnRow | null
  readonly next: TurnRow | null
  /** Who had the floor before: to go back to. */
  readonly before: TurnRow | null
  readonly isPaused: boolean
  readonly hasBegun: boolean
  readonly used: Millis
  /** All the time that is given. */
  readonly whole: Millis
  readonly waiting: number
  readonly share: Millis
  /** Those who take part and are not in the round. */
  readonly left: readonly { readonly id: string; readonly name: string }[]
}

type Places = readonly Pick<Arrivals, 'id' | 'name' | 'arrived'>[]

const PARTS: readonly Part[] = ['short', 'long', 'project']

export function roundModel(round: LeaderPresentations, places: Places, now: Instant): RoundModel {
  const share = shareAt(round, now)
  const rows = round.turns.map((turn, at): TurnRow => {
    const place = places.find(({ id }) => id === turn.municipality)
    const used = usedBy(round, turn, now)
    const given = allowanceOf(turn) ?? share + turn.added * MINUTE
    return {
      id: turn.municipality,
      name: place?.name ?? '',
      place: at + 1,
      state: turn.municipality === round.on ? 'on' : turn.state,
      used,
      given,
      isOver: turn.allotted !== null && used > given,
      isHere: (place?.arrived ?? 0) > 0,
      lines: PARTS.flatMap((part) =>
        round.points.filter((point) => point.part === part && point.group === turn.municipality),
      ),
      words: round.words.filter(({ to }) => to === turn.municipality),
    }
  })
  const on = rows.find(({ state }) => state === 'on') ?? null
  const waiting = rows.filter(({ state }) => state === 'waiting')
  const fresh = round.turns.filter(
    ({ state, allotted, municipality }) =>
      state === 'waiting' && allotted === null && municipality !== round.on,
  )
  const inRound = new Set(round.order)
  const counted = rows.filter(({ state, used }) => state !== 'skipped' || used > 0)
  return {
    rows,
    on,
    next: waiting[0] ?? null,
    before: latestDone(round, rows),
    isPaused: on !== null && round.since === null,
    hasBegun: round.turns.some(({ firstAt }) => firstAt !== null),
    used: rows.reduce((sum, row) => sum + row.used, 0),
    whole: round.whole ?? counted.reduce((sum, row) => sum + row.given, 0),
    waiting: fresh.length,
    share,
    left: places.filter(({ id }) => id !== '' && !inRound.has(id)),
  }
}

/** What the leader is told of a turn's time: as the wall says it, and of one that stands only that it is over. */
export function markOf(
  { given, used, isOver }: Pick<TurnRow, 'given' | 'used' | 'isOver'>,
  { isPaused }: Pick<RoundModel, 'isPaused'>,
): TurnMark | null {
  return isOver ? 'up' : turnMark(given, { left: given - used, paused: isPaused })
}

/** Of those who are done, the one who began latest. */
function latestDone(round: LeaderPresentations, rows: readonly TurnRow[]): TurnRow | null {
  const begun = round.turns
    .filter(({ state, municipality }) => state === 'done' && municipality !== round.on)
    .sort((a, b) => (a.firstAt ?? 0) - (b.firstAt ?? 0))
  const latest = begun.at(-1)?.municipality
  return rows.find(({ id }) => id === latest) ?? null
}

/** 7:05: so long, not so long left. */
export function lengthText(length: Millis): string {
  return figuresText(Math.floor(Math.max(0, length) / 1_000) * 1_000)
}

/** Who was first in the latest other round that was held; null when none was. */
export function firstBefore(activities: readonly LeaderActivity[], except: string | null): string | null {
  const held = activities
    .flatMap((each) => (each.kind === 'presentations' && each.id !== except ? [each] : []))
    .flatMap(({ turns }) =>
      turns
        .flatMap(({ municipality, firstAt }) => (firstAt === null ? [] : [{ municipality, firstAt }]))
        .sort((a, b) => a.firstAt - b.firstAt)
        .slice(0, 1),
    )
    .sort((a, b) => a.firstAt - b.firstAt)
  return held.at(-1)?.municipality ?? null
}

/** What the programme gives the item; null when nothing says. */
export function itemMinutes(
  { days }: LeaderView['agenda'],
  id: string | null,
): { readonly title: string; readonly minutes: number } | null {
  for (const { items } of days) {
    const at = items.findIndex((item) => item.id === id)
    const item = items[at]
    if (item === undefined) continue
    const end = endMinuteOf(items, at)
    return end === null ? null : { title: item.title, minutes: Math.max(0, end - item.start) }
  }
  return null
}

/** The same list with one of them before another, or (null) last. */
export function movedBefore(order: readonly string[], id: string, before: string | null): readonly string[] {
  const rest = order.filter((each) => each !== id)
  const at = before === null ? rest.length : rest.indexOf(before)
  return at < 0 ? order : [...rest.slice(0, at), id, ...rest.slice(at)]
}

/** The orders of the other rounds, oldest first, as the server's own draw sees them: as they were held, else as planned. */
export function earlierIn(
  activities: readonly LeaderActivity[],
  except: string | null,
): readonly (readonly string[])[] {
  const others = activities.flatMap((each) =>
    each.kind === 'presentations' && each.id !== except ? [each] : [],
  )
  const heldFirst = (turns: LeaderPresentations['turns']) =>
    turns.flatMap(({ municipality, firstAt }) => (firstAt === null ? [] : [{ municipality, firstAt }]))
  const orders = others.map(({ turns, order }) => {
    const held = heldFirst(turns).sort((a, b) => a.firstAt - b.firstAt)
    return {
      at: held[0]?.firstAt ?? Number.POSITIVE_INFINITY,
      order: held.length > 0 ? held.map(({ municipality }) => municipality) : order,
    }
  })
  return orders
    .sort((a, b) => (a.at === b.at ? 0 : a.at - b.at))
    .map(({ order }) => order)
    .filter((order) => order.length > 0)
}
