import { type Calling, callsOn } from '#shared/gathering/calls-now.ts'
import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import type { Instant, MinuteOfDay } from '#shared/kernel/instant.ts'
import { DUTIES, type Duty } from '#shared/people/people.ts'
import type { Call, CallWhen } from '#shared/showing/call-times.ts'
import { readCall } from '#shared/showing/read-calls.ts'
import type { LeaderView } from '#shared/views/leader.ts'

type Seen = Pick<LeaderView, 'agenda' | 'calls' | 'run' | 'gathering'>

/** An item's calls as they stand, in the order they were set. */
export function callsIn({ calls }: Pick<Seen, 'calls'>, item: string): readonly Call[] {
  // Read first: a page hears of what comes to stand there only when it has asked for it by name.
  const known = calls[item]
  return known && Object.hasOwn(calls, item) ? known : []
}

/** When an item's calls are as the day goes, earliest first, and which of them it no longer holds. */
export function callingsIn(view: Seen, item: string, now: Instant): readonly Calling[] {
  const calls = callsIn(view, item)
  const day = view.agenda.days.find(({ items }) => items.some(({ id }) => id === item))
  if (calls.length === 0 || day === undefined) return []
  const { run, gathering } = view
  return callsOn(day, (id) => (id === item ? calls : []), { run, now, zone: gathering.zone })
}

/** What is being typed: kept whatever is chosen meanwhile, and however it is answered. */
export type CallDraft = {
  readonly role: Duty
  readonly of: CallWhen['of']
  readonly at: string
  readonly minutes: string
  readonly place: string
}
export const emptyDraft: CallDraft = { role: DUTIES[1], of: 'clock', at: '', minutes: '15', place: '' }
export type CallProblem = 'noTime' | 'noMinutes'
type SetCalls = Extract<GatheringCommand, { type: 'SetCalls' }>

/** The item's calls with one more. What is not a time is told here; whether it lies in the item, the server says. */
export function addCall(view: Seen, item: string, draft: CallDraft): SetCalls | CallProblem {
  const when = whenOf(view, item, draft)
  if (typeof when === 'string') return when
  const { role, place } = draft
  return { type: 'SetCalls', item, calls: [...callsIn(view, item).map(copied), { role, when, place }] }
}

/** What the programme's own lines say of it, where the item holds it and nobody has set it yet. */
export function proposedCalls(view: Seen, item: string, now: Instant): readonly Calling[] {
  const day = view.agenda.days.find(({ items }) => items.some(({ id }) => id === item))
  const details = day?.items.find(({ id }) => id === item)?.details ?? []
  const known = callsIn(view, item)
  const calls = details.flatMap((line) => {
    const call = readCall(line)
    return call && !known.some(({ role, when }) => role === call.role && sameWhen(when, call.when))
      ? [call]
      : []
  })
  if (day === undefined || calls.length === 0) return []
  const { run, gathering } = view
  const callings = callsOn(day, (id) => (id === item ? calls : []), { run, now, zone: gathering.zone })
  return callings.filter(({ fits }) => fits)
}

function sameWhen(one: CallWhen, other: CallWhen): boolean {
  return JSON.stringify(whenCopied(one)) === JSON.stringify(whenCopied(other))
}

/** The item's calls with this one as well. */
export function takeCall(view: Seen, item: string, call: Call): SetCalls {
  return { type: 'SetCalls', item, calls: [...callsIn(view, item), call].map(copied) }
}

export function removeCall(view: Seen, item: string, gone: Call): SetCalls {
  const same = JSON.stringify(copied(gone))
  const calls = callsIn(view, item).map(copied)
  return { type: 'SetCalls', item, calls: calls.filter((each) => JSON.stringify(each) !== same) }
}

function whenOf(view: Seen, item: string, { of, at, minutes }: CallDraft): CallWhen | CallProblem {
  if (of === 'clock') {
    const minute = minuteOf(at)
    return minute === null ? 'noTime' : { of, at: onItsDay(view, item, minute) }
  }
  return /^\s*\d{1,4}\s*$/.test(minutes) ? { of, minutes: Number(minutes) } : 'noMinutes'
}

/** 12:45, as a time field gives it, or as somebody types it where there is none. */
function minuteOf(text: string): MinuteOfDay | null {
  const [, hours, minutes] = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(text) ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return hours === undefined || Number(minutes) > 59 || minute >= 24 * 60 ? null : minute
}

/** Half past midnight of an evening that began before it is still the same day of the gathering. */
function onItsDay({ agenda }: Seen, item: string, minute: MinuteOfDay): MinuteOfDay {
  const start = agenda.days.flatMap(({ items }) => items).find(({ id }) => id === item)?.start ?? 0
  const isAfterMidnight = minute < start && (start >= 24 * 60 || start - minute > 12 * 60)
  return isAfterMidnight ? minute + 24 * 60 : minute
}

/** Fields in one order, and nothing of the page's own in it. */
function copied({ role, when, place }: Call): Call & { when: CallWhen } {
  return {
    role,
    when: whenCopied(when),
    place,
  }
}

function whenCopied(when: CallWhen): CallWhen {
  return when.of === 'clock' ? { of: when.of, at: when.at } : { of: when.of, minutes: when.minutes }
}
