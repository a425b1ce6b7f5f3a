import * as v from 'valibot'
import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { NOTICE_LANGUAGES, NOTICE_WORDS, noticeIn, wordsIn } from '#shared/words/notice.ts'

/** Whose gathering this is, in the eyes of the law, and how long what people say in it is kept. */
export type Privacy = {
  /** Who is responsible; empty: whoever holds the gathering. */
  readonly controller: string
  /** Where to ask; empty: whoever leads. */
  readonly contact: string
  /** What it is for; empty: the gathering and the work after it. */
  readonly purpose: string
  /** So long after it was closed everything goes. */
  readonly days: number
  /** Nothing goes by itself: somebody has said that it must be kept. */
  readonly hold: boolean
  /** Whoever comes may leave the name out. */
  readonly nameless: boolean
}
export const MOST_DAYS = 3_650
export const defaultPrivacy: Privacy = {
  controller: '',
  contact: '',
  purpose: '',
  days: 30,
  hold: false,
  nameless: false,
}

const text = v.pipe(v.string(), v.maxLength(1_000))
export const SetPrivacy = v.strictObject({
  type: v.literal('SetPrivacy'),
  controller: text,
  contact: text,
  purpose: text,
  days: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_DAYS)),
  hold: v.boolean(),
  nameless: v.boolean(),
})
type SetPrivacy = v.InferOutput<typeof SetPrivacy>
export type PrivacyEvent = { readonly type: 'v1.PrivacySet' } & Privacy

export function decidePrivacy(
  known: Privacy,
  { type: _, ...asked }: SetPrivacy,
): Decision<PrivacyEvent, 'text-too-long'> {
  const privacy: Privacy = {
    ...asked,
    controller: tidy(asked.controller),
    contact: tidy(asked.contact),
    purpose: tidy(asked.purpose),
  }
  const { controller, contact, purpose } = privacy
  if ([controller, contact, purpose].some((each) => tooLong(each, TEXT_LIMITS.choice)))
    return refused('text-too-long', `${TEXT_LIMITS.choice}`)
  // What must be read before joining is short, whatever is filled in.
  if (NOTICE_LANGUAGES.some((language) => wordsIn(noticeIn(language, privacy)) > NOTICE_WORDS))
    return refused('text-too-long', `${TEXT_LIMITS.name}`)
  return JSON.stringify(sorted(privacy)) === JSON.stringify(sorted(known))
    ? accepted()
    : accepted({ type: 'v1.PrivacySet', ...privacy })
}

const DAY = 86_400_000
/** So long before it the leader is told. */
const WARNED: Instant = 7 * DAY

type Kept = {
  readonly phase: 'open' | 'closed'
  readonly closedAt: Instant | null
  readonly privacy: Privacy
}

/** When everything goes by itself; null: not as it stands now. */
export function erasesAt({ phase, closedAt, privacy: { days, hold } }: Kept): Instant | null {
  return phase === 'open' || closedAt === null || hold ? null : closedAt + days * DAY
}

/** How many days are left, from the last seven on; null: more, or it does not go. */
export function daysLeft(kept: Kept, now: Instant): number | null {
  return daysUntil(erasesAt(kept), now)
}

export function daysUntil(at: Instant | null, now: Instant): number | null {
  return at === null || at - now > WARNED ? null : Math.max(0, Math.ceil((at - now) / DAY))
}

function sorted(privacy: Privacy): readonly unknown[] {
  const { controller, contact, purpose, days, hold, nameless } = privacy
  return [controller, contact, purpose, days, hold, nameless]
}
