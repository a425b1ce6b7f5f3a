import { factOf } from '#server/replay/reels.ts'
import { toRecords } from '#server/rooms/records.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import type { Actor } from '#shared/gathering/authorise.ts'
import type { Gathering, GatheringEvent } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type Fact, takenBackIn, withoutTakenBack } from '#shared/replay/facts.ts'
import { foldFacts, framesOf } from '#shared/replay/frames.ts'
import { type Stretch, stretchesOf } from '#shared/replay/reel.ts'
import type { Deed } from './arbitraries.ts'
import { fullHouse } from './full-house.ts'
import { stateAfter, TEN } from './given.ts'
import { live as lived } from './history.ts'
import { live } from './samples.ts'

export type Told = { readonly at: Instant; readonly state: Gathering }

const KEY = new Uint8Array(32).fill(7)

/** As it goes to disk, and as it is read from there without keys. */
export function stored(events: readonly GatheringEvent[], by: Actor, at: Instant): readonly StoredRecord[] {
  const records = toRecords(events, { by, at, command: null }, () => KEY)
  return records.map((record, place) => ({ seq: place + 1, ...record }))
}

/** A history as it was told, moment by moment, and the facts that are left of it. */
export function remembered(deeds: readonly Deed[]): {
  readonly told: readonly Told[]
  readonly facts: readonly Fact[]
} {
  const told: Told[] = [{ at: TEN, state: stateAfter(fullHouse) }]
  const records = [...stored(fullHouse, { role: 'server' }, TEN)]
  let at = TEN
  lived(deeds).forEach(({ deed, decision, after }) => {
    at += deed.after
    if (!decision.ok || decision.events.length === 0) return
    told.push({ at, state: after })
    records.push(...stored(decision.events, deed.by, at))
  })
  return { told, facts: records.map(factOf) }
}

/** What is sent of it. */
export function replayOf(facts: readonly Fact[]) {
  const kept = withoutTakenBack(facts, takenBackIn(foldFacts('g', facts)))
  const frames = [...framesOf('g', kept, live.join)]
  const stretches = [...stretchesOf(frames)].map(({ text }) => JSON.parse(text) as Stretch)
  return { frames, stretches }
}
