import { MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { HallSounds } from '#shared/showing/item-clock.ts'

/** One tone of a chime: when it begins and how high it is. */
export type Tone = { readonly after: Millis; readonly hertz: number }
/** What sounds as the time that is left comes to a mark. */
export type Sound = { readonly mark: 'five' | 'one' | 'soon' | 'end'; readonly tones: readonly Tone[] }

type Marked = Sound & { readonly left: Millis }

/** Fewer tones the less time, and lower ones when it is up. */
const SOUNDS: readonly Marked[] = [
  {
    mark: 'five',
    left: 5 * MINUTE,
    tones: [
      { after: 0, hertz: 660 },
      { after: 220, hertz: 880 },
    ],
  },
  { mark: 'one', left: MINUTE, tones: [{ after: 0, hertz: 880 }] },
  {
    mark: 'end',
    left: 0,
    tones: [
      { after: 0, hertz: 660 },
      { after: 260, hertz: 520 },
      { after: 520, hertz: 390 },
    ],
  },
]

/** A turn within an item: once so long before it is up, and when it is. Fewer tones than an item's, for somebody is speaking. */
export function turnSounds(notice: Millis): readonly Marked[] {
  return [
    { mark: 'soon', left: notice, tones: [{ after: 0, hertz: 660 }] },
    {
      mark: 'end',
      left: 0,
      tones: [
        { after: 0, hertz: 520 },
        { after: 260, hertz: 390 },
      ],
    },
  ]
}

/** A page that slept, and a jump to another item, are no passing of a mark. */
const MOST_PASSED = 5_000

/** What sounds as time goes from `before` to `after`, of the sounds that are wanted; null for most moments. */
export function soundFor(
  before: Millis,
  after: Millis,
  wanted: HallSounds,
  sounds: readonly Marked[] = SOUNDS,
): Sound | null {
  if (wanted === 'none' || before - after > MOST_PASSED) return null
  const sound = sounds.find(({ left }) => before > left && after <= left)
  return sound && (wanted === 'marks' || sound.mark === 'end') ? sound : null
}
