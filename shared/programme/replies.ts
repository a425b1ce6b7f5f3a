import { wallClock } from '#shared/agenda/zone.ts'
import type { MunicipalityId, PlannedId } from '#shared/kernel/ids.ts'
import type { IsoDate, TimeZone } from '#shared/kernel/instant.ts'
import { memoWith } from '#shared/kernel/memo.ts'
import { daysTo } from './dates.ts'
import {
  type Invitation,
  type InvitationAnswer,
  nobodyInvited,
  noLetters,
  type Reply,
} from './invitations.ts'
import type { Planned } from './planned.ts'
import type { Programme } from './programme.ts'

export type ReplyCounts = {
  readonly comes: number
  readonly perhaps: number
  readonly not: number
  /** Invited, and nothing heard. */
  readonly silent: number
  readonly notInvited: number
  /** As many as those that come have said they are. */
  readonly people: number
}

/** The reply that counts; null: none yet. */
export function replyOf(
  programme: Programme,
  planned: PlannedId,
  municipality: MunicipalityId,
): Reply | null {
  return programme.invitations.get(planned)?.to[municipality]?.replies.at(-1) ?? null
}

/** Of the municipalities that the gathering is for. What others have replied stands, and is not counted. */
export function replyCounts(programme: Programme, planned: Planned): ReplyCounts {
  return counted(planned, programme.invitations.get(planned.id) ?? nobodyInvited)
}

const counted = memoWith(({ municipalities }: Planned, { to }: Invitation): ReplyCounts => {
  const count: Record<InvitationAnswer | 'silent' | 'notInvited' | 'people', number> = {
    ...{ comes: 0, perhaps: 0, not: 0, silent: 0, notInvited: 0, people: 0 },
  }
  for (const id of municipalities) {
    const { replies, invited } = to[id] ?? noLetters
    const last = replies.at(-1)
    count[last?.answer ?? (invited.length > 0 ? 'silent' : 'notInvited')] += 1
    if (last?.answer === 'comes') count.people += last.people ?? 0
  }
  return count
})

export type Reminder = {
  readonly planned: PlannedId
  readonly municipality: MunicipalityId
  /** Days left to reply; negative when the last day is past. */
  readonly days: number
  /** What they have said so far. */
  readonly answer: 'perhaps' | null
}

/** Who is to be reminded of what today: invited, without a settled answer, and not written to since the reminder fell due. */
export function remindersDue(programme: Programme, today: IsoDate): readonly Reminder[] {
  return programme.gatherings.flatMap((planned) => remindersOf(programme, planned, today))
}

/** The same of one gathering. */
export function remindersOf(programme: Programme, planned: Planned, today: IsoDate): readonly Reminder[] {
  const { municipalities, zone } = programme
  return reminded(
    planned,
    programme.invitations.get(planned.id) ?? nobodyInvited,
    today,
    municipalities,
    zone,
  )
}

const reminded = memoWith(remindedOf)

function remindedOf(
  planned: Planned,
  { replyBy, reminders, to }: Invitation,
  today: IsoDate,
  municipalities: Programme['municipalities'],
  zone: TimeZone,
): readonly Reminder[] {
  if (replyBy === null || (planned.stands !== 'planned' && planned.stands !== 'made')) return []
  const days = daysTo(today, replyBy)
  const due = dueDays(reminders, days)
  if (due === null) return []
  return planned.municipalities.flatMap((municipality): Reminder[] => {
    const letters = to[municipality] ?? noLetters
    const answer = letters.replies.at(-1)?.answer ?? null
    const last = Math.max(...letters.invited, ...letters.reminded)
    const isOut = municipalities.find(({ id }) => id === municipality)?.leftAt !== null
    if (isOut || letters.invited.length === 0 || answer === 'comes' || answer === 'not') return []
    const isTold = daysTo(wallClock(last, zone).date, replyBy) <= due
    return isTold ? [] : [{ planned: planned.id, municipality, days, answer }]
  })
}

/** The reminder that was the last to fall due, in days before the last day; null: none has yet. The day after it is one too. */
function dueDays(reminders: readonly number[], days: number): number | null {
  const due = [...reminders, -1].filter((each) => days <= each)
  return due.length === 0 ? null : Math.min(...due)
}
