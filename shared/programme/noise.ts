import { periodOf, perYear, readPeriod } from '#shared/figures/periods.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { IndicatorBy, IndicatorSeries } from './indicators.ts'

/**
 * Whether two figures of one series differ by more than a quarter (or month) differs from the next by chance.
 *
 * The method is that of the individuals and moving range chart (XmR; W. A. Shewhart, Economic Control of Quality of Manufactured Product, 1931; D. J.
 * Wheeler, Understanding Variation, 1993; in public health services: NHS England, Making Data Count). Season is taken out first: only the same quarter of
 * two years is compared, and what is charted is the difference from the same quarter a year before. The mean of how much these
 * differences move from one quarter to the next, times 2.66 (three standard deviations: 3 / d2, and d2 of two values is 1.128), is as far as chance takes
 * two quarters apart. What is judged has no part in what it is judged by. Figures are rounded before they are published: a
 * difference of the last decimal is never more than that.
 *
 * Not done: no trend is tested, nothing is said of a year of one figure, and nobody is compared with anybody else.
 */
export type Judgement =
  | {
      readonly says: 'larger' | 'within'
      readonly from: string
      readonly to: string
      readonly difference: number
      /** As far as chance takes it. */
      readonly limit: number
    }
  | { readonly says: 'cannot'; readonly why: WhyNot }
/** Too few years before it; no figure on either side; winter against summer; figures of whole years. */
type WhyNot = 'too-few' | 'gap' | 'other-season' | 'no-season'

const SPREAD = 2.66
/** Differences from a year before: four years of quarters, or two of months, before the one that is judged. */
export const LEAST_DIFFERENCES = 12

type Values = IndicatorSeries['values']
type Shape = { readonly by: IndicatorBy; readonly decimals: number }

export function judge(
  values: Values,
  { by, decimals }: Shape,
  { from, to }: { readonly from: string; readonly to: string },
): Judgement {
  const lag = perYear(by) ?? 1
  if (by === 'year' || lag < 2) return cannot('no-season')
  const [first, last] = [readPeriod(from), readPeriod(to)]
  if (first?.by !== by || last?.by !== by) return cannot('gap')
  if ((last.at - first.at) % lag !== 0) return cannot('other-season')
  const at = placed(values)
  const [was, is] = [at.get(first.at), at.get(last.at)]
  if (was === undefined || is === undefined) return cannot('gap')
  const yearly = differences(at, lag, last.at)
  const ranges = [...yearly].flatMap(([place, difference]) => {
    const before = yearly.get(place - 1)
    return before === undefined ? [] : [Math.abs(difference - before)]
  })
  if (ranges.length < LEAST_DIFFERENCES - 1) return cannot('too-few')
  const mean = ranges.reduce((sum, range) => sum + range, 0) / ranges.length
  const limit = Math.max(SPREAD * mean, 10 ** -decimals)
  const difference = rounded(is - was)
  const isLarger = Math.abs(difference) > limit + 1e-9
  return { says: isLarger ? 'larger' : 'within', from, to, difference, limit: rounded(limit) }
}

/** The latest figure against that of a year before; null: there is no figure at all. */
export function judgeLatest(values: Values, shape: Shape): Judgement | null {
  const latest = latestIn(values)
  const period = latest && readPeriod(latest.period)
  if (!latest || !period) return null
  const year = periodOf(period.by, period.at - (perYear(period.by) ?? 1))
  return judge(values, shape, { from: year.text, to: latest.period })
}

export type Latest = { readonly period: string; readonly value: number }

/** The last period that has a figure. */
export const latestIn = memo((values: Values): Latest | null => {
  const at = placed(values)
  if (at.size === 0) return null
  const last = [...at.keys()].reduce((most, each) => Math.max(most, each))
  const by = readPeriod(Object.keys(values)[0] ?? '')?.by
  return by === undefined ? null : { period: periodOf(by, last).text, value: at.get(last) ?? 0 }
})

const placed = memo((values: Values): ReadonlyMap<number, number> => {
  const found = new Map<number, number>()
  for (const [written, { value }] of Object.entries(values)) {
    const period = readPeriod(written)
    if (period !== null && value !== null) found.set(period.at, value)
  }
  return found
})

/** By place in time: how far it was from the same time a year before, before what is judged. */
function differences(
  at: ReadonlyMap<number, number>,
  lag: number,
  before: number,
): ReadonlyMap<number, number> {
  const found = [...at].flatMap(([place, value]) => {
    const earlier = at.get(place - lag)
    return earlier === undefined || place >= before ? [] : [[place, value - earlier] as const]
  })
  return new Map(found)
}

function cannot(why: WhyNot): Judgement {
  return { says: 'cannot', why }
}

/** A difference of two numbers with few decimals has no more of them. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6 + 0
}
