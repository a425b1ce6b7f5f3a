import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import type { FiguresProgrammeWords } from '#client/words/nb/figures-programme.ts'
import {
  type Chart,
  FIGURE_LIMITS,
  type Figure,
  type FigureCommand,
  type Series,
} from '#shared/figures/figures.ts'
import { periodOf, readPeriod, yearAndPart } from '#shared/figures/periods.ts'
import { countedText, numberText, periodText, valueText } from '#shared/figures/text.ts'
import type { NamedLine, ProgrammeSlides } from '#shared/views/programme-slides.ts'

export const SLIDES = ['whole', 'sectors', 'counties', 'places'] as const
/** What of an indicator is shown: the whole, a line for each sector or county, or the whole with the municipalities beside it. */
export type Slide = (typeof SLIDES)[number]
type Set = Extract<FigureCommand, { type: 'SetFigure' }>
export type SlideWords = { readonly says: FiguresProgrammeWords; readonly drawn: FigureWords }

/** Those there are figures for. */
export function slidesOf({ whole, sectors, counties, places }: ProgrammeSlides): readonly Slide[] {
  const has = { whole: whole?.latest != null, sectors: hasAny(sectors), counties: hasAny(counties), places }
  return SLIDES.filter((slide) => has[slide])
}

function hasAny(lines: readonly NamedLine[]): boolean {
  return lines.some(({ part }) => part.latest !== null)
}

/** The same indicator and slide is the same figure, however often it is brought. */
export function figureId(indicator: string, slide: Slide): string {
  return `${indicator.slice(0, 30)}-${slide}`
}

/** As it is brought first, with a finding proposed that whoever leads may word otherwise. */
export function slideFigure(indicator: ProgrammeSlides, slide: Slide, words: SlideWords): Set {
  const chart = chartOf(indicator, slide, words)
  return {
    ...{ type: 'SetFigure', figure: figureId(indicator.id, slide) },
    heading: headingOf(indicator, slide, words),
    subtitle: subtitleOf(indicator, slide, chart, words),
    ...numbersOf(indicator, slide, words),
  }
}

/** New numbers under the words that stand there. */
export function withNewNumbers(
  { heading, subtitle }: Figure,
  indicator: ProgrammeSlides,
  slide: Slide,
  words: SlideWords,
): Set {
  const figure = figureId(indicator.id, slide)
  return { type: 'SetFigure', figure, heading, subtitle, ...numbersOf(indicator, slide, words) }
}

/** The first number that is another in the programme now, in words; empty: something else is; null: all is as it was brought. */
export function changedSince(
  figure: Figure,
  indicator: ProgrammeSlides,
  slide: Slide,
  words: SlideWords,
): string | null {
  const fresh = numbersOf(indicator, slide, words)
  const { source, unit, decimals, target, chart, ranking } = figure
  // Titles are in the language of whoever brought it.
  const facts = (of: typeof fresh) => [
    ...[of.source, of.unit, of.decimals, of.target, of.chart && [of.chart.by, of.chart.periods]],
    ...[of.chart?.series.map(({ values }) => values), of.ranking?.rows],
  ]
  const known = { source, unit, decimals, target, chart, ranking } as typeof fresh
  if (JSON.stringify(facts(known)) === JSON.stringify(facts(fresh))) return null
  return firstChange(figure, fresh, words) ?? ''
}

function firstChange(figure: Figure, fresh: Numbers, { says, drawn }: SlideWords): string | null {
  const [was, is] = [figure.chart?.series[0], fresh.chart?.series[0]]
  const periods = figure.chart?.periods ?? []
  for (const [at, period] of periods.entries()) {
    const place = fresh.chart?.periods.indexOf(period) ?? -1
    const [before, now] = [was?.values[at] ?? null, is?.values[place] ?? null]
    if (before === null || now === null || before === now) continue
    const text = (value: number) => numberText(value, fresh.decimals, drawn)
    return says.changed(periodText(period, figure.chart?.by ?? 'other', drawn), text(before), text(now))
  }
  return null
}

type Numbers = Omit<Set, 'type' | 'figure' | 'heading' | 'subtitle'>

function numbersOf(indicator: ProgrammeSlides, slide: Slide, words: SlideWords): Numbers {
  const { source, unit, decimals, target, better, by, places } = indicator
  const named = (period: string) => periodText(period, by, words.drawn)
  const ranking =
    slide === 'places' && places
      ? {
          title: words.drawn.changed(named(places.period), yearOf(places.from)),
          rows: places.rows.slice(0, FIGURE_LIMITS.rows).map((row) => ({ ...row })),
          best: better,
        }
      : null
  return {
    ...{ source, unit, decimals, target: target?.value ?? null, ranking },
    chart: chartOf(indicator, slide, words),
  }
}

