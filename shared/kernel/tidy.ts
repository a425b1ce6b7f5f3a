/**
 * Outer space goes, and what was typed stays (å stays å, KS stays KS), but for what no screen can show (control signs, halves of
 * signs) or what turns all that follows around (a pasted override of direction). Lines end in one way.
 */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
}
