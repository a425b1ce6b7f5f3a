import * as v from 'valibot'
import { Id } from '#shared/kernel/ids.ts'

export type FigureId = string

export const BY = ['quarter', 'month', 'year', 'other'] as const
/** What a period of a chart is; `other` goes by its own words, and stands as far from the next as any two do. */
export type By = (typeof BY)[number]

/** A value that is missing stays missing: a gap in the line, a dash in the table. */
export type Value = number | null
export type Series = { readonly name: string; readonly values: readonly Value[] }
export type Chart = {
  readonly by: By
  /** `2012Q4`, `2012-03` or `2012`, each after the one before it; of `other`, any words. */
  readonly periods: readonly string[]
  /** As many values each as there are periods. The first is what the heading is about. */
  readonly series: readonly Series[]
  /** The mean of four quarters is drawn through the quarters. */
  readonly mean: boolean
}

export type RankingRow = { readonly name: string; readonly value: Value; readonly change: Value }
export type Ranking = {
  /** When it holds, and what the change is counted from. */
  readonly title: string
  readonly rows: readonly RankingRow[]
  readonly best: 'low' | 'high'
}

/** Something that numbers say. At least one of chart and ranking is there; the hall screen has room for both. */
export type Figure = {
  readonly id: FigureId
  /** The finding, not the name of the data set. */
  readonly heading: string
  readonly subtitle: string
  readonly source: string
  /** `%`, or a word. */
  readonly unit: string
  readonly decimals: number
  readonly target: Value
  readonly chart: Chart | null
  readonly ranking: Ranking | null
}

export const FIGURE_LIMITS = {
  figures: 24,
  heading: 100,
  subtitle: 120,
  source: 160,
  unit: 30,
  series: 6,
  name: 60,
  title: 80,
  period: 30,
  /** Fifty years by month. */
  periods: 600,
  /** In one chart, over all its series: what a console is told anew with every change. */
  values: 1_200,
  rows: 60,
  decimals: 3,
} as const

/** Typed text is bounded here only so that nobody sends a book; how long it may be is told in words. */
const line = v.pipe(v.string(), v.maxLength(5_000))
/** Larger than what anybody counts, and small enough for every calculation to come out finite. */
const number = v.pipe(v.number(), v.finite(), v.minValue(-1e15), v.maxValue(1e15))
const value = v.nullable(number)

export const figureCommands = [
  /** Whole each time; one with an id that is there is changed, where it stands. */
  v.strictObject({
    type: v.literal('SetFigure'),
    figure: Id,
    heading: line,
    subtitle: line,
    source: line,
    unit: line,
    decimals: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(FIGURE_LIMITS.decimals)),
    target: value,
    chart: v.nullable(
      v.strictObject({
        by: v.picklist(BY),
        periods: v.pipe(v.array(line), v.maxLength(FIGURE_LIMITS.periods)),
        series: v.pipe(
          v.array(
            v.strictObject({
              name: line,
              values: v.pipe(v.array(value), v.maxLength(FIGURE_LIMITS.periods)),
            }),
          ),
          v.maxLength(FIGURE_LIMITS.series),
        ),
        mean: v.boolean(),
      }),
    ),
    ranking: v.nullable(
      v.strictObject({
        title: line,
        rows: v.pipe(
          v.array(v.strictObject({ name: line, value, change: value })),
          v.maxLength(FIGURE_LIMITS.rows),
        ),
        best: v.picklist(['low', 'high']),
      }),
    ),
  }),
  v.strictObject({ type: v.literal('RemoveFigure'), figure: Id }),
  /** `before` null, or not there any more: to the end. */
  v.strictObject({ type: v.literal('MoveFigure'), figure: Id, before: v.nullable(Id) }),
] as const
const FigureCommand = v.variant('type', figureCommands)
export type FigureCommand = v.InferOutput<typeof FigureCommand>

export type FigureEvent =
  | { readonly type: 'v1.FigureSet'; readonly figure: Figure }
  | { readonly type: 'v1.FigureRemoved'; readonly figure: FigureId }
  | { readonly type: 'v1.FigureMoved'; readonly figure: FigureId; readonly before: FigureId | null }

export type FigureRefusal =
  /** The detail is what is missing: `heading`, `source` or `unit`. */
  | 'figure-needs'
  /** Neither a chart nor a ranking, or nothing but gaps. */
  | 'figure-empty'
  /** Periods that do not follow one another, or series of another length; the detail is the period. */
  | 'figure-uneven'
  | 'too-many-figures'
  | 'unknown-figure'
  | 'text-too-long'

const FIGURE_EVENTS: { readonly [Type in FigureEvent['type']]: true } = {
  'v1.FigureSet': true,
  'v1.FigureRemoved': true,
  'v1.FigureMoved': true,
}
export function isFigureEvent(event: { readonly type: string }): event is FigureEvent {
  return Object.hasOwn(FIGURE_EVENTS, event.type)
}

const FIGURE_COMMANDS: { readonly [Type in FigureCommand['type']]: true } = {
  SetFigure: true,
  RemoveFigure: true,
  MoveFigure: true,
}
export function isFigureCommand<Command extends { readonly type: string }>(
  command: Command,
): command is Extract<Command, FigureCommand> {
  return Object.hasOwn(FIGURE_COMMANDS, command.type)
}
