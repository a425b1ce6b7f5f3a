import { timeText } from '#client/words/format.ts'
import type { CallWords } from '#client/words/nb/calls.ts'
import type { Calling } from '#shared/gathering/calls-now.ts'

function of(words: Readonly<Record<string, string>>, role: string): string | undefined {
  return Object.hasOwn(words, role) ? words[role] : undefined
}

/** “Panelet møtes 12:45, ved scenen” */
export function meetText(words: CallWords, { call, at }: Pick<Calling, 'call' | 'at'>, zone: string): string {
  const text = `${of(words.meet, call.role) ?? words.somebody} ${timeText(at, zone)}`
  return call.place === '' ? text : `${text}, ${call.place}`
}

export function whoText(words: CallWords, role: string): string {
  return of(words.who, role) ?? words.somebody
}
