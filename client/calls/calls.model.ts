import type { Run } from '#shared/agenda/agenda.ts'
import { currentDay } from '#shared/agenda/position.ts'
import { type Calling, callsOn } from '#shared/gathering/calls-now.ts'
import { type Instant, MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { CallPart } from '#shared/views/calls-part.ts'
import type { AgendaPart } from '#shared/views/programme-part.ts'

export type Seen = {
  readonly gathering: { readonly zone: string; readonly phase: 'open' | 'closed' }
  readonly agenda: AgendaPart
  readonly run: Run
}

/** Today's calls among these, as the day is going. */
export function callsToday(seen: Seen, calls: readonly CallPart[], now: Instant): readonly Calling[] {
  const { gathering, agenda, run } = seen
  if (calls.length === 0 || gathering.phase === 'closed') return []
  const { zone } = gathering
  const day = currentDay({ ...agenda, source: '' }, run, now, zone)
  if (day === null) return []
  return callsOn(day, (item) => calls.filter((each) => each.item === item), { run, now, zone })
}

/** So long before it somebody is reminded, at first quietly, and then as they should go. */
const TEN: Millis = 10 * MINUTE
const ONE: Millis = MINUTE
/** A reminder stands a little longer: somebody may be on their way. */
const STAYS: Millis = 2 * MINUTE

/** The calls that stand as reminders now. */
export function near(callings: readonly Calling[], now: Instant): readonly Calling[] {
  return callings.filter(({ at }) => at - now <= TEN && now - at < STAYS)
}

/** Whole minutes that are left, so that ten are ten until the first of them has gone; 0: it is time. */
export function minutesTo({ at }: Pick<Calling, 'at'>, now: Instant): number {
  return Math.max(0, Math.ceil((at - now) / MINUTE))
}

/** What has been reminded of: the call and the mark, and what time it was for then. */
export type Reminded = Readonly<Record<string, Instant>>
export type Mark = 'ten' | 'one'
export type Reminder = { readonly mark: Mark; readonly calling: Calling; readonly name: string }

/** A call that has since been put off by so much is a new one. */
const ANEW: Millis = 5 * MINUTE
const KEPT = 40

export function nameOf({ item, call }: Pick<Calling, 'item' | 'call'>): string {
  const { role, when, place } = call
  return JSON.stringify([item.id, role, when.of, when.of === 'clock' ? when.at : when.minutes, place])
}

/** What is to be felt and heard now, of what has not been yet. A page that comes back late says the mark that holds then. */
export function remindersNow(
  callings: readonly Calling[],
  reminded: Reminded,
  now: Instant,
): readonly Reminder[] {
  return callings.flatMap((calling): readonly Reminder[] => {
    const left = calling.at - now
    if (left <= 0 || left > TEN) return []
    const mark: Mark = left > ONE ? 'ten' : 'one'
    const name = `${nameOf(calling)} ${mark}`
    const before = Object.hasOwn(reminded, name) ? reminded[name] : undefined
    return before !== undefined && calling.at - before < ANEW ? [] : [{ mark, calling, name }]
  })
}

/** With these said, too; the oldest are forgotten. */
export function withReminded(reminded: Reminded, said: readonly Reminder[]): Reminded {
  const all = { ...reminded, ...Object.fromEntries(said.map(({ name, calling }) => [name, calling.at])) }
  const latest = Object.entries(all).sort(([, one], [, other]) => other - one)
  return Object.fromEntries(latest.slice(0, KEPT))
}

/** What was kept, whoever wrote it. */
export function readReminded(text: string | null): Reminded {
  try {
    const known: unknown = JSON.parse(text ?? '{}')
    if (typeof known !== 'object' || known === null) return {}
    return Object.fromEntries(Object.entries(known).filter(([, at]) => typeof at === 'number'))
  } catch {
    return {}
  }
}
