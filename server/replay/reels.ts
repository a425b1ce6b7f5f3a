import { gzipSync } from 'node:zlib'
import { toEvent } from '#server/rooms/records.ts'
import type { StoredRecord } from '#server/store/event-store.ts'
import { readGatheringRecords } from '#server/store/read-folder.ts'
import { atShelf, type Place } from '#server/store/shelf.ts'
import type { GatheringId } from '#shared/kernel/ids.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import { makeCourse } from '#shared/replay/course.ts'
import { type Fact, takenBackIn, withoutTakenBack } from '#shared/replay/facts.ts'
import { type Frame, foldFacts, framesOf } from '#shared/replay/frames.ts'
import { stretchesOf } from '#shared/replay/reel.ts'
import type { JoinPart } from '#shared/views/live.ts'

/** `from`: where it is kept, read here; or its records, of a store that does not last. */
export type ReelJob = {
  readonly gathering: GatheringId
  readonly version: number
  readonly join: JoinPart
  readonly from: Place | readonly StoredRecord[]
}
export type Reels = {
  /** As squeezed JSON. */
  readonly course: (job: ReelJob) => Promise<Uint8Array>
  /** Null where the gathering is not what it was when the course was asked for, or there is no such stretch. */
  readonly views: (job: ReelJob, version: number, stretch: number) => Promise<Uint8Array | null>
  readonly forget: (gathering: GatheringId) => void
}

type Stretch = { readonly first: number; readonly body: Uint8Array | null }
type Reel = {
  readonly version: number
  readonly madeAt: number
  readonly course: Uint8Array
  readonly stretches: readonly Stretch[]
  readonly bytes: number
}

export type Held = { readonly all: number; readonly one: number; readonly fresh: number }

export const HELD: Held = {
  /** Of all gatherings together, and of one: beyond that a stretch is made anew when somebody looks there. */
  all: 48_000_000,
  one: 24_000_000,
  /** While a gathering runs it is read anew at most so often, in milliseconds. */
  fresh: 15_000,
}

/** What has been folded, as whole pictures with what changed between them: a scrub reads one stretch and folds nothing. */
export function makeReels(now: () => number = () => performance.now(), held: Held = HELD): Reels {
  /** In the order they were last looked at. */
  const reels = new Map<GatheringId, Reel>()

  function keep(gathering: GatheringId, reel: Reel): Reel {
    reels.delete(gathering)
    reels.set(gathering, reel)
    let bytes = [...reels.values()].reduce((sum, each) => sum + each.bytes, 0)
    for (const [id, each] of reels) {
      if (bytes <= held.all || id === gathering) break
      reels.delete(id)
      bytes -= each.bytes
    }
    return reel
  }

  async function fold(job: ReelJob, from = 0): Promise<Reel> {
    const facts = await factsOf(job)
    const { gathering, join, version } = job
    return keep(gathering, { ...reelOf(gathering, facts, join, version, from), madeAt: now() })
  }

  function reelOf(id: GatheringId, facts: readonly Fact[], join: JoinPart, version: number, from: number) {
    const course = makeCourse()
    const stretches: Stretch[] = []
    let bytes = 0
    for (const { first, text } of stretchesOf(seen(framesOf(id, facts, join), course.take))) {
      const body = stretches.length < from || bytes > held.one ? null : gzipSync(text)
      bytes += body?.length ?? 0
      stretches.push({ first, body })
    }
    const answer: ReplayCourse = {
      ...course.made(),
      version,
      stretches: stretches.map(({ first }) => first),
    }
    const written = gzipSync(JSON.stringify(answer))
    return { version, course: written, stretches, bytes: bytes + written.length }
  }

  async function course(job: ReelJob): Promise<Uint8Array> {
    const known = reels.get(job.gathering)
    const isGood = known && (known.version === job.version || now() - known.madeAt < held.fresh)
    return (isGood ? keep(job.gathering, known) : await fold(job)).course
  }

  async function views(job: ReelJob, version: number, stretch: number): Promise<Uint8Array | null> {
    const known = reels.get(job.gathering)
    if (known?.version !== version && job.version !== version) return null
    const reel = known?.version === version ? keep(job.gathering, known) : await fold(job)
    if (stretch >= reel.stretches.length) return null
    const body = reel.stretches[stretch]?.body
    if (body) return body
    // What was too much to hold is folded again, from there on; whoever has gone past the version begins anew.
    if (job.version !== version) return null
    return (await fold(job, stretch)).stretches[stretch]?.body ?? null
  }

  return { course, views, forget: (gathering) => void reels.delete(gathering) }
}

function* seen(frames: Iterable<Frame>, look: (frame: Frame) => void): Generator<Frame> {
  for (const frame of frames) {
    look(frame)
    yield frame
  }
}

async function factsOf({ gathering, version, from }: ReelJob): Promise<readonly Fact[]> {
  const records =
    typeof from === 'string'
      ? ((await atShelf(from, (shelf) => readGatheringRecords(shelf, gathering)))?.records ?? [])
      : from
  const facts = records.slice(0, version).map(factOf)
  return withoutTakenBack(facts, takenBackIn(foldFacts(gathering, facts)))
}

/** Without keys: what is sealed was on no wall. */
export function factOf(record: StoredRecord): Fact {
  const { at, by, type } = record
  return {
    event: toEvent(record, () => undefined),
    at,
    // Whoever presents turns pages for all to see.
    isStep: type === 'v1.PlenaryStepped' || /^(?:leader|remote|server)(?:\.|$)/.test(by ?? ''),
  }
}
