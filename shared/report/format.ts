import { wallClock } from '#shared/agenda/zone.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import type { ReportWords } from './words/nb.ts'

const two = (figure: number) => `${figure}`.padStart(2, '0')

export function minuteText(minute: number): string {
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

/** `2027-03-01` → 1. mars 2027 */
export function dateText(words: ReportWords, date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return words.date(day, words.months[month - 1] ?? '', year)
}

export function datesText(words: ReportWords, dates: readonly string[]): string {
  const [first] = dates
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return ''
  return first === last ? dateText(words, first) : `${dateText(words, first)} – ${dateText(words, last)}`
}

export function momentText(words: ReportWords, at: Instant, zone: TimeZone): string {
  const { date, minute } = wallClock(at, zone)
  return `${dateText(words, date)} ${minuteText(minute)}`
}

/** For sheets: sorts as text, and no program takes it for anything else. */
export function sheetMoment(at: Instant, zone: TimeZone): string {
  const { date, minute } = wallClock(at, zone)
  return `${date} ${minuteText(minute)}`
}

export function numberText(words: ReportWords, value: number, decimals = 1): string {
  const whole = Number(value.toFixed(decimals))
  return `${whole}`.replace('.', words.decimalSign).replace('-', '\u2212')
}

/** Whole percent, with the space that keeps figure and sign together. */
export function percentText(words: ReportWords, share: number): string {
  return words.percent(`${Math.round(share * 100)}`)
}

export function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ')
}
