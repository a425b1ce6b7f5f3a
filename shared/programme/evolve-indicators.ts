import { unreachable } from '#shared/kernel/decision.ts'
import {
  type Indicator,
  type IndicatorEvent,
  type IndicatorSeries,
  type Kept,
  keyOfSeries,
  type TakenSeries,
} from './indicators.ts'

type Indicators = readonly Indicator[]

export function evolveIndicators(all: Indicators, event: IndicatorEvent): Indicators {
  switch (event.type) {
    case 'v1.IndicatorSet':
      return withHead(all, event)
    case 'v1.IndicatorRemoved':
      return all.filter(({ id }) => id !== event.indicator)
    case 'v1.IndicatorFiguresTaken':
      return all.map((each) =>
        each.id === event.indicator ? withFigures(each, event.series, event.at) : each,
      )
    default:
      return unreachable(event)
  }
}

function withHead(all: Indicators, event: Extract<IndicatorEvent, { type: 'v1.IndicatorSet' }>): Indicators {
  const { indicator: id, title, unit, source, decimals, by, better, baseline, target } = event
  const before = all.find((each) => each.id === id)
  const head = { id, title, unit, source, decimals, by, better, baseline, target }
  const after = { ...head, series: before?.series ?? {} }
  return before ? all.map((each) => (each === before ? after : each)) : [...all, after]
}

function withFigures(indicator: Indicator, taken: readonly TakenSeries[], at: number): Indicator {
  const series = { ...indicator.series }
  for (const { of, values } of taken) {
    const key = keyOfSeries(of)
    series[key] = { of, values: withValues(series[key]?.values ?? {}, values, at) }
  }
  return { ...indicator, series }
}

function withValues(
  before: IndicatorSeries['values'],
  taken: TakenSeries['values'],
  at: number,
): IndicatorSeries['values'] {
  return {
    ...before,
    ...Object.fromEntries(taken.map(({ period, value }) => [period, kept(before[period], value, at)])),
  }
}

function kept(before: Kept | undefined, value: number | null, at: number): Kept {
  if (before === undefined || before.value === null) return { value, at, earlier: before?.earlier ?? [] }
  if (before.value === value || value === null) return before
  return { value, at, earlier: [...before.earlier, { value: before.value, until: at }] }
}

const EVENTS: { readonly [Type in IndicatorEvent['type']]: true } = {
  'v1.IndicatorSet': true,
  'v1.IndicatorRemoved': true,
  'v1.IndicatorFiguresTaken': true,
}
export function isIndicatorEvent(event: { readonly type: string }): event is IndicatorEvent {
  return Object.hasOwn(EVENTS, event.type)
}
