import { createEffect, type JSX, onCleanup, onMount } from 'solid-js'
import type { Plot } from '#client/ui/plot.ts'
import { patiently } from '#client/words/patiently.ts'
import type { Bin } from '#shared/activities/poll/numbers.ts'

type HistogramProps = {
  readonly bins: readonly Bin[]
  readonly median: number | null
  /** The right number, once it is revealed. */
  readonly right: number | null
  /** What it shows, for those who do not see it. */
  readonly label: string
  readonly text: (value: number) => string
}

/**
 * How numbers are spread, drawn on a canvas. What draws it is fetched when there is something to draw. Colours, letters and sizes are
 * those of the page that it stands on.
 */
export function Histogram(props: HistogramProps): JSX.Element {
  let host: HTMLDivElement | undefined
  let plot: Plot | undefined

  onMount(() => {
    const room = host
    if (room === undefined) return
    let isGone = false
    const sizes = new ResizeObserver(() => plot?.setSize(sizeOf(room)))
    void patiently(() => import('#client/ui/plot.ts')).then(({ Plot: Drawn }) => {
      if (isGone) return
      createDrawing(room, Drawn)
      sizes.observe(room)
    })
    onCleanup(() => {
      isGone = true
      sizes.disconnect()
      plot?.destroy()
    })
  })

  function createDrawing(room: HTMLDivElement, Drawn: typeof Plot) {
    plot = new Drawn(optionsFor(room, Drawn, props), dataOf(props.bins), room)
  }
  createEffect(() => {
    const data = dataOf(props.bins)
    const { min, max } = rangeOf(props.bins)
    plot?.batch(() => {
      plot?.setData(data, false)
      plot?.setScale('x', { min, max })
      plot?.setScale('y', { min: 0, max: tallestOf(props.bins) })
    })
  })

  return <div class="histogram" role="img" aria-label={props.label} ref={host} />
}

const dataOf = (bins: readonly Bin[]): [number[], number[]] => [
  bins.map(({ from }) => from),
  bins.map(({ count }) => count),
]
const rangeOf = (bins: readonly Bin[]) => ({ min: bins[0]?.from ?? 0, max: bins.at(-1)?.to ?? 1 })
const tallestOf = (bins: readonly Bin[]) => Math.max(1, ...bins.map(({ count }) => count)) * 1.12
const sizeOf = (room: HTMLElement) => ({ width: room.clientWidth, height: room.clientHeight })

function optionsFor(room: HTMLElement, Drawn: typeof Plot, props: HistogramProps): Plot.Options {
  const style = () => getComputedStyle(room)
  const colour = (name: string) => style().getPropertyValue(name).trim()
  const letters = () => Number.parseFloat(style().fontSize) || 14
  const font = (share = 1) => `${style().fontWeight} ${letters() * share}px ${style().fontFamily}`
  const bars = Drawn.paths.bars?.({ size: [0.94, Number.POSITIVE_INFINITY], align: 1 })
  const ends = () => [...props.bins.map(({ from }) => from), rangeOf(props.bins).max]
  return {
    ...sizeOf(room),
    padding: [letters() * 1.4, letters(), 0, letters()],
    legend: { show: false },
    cursor: { show: false },
    select: { show: false, left: 0, top: 0, width: 0, height: 0 },
    scales: {
      x: { time: false, range: () => [rangeOf(props.bins).min, rangeOf(props.bins).max] },
      y: { range: () => [0, tallestOf(props.bins)] },
    },
    axes: [
      {
        stroke: () => colour('--ink-2'),
        font: font(),
        size: letters() * 2,
        gap: letters() * 0.4,
        grid: { show: false },
        ticks: { show: false },
        splits: () => ends(),
        // As many as stand beside each other without touching.
        values: (self, splits) => {
          const widest = Math.max(...splits.map((value) => props.text(value).length)) * letters() * 0.62
          const every = Math.max(1, Math.ceil((widest * splits.length) / Math.max(1, self.width)))
          return splits.map((value, at) => (at % every === 0 ? props.text(value) : ''))
        },
      },
      { show: false },
    ],
    series: [
      {},
      {
        stroke: 'transparent',
        fill: () => colour('--ink-mid'),
        ...(bars === undefined ? {} : { paths: bars }),
        points: { show: false },
      },
    ],
    hooks: {
      draw: [
        (self) => {
          drawLine(self, 0, colour('--ink'), letters())
          if (props.median !== null) drawMark(self, props.median, colour('--ink'), letters(), false)
          if (props.right !== null) drawMark(self, props.right, colour('--ok'), letters(), true)
          drawCounts(self, props.bins, font(), colour('--ink'), letters())
        },
      ],
    },
  }
}

/** How many stand in each bar, above it; a mark that comes through the figure is broken there. */
function drawCounts(plot: Plot, bins: readonly Bin[], font: string, colour: string, letters: number) {
  const { ctx } = plot
  ctx.save()
  ctx.font = scaled(font)
  ctx.fillStyle = colour
  ctx.textAlign = 'center'
  ctx.textBaseline = 'bottom'
  const at = (value: number) => plot.valToPos(value, 'x', true)
  for (const { from, to, count } of bins) {
    if (count === 0) continue
    const [x, y] = [at((from + to) / 2), plot.valToPos(count, 'y', true)]
    // Never wider than the bar, so that nothing of a higher one beside it goes.
    const width = Math.min(ctx.measureText(`${count}`).width * 1.3, at(to) - at(from))
    const height = letters * devicePixelRatio * 1.3
    ctx.clearRect(x - width / 2, y - height, width, height)
    ctx.fillText(`${count}`, x, y)
  }
  ctx.restore()
}

/** The ground that the bars stand on. */
function drawLine(plot: Plot, at: number, colour: string, letters: number) {
  const { ctx, bbox } = plot
  ctx.save()
  ctx.strokeStyle = colour
  ctx.lineWidth = Math.max(2, letters * 0.1 * devicePixelRatio)
  ctx.beginPath()
  ctx.moveTo(bbox.left, plot.valToPos(at, 'y', true))
  ctx.lineTo(bbox.left + bbox.width, plot.valToPos(at, 'y', true))
  ctx.stroke()
  ctx.restore()
}

/** A value on the axis: the median dashed, the right one whole. */
function drawMark(plot: Plot, value: number, colour: string, letters: number, whole: boolean) {
  const { ctx, bbox } = plot
  const x = plot.valToPos(value, 'x', true)
  if (x < bbox.left || x > bbox.left + bbox.width) return
  ctx.save()
  ctx.strokeStyle = colour
  ctx.lineWidth = Math.max(2, letters * 0.14 * devicePixelRatio)
  if (!whole) ctx.setLineDash([letters * 0.3 * devicePixelRatio, letters * 0.25 * devicePixelRatio])
  ctx.beginPath()
  ctx.moveTo(x, bbox.top - letters * devicePixelRatio * 0.8)
  ctx.lineTo(x, bbox.top + bbox.height)
  ctx.stroke()
  ctx.restore()
}

/** The canvas counts in the screen's own dots. */
const scaled = (font: string) =>
  font.replace(/([\d.]+)px/, (_, size) => `${Number(size) * devicePixelRatio}px`)
