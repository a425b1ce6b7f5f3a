import type { Chart, Figure, Ranking, Value } from '#shared/figures/figures.ts'
import { periodText } from '#shared/figures/text.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { joined } from '#shared/report/format.ts'
import type { Block, Column, Sheet } from '#shared/report/report.ts'
import type { Built, Context, ReportSection, Scope } from '#shared/report/section.ts'
import type { ReportWords } from '#shared/report/words/nb.ts'
import { figuresPart } from '#shared/views/figures-part.ts'
import { cellText, linesOf, targetText } from './figure-lines.ts'

/** As many periods as are read on paper as numbers: the drawing and the workbook have them all. */
const ON_PAPER = 12

/** Nothing tells which of them the hall has seen, so no municipality's own version has any. */
function* take({ figures }: Gathering, scope: Scope): Generator<Figure> {
  if (scope.for === 'leader') yield* figuresPart(figures)
}

function build(figures: readonly Figure[], { words }: Context): Built | null {
  if (figures.length === 0) return null
  return {
    blocks: figures.flatMap((figure) => blocksOf(figure, words)),
    sheets: figures.flatMap((figure) => sheetsOf(figure, words)),
  }
}

function blocksOf(figure: Figure, words: ReportWords): readonly Block[] {
  const { heading, subtitle, source, unit, chart, ranking } = figure
  return [
    { type: 'heading', level: 3, text: heading },
    {
      type: 'text',
      text: joined(subtitle || unit, targetText(figure, words), words.figures.drawn.source(source)),
      quiet: true,
    },
    ...(chart ? chartBlocks(figure, chart, words) : []),
    ...(ranking ? rankingBlocks(figure, ranking, words) : []),
  ]
}

function chartBlocks(figure: Figure, chart: Chart, words: ReportWords): readonly Block[] {
  const from = Math.max(0, chart.periods.length - ON_PAPER)
  const cut: Block[] = from === 0 ? [] : [{ type: 'text', text: words.figures.all(ON_PAPER), quiet: true }]
  return [
    ...linesOf(figure, words),
    {
      type: 'table',
      caption: words.figures.caption(figure.heading),
      columns: [
        { label: words.figures.columns.period },
        ...chart.series.map(({ name }) => ({
          label: name || words.figures.columns.value,
          isNumber: true as const,
        })),
      ],
      rows: chart.periods
        .slice(from)
        .map((period, nth) => [
          periodText(period, chart.by, words.figures.drawn),
          ...chart.series.map(({ values }) => cellText(values[from + nth] ?? null, figure, words)),
        ]),
    },
    ...cut,
  ]
}

/** As on the hall screen: best first, the mean among them, what has no value last. */
function rankingBlocks(figure: Figure, ranking: Ranking, words: ReportWords): readonly Block[] {
  const known = ranking.rows.flatMap(({ value }) => (value === null ? [] : [value]))
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  const most = Math.max(...known.map(Math.abs)) || 1
  const rows = [
    ...ranking.rows,
    ...(known.length > 1 ? [{ name: words.figures.mean, value: mean, change: null }] : []),
  ].toSorted((a, b) => placeOf(a.value, ranking) - placeOf(b.value, ranking))
  const title: Block[] = ranking.title === '' ? [] : [{ type: 'heading', level: 4, text: ranking.title }]
  return [
    ...title,
    {
      type: 'bars',
      caption: words.figures.caption(ranking.title || figure.heading),
      head: { label: words.figures.columns.name, figure: words.figures.columns.value },
      rows: rows.map(({ name, value, change }) => ({
        label: name,
        figure: joined(cellText(value, figure, words), changeText(change, figure, words)),
        share: value === null ? 0 : Math.abs(value) / most,
      })),
    },
  ]
}

function placeOf(value: Value, { best }: Ranking): number {
  if (value === null) return Number.MAX_VALUE
  return best === 'low' ? value : -value
}

function changeText(change: Value, figure: Figure, words: ReportWords): string {
  if (change === null) return ''
  if (change === 0) return words.figures.same
  // What a share has gone up by is not a share of anything.
  const unit = figure.unit === '%' ? words.figures.points : figure.unit
  const size = cellText(Math.abs(change), { ...figure, unit }, words)
  return change > 0 ? words.figures.up(size) : words.figures.down(size)
}

/** The numbers as they were read: nothing is rounded away, and a gap is an empty cell. */
function sheetsOf(
  { heading, unit, source, chart, ranking }: Figure,
  { figures }: ReportWords,
): readonly Sheet[] {
  const { columns, meanings } = figures
  const number = (id: string, label: string): Column => ({
    ...{ id, label, kind: 'number', meaning: meanings.value(unit, source) },
  })
  const sheet = { id: `tall_${heading}`, name: heading }
  const lines: Sheet[] = chart
    ? [
        {
          ...sheet,
          columns: [
            { id: 'periode', label: columns.period, kind: 'text', meaning: meanings.period },
            ...chart.series.map(({ name }, nth) => number(`serie_${nth + 1}`, name || columns.value)),
          ],
          rows: chart.periods.map((period, nth) => [
            period,
            ...chart.series.map(({ values }) => values[nth] ?? null),
          ]),
        },
      ]
    : []
  if (!ranking) return lines
  return [
    ...lines,
    {
      ...sheet,
      columns: [
        { id: 'navn', label: columns.name, kind: 'text', meaning: meanings.name },
        number('verdi', columns.value),
        { id: 'endring', label: columns.change, kind: 'number', meaning: meanings.change },
      ],
      rows: ranking.rows.map(({ name, value, change }) => [name, value, change]),
    },
  ]
}

export const figuresSection: ReportSection<Figure> = { id: 'figures', take, build }
