import type { Agenda, Day, Item, Run } from '#shared/agenda/agenda.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'

/** What every surface knows about the gathering and its day; each counts the time for itself. */
export type GatheringPart = {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly zone: string
  readonly phase: 'open' | 'closed'
}
export type AgendaPart = { readonly revision: number; readonly title: string; readonly days: readonly Day[] }

export function gatheringPart({ id, title, place, zone, phase }: Gathering): GatheringPart {
  return { id, title, place, zone, phase }
}

export const agendaPart = memo(
  ({ revision, title, days }: Agenda): AgendaPart => ({ revision, title, days: days.map(dayPart) }),
)

function dayPart({ id, date, label, items }: Day): Day {
  return { id, date, label, items: items.map(itemPart) }
}

function itemPart({ id, start, end, title, speakers, details, kind, pinned }: Item): Item {
  return { id, start, end, title, speakers, details, kind, pinned }
}

export const runPart = memo(({ now, actuals, dates }: Run): Run => ({ now, actuals, dates }))
