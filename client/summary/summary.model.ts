import { listed } from '#client/words/listed.ts'
import type { SummaryHallWords } from '#client/words/nb/summary-hall.ts'
import type { SummaryPoint } from '#shared/views/summary-part.ts'
import type { SummaryRow } from '#shared/views/summary-results.ts'

/** What stands together: points of one origin, under one heading, as long as they follow one another. */
export type SummaryGroup<P extends SummaryPoint = SummaryPoint> = {
  readonly id: string
  /** Empty for the leader's own sentences. */
  readonly origin: string
  /** The assignment, the theme or the question; may be empty. */
  readonly title: string
  readonly points: readonly P[]
}

/** By heading, in the order the leader has put them; what comes back to a heading gets it again. */
export function summaryGroups<P extends SummaryPoint>(
  points: readonly P[],
  words: Pick<SummaryHallWords, 'origins' | 'themes'>,
): readonly SummaryGroup<P>[] {
  const groups: { id: string; key: string; origin: string; title: string; points: P[] }[] = []
  for (const point of points) {
    const origin = words.origins[point.origin]
    const title = titleOf(point, words)
    const key = JSON.stringify([origin, point.activity, title])
    const last = groups.at(-1)
    if (last?.key === key) last.points.push(point)
    else groups.push({ id: point.id, key, origin, title, points: [point] })
  }
  return groups
}

/** What a row of a result is called here. */
export function rowLabel({ label, says }: SummaryRow, { yesNo }: Pick<SummaryHallWords, 'yesNo'>): string {
  return says ? yesNo[says] : label
}

/** The observers' own four themes go by their id. */
export function titleOf(
  { group, title }: Pick<SummaryPoint, 'group' | 'title'>,
  { themes }: Pick<SummaryHallWords, 'themes'>,
): string {
  const named: Readonly<Record<string, string>> = themes
  return title || (named[group] ?? '')
}

/** “Bømlo, Sund og Vefsn · Bord 3 · 4 støtter”, or of a promise “Bømlo · HR-leder”. */
export function metaOf(
  point: SummaryPoint & { readonly support?: number },
  nameOf: (municipality: string) => string,
  words: Pick<SummaryHallWords, 'and' | 'table' | 'support' | 'answered'>,
): string {
  const { from, table, who, support = 0, results } = point
  return [
    listed(from.map(nameOf), words.and),
    who,
    table === '' ? '' : words.table(table),
    support === 0 ? '' : words.support(support),
    results === null ? '' : words.answered(results.answered),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}
