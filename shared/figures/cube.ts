/** What somebody else has counted, before anything of it is chosen: numbers by any number of dimensions. */
export type Cube = {
  readonly title: string
  readonly source: string
  readonly unit: string
  readonly decimals: number
  readonly dimensions: readonly Dimension[]
  /** The last dimension turns fastest. Null is missing. */
  readonly values: readonly (number | null)[]
}
export type Dimension = {
  readonly id: string
  readonly name: string
  readonly role: 'time' | 'place' | 'measure' | 'other'
  readonly categories: readonly Category[]
}
export type Category = {
  readonly id: string
  readonly name: string
  /** Of a measure, where the file says so. */
  readonly unit?: string
  readonly decimals?: number
}

/** More than a leader chooses among, or a browser should build. */
export const MOST_CELLS = 200_000

/** What a reading tells. `place` is as the spreadsheet names it: a cell, or a row. */
export type ReadNote =
  /** They are never run; only the numbers are read. */
  | { readonly code: 'macros' }
  | { readonly code: 'merged'; readonly sheet: string; readonly places: readonly string[] }
  | { readonly code: 'sheet-chosen'; readonly sheet: string; readonly others: readonly string[] }
  /** Text where a number should be; it counts as missing. */
  | { readonly code: 'not-a-number'; readonly place: string; readonly text: string; readonly count: number }
  | { readonly code: 'missing'; readonly count: number }

export type ReadProblem =
  | { readonly code: 'empty' | 'binary' | 'old-workbook' | 'damaged' }
  /** The first cell where a number could have stood, and what stands there; null where there is none. */
  | { readonly code: 'no-numbers'; readonly cell: { readonly place: string; readonly text: string } | null }
  /** Where it stops being JSON, counted from 1. */
  | { readonly code: 'broken-json'; readonly line: number; readonly sign: number }
  /** The part that is not as in a data set, by its names in the file; empty where it is the whole. */
  | { readonly code: 'not-json-stat'; readonly part: string }
  /** A workbook that unpacks to more than is read here. */
  | { readonly code: 'too-much' }
  | { readonly code: 'too-large'; readonly megabytes: number; readonly most: number }
  | {
      readonly code: 'too-many-cells'
      readonly cells: number
      readonly most: number
      /** The largest first: what to narrow. */
      readonly dimensions: readonly { readonly name: string; readonly size: number }[]
    }
  /** Two rows are about the same; nobody can tell which of the numbers holds. */
  | { readonly code: 'twice'; readonly place: string; readonly first: string }
  | { readonly code: 'collection' }

export type ReadFigures =
  | {
      readonly ok: true
      readonly cube: Cube
      readonly notes: readonly ReadNote[]
      readonly sheets: readonly string[]
    }
  | { readonly ok: false; readonly problem: ReadProblem }

export function unread(problem: ReadProblem): ReadFigures {
  return { ok: false, problem }
}

export function tooManyCells(
  dimensions: readonly { readonly name: string; readonly size: number }[],
): ReadFigures {
  const cells = dimensions.reduce((product, { size }) => product * size, 1)
  return unread({
    code: 'too-many-cells',
    cells,
    most: MOST_CELLS,
    dimensions: dimensions.toSorted((one, other) => other.size - one.size).slice(0, 3),
  })
}

/** The value for one category of each dimension, by their places. */
export function valueAt({ dimensions, values }: Cube, places: readonly number[]): number | null {
  const at = dimensions.reduce(
    (sum, { categories }, each) => sum * categories.length + (places[each] ?? 0),
    0,
  )
  return values[at] ?? null
}

export function missingIn(values: readonly (number | null)[]): readonly ReadNote[] {
  const count = values.filter((value) => value === null).length
  return count === 0 ? [] : [{ code: 'missing', count }]
}
