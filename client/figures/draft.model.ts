import type { FiguresConsoleWords } from '#client/words/nb/figures-console.ts'
import type { FigureWords } from '#client/words/nb/figures-hall.ts'
import type { Choice, Chosen } from '#shared/figures/choose.ts'
import type { Cube, ReadNote, ReadProblem } from '#shared/figures/cube.ts'
import type { Chart, Figure, FigureCommand, Ranking } from '#shared/figures/figures.ts'
import { readPeriod, yearAndPart } from '#shared/figures/periods.ts'
import { readNumber } from '#shared/figures/read-number.ts'
import { numberText, periodText } from '#shared/figures/text.ts'

/** A figure as it is being written; what was typed stays, whatever comes of it. */
export type Draft = {
  readonly heading: string
  readonly subtitle: string
  readonly source: string
  readonly unit: string
  readonly decimals: number
  readonly target: string
  readonly mean: boolean
  readonly best: Ranking['best']
  readonly ranked: string
  readonly chart: Chart | null
  readonly rows: Ranking['rows'] | null
}
export type Need = keyof FiguresConsoleWords['needs']

export const emptyDraft: Draft = {
  ...{ heading: '', subtitle: '', source: '', unit: '', decimals: 1, target: '', mean: true },
  ...{ best: 'low', ranked: '', chart: null, rows: null },
}

export function draftOf(figure: Figure, words: FigureWords): Draft {
  const { heading, subtitle, source, unit, decimals, target, chart, ranking } = figure
  return {
    ...{ heading, subtitle, source, unit, decimals, chart },
    target: target === null ? '' : numberText(target, fewest(target), words),
    mean: chart?.mean ?? true,
    best: ranking?.best ?? 'low',
    ranked: ranking?.title ?? '',
    rows: ranking?.rows ?? null,
  }
}

function fewest(value: number): number {
  return [0, 1, 2, 3].find((count) => Number(value.toFixed(count)) === value) ?? 3
}

/** What has been chosen of the numbers, under what has been typed; what nobody has typed yet is proposed. */
export function withChosen(
  draft: Draft,
  { chart, ranking, unit, decimals }: Chosen,
  cube: Cube,
  words: FigureWords,
): Draft {
  return {
    ...draft,
    chart,
    rows: ranking?.rows ?? null,
    ranked: ranking ? rankedTitle(ranking, words) : draft.ranked,
    unit: unit || draft.unit,
    decimals,
    source: draft.source || cube.source.slice(0, 160),
  }
}

function rankedTitle({ at, from }: NonNullable<Chosen['ranking']>, words: FigureWords): string {
  const name = (period: string) => periodText(period, readPeriod(period)?.by ?? 'other', words)
  if (at === null) return ''
  return from === null ? name(at) : words.changed(name(at), yearOf(from))
}

/** The same quarter or month is meant: its year says it. */
function yearOf(period: string): string {
  const read = readPeriod(period)
  return read ? `${yearAndPart(read).year}` : period
}

/** What is still needed; otherwise the command that saves it. */
export function figureCommand(
  draft: Draft,
  figure: string,
): Extract<FigureCommand, { type: 'SetFigure' }> | Need {
  const { chart, rows } = draft
  if (chart === null && rows === null) return 'numbers'
  if (chart !== null && chart.series.length === 0) return 'lines'
  const hasLine = chart === null || chart.series.some(({ values }) => values.some((value) => value !== null))
  const hasRow = rows === null || rows.some(({ value }) => value !== null)
  if (!hasLine || !hasRow) return 'empty'
  const first = (['heading', 'source', 'unit'] as const).find((part) => draft[part].trim() === '')
  if (first !== undefined) return first
  const target = readNumber(draft.target)
  if (target.isText) return 'target'
  return {
    ...{ type: 'SetFigure', figure, heading: draft.heading, subtitle: draft.subtitle, source: draft.source },
    ...{ unit: draft.unit, decimals: draft.decimals, target: target.value },
    chart: chart && {
      by: chart.by,
      periods: [...chart.periods],
      series: chart.series.map(({ name, values }) => ({ name, values: [...values] })),
      mean: draft.mean && chart.by === 'quarter' && chart.series.length === 1,
    },
    ranking: rows && { title: draft.ranked, rows: rows.map((row) => ({ ...row })), best: draft.best },
  }
}

/** As it would look now, saved or not; null until there are numbers. */
export function figureIn(draft: Draft): Figure | null {
  const command = figureCommand({ ...draft, ...filled(draft) }, 'draft')
  if (typeof command === 'string') return null
  const { type: _, figure: id, ...rest } = command
  return { id, ...rest, heading: draft.heading, source: draft.source, unit: draft.unit }
}

function filled(draft: Draft): Partial<Draft> {
  const target = readNumber(draft.target).isText ? '' : draft.target
  return { heading: draft.heading || '–', source: draft.source || '–', unit: draft.unit || '–', target }
}

export function noteText(note: ReadNote, words: FiguresConsoleWords['notes']): string {
  switch (note.code) {
    case 'macros':
      return words.macros
    case 'merged':
      return words.merged(note.sheet, note.places.join(', '))
    case 'sheet-chosen':
      return words.sheet(note.sheet, note.others.join(', '))
    case 'not-a-number':
      return words.text(note.place, note.text, note.count - 1)
    case 'missing':
      return words.missing(note.count)
  }
}

export function problemText(
  problem: ReadProblem,
  words: FiguresConsoleWords['problems'],
  hall: Pick<FigureWords, 'decimal'>,
): string {
  switch (problem.code) {
    case 'too-large':
      return words.tooLarge(problem.megabytes, problem.most)
    case 'too-many-cells':
      return words.tooMany(
        numberText(problem.cells, 0, hall),
        numberText(problem.most, 0, hall),
        problem.dimensions.map(({ name, size }) => `${name} (${size})`).join(', '),
      )
    case 'twice':
      return words.twice(problem.place, problem.first)
    case 'no-numbers':
      return words.noNumbers(problem.cell)
    case 'broken-json':
      return words.brokenJson(problem.line, problem.sign)
    case 'not-json-stat':
      return words.notJsonStat(problem.part)
    default:
      return words[problem.code]
  }
}

/** Another dimension takes a part; whatever had it is fixed then, at its last category. */
export function rearranged(cube: Cube, choice: Choice, part: 'along' | 'across', id: string | null): Choice {
  const other = part === 'along' ? 'across' : 'along'
  const next = { ...choice, [part]: id, [other]: choice[other] === id ? null : choice[other] }
  const lines = cube.dimensions.find((each) => each.id === next.across)?.categories ?? []
  const kept = choice.across === next.across ? choice.lines : lines.slice(0, 1).map((each) => each.id)
  const fixed = Object.fromEntries(
    cube.dimensions.flatMap(({ id: each, role, categories }) => {
      const usual = categories.at(role === 'time' ? -1 : 0)
      return each === next.across || !usual ? [] : [[each, choice.fixed[each] ?? usual.id]]
    }),
  )
  const shows = next.along === null ? 'ranking' : next.across === null ? 'chart' : next.shows
  return { ...next, shows, lines: kept, fixed }
}
