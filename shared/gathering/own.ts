import * as v from 'valibot'
import { type Day, ITEM_KINDS } from '#shared/agenda/agenda.ts'
import type { DaysRefusal } from '#shared/agenda/check-days.ts'
import type { OvertakeRefusal } from '#shared/agenda/overtake.ts'
import { type ActivityId, Id } from '#shared/kernel/ids.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import type { RoomCommand } from './gathering.ts'
import type { Slice } from './kept.ts'
import { type PrivacyEvent, SetPrivacy } from './privacy.ts'
import { SCENES, type Scene, THEMES, type Theme } from './stage.ts'

const line = v.pipe(v.string(), v.maxLength(5_000))
const minute = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_880))
const lines = v.pipe(v.array(line), v.maxLength(200))
const ItemSchema = v.strictObject({
  id: Id,
  start: minute,
  end: v.nullable(minute),
  title: line,
  speakers: lines,
  details: lines,
  kind: v.picklist(ITEM_KINDS),
  pinned: v.boolean(),
})
export const DaySchema = v.strictObject({
  id: Id,
  date: v.nullable(v.pipe(v.string(), v.isoDate())),
  label: line,
  items: v.pipe(v.array(ItemSchema), v.maxLength(500)),
})

export const runCommands = [
  v.strictObject({ type: v.literal('StartItem'), item: Id, from: v.nullable(Id) }),
  v.strictObject({ type: v.literal('PauseClock') }),
  v.strictObject({ type: v.literal('ResumeClock') }),
  v.strictObject({ type: v.literal('AdjustTime'), item: Id, minutes: v.pipe(v.number(), v.integer()) }),
  v.strictObject({ type: v.literal('EndDay'), from: v.nullable(Id) }),
] as const

export const ownCommands = [
  v.strictObject({ type: v.literal('NameGathering'), title: line, place: line }),
  /** The clock on the wall where people meet: an IANA name, such as `Europe/Oslo`. */
  v.strictObject({ type: v.literal('SetZone'), zone: v.pipe(v.string(), v.maxLength(60)) }),
  /** `base` is the revision the writer saw; a newer one in between refuses, so that nobody's revision is overwritten unseen. */
  v.strictObject({
    type: v.literal('ReviseAgenda'),
    base: v.pipe(v.number(), v.integer()),
    title: line,
    source: v.string(),
    days: v.pipe(v.array(DaySchema), v.maxLength(31)),
  }),
  /** An earlier revision made the programme in use again, under the ids it had. */
  v.strictObject({
    type: v.literal('BringBackAgenda'),
    base: v.pipe(v.number(), v.integer()),
    revision: v.pipe(v.number(), v.integer()),
  }),
  /** A late day saved: new times for items of one day, and items left out. `from` is the item that was on, as in `StartItem`. */
  v.strictObject({
    type: v.literal('CatchUp'),
    base: v.pipe(v.number(), v.integer()),
    from: v.nullable(Id),
    day: Id,
    times: v.pipe(
      v.array(v.strictObject({ item: Id, start: minute, end: v.nullable(minute) })),
      v.maxLength(500),
    ),
    dropped: v.pipe(v.array(Id), v.maxLength(500)),
  }),
  v.strictObject({ type: v.literal('ShowScene'), scene: v.picklist(SCENES), activity: v.nullable(Id) }),
  v.strictObject({ type: v.literal('SetTheme'), theme: v.picklist(THEMES) }),
  v.strictObject({ type: v.literal('RemoveActivity'), activity: Id }),
  /** In front of another in the list of what is prepared; null: last. */
  v.strictObject({ type: v.literal('MoveActivity'), activity: Id, before: v.nullable(Id) }),
  v.strictObject({ type: v.literal('Undo'), step: v.pipe(v.number(), v.integer()) }),
  SetPrivacy,
  v.strictObject({ type: v.literal('CloseGathering') }),
  v.strictObject({ type: v.literal('ReopenGathering') }),
] as const
const OwnCommand = v.variant('type', ownCommands)
export type OwnCommand = v.InferOutput<typeof OwnCommand>

export type OwnEvent =
  | { readonly type: 'v1.GatheringNamed'; readonly title: string; readonly place: string }
  | { readonly type: 'v1.ZoneSet'; readonly zone: TimeZone }
  | {
      readonly type: 'v1.AgendaRevised'
      readonly revision: number
      readonly title: string
      readonly source: string
      readonly days: readonly Day[]
      readonly at: Instant
    }
  | { readonly type: 'v1.SceneShown'; readonly scene: Scene; readonly activity: ActivityId | null }
  | { readonly type: 'v1.ThemeSet'; readonly theme: Theme }
  | { readonly type: 'v1.ActivityRemoved'; readonly activity: ActivityId }
  | { readonly type: 'v1.ActivityMoved'; readonly activity: ActivityId; readonly before: ActivityId | null }
  | PrivacyEvent
  | { readonly type: 'v1.GatheringClosed'; readonly at: Instant }
  | { readonly type: 'v1.GatheringReopened'; readonly at: Instant }
  /** Stands before the events of a leader's step and says which parts of the gathering it is about to change. */
  | {
      readonly type: 'v1.StepTaken'
      readonly step: number
      readonly command: RoomCommand['type']
      readonly slices: readonly Slice[]
    }
  | { readonly type: 'v1.StepUndone'; readonly step: number; readonly at: Instant }
export type OwnRefusal =
  /** No such revision is kept. */
  | 'unknown-revision'
  | DaysRefusal
  | OvertakeRefusal
  | 'not-allowed'
  | 'gathering-closed'
  | 'agenda-changed'
  | 'agenda-empty'
  | 'unknown-zone'
  | 'text-too-long'
  | 'unknown-activity'
  | 'in-use'
  | 'nothing-to-undo'
  | 'moved-already'
  /** No municipality has handed in anything to show. */
  | 'nothing-reported'
