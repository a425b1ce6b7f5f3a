import type { Figure } from '#shared/figures/figures.ts'
import { counties } from '#shared/programme/counties.ts'
import type { CountyPart, FirstPromise } from '#shared/views/programme-counties.ts'
import type { IndicatorHead, SeriesPart } from '#shared/views/programme-figures.ts'
import type { PlannedBrief, ProgrammeOwnerView } from '#shared/views/programme-owner.ts'
import type { PromisePart } from '#shared/views/programme-plan.ts'

/** How a promise is shown: over its date before anything else. */
export type Shown = PromisePart['status'] | 'overdue'
export const SHOWN: readonly Shown[] = ['done', 'under-way', 'overdue', 'not-begun', 'dropped']

export function shownAs({ status, over }: Pick<PromisePart, 'status' | 'over'>): Shown {
  return over === null ? status : 'overdue'
}

export type PlanRow = {
  readonly id: string
  readonly name: string
  readonly first: FirstPromise | null
  readonly promises: number
  readonly latest: number | null
}
export type PlanGroup = {
  readonly id: string
  readonly name: string
  readonly next: CountyPart['next']
  readonly rows: readonly PlanRow[]
}

export function planGroups({
  counties: parts,
  municipalities,
}: Pick<ProgrammeOwnerView, 'counties' | 'municipalities'>): readonly PlanGroup[] {
  const names = new Map(municipalities.map(({ id, name }) => [id, name]))
  return parts.map(({ id, name, next, rows }) => ({
    ...{ id, name, next },
    rows: rows.map(({ municipality, first, promises: count, latest }) => ({
      id: municipality,
      name: names.get(municipality) ?? '',
      first,
      promises: count,
      latest: latest?.value ?? null,
    })),
  }))
}

/** The one thing to do next. */
export type Step =
  | { readonly is: 'add' | 'plan' }
  | { readonly is: 'running' | 'prepare' | 'date'; readonly gathering: PlannedBrief }

export function nextStep({
  municipalities,
  gatherings,
  today,
}: Pick<ProgrammeOwnerView, 'municipalities' | 'gatherings' | 'today'>): Step {
  if (municipalities.length === 0) return { is: 'add' }
  const running = gatherings.find(({ stands }) => stands === 'running')
  if (running) return { is: 'running', gathering: running }
  const open = gatherings.filter(({ stands }) => stands === 'planned' || stands === 'made')
  const [next] = open
    .filter(({ from, to }) => from !== null && (to ?? from) >= today)
    .toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? -1 : 1))
  if (next) return { is: 'prepare', gathering: next }
  const undated = open.find(({ from }) => from === null)
  return undated ? { is: 'date', gathering: undated } : { is: 'plan' }
}

/** How many counties there is somebody from. */
export function countiesIn(municipalities: ProgrammeOwnerView['municipalities']): number {
  const there = municipalities.filter(({ left }) => !left).map(({ county }) => county)
  return counties.filter(({ id }) => there.includes(id)).length
}

/** An indicator’s line as every figure is drawn. */
export function figureOf(
  { id, title, source, unit, decimals, by, target }: IndicatorHead,
  lines: readonly { readonly name: string; readonly part: SeriesPart }[],
): Figure | null {
  const [first] = lines
  if (!first) return null
  const { periods } = first.part
  return {
    ...{
      id,
      heading: title,
      subtitle: '',
      source,
      unit,
      decimals,
      target: target?.value ?? null,
      ranking: null,
    },
    chart: {
      ...{ by, periods, mean: by === 'quarter' && lines.length === 1 },
      series: lines.map(({ name, part }) => {
        const values = new Map(part.periods.map((period, at) => [period, part.values[at] ?? null]))
        return { name, values: periods.map((period) => values.get(period) ?? null) }
      }),
    },
  }
}
