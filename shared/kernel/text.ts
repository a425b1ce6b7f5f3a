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

/** Outer space goes; what was typed stays (å stays å, KS stays KS). */
export function tidy(text: string): string {
  return text.trim()
}

export function tooLong(text: string, limit: number): boolean {
  // Counting code points costs a copy; the cheap bound settles nearly every case.
  return text.length > limit && [...text].length > limit
}
