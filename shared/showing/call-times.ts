import * as v from 'valibot'
import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import { Id, type ItemId } from '#shared/kernel/ids.ts'
import { type Instant, MINUTE, type MinuteOfDay } from '#shared/kernel/instant.ts'
import type { Table } from '#shared/kernel/table.ts'
import { tidyName, tooLong } from '#shared/kernel/text.ts'

/** When somebody is called: at a time on the wall, or so many minutes before their item ends or after it has begun. */
export type CallWhen =
  | { readonly of: 'clock'; readonly at: MinuteOfDay }
  | { readonly of: 'end'; readonly minutes: number }
  | { readonly of: 'start'; readonly minutes: number }

/** A time that some of the people here have to know: those with one duty, and nobody else. */
export type Call = {
  readonly role: string
  readonly when: CallWhen
  /** Where, or what for, in the leader's words; may be empty. */
  readonly place: string
}

export const CALL_LIMITS = { calls: 12, place: 80, minutes: 1_440 } as const

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(CALL_LIMITS.minutes))
/** `At`: a time on the wall, which a programme file writes in figures. */
export const callWith = <At extends v.GenericSchema<unknown, MinuteOfDay>>(at: At) =>
  v.strictObject({
    role: v.pipe(v.string(), v.maxLength(200)),
    when: v.variant('of', [
      v.strictObject({ of: v.literal('clock'), at }),
      v.strictObject({ of: v.literal('end'), minutes }),
      v.strictObject({ of: v.literal('start'), minutes }),
    ]),
    place: v.pipe(v.string(), v.maxLength(5_000)),
  })
const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2_880))

export const callCommands = [
  /** All the calls of an item, each time: what is not named is gone. */
  v.strictObject({
    type: v.literal('SetCalls'),
    item: Id,
    calls: v.pipe(v.array(callWith(minuteOfDay)), v.maxLength(CALL_LIMITS.calls)),
  }),
] as const
const CallCommand = v.variant('type', callCommands)
export type CallCommand = v.InferOutput<typeof CallCommand>

export type CallEvent = {
  readonly type: 'v1.CallsSet'
  readonly item: ItemId
  readonly calls: readonly Call[]
}
export type CallRefusal =
  | 'unknown-item'
  | 'text-too-long'
  /** The detail is what was named; empty when nothing was. */
  | 'unknown-role'
  /** The detail says from when to when there is room: `12:00–12:45`. */
  | 'call-outside-item'
  /** Nothing says when the item ends, so there is no counting back from there. */
  | 'call-without-end'

/** From when to when an item is, planned or expected, whichever reaches further. An open end is null. */
export type ItemSpan = { readonly from: MinuteOfDay; readonly to: MinuteOfDay | null }

export type Calling = {
  readonly calls: Table<readonly Call[]>
  /** Those whom anybody can be called as. */
  readonly roles: readonly string[]
  /** Null: the programme has no such item. */
  readonly spanOf: (item: ItemId) => ItemSpan | null
  /** From a file that was saved when its programme had moved away from a call: it comes as it stood, and the leader is told. */
  readonly asSaved: boolean
}

export function decideCalls(
  { calls, roles, spanOf, asSaved }: Calling,
  command: CallCommand,
): Decision<CallEvent, CallRefusal> {
  const { item } = command
  const span = spanOf(item)
  if (span === null) return refused('unknown-item')
  const now = command.calls.map(({ role, when, place }): Call => ({ role, when, place: tidyName(place) }))
  const known = calls.get(item) ?? []
  for (const call of now) {
    if (!roles.includes(call.role)) return refused('unknown-role', call.role.trim())
    if (tooLong(call.place, CALL_LIMITS.place)) return refused('text-too-long', `${CALL_LIMITS.place}`)
    // What stands already stays, even where the programme has moved away from it: only the leader takes it out.
    if (asSaved || known.some((each) => sameCall(each, call))) continue
    if (call.when.of === 'end' && span.to === null) return refused('call-without-end')
    if (!isWithin(call.when, span)) return refused('call-outside-item', spanText(span))
  }
  const asked = once(now)
  return JSON.stringify(known) === JSON.stringify(asked)
    ? accepted()
    : accepted({ type: 'v1.CallsSet', item, calls: asked })
}

function once(calls: readonly Call[]): readonly Call[] {
  return calls
    .filter((call, at) => calls.findIndex((each) => sameCall(each, call)) === at)
    .map(({ role, when, place }) => ({ role, when: whenOf(when), place }))
}

/** Fields in one order, whoever made the object. */
function whenOf(when: CallWhen): CallWhen {
  return when.of === 'clock' ? { of: when.of, at: when.at } : { of: when.of, minutes: when.minutes }
}

function sameCall(one: Call, other: Call): boolean {
  return one.role === other.role && one.place === other.place && sameWhen(one.when, other.when)
}

function sameWhen(one: CallWhen, other: CallWhen): boolean {
  if (one.of === 'clock' || other.of === 'clock')
    return one.of === 'clock' && other.of === 'clock' && one.at === other.at
  return one.of === other.of && one.minutes === other.minutes
}

function isWithin(when: CallWhen, { from, to }: ItemSpan): boolean {
  if (when.of === 'clock') return when.at >= from && (to === null || when.at <= to)
  return to === null || when.minutes <= to - from
}

function spanText({ from, to }: ItemSpan): string {
  return `${wallText(from)}–${to === null ? '' : wallText(to)}`
}

function wallText(minute: MinuteOfDay): string {
  const two = (number: number) => `${number}`.padStart(2, '0')
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

/** An item as its time is counted now, in whole minutes. */
export type SpanNow = {
  readonly start: Instant
  readonly end: Instant | null
  /** When a time on the wall is, on the item's day. */
  readonly wall: (at: MinuteOfDay) => Instant
}
/** `fits`: whether the item still holds that time. */
export type CallNow = { readonly at: Instant; readonly fits: boolean }

/**
 * When a call is now. One that is counted from its item goes where the item goes, and is never before it has begun; a time on
 * the wall stays. Null: it is counted back from an end that nothing says.
 */
export function callNow(when: CallWhen, { start, end, wall }: SpanNow): CallNow | null {
  if (when.of === 'clock') {
    const at = wall(when.at)
    return { at, fits: at >= start && (end === null || at <= end) }
  }
  if (when.of === 'end' && end === null) return null
  const asked = when.of === 'end' ? (end ?? 0) - when.minutes * MINUTE : start + when.minutes * MINUTE
  const at = Math.max(start, end === null ? asked : Math.min(asked, end))
  return { at, fits: at === asked }
}
