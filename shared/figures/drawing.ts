import type { ChartModel, EndLabel, Stroke } from './chart.ts'
import { spread } from './scale.ts'

/** What a chart is drawn on, in any measure of its own: its size, and that of its letters. */
export type Paper = { readonly width: number; readonly height: number; readonly letter: number }

/** What a shape is, for whoever gives it a colour; nothing in a drawing is told by colour alone. */
export type Look = 'grid' | 'zero' | 'ink' | 'ink-mid' | 'target' | 'now' | 'tick' | 'end'
export type Shape =
  | {
      readonly of: 'path'
      readonly look: Look
      readonly d: string
      readonly width: number
      readonly dash: string
    }
  | { readonly of: 'dot'; readonly look: Look; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly of: 'text'
      readonly look: Look
      readonly x: number
      /** The foot of its letters. */
      readonly y: number
      readonly size: number
      readonly anchor: 'start' | 'middle' | 'end'
      readonly text: string
    }
/** A chart as plain shapes, in the order in which they lie on one another: what paper and phones show as SVG. */
export type Drawing = Paper & { readonly shapes: readonly Shape[]; readonly described: string }

/** How wide a letter is of its height, on the average and in the widest of the typefaces it may come in; and how high a line. */
const WIDE = 0.64
const LINE = 1.2
/** So many times larger the last value stands. */
const NOW = 1.5
/** How long a piece of line is before its name, and what is between them; all in letters. */
const SAMPLE = { long: 2.2, gap: 0.4 }
const GAP = 0.7
/** What the names of lines may take of the width. */
const NAMES = 0.34

/** Words in lines of so many letters; a word too long stands alone. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines.push(`${lines.pop()} ${word}`)
    else lines.push(word)
  }
  return lines
}

export function drawingOf(model: ChartModel, paper: Paper): Drawing {
  const frame = frameOf(model, paper)
  return {
    width: paper.width,
    height: paper.height,
    letter: paper.letter,
    described: model.described,
    shapes: [
      ...ticksIn(model, frame),
      ...stopsIn(frame),
      ...linesIn(model, frame),
      ...marksIn(model, frame),
      ...labelsIn(frame),
    ],
  }
}

type Told = { readonly label: EndLabel; readonly lines: readonly string[]; readonly large: number }
type Frame = {
  readonly paper: Paper
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly x: (at: number) => number
  readonly y: (value: number) => number
  /** One u of the hall screen, in which strokes are told. */
  readonly unit: number
  readonly told: readonly Told[]
  /** What stands before the names, in letters. */
  readonly before: number
  readonly stops: readonly { readonly at: number; readonly lines: readonly string[] }[]
}

/** What the words around take, and what that leaves for the lines. */
function frameOf(model: ChartModel, paper: Paper): Frame {
  const { width, height, letter } = paper
  const wide = letter * WIDE
  const before = GAP + (model.labels.some(({ stroke }) => stroke) ? SAMPLE.long + SAMPLE.gap : 0)
  const told = model.labels.map((label) => toldOf(label, (width * NAMES) / wide - before / WIDE))
  const names = Math.max(0, ...told.map(widthOf)) * wide
  const [left, right] = [(longest(model.tickTexts) * WIDE + 0.6) * letter, width - names - before * letter]
  const perPeriod = (right - left) / Math.max(1, model.periods.length - 1 - model.from)
  const every = (model.stops[1]?.at ?? 0) - (model.stops[0]?.at ?? 0) || 1
  const stops = apart(
    model.stops.map(({ at, text }) => ({
      at,
      lines: wrapped(text, Math.max(4, (perPeriod * every) / wide - 1)),
    })),
    (perPeriod * every) / wide,
  )
  const most = Math.max(1, ...stops.map(({ lines }) => lines.length))
  const [top, bottom] = [letter, height - (most * LINE + 0.6) * letter]
  const { low, high } = model.scale
  return {
    ...{ paper, left, right, top, bottom, told, before, stops, unit: letter / 34 },
    x: (at) => left + (at - model.from) * perPeriod,
    y: (value) => top + ((high - value) / (high - low)) * (bottom - top),
  }
}

/** Those there is room for beside each other, in so many letters each, with a space between. */
function apart(stops: Frame['stops'], room: number): Frame['stops'] {
  const needs = Math.max(0, ...stops.map(({ lines }) => longest(lines))) + 0.6
  return stops.filter((_, at) => at % Math.max(1, Math.ceil(needs / room)) === 0)
}

function longest(lines: readonly string[]): number {
  return Math.max(0, ...lines.map((line) => line.length))
}

/** The last value has lines of its own; any other stands after its name. */
function toldOf(label: EndLabel, room: number): Told {
  const { name, value, kind } = label
  if (kind !== 'now') return { label, lines: wrapped(`${name} ${value}`.trim(), room), large: 0 }
  const values = wrapped(value, room / NOW)
  return { label, lines: [...(name === '' ? [] : wrapped(name, room)), ...values], large: values.length }
}

