import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { RawItem } from './programme-blocks.ts'
import type { Proposal, ReadItem } from './programme-reading.ts'

export function clockText(minute: MinuteOfDay, separator: string): string {
  const day = ((minute % 1_440) + 1_440) % 1_440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}${separator}${String(day % 60).padStart(2, '0')}`
}

const HALF_DAY = 720
/** How long an item is taken to last when nothing tells. */
const OPEN = 30

/** The item's line with its times moved, for one written on a twelve-hour clock. */
export function halfDayLater(raw: RawItem, item: ReadItem, next: ReadItem | undefined): Proposal | null {
  const { written, separator } = raw.part.time
  const at = raw.source.raw.indexOf(written)
  if (at < 0) return null
  const { line, title, kind } = item
  const start = item.start + HALF_DAY
  const end = item.end === null ? null : item.end + HALF_DAY
  const between = separator === '' ? '.' : separator
  const time = [start, ...(end === null ? [] : [end])].map((minute) => clockText(minute, between)).join('–')
  const text = raw.source.raw.slice(0, at) + time + raw.source.raw.slice(at + written.length)
  const until = end ?? [next?.start ?? 0, (next?.start ?? 0) + HALF_DAY].find((minute) => minute > start)
  return { line, text, item: { start, minutes: (until ?? start + OPEN) - start, title, kind } }
}
