import * as v from 'valibot'
import { Id, type IndicatorId, type MunicipalityId, type SectorId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { type CountyId, countyIds } from './counties.ts'
import { PROGRAMME_LIMITS } from './limits.ts'
import { typed } from './outline.ts'

export const INDICATOR_BY = ['quarter', 'month', 'year'] as const
export type IndicatorBy = (typeof INDICATOR_BY)[number]

/** What a series is of. */
export type Of =
  | { readonly kind: 'whole' }
  | { readonly kind: 'municipality'; readonly id: MunicipalityId }
  | { readonly kind: 'county'; readonly id: CountyId }
  | { readonly kind: 'sector'; readonly id: SectorId }

/** A figure that was put right: what it was, until when. */
export type Earlier = { readonly value: number; readonly until: Instant }
/** Null is a gap: the source has the period and no figure for it. */
export type Kept = {
  readonly value: number | null
  readonly at: Instant
  readonly earlier: readonly Earlier[]
}
export type IndicatorSeries = {
  readonly of: Of
  /** By period, as `readPeriod` writes it. */
  readonly values: Readonly<Record<string, Kept>>
}
export type Indicator = {
  readonly id: IndicatorId
  readonly title: string
  readonly unit: string
  readonly source: string
  readonly decimals: number
  readonly by: IndicatorBy
  readonly better: 'low' | 'high'
  /** Where it stood, and when, in words. */
  readonly baseline: { readonly value: number; readonly when: string } | null
  readonly target: { readonly value: number; readonly when: string } | null
  /** By `keyOfSeries`. */
  readonly series: Readonly<Record<string, IndicatorSeries>>
}

export function keyOfSeries(of: Of): string {
  return of.kind === 'whole' ? 'whole' : `${of.kind} ${of.id}`
}

/** Larger than what anybody counts, and small enough for every calculation to come out finite. */
const number = v.pipe(v.number(), v.finite(), v.minValue(-1e15), v.maxValue(1e15))
const mark = v.nullable(v.strictObject({ value: number, when: typed }))
const of = v.variant('kind', [
  v.strictObject({ kind: v.literal('whole') }),
  v.strictObject({ kind: v.literal('municipality'), id: Id }),
  v.strictObject({ kind: v.literal('county'), id: v.picklist(countyIds) }),
  v.strictObject({ kind: v.literal('sector'), id: Id }),
])

export const indicatorCommands = [
  /** Whole each time; its figures stand. */
  v.strictObject({
    type: v.literal('SetIndicator'),
    indicator: Id,
    title: typed,
    unit: typed,
    source: typed,
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(PROGRAMME_LIMITS.decimals)),
    by: v.picklist(INDICATOR_BY),
    better: v.picklist(['low', 'high']),
    baseline: mark,
    target: mark,
  }),
  v.strictObject({ type: v.literal('RemoveIndicator'), indicator: Id }),
  /** Figures of any number of series; what is known and not among them stands. */
  v.strictObject({
    type: v.literal('TakeFigures'),
    indicator: Id,
    series: v.pipe(
      v.array(
        v.strictObject({
          of,
          values: v.pipe(
            v.array(v.strictObject({ period: typed, value: v.nullable(number) })),
            v.maxLength(PROGRAMME_LIMITS.periods),
          ),
        }),
      ),
      v.minLength(1),
      v.maxLength(PROGRAMME_LIMITS.series),
    ),
  }),
] as const
const IndicatorCommand = v.variant('type', indicatorCommands)
export type IndicatorCommand = v.InferOutput<typeof IndicatorCommand>

export type TakenSeries = {
  readonly of: Of
  readonly values: readonly { readonly period: string; readonly value: number | null }[]
}
export type IndicatorEvent =
  | ({ readonly type: 'v1.IndicatorSet'; readonly indicator: IndicatorId } & Omit<Indicator, 'id' | 'series'>)
  | { readonly type: 'v1.IndicatorRemoved'; readonly indicator: IndicatorId }
  | {
      readonly type: 'v1.IndicatorFiguresTaken'
      readonly indicator: IndicatorId
      readonly series: readonly TakenSeries[]
      readonly at: Instant
    }

export type IndicatorRefusal =
  | 'unknown-indicator'
  /** What is missing: `title`, `source` or `unit`. */
  | 'figure-needs'
  | 'text-too-long'
  | 'too-many-indicators'
  /** The detail is the period as written. */
  | 'unknown-period'
  | 'unknown-municipality'
  | 'unknown-sector'
  /** More than one indicator holds. */
  | 'too-many-figures'
  | 'figure-empty'
  /** There are figures of quarters; they are no months. */
  | 'indicator-has-figures'
