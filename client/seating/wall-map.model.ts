import { widthOf } from '#client/screens/projector/text-size.ts'
import type { HallSeating } from '#shared/views/seating-part.ts'
import { isFigure, labelOf } from './shown-tables.ts'

export type WallTable = {
  readonly id: string
  readonly x: number
  readonly y: number
  /** Within the table; empty where its name stands below it. */
  readonly figure: string
  /** In lines that keep clear of the tables beside it. */
  readonly below: readonly string[]
  /** Somebody sits there. */
  readonly used: boolean
}
/** In u: the hall from above, as one faces its screen. */
export type WallMap = {
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly size: number
  readonly tables: readonly WallTable[]
}

const WIDTH = 1728
const HEIGHT = 624
/** Around the outermost tables, and above them, where the screen hangs. */
const SIDE = 150
const FRONT = 130
const FOOT = 84
/** Below the names it is lower: what the screen takes, and the line of a name. */
const SCREEN = 64
const NAME = 58
/** Two tables that would touch say nothing of where they stand. */
const APART = 8
const LARGEST = 74
const LEAST = 30
const LEAST_TEXT = 34

/** Where the leader has placed the tables; null where fewer than two have a place. */
export function wallMap(seating: Pick<HallSeating, 'tables'>): WallMap | null {
  return mapOf(seating, { height: HEIGHT, front: FRONT, foot: FOOT, largest: LARGEST })
}

/** The same in the height that is left below the names; null where it has no room there. */
export function mapBelow(seating: Pick<HallSeating, 'tables'>, height: number): WallMap | null {
  const isNumbered = seating.tables.every((table, nth) => isFigure(labelOf(table, nth)))
  const largest = Math.max(34, Math.min(LARGEST, Math.round(height * 0.13)))
  const [front, foot] = [SCREEN + largest, largest + (isNumbered ? 4 : NAME)]
  if (height < front + foot) return null
  const map = mapOf(seating, { height: Math.min(HEIGHT, height), front, foot, largest })
  if (map === null) return null
  const { distance } = closest(map.tables)
  const isClear = isNumbered || map.tables.every(({ below }) => below.length <= 1)
  return isClear && distance >= 2 * map.radius + APART + (isNumbered ? 0 : LEAST_TEXT) ? map : null
}

type Room = Record<'height' | 'front' | 'foot' | 'largest', number>

function mapOf(
  { tables }: Pick<HallSeating, 'tables'>,
  { height, front, foot, largest }: Room,
): WallMap | null {
  const placed = tables.flatMap((table, nth) => {
    const { id, place, people } = table
    if (place === null) return []
    const x = SIDE + (place.x / 1000) * (WIDTH - 2 * SIDE)
    const y = front + (place.y / 1000) * (height - front - foot)
    return [{ id, x, y, label: labelOf(table, nth), used: people.length > 0 }]
  })
  if (placed.length < 2) return null
  const apart = closest(placed)
  const radius = Math.round(Math.max(LEAST, Math.min(largest, apart.distance / 2.5)))
  const size = Math.round(Math.max(LEAST_TEXT, radius * 1.05))
  return {
    ...{ width: WIDTH, height, radius, size },
    tables: placed.map(({ label, ...table }) => {
      const isWithin = isFigure(label) && widthOf(label) * size <= radius * 2
      const below = isWithin ? [] : linesIn(label, Math.max(6, (apart.across - 24) / LEAST_TEXT))
      return { ...table, figure: isWithin ? label : '', below }
    }),
  }
}

type Spot = { readonly x: number; readonly y: number }

/** Of the two that stand closest; `across`: of those in the same row, whose names stand beside each other. */
function closest(spots: readonly Spot[]): { readonly distance: number; readonly across: number } {
  let [distance, across] = [Number.POSITIVE_INFINITY, 2 * SIDE]
  for (const [at, one] of spots.entries())
    for (const other of spots.slice(at + 1)) {
      distance = Math.min(distance, Math.hypot(one.x - other.x, one.y - other.y))
      if (Math.abs(one.y - other.y) < 3 * LEAST_TEXT) across = Math.min(across, Math.abs(one.x - other.x))
    }
  return { distance, across }
}

/** Word by word; one that is longer than a line has it to itself. */
function linesIn(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && widthOf(`${last} ${word}`) <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
