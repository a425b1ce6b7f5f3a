import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { PlenaryClock, SlidePart, SpeakerPart } from '#shared/views/plenary-part.ts'

export type Going = {
  readonly left: Millis
  readonly isOver: boolean
  readonly isPaused: boolean
  readonly hasBegun: boolean
}

export function going({ since, used, allowance }: PlenaryClock, now: Instant): Going {
  const left = allowance - used - (since === null ? 0 : Math.max(0, now - since))
  return {
    left,
    isOver: left < 0,
    isPaused: since === null && used > 0,
    hasBegun: since !== null || used > 0,
  }
}

/** What a slide is called where one picks it. */
export function slideName({ title, cards }: SlidePart, other: string): string {
  return title || (cards.length === 1 ? (cards[0]?.text ?? '') : '') || other
}

/** What comes after the one that is on; undefined after the last. */
export function nextIn({ slides, next }: Pick<SpeakerPart, 'slides' | 'next'>): SlidePart | undefined {
  return slides.find(({ key }) => key === next)
}

/** Counted from 1; 0 while none of them is on. */
export function placeIn({ slides, on }: Pick<SpeakerPart, 'slides' | 'on'>): number {
  return slides.findIndex(({ key }) => key === on?.key) + 1
}
