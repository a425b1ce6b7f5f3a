import { wallClock } from '#shared/agenda/zone.ts'
import { HOUR, type Instant, MINUTE, type TimeZone } from '#shared/kernel/instant.ts'
import type { ReplayCourse } from '#shared/protocol/replay.ts'
import type { Span } from '#shared/replay/course.ts'
import type { Mark } from '#shared/replay/marks.ts'
import type { Sitting } from '#shared/replay/sittings.ts'

export const SPEEDS = [1, 10, 60] as const
export type Speed = (typeof SPEEDS)[number]

/** The gathering behind `/replay/<id>`, and the programme whose owner has come from its page. */
export function askedIn({ pathname, search }: { readonly pathname: string; readonly search: string }) {
  const gathering = decodeURIComponent(/^\/replay\/([^/]+)/.exec(pathname)?.[1] ?? '')
  return { gathering, programme: new URLSearchParams(search).get('programme') }
}

/** The address of it; of a programme's own gathering it is opened by its owner's key. */
export function replayOf(gathering: string, programme: string | null = null): string {
  const whose = programme === null ? '' : `?programme=${encodeURIComponent(programme)}`
  return `/replay/${encodeURIComponent(gathering)}${whose}`
}

/** 10:42:07 */
export function clockText(at: Instant, zone: TimeZone): string {
  const { minute, second } = wallClock(at, zone)
  return [Math.floor(minute / 60), minute % 60, second].map((each) => `${each}`.padStart(2, '0')).join(':')
}

/** Where on the line an instant stands, 0–1. */
export function partOf({ from, until }: Sitting, at: Instant): number {
  return Math.min(1, Math.max(0, (at - from) / (until - from)))
}

export type Bar = {
  readonly id: string
  readonly title: string
  readonly at: number
  readonly width: number
}

/** Items on the line of a sitting, cut at its ends; one without an end goes on to the next, or to the end of the sitting. */
export function barsOf(spans: readonly Span[], sitting: Sitting): readonly Bar[] {
  return spans.flatMap(({ item, title, from, until }, place) => {
    const end = until ?? spans.slice(place + 1).find((next) => next.from > from)?.from ?? sitting.until
    if (end <= sitting.from || from >= sitting.until) return []
    const at = partOf(sitting, from)
    return [{ id: `${item} ${from}`, title, at, width: partOf(sitting, end) - at }]
  })
}

export function marksIn(marks: readonly Mark[], { from, until }: Sitting): readonly Mark[] {
  return marks.filter(({ at }) => at >= from && at <= until)
}

/** The last of them that has been; -1 before the first. */
export function lastMark(marks: readonly Mark[], at: Instant): number {
  return marks.findLastIndex((mark) => mark.at <= at)
}

/** The hours that are written below the line, as many as have room. */
export function hoursOf(
  { from, until }: Sitting,
  zone: TimeZone,
): readonly { readonly at: number; readonly text: string }[] {
  const every = [MINUTE * 5, MINUTE * 15, MINUTE * 30, HOUR, 2 * HOUR, 4 * HOUR]
  const step = every.find((each) => (until - from) / each <= 9) ?? 8 * HOUR
  const hours: { at: number; text: string }[] = []
  for (let at = Math.ceil(from / step) * step; at <= until; at += step)
    hours.push({ at: partOf({ from, until }, at), text: clockText(at, zone).slice(0, 5) })
  return hours
}

/** The item that was on; empty between items. */
export function itemAt(went: readonly Span[], at: Instant): string {
  return went.find(({ from, until }) => at >= from && at < (until ?? Number.POSITIVE_INFINITY))?.title ?? ''
}

/** Where Page Up and Page Down go: the items as they went, else as they were planned. */
export function itemTimes({ went, planned }: Pick<ReplayCourse, 'went' | 'planned'>): readonly Instant[] {
  // A picture comes up at the end of its second.
  return (went.length > 0 ? went : planned).map(({ from }) => Math.ceil(from / 1_000) * 1_000)
}

/** Why there is no course, where a reason has words of its own. */
const TOLD = ['not-allowed', 'not-private', 'no-answer'] as const
export type Gate =
  | { readonly show: 'loading' | 'empty' | 'failed' | (typeof TOLD)[number] }
  | { readonly show: 'course'; readonly course: ReplayCourse }

export function gateOf(course: ReplayCourse | null, trouble: string | null): Gate {
  if (course !== null && trouble !== 'not-allowed')
    return course.frames.length === 0 ? { show: 'empty' } : { show: 'course', course }
  if (trouble === null) return { show: 'loading' }
  return { show: TOLD.find((code) => code === trouble) ?? 'failed' }
}
