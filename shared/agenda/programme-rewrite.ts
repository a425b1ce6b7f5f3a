import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { Proposal, ReadItem } from './programme-reading.ts'

export function clockText(minute: MinuteOfDay, separator: string): string {
  const day = ((minute % 1_440) + 1_440) % 1_440
  return `${String(Math.floor(day / 60)).padStart(2, '0')}${separator}${String(day % 60).padStart(2, '0')}`
}

/** The item's line with another start. */
export function rewritten(item: ReadItem, start: MinuteOfDay, next: ReadItem | undefined): Proposal {
  const minutes = next !== undefined && next.start > start ? next.start - start : 0
  const { line, title, kind, speakers } = item
  const who = speakers.length > 0 ? ` v/ ${speakers.join(', ')}` : ''
  return { line, text: `${clockText(start, '.')} ${title}${who}`, item: { start, minutes, title, kind } }
}
