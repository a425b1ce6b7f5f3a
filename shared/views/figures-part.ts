import type { Figure } from '#shared/figures/figures.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'

/** Everything in a figure is made to be shown; field by field all the same, as all views are cut. */
const figurePart = memo(
  ({ id, heading, subtitle, source, unit, decimals, target, chart, ranking }: Figure): Figure => ({
    id,
    heading,
    subtitle,
    source,
    unit,
    decimals,
    target,
    chart: chart && {
      by: chart.by,
      periods: chart.periods,
      series: chart.series.map(({ name, values }) => ({ name, values })),
      mean: chart.mean,
    },
    ranking: ranking && {
      title: ranking.title,
      rows: ranking.rows.map(({ name, value, change }) => ({ name, value, change })),
      best: ranking.best,
    },
  }),
)

export const figuresPart = memo((figures: Gathering['figures']): readonly Figure[] => figures.map(figurePart))

/** What the whole hall sees now, on the wall and on its phones. */
export function figureOnScreen({ figures, stage }: Gathering): Figure | null {
  const figure = stage.scene === 'figure' ? figures.find(({ id }) => id === stage.activity) : undefined
  return figure ? figurePart(figure) : null
}
