import { createMemo, For, type JSX } from 'solid-js'
import { chartModel } from '#shared/figures/chart.ts'
import { drawingOf, type Paper, type Shape } from '#shared/figures/drawing.ts'
import type { Chart, Figure } from '#shared/figures/figures.ts'
import type { DrawnWords } from '#shared/figures/words/nb.ts'

/** The lines as a picture that prints sharp, and that a phone draws by itself. */
export function FigureSvg(props: {
  readonly figure: Figure
  readonly chart: Chart
  readonly words: DrawnWords
  readonly paper: Paper
}): JSX.Element {
  const is = createMemo(() => drawingOf(chartModel(props.figure, props.chart, props.words), props.paper))
  return (
    <svg class="figsvg" viewBox={`0 0 ${is().width} ${is().height}`} role="img" aria-label={is().described}>
      <For each={is().shapes}>{drawn}</For>
    </svg>
  )
}

function drawn(shape: Shape): JSX.Element {
  switch (shape.of) {
    case 'path':
      return (
        <path
          class={shape.look}
          d={shape.d}
          stroke-width={shape.width}
          stroke-dasharray={shape.dash || undefined}
        />
      )
    case 'dot':
      return <circle class={shape.look} cx={shape.x} cy={shape.y} r={shape.r} />
    case 'text':
      return (
        <text
          class={shape.look}
          x={shape.x}
          y={shape.y}
          font-size={`${shape.size}`}
          text-anchor={shape.anchor}
        >
          {shape.text}
        </text>
      )
  }
}
