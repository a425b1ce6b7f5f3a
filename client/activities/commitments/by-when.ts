import { dateText } from '#client/words/format.ts'
import type { CommonWords } from '#client/words/nb/common.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, IsoDate, TimeZone } from '#shared/kernel/instant.ts'

/** Where the gathering is. */
export function yearOf(now: Instant, zone: TimeZone): string {
  return wallClock(now, zone).date.slice(0, 4)
}

/** 1. desember, and 1. desember 2027 where that is another year than the gathering’s. */
export function dayText(words: CommonWords, date: IsoDate, year: string): string {
  const day = dateText(words, date)
  return date.startsWith(`${year}-`) ? day : `${day} ${date.slice(0, 4)}`
}
