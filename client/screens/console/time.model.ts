import { figuresText } from '#client/words/format.ts'
import { figuresOf } from '#shared/agenda/countdown.ts'
import type { Millis, MinuteOfDay } from '#shared/kernel/instant.ts'

const two = (number: number) => `${number}`.padStart(2, '0')

/** What the clock on the wall says, `09:05`. */
export function minuteText(minute: MinuteOfDay): string {
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`
}

/** From a hundred minutes on, hours are easier to read, `1:59:14`; the hall screen has the same rule. */
function withHours(left: Millis): string | null {
  const { minutes, seconds } = figuresOf(left)
  return minutes < 100 ? null : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(seconds)}`
}

/** What the big figures say. */
export function clockText(left: Millis): string {
  const hours = withHours(left)
  if (hours === null) return figuresText(left)
  return figuresOf(left).over ? `+${hours}` : hours
}

/** `+3:20`, for running text. */
export function overText(left: Millis): string {
  const { minutes, seconds } = figuresOf(left)
  return `+${withHours(left) ?? `${minutes}:${two(seconds)}`}`
}

/** Minutes since midnight from what a person writes: `9`, `9.05`, `09:05`, `0905`; null when it is no time. */
export function readTime(text: string): MinuteOfDay | null {
  const [, hours = '', minutes = '0'] = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*$/.exec(text) ?? []
  if (hours === '' || Number(hours) > 24 || Number(minutes) > 59) return null
  return Number(hours) * 60 + Number(minutes)
}
