import { accepted, type Decision, refused } from '#shared/kernel/decision.ts'
import { tidyName, tooLong } from '#shared/kernel/text.ts'
import {
  type Chart,
  type Figure,
  type FigureCommand,
  type FigureEvent,
  type FigureRefusal,
  FIGURE_LIMITS as LIMITS,
  type Ranking,
} from './figures.ts'
import { placed } from './order.ts'
import { readPeriod } from './periods.ts'

export type FigureDecision = Decision<FigureEvent, FigureRefusal>
type Of<T extends FigureCommand['type']> = Extract<FigureCommand, { type: T }>

export function decideFigures(figures: readonly Figure[], command: FigureCommand): FigureDecision {
  const there = figures.find(({ id }) => id === command.figure)
  switch (command.type) {
    case 'SetFigure':
      return set(figures, there, command)
    case 'RemoveFigure':
      // What two take away at once is away.
      return there ? accepted({ type: 'v1.FigureRemoved', figure: there.id }) : accepted()
    case 'MoveFigure': {
      if (!there) return refused('unknown-figure')
      const { before } = command
      return placed(figures, there, before).every((each, place) => each === figures[place])
        ? accepted()
        : accepted({ type: 'v1.FigureMoved', figure: there.id, before })
    }
  }
}

function set(
  figures: readonly Figure[],
  there: Figure | undefined,
  { type: _, figure: id, ...asked }: Of<'SetFigure'>,
): FigureDecision {
  const figure: Figure = {
    id,
    heading: tidyName(asked.heading),
    subtitle: tidyName(asked.subtitle),
    source: tidyName(asked.source),
    unit: tidyName(asked.unit),
    decimals: asked.decimals,
    target: asked.target,
    chart: asked.chart && tidyChart(asked.chart),
    ranking: asked.ranking && tidyRanking(asked.ranking),
  }
  const wrong = missing(figure) ?? overlong(figure) ?? empty(figure) ?? uneven(figure.chart)
  if (wrong) return wrong
  if (!there && figures.length >= LIMITS.figures) return refused('too-many-figures', `${LIMITS.figures}`)
  return there && same(there, figure) ? accepted() : accepted({ type: 'v1.FigureSet', figure })
}

type Refused = Extract<FigureDecision, { ok: false }>

/** Without what it says, where it is from and what is counted, a figure is decoration. */
function missing(figure: Figure): Refused | null {
  const first = (['heading', 'source', 'unit'] as const).find((part) => figure[part] === '')
  return first === undefined ? null : refused('figure-needs', first)
}

function overlong({ heading, subtitle, source, unit, chart, ranking }: Figure): Refused | null {
  const names = [
    ...(chart?.series ?? []).map(({ name }) => name),
    ...(ranking?.rows ?? []).map(({ name }) => name),
  ]
  const texts: readonly (readonly [readonly string[], number])[] = [
    [[heading], LIMITS.heading],
    [[subtitle], LIMITS.subtitle],
    [[source], LIMITS.source],
    [[unit], LIMITS.unit],
    [names, LIMITS.name],
    [[ranking?.title ?? ''], LIMITS.title],
    [chart?.periods ?? [], LIMITS.period],
  ]
  const limit = texts.find(([all, most]) => all.some((text) => tooLong(text, most)))?.[1]
  return limit === undefined ? null : refused('text-too-long', `${limit}`)
}

function empty({ chart, ranking }: Figure): Refused | null {
  const isChart = chart === null || chart.series.some(({ values }) => values.some((value) => value !== null))
  const isRanking = ranking === null || ranking.rows.some(({ value }) => value !== null)
  return (chart === null && ranking === null) || !isChart || !isRanking ? refused('figure-empty') : null
}

/** A line drawn through periods out of order would say what is not so. */
function uneven(chart: Chart | null): Refused | null {
  if (chart === null) return null
  const { by, periods, series } = chart
  if (series.some(({ values }) => values.length !== periods.length)) return refused('figure-uneven', '')
  if (periods.length * series.length > LIMITS.values) return refused('figure-uneven', `${LIMITS.values}`)
  if (by === 'other') {
    const twice = periods.find((period, at) => period === '' || periods.indexOf(period) < at)
    return twice === undefined ? null : refused('figure-uneven', twice)
  }
  const read = periods.map(readPeriod)
  const wrong = read.findIndex((period, at) => {
    const last = read[at - 1]
    return period?.by !== by || period.text !== periods[at] || (last ? period.at !== last.at + 1 : false)
  })
  return wrong < 0 ? null : refused('figure-uneven', periods[wrong] ?? '')
}

function tidyChart({ by, periods, series, mean }: Chart): Chart {
  return {
    by,
    periods: periods.map(tidyName),
    series: series.map(({ name, values }) => ({ name: tidyName(name), values })),
    mean: mean && by === 'quarter',
  }
}

function tidyRanking({ title, rows, best }: Ranking): Ranking {
  return {
    title: tidyName(title),
    rows: rows.map(({ name, value, change }) => ({ name: tidyName(name), value, change })),
    best,
  }
}

/** Both were made by `set`, or came the same way from a journal: their fields stand in one order. */
function same(one: Figure, other: Figure): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
