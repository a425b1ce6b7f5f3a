import type { Figure, RankingRow } from '#shared/figures/figures.ts'
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

/** What the whole hall sees now, on the wall. */
export function figureOnScreen({ figures, stage }: Gathering): Figure | null {
  const figure = stage.scene === 'figure' ? figures.find(({ id }) => id === stage.activity) : undefined
  return figure ? figurePart(figure) : null
}

/** The same in the hand, but that nobody is ranked there: rows stand by name, whoever is best. */
export function figureOnPhones(gathering: Gathering): Figure | null {
  const figure = figureOnScreen(gathering)
  return figure && inTheHand(figure)
}

const inTheHand = memo(
  (figure: Figure): Figure => ({
    ...figure,
    ranking: figure.ranking && { ...figure.ranking, rows: figure.ranking.rows.toSorted(byName) },
  }),
)

function byName({ name: one }: RankingRow, { name: other }: RankingRow): number {
  return one.localeCompare(other, 'nb')
}
