import type { Arrangement, RoundsAhead, Seated, Seats } from '#shared/seating/seats.ts'
import type { Gathering } from './gathering.ts'
import type { Kept, Step } from './kept.ts'
import {
  isPackedTalk,
  isTalk,
  type PackedTalk,
  type Place,
  talkPacking,
  talkUnpacking,
} from './packed-talk.ts'

/**
 * Fifty steps at the tables keep the same plan of the rounds to come, and nearly the same tables: one object in memory, and fifty
 * copies in JSON (a thousand people in twelve rounds: 14 MB). Written down, each of them stands once, and steps name its place. So
 * do the groups of a conversation.
 */
export type PackedGathering = Omit<Gathering, 'steps'> & {
  readonly parts: readonly object[]
  readonly steps: readonly PackedStep[]
}
type PackedStep = Omit<Step, 'kept'> & {
  readonly kept: readonly (OtherKept | PackedSeating | PackedActivity)[]
}
type OtherKept = Exclude<Kept, { of: 'seating' }>
type KeptActivity = Extract<Kept, { of: 'activity' }>
type PackedActivity = Omit<KeptActivity, 'before'> & { readonly before: PackedTalk }
type KeptSeating = Extract<Kept, { of: 'seating' }>
type PackedArrangement<A extends Arrangement> = Omit<A, 'tables'> & { readonly tables: readonly Place[] }
type PackedDraft = Omit<PackedArrangement<NonNullable<Seats['draft']>>, 'plan'> & {
  readonly plan: Place | null
}
type PackedSeating = Omit<KeptSeating, 'seats' | 'last'> & {
  readonly seats: Omit<KeptSeating['seats'], 'tables' | 'plan' | 'home' | 'draft'> & {
    readonly tables: Place
    readonly plan: Place | null
    readonly home: PackedArrangement<Arrangement> | null
    readonly draft: PackedDraft | null
  }
  readonly last: PackedArrangement<Arrangement> | null
}

/** As it is written to a snapshot. */
export function packed(gathering: Gathering): PackedGathering {
  const parts: object[] = []
  const places = new Map<object | string, Place>()
  const putAs = (key: object | string, part: object): Place => {
    const known = places.get(key)
    if (known !== undefined) return known
    places.set(key, parts.length)
    parts.push(part)
    return parts.length - 1
  }
  const put = (part: object) => putAs(part, part)
  const talk = talkPacking({ put, alike: (part) => putAs(JSON.stringify(part), part) })
  const arrangement = <A extends Arrangement>({ tables, ...rest }: A) => ({
    ...rest,
    tables: tables.map(put),
  })
  const seating = ({ seats, last, ...kept }: KeptSeating): PackedSeating => {
    const { tables, plan, home, draft, ...rest } = seats
    return {
      ...kept,
      seats: {
        ...rest,
        tables: put(tables),
        plan: plan && put(plan),
        home: home && arrangement(home),
        draft: draft && { ...arrangement(draft), plan: draft.plan && put(draft.plan) },
      },
      last: last && arrangement(last),
    }
  }
  const steps = gathering.steps.map((step) => ({
    ...step,
    kept: step.kept.map((kept) => {
      if (kept.of === 'seating') return seating(kept)
      if (kept.of !== 'activity' || !isTalk(kept.before)) return kept
      return { ...kept, before: talk(kept.before) }
    }),
  }))
  return { ...gathering, parts, steps }
}

/** What was one object is one again. The snapshot's checksum vouches that it is what was written. */
export function unpackedSteps<S>(steps: readonly S[], parts: readonly unknown[]): readonly S[] {
  const at = <P>(place: Place) => parts[place] as P
  const talk = talkUnpacking(at)
  const arrangement = <A extends { readonly tables: readonly Place[] }>({ tables, ...rest }: A) => ({
    ...rest,
    tables: tables.map((place) => at<Seated>(place)),
  })
  const seating = ({ seats, last, ...kept }: PackedSeating) => {
    const { tables, plan, home, draft, ...rest } = seats
    return {
      ...kept,
      seats: {
        ...rest,
        tables: at<Seats['tables']>(tables as Place),
        plan: plan === null ? null : at<RoundsAhead>(plan),
        home: home && arrangement(home),
        draft: draft && {
          ...arrangement(draft),
          plan: draft.plan === null ? null : at<RoundsAhead>(draft.plan),
        },
      },
      last: last && arrangement(last),
    }
  }
  return (steps as readonly unknown[] as readonly PackedStep[]).map((step) => ({
    ...step,
    kept: step.kept.map((kept) => {
      if (kept.of === 'seating') return seating(kept)
      if (kept.of !== 'activity' || !isPackedTalk(kept.before)) return kept
      return { ...kept, before: talk(kept.before) }
    }),
  })) as readonly unknown[] as readonly S[]
}
