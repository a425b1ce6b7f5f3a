import * as v from 'valibot'
import type { Notice } from '#shared/words/notice.ts'

/**
 * What the home page and the check page ask over http, as JSON (`POST /api/…`). Everything live goes over Socket.IO; this is for
 * before one is anywhere.
 */
const text = v.pipe(v.string(), v.maxLength(200))

/** What this browser holds the key to: a leader's session, or a phone's token. */
export const HeldKey = v.variant('role', [
  v.strictObject({ role: v.literal('leader'), gathering: text, session: text }),
  v.strictObject({ role: v.literal('phone'), code: text, token: text }),
])
export type HeldKey = v.InferOutput<typeof HeldKey>

export const MOST_KEYS = 60
export const HomeQuestion = v.strictObject({ mine: v.pipe(v.array(HeldKey), v.maxLength(MOST_KEYS)) })
export const OwnerQuestion = v.strictObject({ secret: text })
export const LeaderQuestion = v.strictObject({ gathering: text, session: text })
export const PhaseQuestion = v.strictObject({
  ...LeaderQuestion.entries,
  phase: v.picklist(['open', 'closed']),
})
/** `code`: the gathering's join code, typed once more by whoever erases it for good. */
export const EraseQuestion = v.strictObject({ ...LeaderQuestion.entries, code: text })
/** A calendar file of what a municipality has promised, by one of its phones; or of all, by the leader. */
export const CALENDAR_LANGUAGES = ['nb', 'nn', 'en'] as const
export type Language = (typeof CALENDAR_LANGUAGES)[number]
const promises = { activity: text, language: v.picklist(CALENDAR_LANGUAGES) }
export const CalendarQuestion = v.union([
  v.strictObject({ ...LeaderQuestion.entries, ...promises }),
  v.strictObject({ code: text, token: text, ...promises }),
])
export type CalendarQuestion = v.InferOutput<typeof CalendarQuestion>
/** A gathering from a template of the library. `version`: of the templates that the page knows. */
export const TemplateQuestion = v.strictObject({
  template: text,
  version: v.pipe(v.number(), v.integer()),
  language: v.picklist(CALENDAR_LANGUAGES),
  title: v.pipe(v.string(), v.maxLength(1_000)),
  place: v.pipe(v.string(), v.maxLength(1_000)),
  firstDay: text,
})
export type TemplateQuestion = v.InferOutput<typeof TemplateQuestion>
/** What the server keeps of whoever this phone speaks for. */
export const MineQuestion = v.strictObject({ code: text, token: text })
/** Whether what they have given may be used for research. */
export const ResearchQuestion = v.strictObject({
  ...MineQuestion.entries,
  allowed: v.boolean(),
  /** The mark of what they read. */
  purpose: v.optional(text),
})
export type MineKind = 'person' | 'answer' | 'note' | 'text'
export type SaidByMe = {
  readonly at: number | null
  readonly kind: MineKind
  /** What was asked; empty where nothing was. */
  readonly about: string
  readonly said: readonly string[]
}
export type MineAnswer = {
  readonly title: string
  /** What they are told of research before they say anything; null: nobody has said what it is for. */
  readonly research: Notice | null
  /** The mark of that; empty: none is put. */
  readonly purpose: string
  /** They have said that research may use it, for what is asked now. */
  readonly studied: boolean
  /** They have said yes to another purpose, which does not count for this one; `to`: what it was, where that is known. */
  readonly before: { readonly to: Notice | null } | null
  readonly said: readonly SaidByMe[]
}
export const AddressQuestion = v.strictObject({ address: text })

/** What a phone found out about its network. */
export const CHECKS = ['websocket', 'polling', 'clock', 'storage'] as const
export type Check = (typeof CHECKS)[number]
export const CheckReport = v.strictObject({
  /** Made by the page, so that a phone that tries again is the same row. */
  id: v.pipe(v.string(), v.regex(/^[\w-]{8,40}$/)),
  websocket: v.boolean(),
  polling: v.boolean(),
  clock: v.boolean(),
  storage: v.boolean(),
})
export type CheckReport = v.InferOutput<typeof CheckReport>

/** A gathering as the home page lists it. */
export type HomeRow = {
  readonly key:
    | { readonly role: 'leader'; readonly gathering: string }
    | { readonly role: 'phone'; readonly code: string; readonly gathering: string }
  readonly title: string
  readonly place: string
  /** Of the days that have one. */
  readonly dates: readonly string[]
  readonly code: string
  readonly phase: 'open' | 'closed'
  /** It is the main leader's, who alone can erase it. */
  readonly mayErase?: boolean
  /** So many days until everything goes by itself; left out: more than a week, or never. */
  readonly daysLeft?: number
  /** The leader's: the programme it is of. */
  readonly programme?: { readonly id: string; readonly title: string }
}
export type HomeAnswer = {
  /** Whether gatherings can be made from here. */
  readonly mayCreate: boolean
  readonly mine: readonly HomeRow[]
}
export type CreatedAnswer = { readonly gathering: string; readonly secret: string }

/** One address that phones may reach this machine by. */
export type NetworkAddress = {
  readonly address: string
  /** The network card's own name. */
  readonly card: string
  /** Of a VPN, of containers or of a virtual machine: phones in the hall rarely reach it. */
  readonly virtual: boolean
}
export type NetworkAnswer = {
  readonly addresses: readonly NetworkAddress[]
  /** The one in use; null when another was given at the start (`--url`). */
  readonly chosen: string | null
  readonly check: { readonly url: string; readonly qr: { readonly size: number; readonly path: string } }
  readonly phones: readonly CheckedPhone[]
}
export type CheckedPhone = CheckReport & { readonly at: number; readonly number: number }
