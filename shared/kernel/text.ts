/** What a person may write at most, in characters as people count them (code points). */
export const TEXT_LIMITS = {
  name: 80,
  title: 80,
  heading: 200,
  question: 300,
  choice: 120,
  point: 2_000,
  source: 100_000,
} as const

export function tooLong(text: string, limit: number): boolean {
  // Counting code points costs a copy; the cheap bound settles nearly every case.
  return text.length > limit && [...text].length > limit
}

/**
 * A name on one line, as people see it: composed letters (a list from one spreadsheet writes å in two signs, another in one), one
 * space between words, and nothing invisible that would make two of one or hide what stands there.
 */
export function tidyName(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replace(/^[\s\u200c\u200d]+|[\s\u200c\u200d]+$/g, '')
}

/** FNV-1a, 32 bits, in base 36: tells texts apart cheaply, and promises no more than that. */
export function hashText(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}
