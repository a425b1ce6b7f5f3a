import type { Figure, FigureCommand } from '#shared/figures/figures.ts'

type Set = Extract<FigureCommand, { type: 'SetFigure' }>
export type FileFigure = Omit<Set, 'type' | 'figure'> & { readonly id: string }

/** A figure as a programme file has it: part by part, in the shape of the command that sets it. */
export function fileFigure({ chart, ranking, ...figure }: Figure): FileFigure {
  return {
    ...{ id: figure.id, heading: figure.heading, subtitle: figure.subtitle, source: figure.source },
    ...{ unit: figure.unit, decimals: figure.decimals, target: figure.target },
    chart: chart && {
      ...{ by: chart.by, periods: [...chart.periods], mean: chart.mean },
      series: chart.series.map(({ name, values }) => ({ name, values: [...values] })),
    },
    ranking: ranking && {
      ...{ title: ranking.title, best: ranking.best },
      rows: ranking.rows.map(({ name, value, change }) => ({ name, value, change })),
    },
  }
}