function yearOf(period: string): string {
  const read = readPeriod(period)
  return read ? `${yearAndPart(read).year}` : period
}

type DrawnChart = NonNullable<Set['chart']>

function chartOf(indicator: ProgrammeSlides, slide: Slide, { says }: SlideWords): DrawnChart | null {
  const { whole, sectors, counties, by } = indicator
  const all: NamedLine[] = whole?.latest ? [{ name: says.whole, part: whole }] : []
  const others = slide === 'sectors' ? sectors : slide === 'counties' ? counties : []
  const lines = [...all, ...others].slice(0, FIGURE_LIMITS.series)
  const placesOf = (of: readonly NamedLine[]) =>
    of.flatMap(({ part }) => part.periods.flatMap((period) => readPeriod(period)?.at ?? []))
  const places = placesOf(lines)
  if (places.length === 0) return null
  // Where there is something to see the whole beside: what it was before any of them was counted is on its own figure.
  const first = Math.min(...(others.length > 0 ? placesOf(others) : places))
  const last = Math.max(...places)
  const room = Math.min(FIGURE_LIMITS.periods, Math.floor(FIGURE_LIMITS.values / lines.length))
  const from = Math.max(first, last - room + 1)
  const periods = Array.from({ length: last - from + 1 }, (_, step) => periodOf(by, from + step).text)
  const series = lines.map(({ name, part }) => ({
    name: name.slice(0, FIGURE_LIMITS.name),
    values: valuesAt(part, periods),
  }))
  return { by, periods, series, mean: by === 'quarter' && series.length === 1 }
}

function valuesAt(
  { periods, values }: NamedLine['part'],
  wanted: readonly string[],
): Series['values'][number][] {
  const at = new Map(periods.map((period, place) => [period, values[place] ?? null]))
  return wanted.map((period) => at.get(period) ?? null)
}

function headingOf(indicator: ProgrammeSlides, slide: Slide, words: SlideWords): string {
  const { title, sectors } = indicator
  const { says, drawn } = words
  const told = sectors.flatMap(({ name, part }) =>
    part.latest ? [`${name} ${valueText(part.latest.value, indicator, drawn)}`] : [],
  )
  const proposed =
    slide === 'sectors'
      ? `${title}: ${told.join(', ')}`
      : slide === 'counties'
        ? says.perCounty(title)
        : (findingOf(indicator, words) ?? says.perPlace(title))
  if (proposed.length <= FIGURE_LIMITS.heading) return proposed
  const short = slide === 'sectors' ? says.perSector(title) : title
  return short.slice(0, FIGURE_LIMITS.heading)
}

/** What the whole says, no stronger than it can bear: a move that chance may have made is not told as one. */
function findingOf(
  { title, whole, target, better, ...head }: ProgrammeSlides,
  { says, drawn }: SlideWords,
): string | null {
  const latest = whole?.latest
  if (!latest) return null
  const value = valueText(latest.value, head, drawn)
  const aim = target === null ? null : valueText(target.value, head, drawn)
  if (whole.year?.says === 'within') return says.noMove(title, value)
  if (whole.year?.says !== 'larger')
    return aim === null ? says.is(title, value) : says.against(title, value, aim)
  const way = whole.year.difference < 0 ? 'down' : 'up'
  if (target === null) return says[way](title)
  const isReached = better === 'low' ? latest.value <= target.value : latest.value >= target.value
  const isGood = (way === 'down') === (better === 'low')
  return says.moved(says[way](title), isReached, isGood === isReached)
}

/** What is counted and when; where it stood; and how far chance takes it, where the move is no further. */
function subtitleOf(
  { baseline, whole, ...head }: ProgrammeSlides,
  slide: Slide,
  chart: Chart | null,
  { says, drawn }: SlideWords,
): string {
  if (chart === null) return ''
  const what = countedText(chart, head.unit, drawn)
  const stood = baseline ? [says.stood(valueText(baseline.value, head, drawn), baseline.when)] : []
  const year = slide === 'whole' || slide === 'places' ? whole?.year : null
  const text = (value: number) => numberText(value, head.decimals, drawn)
  const noise = year?.says === 'within' ? [says.noise(text(year.difference), text(year.limit))] : []
  const parts = [what, ...stood, ...noise]
  while (parts.join(', ').length > FIGURE_LIMITS.subtitle && parts.length > 1) parts.splice(1, 1)
  // Nothing that it would not say by itself.
  return parts.length === 1 ? '' : parts.join(', ')
}
