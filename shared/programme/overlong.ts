import { type Refused, refused } from '#shared/kernel/decision.ts'
import { tooLong } from '#shared/kernel/text.ts'

/** The first text that is longer than it may be, refused with how long that is. */
export function overlong(
  ...texts: readonly (readonly [text: string, limit: number])[]
): Refused<'text-too-long'> | null {
  const limit = texts.find(([text, most]) => tooLong(text, most))?.[1]
  return limit === undefined ? null : refused('text-too-long', `${limit}`)
}
