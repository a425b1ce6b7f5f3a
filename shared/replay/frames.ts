import { evolve } from '#shared/gathering/evolve.ts'
import { emptyGathering, type Gathering, type GatheringEvent } from '#shared/gathering/gathering.ts'
import { diff, type Json, type PatchOperation } from '#shared/kernel/diff.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE, type Millis, SECOND } from '#shared/kernel/instant.ts'
import type { JoinPart, Live } from '#shared/views/live.ts'
import { type ScreenView, screenView } from '#shared/views/screen.ts'
import { makeWallKeeper } from '#shared/views/wall-points.ts'
import type { Fact } from './facts.ts'

/** What the hall screen showed from `at` on; `operations` make it of the one before. */
export type Frame = {
  readonly at: Instant
  readonly view: ScreenView
  readonly operations: readonly PatchOperation[]
}

export function foldFacts(id: GatheringId, facts: readonly Fact[]): Gathering {
  return facts.reduce((state, { event }) => evolve(state, event), emptyGathering(id))
}

/**
 * When each fact was stored. Time never runs backwards; a fact that must not be tied to a time goes with the one after it, beside
 * which it was stored.
 */
export function timesOf(facts: readonly Fact[]): readonly Instant[] {
  let latest = 0
  const known = facts.map(({ at }) => {
    if (at !== null) latest = Math.max(latest, at)
    return at === null ? null : latest
  })
  let next = latest
  return known
    .reverse()
    .map((at) => {
      next = at ?? next
      return next
    })
    .reverse()
}

/**
 * The pictures of the hall screen one after another. A step of whoever leads, which the wall was told of at once, shows at the end of
 * its second; what the hall gives shows at the end of its minute, all of that minute together (docs/decisions/0015).
 */
export function* framesOf(id: GatheringId, facts: readonly Fact[], join: JoinPart): Generator<Frame> {
  const live: Live = { online: new Set(), screens: 0, leaders: [], storage: 'ok', join }
  const times = timesOf(facts)
  const begin = facts.findIndex(({ event }) => isBeginning(event))
  if (begin === -1) return
  let state = emptyGathering(id)
  const wall = makeWallKeeper()
  let shown: ScreenView | null = null
  let due: Instant | null = null

  function cut(at: Instant): Frame | null {
    const view = screenView(state, live, wall.now(state))
    const operations = diff(shown as unknown as Json, view as unknown as Json)
    if (operations.length === 0) return null
    shown = view
    return { at, view, operations }
  }

  for (const [place, fact] of facts.entries()) {
    const at: Instant = times[place] ?? 0
    if (due !== null && at > due) {
      const frame = cut(due)
      if (frame) yield frame
      due = null
    }
    state = evolve(state, fact.event)
    wall.take(fact.event, state)
    // What was made ready before anybody was there is one picture, the first.
    if (place < begin) continue
    due = Math.min(due ?? Number.POSITIVE_INFINITY, endOf(at, fact.isStep ? SECOND : MINUTE))
  }
  const last = due === null ? null : cut(due)
  if (last) yield last
}

/** From here on there is a hall: somebody has come, or the day has begun. */
function isBeginning({ type }: GatheringEvent): boolean {
  return type === 'v1.PersonArrived' || type === 'v1.PersonJoined' || type === 'v1.ItemStarted'
}

function endOf(at: Instant, length: Millis): Instant {
  return Math.ceil(at / length) * length
}
