import type { Gathering } from '#shared/gathering/gathering.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Scope, SectionId } from './section.ts'
import { SECTIONS } from './sections.ts'

/** What a report is of, as a whole. */
export type ReportHead = {
  readonly id: string
  readonly title: string
  readonly place: string
  readonly zone: string
  readonly dates: readonly string[]
  readonly municipalities: readonly { readonly id: string; readonly name: string }[]
  readonly items: readonly { readonly id: string; readonly title: string }[]
  readonly version: number
  readonly at: Instant
}
export type Taken = { readonly section: SectionId; readonly piece: unknown }

export function headOf(gathering: Gathering, version: number, at: Instant): ReportHead {
  const { id, title, agenda, place, zone, people, run } = gathering
  return {
    ...{ id, place, zone, version, at },
    title: title || agenda.title,
    dates: agenda.days.flatMap((day) => run.dates[day.id] ?? day.date ?? []),
    municipalities: people.municipalities.map((each) => ({ id: each.id, name: each.name })),
    items: agenda.days.flatMap(({ items }) => items.map((item) => ({ id: item.id, title: item.title }))),
  }
}

/**
 * All that the report is made from, a little at a time. A gathering never changes once it is made, so however long the taking is
 * drawn out, all of it is of one version.
 */
export function* takeReport(
  gathering: Gathering,
  scope: Scope,
  wanted: readonly SectionId[],
): Generator<Taken> {
  for (const section of SECTIONS) {
    if (!wanted.includes(section.id)) continue
    for (const piece of section.take(gathering, scope)) yield { section: section.id, piece }
  }
}
