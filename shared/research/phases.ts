import { wallClock } from '#shared/agenda/zone.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant, TimeZone } from '#shared/kernel/instant.ts'
import { memo } from '#shared/kernel/memo.ts'
import { minuteText } from '#shared/report/format.ts'
import { MISSING } from './table.ts'

/** Date and minute where the gathering is. */
export function localTime(at: Instant, zone: TimeZone): string {
  const { date, minute } = wallClock(at, zone)
  return `${date}T${minuteText(minute)}`
}

export function localDay(at: Instant, zone: TimeZone): string {
  return wallClock(at, zone).date
}

export type Phase = { readonly day: number; readonly began: string }
const NEVER: Phase = { day: 0, began: MISSING.none }

const phasesOf = memo(({ agenda, run, zone }: Gathering): ReadonlyMap<string, Phase> => {
  const begun = new Map<string, Instant>()
  const seen = [...run.actuals, ...('item' in run.now ? [run.now] : [])]
  for (const { item, startedAt } of seen) begun.set(item, Math.min(startedAt, begun.get(item) ?? startedAt))
  return new Map(
    agenda.days.flatMap(({ items }, day) =>
      items.map(({ id }): [string, Phase] => {
        const at = begun.get(id)
        return [id, { day: day + 1, began: at === undefined ? MISSING.none : localTime(at, zone) }]
      }),
    ),
  )
})

/** Where in the programme something was, and when that began: as fine as any time of an answer gets. */
export function phaseOf(gathering: Gathering, item: string | null): Phase {
  return phasesOf(gathering).get(item ?? '') ?? NEVER
}