/** In letters. */
function widthOf({ lines, large }: Told): number {
  return Math.max(0, ...lines.map((line, at) => line.length * (at < lines.length - large ? 1 : NOW)))
}

const one = (length: number) => Number(length.toFixed(1))
const across = ({ left, right }: Frame, y: number) => `M${one(left)} ${one(y)}H${one(right)}`

function ticksIn({ scale, tickTexts }: ModelTicks, frame: Frame): readonly Shape[] {
  const { letter } = frame.paper
  return scale.ticks.flatMap((tick, at): readonly Shape[] => {
    const y = frame.y(tick)
    const look = tick === 0 ? 'zero' : 'grid'
    return [
      { of: 'path', look, d: across(frame, y), width: one(2 * frame.unit), dash: '' },
      {
        ...{ of: 'text', look: 'tick', size: letter, anchor: 'end', text: tickTexts[at] ?? '' },
        ...{ x: one(frame.left - 0.5 * letter), y: one(y + 0.35 * letter) },
      },
    ]
  })
}
type ModelTicks = Pick<ChartModel, 'scale' | 'tickTexts'>

function stopsIn({ stops, x, bottom, paper: { letter } }: Frame): readonly Shape[] {
  return stops.flatMap(({ at, lines }) =>
    lines.map((text, line): Shape => {
      // The first stands under the corner of the chart, and must not stand over the edge of the paper.
      const centre = Math.max(x(at), (longest(lines) * WIDE * letter) / 2)
      const y = bottom + (1.4 + line * LINE) * letter
      return { of: 'text', look: 'tick', size: letter, anchor: 'middle', text, x: one(centre), y: one(y) }
    }),
  )
}

function linesIn({ lines }: Pick<ChartModel, 'lines'>, { x, y, unit }: Frame): readonly Shape[] {
  return lines.flatMap(({ values, stroke }) => {
    const has = (at: number) => (values[at] ?? null) !== null
    const known = values.flatMap((value, at) => (value === null ? [] : [{ at, value }]))
    const d = known
      .map(({ at, value }) => `${has(at - 1) ? 'L' : 'M'}${one(x(at))} ${one(y(value))}`)
      .join('')
    // A value alone between two gaps is a dot, or it would not be seen.
    const alone = known.filter(({ at }) => !has(at - 1) && !has(at + 1))
    const r = one(stroke.width * unit)
    return [
      pathOf(d, stroke, unit),
      ...alone.map(({ at, value }): Shape => {
        return { of: 'dot', look: stroke.ink, x: one(x(at)), y: one(y(value)), r }
      }),
    ]
  })
}

function pathOf(d: string, { ink, width, dash }: Stroke, unit: number): Shape {
  const dashes = dash.map((length) => one(length * unit)).join(' ')
  return { of: 'path', look: ink, d, width: one(width * unit), dash: dashes }
}

function marksIn({ target, last }: Pick<ChartModel, 'target' | 'last'>, frame: Frame): readonly Shape[] {
  const { unit } = frame
  const line: readonly Shape[] =
    target === null
      ? []
      : [
          {
            ...{ of: 'path', look: 'target', d: across(frame, frame.y(target)), width: one(4 * unit) },
            dash: `0.1 ${one(12 * unit)}`,
          },
        ]
  if (last === null) return line
  const { at, value } = last
  return [...line, { of: 'dot', look: 'now', x: one(frame.x(at)), y: one(frame.y(value)), r: one(13 * unit) }]
}

/** Right of the lines, none on another. */
function labelsIn(frame: Frame): readonly Shape[] {
  const { told, before, right, top, bottom, unit } = frame
  const { height, letter } = frame.paper
  const heights = told.map(({ lines, large }) => (lines.length + large * (NOW - 1)) * LINE * letter)
  const places = spread(
    told.map(({ label }, at) => ({ at: top + label.at * (bottom - top), size: heights[at] ?? 0 })),
    { from: 0, to: height },
  )
  return told.flatMap(({ label: { kind, stroke }, lines, large }, each) => {
    const centre = places[each] ?? 0
    let foot = centre - (heights[each] ?? 0) / 2
    const sample = stroke
      ? [pathOf(`M${one(right + GAP * letter)} ${one(centre)}h${one(SAMPLE.long * letter)}`, stroke, unit)]
      : []
    const texts = lines.map((text, at): Shape => {
      const size = (at < lines.length - large ? 1 : NOW) * letter
      foot += size * LINE
      const look = kind === 'now' ? 'now' : 'end'
      const y = one(foot - (LINE - 0.85) * size)
      return { of: 'text', look, size: one(size), anchor: 'start', text, x: one(right + before * letter), y }
    })
    return [...sample, ...texts]
  })
}
