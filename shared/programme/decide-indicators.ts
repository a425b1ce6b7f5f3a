import { readPeriod } from '#shared/figures/periods.ts'
import { accepted, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tidyName } from '#shared/kernel/text.ts'
import {
  type Indicator,
  type IndicatorCommand,
  type IndicatorRefusal,
  keyOfSeries,
  type TakenSeries,
} from './indicators.ts'
import { PROGRAMME_LIMITS as LIMITS } from './limits.ts'
import { overlong } from './overlong.ts'
import { municipalityIn, type Programme, type ProgrammeDecision } from './programme.ts'

type Of<T extends IndicatorCommand['type']> = Extract<IndicatorCommand, { type: T }>

export function decideIndicators(
  programme: Programme,
  command: IndicatorCommand,
  now: Instant,
): ProgrammeDecision {
  const there = programme.indicators.find(({ id }) => id === command.indicator)
  switch (command.type) {
    case 'SetIndicator':
      return set(programme, there, command)
    case 'RemoveIndicator':
      return there ? accepted({ type: 'v1.IndicatorRemoved', indicator: there.id }) : accepted()
    case 'TakeFigures':
      return there ? take(programme, there, command, now) : refused('unknown-indicator')
    default:
      return unreachable(command)
  }
}

function set(
  { indicators }: Programme,
  there: Indicator | undefined,
  command: Of<'SetIndicator'>,
): ProgrammeDecision {
  const { indicator, decimals, by, better } = command
  const head = {
    title: tidyName(command.title),
    unit: tidyName(command.unit),
    source: tidyName(command.source),
    ...{ decimals, by, better },
    baseline: tidyMark(command.baseline),
    target: tidyMark(command.target),
  }
  const missing = (['title', 'unit', 'source'] as const).find((part) => head[part] === '')
  if (missing !== undefined) return refused('figure-needs', missing)
  const long = overlong(
    [head.title, LIMITS.title],
    [head.unit, LIMITS.unit],
    [head.source, LIMITS.source],
    [head.baseline?.when ?? '', LIMITS.unit],
    [head.target?.when ?? '', LIMITS.unit],
  )
  if (long) return long
  if (!there && indicators.length >= LIMITS.indicators)
    return refused('too-many-indicators', `${LIMITS.indicators}`)
  if (there && there.by !== by && Object.keys(there.series).length > 0)
    return refused('indicator-has-figures')
  return there && sameHead(there, head)
    ? accepted()
    : accepted({ type: 'v1.IndicatorSet', indicator, ...head })
}

type Mark = Indicator['baseline']

function tidyMark(mark: Mark): Mark {
  return mark && { value: mark.value, when: tidyName(mark.when) }
}

function sameHead(one: Omit<Indicator, 'id' | 'series'>, other: Omit<Indicator, 'id' | 'series'>): boolean {
  const facts = ({ title, unit, source, decimals, by, better, baseline, target }: typeof one) =>
    JSON.stringify([title, unit, source, decimals, by, better, baseline, target])
  return facts(one) === facts(other)
}

/** Only what is new: a figure as it stands is no news, and a gap does not take a figure away. */
function take(
  programme: Programme,
  indicator: Indicator,
  command: Of<'TakeFigures'>,
  at: Instant,
): ProgrammeDecision {
  if (command.series.every(({ values }) => values.every(({ value }) => value === null)))
    return refused('figure-empty')
  const fresh: TakenSeries[] = []
  for (const { of, values } of joined(command.series)) {
    const wrong = whyNotOf(programme, of)
    if (wrong) return wrong
    const before = indicator.series[keyOfSeries(of)]?.values ?? {}
    const news = new Map<string, number | null>()
    for (const { period: written, value } of values) {
      const period = readPeriod(written)
      if (period?.by !== indicator.by)
        return refused('unknown-period', tidyName(written).slice(0, LIMITS.unit))
      const known = before[period.text]
      if (known && (known.value === value || value === null)) news.delete(period.text)
      else news.set(period.text, value)
    }
    if (news.size > 0) fresh.push({ of, values: [...news].map(([period, value]) => ({ period, value })) })
  }
  if (valuesIn(indicator, fresh) > LIMITS.values) return refused('too-many-figures', `${LIMITS.values}`)
  return fresh.length === 0
    ? accepted()
    : accepted({ type: 'v1.IndicatorFiguresTaken', indicator: indicator.id, series: fresh, at })
}

/** What is told of one series twice is told of it once. */
function joined(series: readonly TakenSeries[]): readonly TakenSeries[] {
  const all = new Map<string, TakenSeries>()
  for (const each of series) {
    const key = keyOfSeries(each.of)
    const values = [...(all.get(key)?.values ?? []), ...each.values]
    all.set(key, { of: each.of, values })
  }
  return [...all.values()]
}

function whyNotOf(programme: Programme, of: TakenSeries['of']): Refused<IndicatorRefusal> | null {
  if (of.kind === 'municipality' && !municipalityIn(programme, of.id)) return refused('unknown-municipality')
  if (of.kind === 'sector' && !programme.sectors.some(({ id }) => id === of.id))
    return refused('unknown-sector')
  return null
}

/** Counted with what they were before, which is kept too. */
function valuesIn({ series }: Indicator, fresh: readonly TakenSeries[]): number {
  const there = Object.values(series).reduce(
    (sum, { values }) =>
      sum + Object.values(values).reduce((all, { earlier }) => all + 1 + earlier.length, 0),
    0,
  )
  return fresh.reduce((sum, { values }) => sum + values.length, there)
}
