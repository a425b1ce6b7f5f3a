import { figuresText } from '#client/words/format.ts'
import { type Millis, type MinuteOfDay, SECOND } from '#shared/kernel/instant.ts'

const two = (number: number) => `${number}`.padStart(2, '0')

/** What the clock on the wall says, `09:05`. */
export function minuteText(minute: MinuteOfDay): string {
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

/** `+3:20`, for running text. */
export function overText(left: Millis): string {
  return `+${figuresText(Math.floor(-left / SECOND) * SECOND)}`
}

/** Minutes since midnight from what a person writes: `9`, `9.05`, `09:05`, `0905`; null when it is no time. */
export function readTime(text: string): MinuteOfDay | null {
  const [, hours = '', minutes = '0'] = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(text) ?? []
  if (hours === '' || Number(hours) > 24 || Number(minutes) > 59) return null
  return Number(hours) * 60 + Number(minutes)
}

/** A number of minutes as a person writes it; null when it is none, or more than a day. */
export function readMinutes(text: string): number | null {
  const [, digits] = /^\s*(\d{1,4})(?:\s*min\.?)?\s*$/i.exec(text) ?? []
  return digits === undefined || Number(digits) > 1_440 ? null : Number(digits)
}
