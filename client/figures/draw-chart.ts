import type { AlignedData, Options, Plot } from '#client/ui/plot.ts'
import type { ChartModel, Stroke } from '#shared/figures/chart.ts'
import { wrapped } from '#shared/figures/drawing.ts'

export type Area = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}
export type Drawn = { readonly area: Area; readonly destroy: () => void }

/** Lengths are in u of the hall screen; `unit` is how many pixels one of them is here. */
type Look = { readonly unit: number; readonly colour: (name: string) => string; readonly font: string }

/** As on the hall's picture: room for the figures to the left, for the years below, and for names of lines to the right. */
const LEFT = 70
const BELOW = 56
/** Of every further line of words below. */
const MORE = 52
const ABOVE = 20

function lookOf(host: HTMLElement): Look {
  const style = getComputedStyle(host)
  return {
    unit: Number.parseFloat(style.fontSize) / 34,
    colour: (name) => style.getPropertyValue(`--${name}`).trim() || '#000',
    font: style.fontFamily,
  }
}

/** Draws into an element, by its colours and its size of letters. `right`: what the labels there take, in pixels. */
export function drawChart(Draw: typeof Plot, host: HTMLElement, model: ChartModel, right: number): Drawn {
  const look = lookOf(host)
  const chart = new Draw(optionsFor(host, model, look, right), dataOf(model), host)
  const ratio = globalThis.devicePixelRatio || 1
  const { left, top, width, height } = chart.bbox
  return {
    area: { left: left / ratio, top: top / ratio, width: width / ratio, height: height / ratio },
    destroy: () => chart.destroy(),
  }
}

function dataOf({ lines, periods }: ChartModel): AlignedData {
  return [periods.map((_, at) => at), ...lines.map(({ values }) => [...values])]
}

function optionsFor(host: HTMLElement, model: ChartModel, look: Look, right: number): Options {
  const { unit, colour, font } = look
  const last = model.periods.length - 1
  // Of `22.67px` the drawing takes 67 for the height of a line.
  const letters = `500 ${Math.round(34 * unit)}px ${font}`
  const stops = stopLines(host, model, { right, unit })
  const lines = Math.max(1, ...stops.map((each) => each.length))
  const common = { stroke: colour('ink-2'), font: letters, labelSize: 0 } as const
  return {
    width: host.clientWidth,
    height: host.clientHeight,
    padding: [ABOVE * unit, right, 0, 0],
    legend: { show: false },
    cursor: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: { time: false, range: [model.from, Math.max(last, model.from + 1)] },
      y: { range: [model.scale.low, model.scale.high] },
    },
    axes: [
      {
        ...common,
        size: (BELOW + (lines - 1) * MORE) * unit,
        gap: 12 * unit,
        splits: () => model.stops.map(({ at }) => at),
        values: () => stops.map((each) => each.join('\n')),
        grid: { show: false },
        ticks: { stroke: colour('line'), width: 2 * unit, size: 10 * unit },
      },
      {
        ...common,
        size: LEFT * unit + widest(model) * 18 * unit,
        gap: 18 * unit,
        splits: () => [...model.scale.ticks],
        values: () => model.scale.ticks.map((tick) => tickText(tick, model)),
        grid: { stroke: colour('line'), width: 2 * unit },
        ticks: { show: false },
      },
    ],
    series: [{}, ...model.lines.map(({ stroke }) => seriesFor(stroke, look))],
    hooks: { draw: [(chart) => drawMarks(chart, model, look)] },
  }
}

/** What stands on the lines: zero, where it is not at the foot; the target; the last value. */
function drawMarks(chart: Plot, model: ChartModel, { unit, colour }: Look): void {
  const { ctx, bbox } = chart
  const pixel = unit * (globalThis.devicePixelRatio || 1)
  const across = (value: number, name: string, width: number, dash: readonly number[]) => {
    const y = chart.valToPos(value, 'y', true)
    ctx.beginPath()
    ctx.strokeStyle = colour(name)
    ctx.lineWidth = width * pixel
    ctx.lineCap = 'round'
    ctx.setLineDash(dash.map((length) => length * pixel))
    ctx.moveTo(bbox.left, y)
    ctx.lineTo(bbox.left + bbox.width, y)
    ctx.stroke()
  }
  ctx.save()
  if (model.scale.low < 0 && model.scale.high > 0) across(0, 'ink-3', 3, [])
  if (model.target !== null) across(model.target, 'ink', 4, [4, 12])
  if (model.last) {
    const { at, value } = model.last
    ctx.beginPath()
    ctx.fillStyle = colour('now')
    ctx.arc(chart.valToPos(at, 'x', true), chart.valToPos(value, 'y', true), 13 * pixel, 0, 2 * Math.PI)
    ctx.fill()
  }
  ctx.restore()
}

/** Words under the chart in as many lines as they need not to run into one another. */
function stopLines(
  host: HTMLElement,
  model: ChartModel,
  { right, unit }: { readonly right: number; readonly unit: number },
): readonly (readonly string[])[] {
  const width = host.clientWidth - right - LEFT * unit
  const every = (model.stops[1]?.at ?? 0) - (model.stops[0]?.at ?? 0) || 1
  const perStop = (width * every) / Math.max(1, model.periods.length - 1 - model.from)
  return model.stops.map(({ text }) => wrapped(text, Math.max(4, perStop / (19 * unit) - 1)))
}

function seriesFor({ ink, width, dash }: Stroke, { unit, colour }: Look): Options['series'][number] {
  return {
    stroke: colour(ink),
    width: width * unit,
    dash: dash.map((length) => length * unit),
    spanGaps: false,
    // A value alone between two gaps is a dot, or it would not be seen.
    points: { show: true, filter: alone, size: width * 2 * unit, fill: colour(ink), width: 0 },
  }
}

/** Places of the values that have none on either side. */
function alone(chart: Plot, series: number): number[] {
  const values = chart.data[series] ?? []
  const has = (at: number) => (values[at] ?? null) !== null
  return Array.from(values, (_, at) => at).filter((at) => has(at) && !has(at - 1) && !has(at + 1))
}

function widest(model: ChartModel): number {
  return Math.max(0, ...model.scale.ticks.map((tick) => tickText(tick, model).length - 2))
}

function tickText(tick: number, { tickTexts, scale }: ChartModel): string {
  return tickTexts[scale.ticks.indexOf(tick)] ?? ''
}
