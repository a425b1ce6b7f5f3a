import * as v from 'valibot'
import type { CardId } from '#shared/board/board.ts'
import { type ActivityId, Id, type MunicipalityId, type PersonId } from '#shared/kernel/ids.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'

/** What a plenary presentation is given, when nobody says otherwise. */
export const PLENARY_MINUTES = 15
export const MOST_PLENARY_MINUTES = 240

/** One point at a time, or all of an assignment (of a theme, on the observers' board) together. */
export const PLENARY_BY = ['point', 'group'] as const
export type PlenaryBy = (typeof PLENARY_BY)[number]

/** Whoever stands in front: somebody by name, or any phone of a municipality. */
export type Presenter = { readonly person: PersonId } | { readonly municipality: MunicipalityId }

/** `key`: the card, or the group of cards. `cards`: what the hall was shown when it came up, whatever is chosen since. */
export type Slide = { readonly key: string; readonly cards: readonly CardId[] }

/** One player for both boards. Times are facts: since when the clock has gone, and what had gone before that. */
export type Plenary = {
  /** The panel whose board it is; null: the observers'. */
  readonly activity: ActivityId | null
  readonly by: PlenaryBy
  readonly on: Slide | null
  readonly presenter: Presenter | null
  readonly openedAt: Instant
  readonly minutes: number
  readonly added: number
  /** Null while the clock stands; it begins to go with the first point. */
  readonly since: Instant | null
  readonly used: Millis
}
/** A card that the hall has seen; from then on phones may look it up. */
export type ShownCard = {
  readonly activity: ActivityId | null
  readonly card: CardId
  readonly at: Instant
}

const whole = v.pipe(v.number(), v.integer())
const PresenterAsked = v.nullable(
  v.union([v.strictObject({ person: Id }), v.strictObject({ municipality: Id })]),
)
export const plenaryCommands = [
  /** `activity` null: the observers' board. Takes the place of a plenary of another board. */
  v.strictObject({
    type: v.literal('OpenPlenary'),
    activity: v.nullable(Id),
    by: v.picklist(PLENARY_BY),
    minutes: v.pipe(whole, v.minValue(1), v.maxValue(MOST_PLENARY_MINUTES)),
    presenter: PresenterAsked,
  }),
  /** `from` is the key that was on, so that two presses are one step. `to` null: none of them. */
  v.strictObject({ type: v.literal('StepPlenary'), from: v.nullable(Id), to: v.nullable(Id) }),
  v.strictObject({
    type: v.literal('LengthenPlenary'),
    minutes: v.pipe(whole, v.minValue(-MOST_PLENARY_MINUTES), v.maxValue(MOST_PLENARY_MINUTES)),
  }),
  v.strictObject({ type: v.literal('PausePlenary') }),
  v.strictObject({ type: v.literal('ResumePlenary') }),
  v.strictObject({ type: v.literal('SetPlenaryPresenter'), presenter: PresenterAsked }),
  v.strictObject({ type: v.literal('ClosePlenary') }),
] as const
const PlenaryCommand = v.variant('type', plenaryCommands)
export type PlenaryCommand = v.InferOutput<typeof PlenaryCommand>

export type PlenaryEvent =
  | {
      readonly type: 'v1.PlenaryOpened'
      readonly activity: ActivityId | null
      readonly by: PlenaryBy
      readonly minutes: number
      readonly presenter: Presenter | null
      readonly at: Instant
    }
  | { readonly type: 'v1.PlenaryStepped'; readonly slide: Slide | null; readonly at: Instant }
  | { readonly type: 'v1.PlenaryLengthened'; readonly minutes: number }
  | { readonly type: 'v1.PlenaryPaused'; readonly at: Instant }
  | { readonly type: 'v1.PlenaryResumed'; readonly at: Instant }
  | { readonly type: 'v1.PlenaryPresenterSet'; readonly presenter: Presenter | null }
  | { readonly type: 'v1.PlenaryClosed'; readonly at: Instant }

export type PlenaryRefusal =
  | 'plenary-not-open'
  /** Nothing has been chosen to be read out. */
  | 'nothing-chosen'
  /** The leader moves it, and whoever presents. */
  | 'not-presenting'
  /** Nobody but the leader moves on what the hall does not see. */
  | 'not-on-screen'
  | 'unknown-card'
  | 'unknown-activity'
  | 'unknown-person'
  | 'unknown-municipality'
  | 'already-open'
  | 'moved-already'
  | 'already-paused'
  | 'not-paused'
  | 'out-of-range'

const PLENARY_EVENTS: { readonly [Type in PlenaryEvent['type']]: true } = {
  'v1.PlenaryOpened': true,
  'v1.PlenaryStepped': true,
  'v1.PlenaryLengthened': true,
  'v1.PlenaryPaused': true,
  'v1.PlenaryResumed': true,
  'v1.PlenaryPresenterSet': true,
  'v1.PlenaryClosed': true,
}
export function isPlenaryEvent(event: { readonly type: string }): event is PlenaryEvent {
  return Object.hasOwn(PLENARY_EVENTS, event.type)
}
