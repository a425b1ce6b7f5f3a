import { createEffect, createMemo, createSignal, For, type JSX, on, onCleanup, onMount, Show } from 'solid-js'
import { type ChartModel, chartModel } from '#client/figures/chart.model.ts'
import { type Area, type Drawn, drawChart } from '#client/figures/draw-chart.ts'
import { words } from '#client/figures/words.ts'
import type { Chart, Figure } from '#shared/figures/figures.ts'

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
    setArea(drawn.area)
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

  const top = (at: number) => {
    const is = area()
    return is === null ? undefined : `${is.top + is.height * at}px`
  }
  const mark = () => {
    const is = area()
    if (is === null || props.at === undefined || props.at === null) return null
    return is.left + (is.width * props.at) / Math.max(1, props.chart.periods.length - 1)
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
      <div class="figends" ref={labels} classList={{ placed: area() !== null }} style={{ left: right() }}>
        <For each={model().labels}>
          {(label) => (
            <p class={label.kind} style={{ top: top(label.place) }}>
              {label.text}
            </p>
          )}
        </For>
      </div>
    </div>
  )
}

function widest(labels: HTMLElement | undefined): number {
  const each = [...(labels?.children ?? [])].map((label) => (label as HTMLElement).offsetWidth)
  return Math.max(0, ...each)
}

type Size = { readonly width: number; readonly height: number }
function sameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height
}
