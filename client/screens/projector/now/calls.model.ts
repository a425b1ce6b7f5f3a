import { whoText } from '#client/calls/call-text.ts'
import { callsToday } from '#client/calls/calls.model.ts'
import { shorten } from '#client/screens/projector/text-size.ts'
import { timeOf } from '#client/screens/projector/times.ts'
import type { CallWords } from '#client/words/nb/calls.ts'
import { type Instant, MINUTE, type Millis } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'

/** One group that is called while people eat, and when: `id` is its role. */
export type CalledGroup = {
  readonly id: string
  readonly times: readonly { readonly time: string; readonly place: string }[]
}

/** In u: a line, the air above them all, the letters, and the column of the times. */
const LINE = 58
const ABOVE = 20
const SIZE = 46
const TIME = 148

/** Late comers to a call still find it; later, the hall would be sent to a meeting that is nearly over. */
const STAYS: Millis = 5 * MINUTE

/** Whoever is called first stands first; a time that has passed, or that its item no longer holds, calls nobody. */
export function calledGroups(view: ScreenView, now: Instant): readonly CalledGroup[] {
  const callings = callsToday(view, view.calls, now).filter(({ at, fits }) => fits && now - at <= STAYS)
  const { zone } = view.gathering
  return [...new Set(callings.map(({ call }) => call.role))].map((id) => ({
    id,
    times: callings.flatMap(({ call, at }) =>
      call.role === id ? [{ time: timeOf(at, zone), place: call.place }] : [],
    ),
  }))
}

export function callsHeight(groups: readonly CalledGroup[]): number {
  return groups.length === 0 ? 0 : ABOVE + groups.length * LINE
}

/** One line of so many u: the first time stands beside it, in a column. */
export function calledText(
  words: CallWords,
  { id, times: [first, ...more] }: CalledGroup,
  width: number,
): string {
  const placed = (place: string | undefined) => (place ? `, ${place}` : '')
  const others = more.map(({ time, place }) => ` · ${time}${placed(place)}`)
  return shorten(`${whoText(words, id)}${placed(first?.place)}${others.join('')}`, (width - TIME) / SIZE, 1)
}
