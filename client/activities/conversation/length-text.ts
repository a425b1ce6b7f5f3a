import { figuresText } from '#client/words/format.ts'
import type { TalkNames } from '#client/words/nb/talk-names.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { wholeMinutes } from './step.model.ts'

/** “5 min”, or “3:20 min” where it is not whole minutes. */
export function lengthText(words: Pick<TalkNames, 'minutes' | 'time'>, time: Millis): string {
  const minutes = wholeMinutes(time)
  return minutes === null ? words.time(figuresText(time)) : words.minutes(minutes)
}
