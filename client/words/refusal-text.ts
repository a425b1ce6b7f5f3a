import type { RefusalCode } from '#shared/protocol/refusals.ts'

/** One text per code, in the words of somebody who takes part. A function gets the refusal's detail: a limit or a name. */
export type RefusalWords = Readonly<Record<RefusalCode | 'restarting', string | ((detail: string) => string)>>

export function refusalText(
  words: RefusalWords,
  refusal: { readonly code: RefusalCode | 'restarting'; readonly detail?: string },
): string {
  // A server of another version may have a code that this page has never heard of.
  const text = Object.hasOwn(words, refusal.code) ? words[refusal.code] : words['server-error']
  return typeof text === 'string' ? text : text(refusal.detail ?? '')
}
