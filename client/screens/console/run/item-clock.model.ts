import type { GatheringCommand } from '#shared/gathering/gathering.ts'
import {
  type ClockShown,
  type HallSounds,
  type ItemClock,
  ordinaryClock,
  soundsOf,
} from '#shared/showing/item-clock.ts'
import type { LeaderView } from '#shared/views/leader.ts'

type Seen = Pick<LeaderView, 'agenda' | 'clocks'>

function clockOf({ clocks }: Seen, item: string): ItemClock {
  // Read first: a page hears of what comes to stand there only when it has asked for it by name.
  const known = clocks[item]
  return known && Object.hasOwn(clocks, item) ? known : ordinaryClock
}

function isEnergiser({ agenda }: Seen, item: string): boolean {
  return agenda.days.some((day) => day.items.some(({ id, kind }) => id === item && kind === 'energiser'))
}

/** The clock of an item as it will be, whether the leader has said so or its kind has. */
export function clockIn(
  view: Seen,
  item: string,
): { readonly shown: ClockShown; readonly sounds: HallSounds } {
  const clock = clockOf(view, item)
  return { shown: clock.shown, sounds: soundsOf(clock, isEnergiser(view, item)) }
}

/** One of the two changed. What the kind says anyway is not settled: an item that becomes an energiser is still called off. */
export function clockCommand(
  view: Seen,
  item: string,
  change: { readonly shown?: ClockShown; readonly sounds?: HallSounds },
): Extract<GatheringCommand, { type: 'SetClock' }> {
  const { shown, sounds } = clockOf(view, item)
  const usual = soundsOf(ordinaryClock, isEnergiser(view, item))
  const chosen = change.sounds === undefined ? sounds : change.sounds === usual ? null : change.sounds
  return { type: 'SetClock', item, shown: change.shown ?? shown, sounds: chosen }
}
