import type { CircleId, DrawId, MunicipalityId, PersonId, PointId, StepId } from '#shared/kernel/ids.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { Spread } from './spread.ts'
import type { TableRole, Turns, Who } from './steps.ts'

/** A turn's part (0–1) of the step's time. */
export type HeldTurn = { readonly from: number; readonly until: number }

/** People who talk together in one step: a duo, a four, a table, a municipality. */
export type Circle = {
  /**
   * The number of the run and its own, so that no circle of the conversation has the id of another. A table that comes back to
   * a step is the same circle there, and finds its points.
   */
  readonly id: CircleId
  /** The table or municipality that it is; null for one that was drawn, and for the guests. */
  readonly of: string | null
  /** The table's name as it was; empty for others. */
  readonly name: string
  /**
   * Who takes part, with a phone or without. In a duo who speaks first stands first. Empty for a municipality without turns:
   * there it is whoever belongs to it.
   */
  readonly people: readonly PersonId[]
  /**
   * Round the table: who speaks when. A phone that stands for several stands here once for each; who has spoken and gone
   * keeps their place.
   */
  readonly order: readonly PersonId[]
  readonly roles: readonly { readonly role: TableRole; readonly person: PersonId }[]
  /** At the table's own pace: how many have had their turn, and since when it is the next one's. */
  readonly turn: {
    readonly place: number
    readonly since: Instant
    /** In phases, when somebody has come or gone: the turn at `place` is as long as it was, and the others share the rest. */
    readonly held?: HeldTurn
  }
  /** Since when it waits for the leader. */
  readonly called: Instant | null
}

/** The step that is on. Facts only: what has become of the time is counted from them (pace.ts). */
export type Run = {
  /** Counts up in the conversation, also when a step is done again or a beginning is undone. */
  readonly run: number
  readonly begunAt: Instant
  /** Minutes that the leader has given it, or (negative) taken from it. */
  readonly added: number
  readonly pausedAt: Instant | null
  readonly pausedFor: Millis
  /**
   * At `since` this part (0–1) of its turns was over; the rest of the turns share the rest of the time. A change of the minutes
   * stands here, so that nobody's turn comes back and nobody is passed by.
   */
  readonly done: number
  readonly since: Instant
  /** Round the table at a common pace: turns at the largest table. */
  readonly beats: number
  /** Empty where nobody had to be put together: alone, in plenary, and in what the first release wrote. */
  readonly circles: readonly Circle[]
  /** How many circles it has had; ids are not used again. */
  readonly drawn: number
  /** The draw that was asked for and found elsewhere; null where groups were there at once. */
  readonly draw: DrawId | null
  /** The circle that the hall screen shows. */
  readonly walk: CircleId | null
  /** Groups that had talked when somebody came or went: they have met, too. */
  readonly parted: readonly (readonly PersonId[])[]
  /** Who has gone from it, though they are here. */
  readonly left: readonly PersonId[]
  /** The group that each was taken out of last, by whoever came or went: theirs again should they come back. */
  readonly were: readonly Was[]
  /** Who is shown which ideas; absent where there are none to support. */
  readonly spread?: Spread
}

/** Somebody's group as it was before they were taken out of it. */
export type Was = { readonly person: PersonId } & Pick<Circle, 'id' | 'people' | 'turn'>

/**
 * A step that has been asked for and begins when its groups are found: matching many people takes longer than a room can wait.
 * Until then the step before it is on.
 */
export type Drawing = { readonly id: DrawId; readonly step: StepId; readonly at: Instant }

/** What is remembered of a run: who has talked with whom, who spoke first, who had which role. */
export type PastRun = {
  readonly run: number
  readonly step: StepId
  readonly who: Who
  readonly turns: Turns
  readonly begunAt: Instant
  /** Not while it is on, nor in what was stored before ends were kept. */
  readonly endedAt?: Instant
  readonly circles: readonly Pick<Circle, 'id' | 'of' | 'people' | 'order' | 'roles'>[]
}

/** A point that was taken along into a later step. */
export type Carried = {
  readonly step: StepId
  /** The group there: a circle, or else the municipality. */
  readonly circle: CircleId | null
  readonly group: MunicipalityId | null
}
export type Brought = { readonly point: PointId } & Pick<Carried, 'circle' | 'group'>
