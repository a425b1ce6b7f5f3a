/** What was tried, and what came of it; `invalid`: it could not be measured. */
export type Tried = { readonly people: number; readonly came: 'held' | 'tripped' | 'invalid' }
export type SearchOptions = {
  readonly from: number
  readonly most: number
  /** What is tried is a whole number of these: one more for each gathering. */
  readonly unit: number
}
export type Next =
  | { readonly try: number }
  | {
      /** The most that held; 0: not even the least did. */
      readonly found: number
      /** The least that did not; null: none was found up to the most. */
      readonly over: number | null
    }

/** By so much more each time, as long as it holds. */
const CLIMB = 1.5
/** What held and what did not lie no further apart than this share. */
const CLOSE = 0.05
/** So often something that could not be measured is tried again before it is given up. */
const MOST_INVALID = 3

/**
 * Which number of people is tried next, from what has been tried: up until a gate trips, then in between, then what was found once more. A
 * number that has tripped once is tried again before it counts, and one that both held and tripped a third time: two of three decide. What
 * could not be measured has no vote, and three times of that are one number too many.
 */
export function nextStep(tried: readonly Tried[], { from, most, unit }: SearchOptions): Next {
  const whole = (people: number) => Math.min(top, Math.max(unit, Math.round(people / unit) * unit))
  const top = Math.max(unit, Math.floor(most / unit) * unit)
  const numbers = [...new Set(tried.map(({ people }) => people))]
  const open = numbers.find((people) => verdictOn(people, tried) === 'open')
  if (open !== undefined) return { try: open }
  const over = Math.min(...numbers.filter((people) => verdictOn(people, tried) === 'tripped'))
  const held = Math.max(
    0,
    ...numbers.filter((people) => people < over && verdictOn(people, tried) === 'held'),
  )
  if (tried.length === 0) return { try: whole(from) }
  const isOver = Number.isFinite(over)
  if (!isOver && held < top) return { try: Math.max(whole(held * CLIMB), held + unit) }
  if (isOver && over - held > Math.max(unit, held * CLOSE) && over > unit) {
    const between = whole((over + held) / 2)
    return { try: Math.min(over - unit, Math.max(held + unit, between)) }
  }
  if (held > 0 && timesOf(held, tried, 'held') < 2) return { try: held }
  return { found: held, over: isOver ? over : null }
}

function timesOf(people: number, tried: readonly Tried[], came: Tried['came']): number {
  return tried.filter((each) => each.people === people && each.came === came).length
}

function verdictOn(people: number, tried: readonly Tried[]): 'held' | 'tripped' | 'open' {
  const held = timesOf(people, tried, 'held')
  const tripped = timesOf(people, tried, 'tripped')
  if (tripped >= 2 || timesOf(people, tried, 'invalid') >= MOST_INVALID) return 'tripped'
  return held > tripped ? 'held' : 'open'
}
