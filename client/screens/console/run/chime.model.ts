import { MINUTE, type Millis } from '#shared/kernel/instant.ts'

/** One tone of a chime: when it begins and how high it is. */
export type Tone = { readonly after: Millis; readonly hertz: number }

/** The time that is left when it sounds, and what sounds: fewer tones the less time, and a lower one when it is up. */
const CHIMES: readonly { readonly left: Millis; readonly tones: readonly Tone[] }[] = [
  {
    left: 5 * MINUTE,
    tones: [
      { after: 0, hertz: 660 },
      { after: 220, hertz: 880 },
    ],
  },
  { left: MINUTE, tones: [{ after: 0, hertz: 880 }] },
  {
    left: 0,
    tones: [
      { after: 0, hertz: 660 },
      { after: 260, hertz: 520 },
      { after: 520, hertz: 390 },
    ],
  },
]

/** A page that slept, and a jump to another item, are no passing of a mark. */
const MOST_PASSED = 5_000

/** What sounds as time goes from `before` to `after`; null for most moments. */
export function chimeFor(before: Millis, after: Millis): readonly Tone[] | null {
  if (before - after > MOST_PASSED) return null
  return CHIMES.find(({ left }) => before > left && after <= left)?.tones ?? null
}
