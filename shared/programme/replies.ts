import { wallClock } from '#shared/agenda/zone.ts'
import type { MunicipalityId, PlannedId } from '#shared/kernel/ids.ts'
import type { Instant, IsoDate } from '#shared/kernel/instant.ts'
import { daysTo } from './dates.ts'
import { type InvitationAnswer, nobodyInvited, noLetters, type Reply } from './invitations.ts'
import type { Planned } from './planned.ts'
import { municipalityIn, type Programme } from './programme.ts'

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
  const { to } = programme.invitations.get(planned.id) ?? nobodyInvited
  const all = planned.municipalities.map((id) => to[id] ?? noLetters)
  const answers = all.map(({ replies }) => replies.at(-1) ?? null)
  const count = (answer: InvitationAnswer) => answers.filter((reply) => reply?.answer === answer).length
  const unheard = all.filter(({ replies }) => replies.length === 0)
  return {
    comes: count('comes'),
    perhaps: count('perhaps'),
    not: count('not'),
    silent: unheard.filter(({ invited }) => invited.length > 0).length,
    notInvited: unheard.filter(({ invited }) => invited.length === 0).length,
    people: answers.reduce((sum, reply) => sum + (reply?.answer === 'comes' ? (reply.people ?? 0) : 0), 0),
  }
}

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
  const { replyBy, reminders, to } = programme.invitations.get(planned.id) ?? nobodyInvited
  if (replyBy === null || (planned.stands !== 'planned' && planned.stands !== 'made')) return []
  const days = daysTo(today, replyBy)
  const due = dueDays(reminders, days)
  if (due === null) return []
  return planned.municipalities.flatMap((municipality): Reminder[] => {
    const letters = to[municipality] ?? noLetters
    const answer = letters.replies.at(-1)?.answer ?? null
    const last = Math.max(...letters.invited, ...letters.reminded)
    const isOut = municipalityIn(programme, municipality)?.leftAt !== null
    if (isOut || letters.invited.length === 0 || answer === 'comes' || answer === 'not') return []
    const isTold = daysTo(dayOf(last, programme), replyBy) <= due
    return isTold ? [] : [{ planned: planned.id, municipality, days, answer }]
  })
}

/** The reminder that was the last to fall due, in days before the last day; null: none has yet. The day after it is one too. */
function dueDays(reminders: readonly number[], days: number): number | null {
  const due = [...reminders, -1].filter((each) => days <= each)
  return due.length === 0 ? null : Math.min(...due)
}

function dayOf(at: Instant, { zone }: Programme): IsoDate {
  return wallClock(at, zone).date
}
