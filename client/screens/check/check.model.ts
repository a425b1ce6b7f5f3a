import type { Check, CheckReport } from '#shared/protocol/home.ts'

export type Found = Readonly<Record<Check, boolean>>
export type Verdict = 'well' | 'enough' | 'not'

/** One of the two lines is enough to take part; without the fast one, or with something missing, it is said so. */
export function verdictOf({ websocket, polling, clock, storage }: Found): Verdict {
  if (!websocket && !polling) return 'not'
  return websocket && clock && storage ? 'well' : 'enough'
}

export type Mark = 'all' | 'detour' | 'blocked' | 'noStore' | 'slowClock'

/** The same for the leader's list: what there is to know of one phone, the worst first. */
export function marksOf({ websocket, polling, clock, storage }: Omit<CheckReport, 'id'>): readonly Mark[] {
  const marks: Mark[] = []
  if (!websocket) marks.push(polling ? 'detour' : 'blocked')
  if (!storage) marks.push('noStore')
  if (!clock) marks.push('slowClock')
  return marks.length === 0 ? ['all'] : marks
}

/** Answers that take longer than this one way put the countdown off by more than people notice. */
const MOST_ROUND_TRIP = 2_000

/** The quickest of several is the one that says what the network can do. */
export function isClockGood(roundTrips: readonly number[]): boolean {
  return roundTrips.length > 0 && Math.min(...roundTrips) <= MOST_ROUND_TRIP
}

/** The first packet of an Engine.IO line, by either transport. */
export function isOpening(text: unknown): boolean {
  return typeof text === 'string' && text.startsWith('0{"sid"')
}

export function sidIn(text: string): string {
  return /"sid":"([\w-]+)"/.exec(text)?.[1] ?? ''
}
