import * as v from 'valibot'
import { Id, type MunicipalityId, type PlannedId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { PROGRAMME_LIMITS } from './limits.ts'
import { LANGUAGES, type Language } from './municipalities.ts'
import { date, typed } from './outline.ts'
import type { Who } from './who.ts'

export const ANSWERS = ['comes', 'perhaps', 'not'] as const
export type InvitationAnswer = (typeof ANSWERS)[number]

/** With its placeholders, as the owner wrote it. */
export type InvitationText = { readonly subject: string; readonly text: string }
export type Reply = {
  readonly answer: InvitationAnswer
  /** How many come; null: not said. */
  readonly people: number | null
  /** Which roles come, in their words. */
  readonly who: string
  readonly note: string
  readonly by: Who
  readonly at: Instant
}
/** What has passed between the programme and one municipality about one gathering. */
export type Correspondence = {
  readonly invited: readonly Instant[]
  readonly reminded: readonly Instant[]
  /** Every reply, newest last, which is the one that counts. */
  readonly replies: readonly Reply[]
}
export type Invitation = {
  readonly texts: { readonly [L in Language]?: InvitationText }
  readonly replyBy: IsoDate | null
  /** So many days before that a reminder is due, most first. */
  readonly reminders: readonly number[]
  readonly to: Readonly<Record<MunicipalityId, Correspondence>>
}

export const nobodyInvited: Invitation = { texts: {}, replyBy: null, reminders: [], to: {} }
export const noLetters: Correspondence = { invited: [], reminded: [], replies: [] }

const some = v.pipe(v.array(Id), v.minLength(1), v.maxLength(PROGRAMME_LIMITS.municipalities))

export const invitationCommands = [
  /** Both empty: the ready text of that language again. */
  v.strictObject({
    type: v.literal('WriteInvitation'),
    planned: Id,
    language: v.picklist(LANGUAGES),
    subject: typed,
    text: v.pipe(v.string(), v.maxLength(20_000)),
  }),
  v.strictObject({
    type: v.literal('SetReplyBy'),
    planned: Id,
    replyBy: v.nullable(date),
    reminders: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))),
      v.maxLength(PROGRAMME_LIMITS.reminders),
    ),
  }),
  /** The text has been pasted and sent; Samling sends nothing itself. */
  v.strictObject({ type: v.literal('MarkInvited'), planned: Id, municipalities: some }),
  v.strictObject({ type: v.literal('MarkReminded'), planned: Id, municipalities: some }),
  v.strictObject({
    type: v.literal('ReplyToInvitation'),
    planned: Id,
    municipality: Id,
    answer: v.picklist(ANSWERS),
    people: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))),
    who: typed,
    note: typed,
  }),
] as const
const InvitationCommand = v.variant('type', invitationCommands)
export type InvitationCommand = v.InferOutput<typeof InvitationCommand>

type Of = { readonly planned: PlannedId }
type Sent = Of & { readonly municipalities: readonly MunicipalityId[]; readonly at: Instant }
export type InvitationEvent =
  | ({
      readonly type: 'v1.InvitationWritten'
      readonly language: Language
      readonly subject: string
      readonly text: string
    } & Of)
  | ({
      readonly type: 'v1.ReplyBySet'
      readonly replyBy: IsoDate | null
      readonly reminders: readonly number[]
    } & Of)
  | ({ readonly type: 'v1.MunicipalitiesInvited' } & Sent)
  | ({ readonly type: 'v1.MunicipalitiesReminded' } & Sent)
  | ({ readonly type: 'v1.InvitationReplied'; readonly municipality: MunicipalityId } & Of & Reply)

export type InvitationRefusal =
  | 'unknown-gathering'
  | 'unknown-municipality'
  /** The gathering is not for that municipality; the detail is its name. */
  | 'not-invited'
  | 'gathering-cancelled'
  | 'gathering-held'
  | 'text-too-long'
  | 'no-such-date'
  /** The detail is as typed, with its braces. */
  | 'unknown-placeholder'
  /** More heads than one municipality brings; the detail is how many those are. */
  | 'too-many-people'
  | 'changed-too-often'
