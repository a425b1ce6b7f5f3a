import type { Text } from '#client/words/refusal-text.ts'
import type { RefusalCode } from '#shared/protocol/refusals.ts'
import { words as says } from './phone-words.ts'

type Why = { readonly code: RefusalCode; readonly detail?: string }
type Tell = (why: Why) => string
let others: Tell = ({ code }) => code

/** What the rest of the page says of its own refusals: told by the page, so that this part brings none of it along. */
export function tellOthers(tell: Tell): void {
  others = tell
}

/** What the server said no to, in the words of whoever is writing. */
export function whyNot(why: { readonly code: string; readonly detail?: string }): string {
  const own: Readonly<Record<string, Text | undefined>> = says().refusals
  const text = Object.hasOwn(own, why.code) ? own[why.code] : undefined
  if (text === undefined) return others({ ...why, code: why.code as RefusalCode })
  return typeof text === 'string' ? text : text(why.detail ?? '')
}
