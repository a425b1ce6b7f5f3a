import { type KindClass, kindClass } from '#shared/agenda/day-line.ts'
import type { MinuteOfDay } from '#shared/kernel/instant.ts'
import type { ProposedDay } from './programme.model.ts'

export type Balance = {
  readonly segments: readonly {
    readonly kind: KindClass | 'night'
    readonly minutes: number
    readonly bad: boolean
  }[]
  readonly group: number
  readonly plenary: number
  readonly pause: number
  readonly from: MinuteOfDay | null
  readonly until: MinuteOfDay | null
}

/** How the days are shared between talk in groups, plenary and rest. */
export function balanceOf(days: readonly ProposedDay[], badLines: ReadonlySet<number>): Balance {
  const sums = { group: 0, plenary: 0, pause: 0 }
  const segments: Balance['segments'][number][] = []
  for (const [index, { items }] of days.entries()) {
    if (index > 0 && items.length > 0) segments.push({ kind: 'night', minutes: 0, bad: false })
    for (const item of items) {
      const kind = kindClass(item.kind)
      sums[kind] += item.minutes ?? 0
      if (item.minutes !== 0)
        segments.push({ kind, minutes: item.minutes ?? 15, bad: badLines.has(item.line) })
    }
  }
  const last = days.at(-1)?.items.at(-1)
  return {
    segments,
    ...sums,
    from: days[0]?.items[0]?.start ?? null,
    until:
      last === undefined
        ? null
        : (last.end ?? (last.minutes === null ? last.start : last.start + last.minutes)),
  }
}
