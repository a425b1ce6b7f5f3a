import { MINUTE, type Millis } from '#shared/kernel/instant.ts'

/** Who sees the time of an item: everybody, everybody in its last minutes, or leaders alone. */
export const CLOCK_SHOWN = ['all', 'last', 'leader'] as const
export type ClockShown = (typeof CLOCK_SHOWN)[number]

/** What the hall screen sounds: nothing, when time is up, or at five, one and zero minutes. */
export const HALL_SOUNDS = ['none', 'end', 'marks'] as const
export type HallSounds = (typeof HALL_SOUNDS)[number]

/** How the leader wants the clock of one item. */
export type ItemClock = {
  readonly shown: ClockShown
  /** Null: as its kind has it. */
  readonly sounds: HallSounds | null
}

export const ordinaryClock: ItemClock = { shown: 'all', sounds: null }

const LAST_MINUTES: Millis = 2 * MINUTE

/**
 * Whether those who do not lead see the time now; each surface finds out by itself as time goes. `left` is null for an item
 * that nothing bounds: it has no last minutes.
 */
export function clockShows(shown: ClockShown, left: Millis | null): boolean {
  if (shown !== 'last') return shown === 'all'
  return left !== null && left <= LAST_MINUTES
}

/** Everybody is on their feet and nobody looks at the screen: an energiser is called off by a sound. */
export function soundsOf({ sounds }: ItemClock, onTheirFeet: boolean): HallSounds {
  return sounds ?? (onTheirFeet ? 'end' : 'none')
}
