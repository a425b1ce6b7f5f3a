import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { words } from '#client/figures/words.ts'
import type { Chart, Figure } from '#shared/figures/figures.ts'
import { eased, periodText, valueText } from '#shared/figures/text.ts'
import { FigureBody } from './FigureBody.tsx'
import { FigureChart } from './FigureChart.tsx'
import { FigureSvg } from './FigureSvg.tsx'
import { FigureTable } from './FigureTable.tsx'

/** A sheet's width within its margins, and letters of ten points on it. */
const PAPER = { width: 640, height: 320, letter: 13 } as const

/** A figure to read at one's own pace: by hand and by keys, as lines or as a table, on the page and on paper. */
export function FigureReader(props: { readonly figure: Figure; readonly theme: string }): JSX.Element {
  const shown = createMemo(() => eased(props.figure, words()))
  return (
    <article class="figread">
      {/* While it is being made it may have none yet. */}
      <Show when={props.figure.heading}>
        <h2>{props.figure.heading}</h2>
      </Show>
      <FigureBody
        shown={shown()}
        lines={(chart) => (
          <>
            <Lines figure={props.figure} shown={shown()} chart={chart()} theme={props.theme} />
            <div class="figpaper">
              <FigureSvg figure={shown()} chart={chart()} words={words()} paper={PAPER} />
            </div>
          </>
        )}
      />
      <p class="sm mut">{words().source(props.figure.source)}</p>
      <Show when={props.figure.chart}>
        {(chart) => (
          <div class="figpaper">
            <FigureTable figure={props.figure} chart={chart()} />
          </div>
        )}
      </Show>
    </article>
  )
}

function Lines(props: {
  readonly figure: Figure
  /** The same in millions, where its numbers are large. */
  readonly shown: Figure
  readonly chart: Chart
  readonly theme: string
}): JSX.Element {
  const id = createUniqueId()
  const [isTable, setTable] = createSignal(false)
  const last = () => props.chart.periods.length - 1
  const [wanted, setWanted] = createSignal<number | null>(null)
  const at = createMemo(() => Math.min(wanted() ?? last(), last()))
  const readOff = createMemo(() => {
    const { by, periods, series } = props.figure.chart ?? props.chart
    const values = series.map(({ name, values: all }) => {
      const value = valueText(all[at()] ?? null, props.figure, words())
      return series.length > 1 ? `${name} ${value}` : value
    })
    return `${periodText(periods[at()] ?? '', by, words())}: ${values.join(', ')}`
  })
  return (
    <>
      <fieldset class="row figways" aria-label={props.figure.heading}>
        <For each={[false, true]}>
          {(way) => (
            <button
              type="button"
              class="btn quiet"
              aria-pressed={isTable() === way}
              onClick={() => setTable(way)}
            >
              {way ? words().table : words().curve}
            </button>
          )}
        </For>
      </fieldset>
      <Show
        when={isTable()}
        fallback={
          <FigureChart
            figure={props.shown}
            chart={props.chart}
            theme={props.theme}
            at={wanted() === null ? null : at()}
          />
        }
      >
        <FigureTable figure={props.figure} chart={props.figure.chart ?? props.chart} />
      </Show>
      <Show when={!isTable() && last() > 0}>
        <div class="figoff">
          <label for={id}>{words().readOff}</label>
          <input
            id={id}
            type="range"
            min={0}
            max={last()}
            value={at()}
            aria-valuetext={readOff()}
            onInput={(event) => setWanted(event.currentTarget.valueAsNumber)}
          />
          <output for={id}>{readOff()}</output>
        </div>
      </Show>
    </>
  )
}
