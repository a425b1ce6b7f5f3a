import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import { type Area, type Drawn, drawChart } from '#client/figures/draw-chart.ts'
import { words } from '#client/figures/words.ts'
import { type ChartModel, chartModel, type Stroke } from '#shared/figures/chart.ts'
import type { Chart, Figure } from '#shared/figures/figures.ts'
import { spread } from '#shared/figures/scale.ts'

/** Of more labels than these each name has one line. */
const FEW = 4

/** The lines, drawn; what stands at their ends is text. `at`: the period that is read off. */
export function FigureChart(props: {
  readonly figure: Figure
  readonly chart: Chart
  /** Other colours are another drawing. */
  readonly theme: string
  readonly at?: number | null
}): JSX.Element {
  let host: HTMLDivElement | undefined
  let labels: HTMLDivElement | undefined
  const model = createMemo(() => chartModel(props.figure, props.chart, words()))
  const [size, setSize] = createSignal({ width: 0, height: 0 }, { equals: sameSize })
  const [area, setArea] = createSignal<Area | null>(null)
  let drawn: Drawn | null = null
  let turn = 0
  const [places, setPlaces] = createSignal<readonly number[]>([])

  onMount(() => {
    if (host === undefined || typeof ResizeObserver === 'undefined') return
    const { clientWidth: width, clientHeight: height } = host
    setSize({ width, height })
    const sizes = new ResizeObserver(() => {
      if (host) setSize({ width: host.clientWidth, height: host.clientHeight })
    })
    sizes.observe(host)
    onCleanup(() => sizes.disconnect())
  })

  async function draw(of: ChartModel) {
    const mine = ++turn
    const { Plot } = await import('#client/ui/plot.ts')
    // Letters are measured by their own font, or the picture jumps when it comes.
    await document.fonts?.ready
    if (mine !== turn || host === undefined) return
    drawn?.destroy()
    drawn = drawChart(Plot, host, of, widest(labels))
    const { area: on } = drawn
    setArea(on)
    const sizes = childrenOf(labels).map(({ offsetHeight }) => offsetHeight)
    const wanted = of.labels.map(({ at }, index) => ({
      at: on.top + on.height * at,
      size: sizes[index] ?? 0,
    }))
    setPlaces(spread(wanted, { from: 0, to: host.clientHeight }))
  }
  createEffect(
    on([model, size, () => props.theme], ([of, { width, height }]) => {
      if (width > 0 && height > 0) void draw(of)
    }),
  )
  onCleanup(() => {
    turn++
    drawn?.destroy()
  })

  const mark = () => {
    const is = area()
    if (is === null || props.at === undefined || props.at === null) return null
    const { from } = model()
    return is.left + (is.width * (props.at - from)) / Math.max(1, props.chart.periods.length - 1 - from)
  }
  const right = () => {
    const is = area()
    return is === null ? undefined : `${is.left + is.width}px`
  }
  return (
    <div class="figchart">
      <div class="figplot" ref={host} role="img" aria-label={model().described} />
      <Show when={mark()}>
        {(left) => (
          <i
            class="figmark"
            style={{ left: `${left()}px`, top: `${area()?.top ?? 0}px`, height: `${area()?.height ?? 0}px` }}
          />
        )}
      </Show>
      <div
        class="figends"
        ref={labels}
        classList={{ placed: area() !== null, many: model().labels.length > FEW }}
        style={{ left: right() }}
      >
        <For each={model().labels}>
          {(label, index) => (
            <p class={label.kind} style={{ top: `${places()[index()] ?? 0}px` }}>
              <Show when={label.stroke}>{(stroke) => <Sample stroke={stroke()} />}</Show>
              <Show when={label.name}>{(name) => <span class="name">{name()}</span>}</Show>
              <Show when={label.value}>{(value) => <b>{value()}</b>}</Show>
            </p>
          )}
        </For>
      </div>
    </div>
  )
}

/** A piece of the line, for where several end close to one another. */
function Sample(props: { readonly stroke: Stroke }): JSX.Element {
  return (
    <svg class="figsample" viewBox="0 0 72 12" aria-hidden="true">
      <path
        class={props.stroke.ink}
        d="M0 6H72"
        stroke-width={props.stroke.width}
        stroke-dasharray={props.stroke.dash.join(' ') || undefined}
      />
    </svg>
  )
}

function childrenOf(labels: HTMLElement | undefined): readonly HTMLElement[] {
  return [...(labels?.children ?? [])].map((label) => label as HTMLElement)
}

function widest(labels: HTMLElement | undefined): number {
  return Math.max(0, ...childrenOf(labels).map(({ offsetWidth }) => offsetWidth))
}

type Size = { readonly width: number; readonly height: number }
function sameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height
}
