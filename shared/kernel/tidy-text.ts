/**
 * Several lines as somebody has written or pasted them: line ends of one kind, and nothing in it that no screen can show (control
 * signs, halves of signs) or that turns what follows around (a pasted override of direction). Letters stay as typed.
 */
export function tidyText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim()
}
