import type { MunicipalityId } from '#shared/kernel/ids.ts'
import type { IsoDate } from '#shared/kernel/instant.ts'
import { daysTo } from './dates.ts'
import type { Programme } from './programme.ts'
import type { Promised, PromiseStatus } from './promises.ts'

/** How it stands; what nobody has said anything of has not begun. */
export function statusOf({ said }: Promised): PromiseStatus {
  return said.at(-1)?.status ?? 'not-begun'
}

export function isSettled(promise: Promised): boolean {
  const status = statusOf(promise)
  return status === 'done' || status === 'dropped'
}

/** So many days over its date; null: it is not, or it is done or dropped. The day itself is not over it. */
export function daysOver(promise: Promised, today: IsoDate): number | null {
  if (promise.by >= today || isSettled(promise) || promise.goneAt !== null) return null
  const over = daysTo(promise.by, today)
  return over > 0 ? over : null
}

/** What stands: not those that a gathering has taken away, nor those whose words were erased. */
export function standing({ promises, promised }: Programme): readonly Promised[] {
  return promised.flatMap((id) => {
    const promise = promises.get(id)
    return promise && promise.goneAt === null && promise.what !== '' ? [promise] : []
  })
}

export function standingOf(programme: Programme, municipality: MunicipalityId): readonly Promised[] {
  return standing(programme).filter((promise) => promise.municipality === municipality)
}

export type PlanCounts = {
  readonly done: number
  readonly underWay: number
  /** Over its date; counted here alone. */
  readonly overdue: number
  readonly notBegun: number
  readonly dropped: number
  readonly all: number
}

/** Each promise in one place. */
export function planCounts(promises: readonly Promised[], today: IsoDate): PlanCounts {
  const count: Record<PromiseStatus | 'over', number> = {
    ...{ done: 0, 'under-way': 0, 'not-begun': 0, dropped: 0, over: 0 },
  }
  for (const promise of promises) count[daysOver(promise, today) === null ? statusOf(promise) : 'over'] += 1
  return {
    done: count.done,
    underWay: count['under-way'],
    overdue: count.over,
    notBegun: count['not-begun'],
    dropped: count.dropped,
    all: promises.length,
  }
}
