import type { HallTable } from './hall.model.ts'
import type { Way } from './lift.model.ts'

/** Where the focus is: on somebody's seat, in a field, on another button, or on nothing. */
export type SeatFocus = 'seat' | 'field' | 'button' | 'page'

export type SeatPress = { readonly key: string; readonly command: boolean; readonly alt: boolean }

export type SeatKey =
  | { readonly type: 'steer' | 'go'; readonly way: Way }
  | { readonly type: 'lift' | 'drop' | 'put-back' | 'pin' | 'draw' | 'undo' }

const WAYS: Readonly<Record<string, Way>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** What a key does; null: the browser's. */
export function seatKeyOf(
  { key, command, alt }: SeatPress,
  focus: SeatFocus,
  { lifted, singleKeys }: { readonly lifted: boolean; readonly singleKeys: boolean },
): SeatKey | null {
  if (focus === 'field' || alt) return null
  if (command) return key.toLowerCase() === 'z' ? { type: 'undo' } : null
  const way = Object.hasOwn(WAYS, key) ? WAYS[key] : undefined
  const presses = key === ' ' || key === 'Enter'
  if (lifted) {
    if (key === 'Escape') return { type: 'put-back' }
    if (way !== undefined) return { type: 'steer', way }
    return presses && focus !== 'button' ? { type: 'drop' } : null
  }
  const letter = key.toLowerCase()
  if (focus === 'seat') {
    if (way !== undefined) return { type: 'go', way }
    if (presses) return { type: 'lift' }
    // It acts only on what has the focus, so it may be a single letter for everybody.
    if (letter === 'l') return { type: 'pin' }
  }
  return singleKeys && letter === 'r' ? { type: 'draw' } : null
}

/** Whose seat an arrow goes to: up and down at the table, beside to the same row of the next table that has somebody. */
export function besideOf(tables: readonly HallTable[], person: string, way: Way): string | null {
  const taken = tables.filter(({ people }) => people.length > 0)
  const at = taken.findIndex(({ people }) => people.includes(person))
  const table = taken[at]
  if (table === undefined) return null
  const row = table.people.indexOf(person)
  if (way === 'up' || way === 'down') return table.people[row + (way === 'down' ? 1 : -1)] ?? null
  const next = taken[at + (way === 'right' ? 1 : -1)]
  return next?.people[Math.min(row, next.people.length - 1)] ?? null
}
