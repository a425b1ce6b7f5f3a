import type { ConsoleWords } from '#client/words/nb/console.ts'
import type { AgendaChange } from '#shared/agenda/agenda-changes.ts'
import { changeText } from './changes.model.ts'
import type { HandSaid } from './create-hand.ts'

/** More than these say no more at a glance. */
const MOST_TOLD = 3

/** What it comes to, in one line. */
export function summary(changes: readonly AgendaChange[], words: ConsoleWords): string {
  if (changes.length === 0) return words.hand.nothing
  const told = changes.slice(0, MOST_TOLD).map((change) => changeText(change, words))
  const more = changes.length - told.length
  return [...told, ...(more > 0 ? [words.hand.more(more)] : [])].join(' · ')
}

export function handRefusal(
  { code, title }: Extract<HandSaid, { ok: false }>,
  { hand }: ConsoleWords,
): string {
  return hand.refusals[code](title)
}

export function resultText(result: HandSaid, words: ConsoleWords): string {
  return result.ok ? summary(result.changes, words) : handRefusal(result, words)
}
