import type { RoundTask, SeatingTask } from '#shared/seating/seating.ts'

/** Municipalities of these sizes, one after the other. */
export function municipalities(...sizes: readonly number[]): number[] {
  return sizes.flatMap((size, group) => new Array<number>(size).fill(group))
}

export function nobodysColleagues(people: number): number[] {
  return new Array<number>(people).fill(-1)
}

export function tablesOf(count: number, chairs: number): number[] {
  return new Array<number>(count).fill(chairs)
}

export const EVERYBODY: RoundTask = { absent: [], locked: [] }

/** A hall without a past and without wishes. */
export function hall(
  people: readonly number[],
  chairs: readonly number[],
  rounds: number,
  more: Partial<SeatingTask> = {},
): SeatingTask {
  return {
    municipalities: people,
    roles: [],
    chairs,
    rounds: Array.from({ length: rounds }, () => EVERYBODY),
    history: [],
    known: [],
    again: 1,
    pins: [],
    together: [],
    apart: [],
    ...more,
  }
}
