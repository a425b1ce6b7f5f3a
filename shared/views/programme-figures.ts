import { readPeriod } from '#shared/figures/periods.ts'
import { memo, memoWith } from '#shared/kernel/memo.ts'
import { type Indicator, type IndicatorSeries, keyOfSeries, type Of } from '#shared/programme/indicators.ts'
import { type Judgement, judgeLatest, type Latest, latestIn } from '#shared/programme/noise.ts'

/** What an indicator is, without its figures. */
export type IndicatorHead = Omit<Indicator, 'series'>
/** One line, from its first period to its last. */
export type SeriesPart = {
  readonly of: Of
  readonly periods: readonly string[]
  /** Null is a gap. */
  readonly values: readonly (number | null)[]
  /** Figures that were put right: what they were, oldest first. */
  readonly revised: readonly { readonly period: string; readonly was: number; readonly until: number }[]
  readonly latest: Latest | null
  /** The latest against the same time a year before. */
  readonly year: Judgement | null
}

export function indicatorHead(indicator: Indicator): IndicatorHead {
  const { id, title, unit, source, decimals, by, better, baseline, target } = indicator
  return {
    ...{ id, title, unit, source, decimals, by, better },
    baseline: baseline && { value: baseline.value, when: baseline.when },
    target: target && { value: target.value, when: target.when },
  }
}

export function seriesPart(indicator: Indicator, of: Of): SeriesPart | null {
  const series = indicator.series[keyOfSeries(of)]
  return series ? drawn(series, indicator) : null
}

const drawn = memoWith(({ of, values }: IndicatorSeries, indicator: Indicator): SeriesPart => {
  const ordered = Object.entries(values).toSorted(
    ([one], [other]) => (readPeriod(one)?.at ?? 0) - (readPeriod(other)?.at ?? 0),
  )
  return {
    of: of.kind === 'whole' ? { kind: 'whole' } : ({ kind: of.kind, id: of.id } as Of),
    periods: ordered.map(([period]) => period),
    values: ordered.map(([, { value }]) => value),
    revised: ordered.flatMap(([period, { earlier }]) =>
      earlier.map(({ value, until }) => ({ period, was: value, until })),
    ),
    latest: latestIn(values),
    year: judgeLatest(values, indicator),
  }
})

/** When figures last came, of whatever; null: there are none. What is fetched when it is looked at is fetched again then. */
export const takenAt = memo(({ series }: Indicator): number | null => {
  const times = Object.values(series).flatMap(({ values }) => Object.values(values).map(({ at }) => at))
  return times.length === 0 ? null : times.reduce((last, at) => Math.max(last, at))
})

/** Every line of one kind, in no order of size. */
export function seriesOfKind(indicator: Indicator, kind: Of['kind']): readonly SeriesPart[] {
  return Object.values(indicator.series).flatMap((series) =>
    series.of.kind === kind ? [drawn(series, indicator)] : [],
  )
}
