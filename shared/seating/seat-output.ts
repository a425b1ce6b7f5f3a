import { qualityOf } from './board.ts'
import { boundsOf } from './bounds.ts'
import type { Plan } from './plan.ts'
import type { FileId } from './seat-file.ts'
import type { SeatingTask } from './seating.ts'

export type SeatQuality = {
  readonly sameOrgPairs: number
  readonly sameOrgLowerBound: number
  readonly repeats: number
  readonly repeatsLowerBound: number
  readonly provenOptimal: boolean
  /** Pairs of one role at a table beyond the fewest there can be. */
  readonly roleExcess: number
}
export type SeatJson = {
  readonly rounds: readonly {
    readonly tables: readonly (readonly FileId[])[]
    readonly quality: SeatQuality
  }[]
  readonly quality: SeatQuality & { readonly ms: number; readonly seed: number; readonly moves: number }
}

/** The plan with the ids of the file. Each round is also measured by itself, after the rounds before it. */
export function seatsToJson(
  task: SeatingTask,
  plan: Plan,
  ids: readonly FileId[],
  run: { readonly ms: number; readonly seed: number },
): SeatJson {
  const rounds = plan.rounds.map((tables, at) => {
    const round = task.rounds[at]
    const before = plan.rounds.slice(0, at).map((seated) => ({ tables: seated, weight: task.again }))
    const alone = {
      ...task,
      history: [...task.history, ...before],
      rounds: round === undefined ? [] : [round],
    }
    const quality = qualityOf(alone, [tables])
    const bounds = boundsOf(alone)
    return {
      tables: tables.map((people) => people.map((person) => ids[person] ?? -1)),
      quality: shown(quality, bounds),
    }
  })
  return {
    rounds,
    quality: { ...shown(plan.quality, plan.bounds), ...run, moves: plan.moves },
  }
}

function shown(quality: Plan['quality'], bounds: Plan['bounds']): SeatQuality {
  return {
    sameOrgPairs: quality.sameMunicipality,
    sameOrgLowerBound: bounds.sameMunicipality,
    repeats: quality.repeats,
    repeatsLowerBound: bounds.repeats,
    provenOptimal:
      quality.sameMunicipality === bounds.sameMunicipality &&
      quality.repeats === bounds.repeats &&
      quality.roleExcess === 0 &&
      quality.apartBroken === 0,
    roleExcess: quality.roleExcess,
  }
}
