import { createMemo, createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { figureSubtitle } from '#client/figures/chart.model.ts'
import { periodText, valueText } from '#client/figures/figure-text.ts'
import { rankedRows } from '#client/figures/ranking.model.ts'
import { words } from '#client/figures/words.ts'
import type { Chart, Figure } from '#shared/figures/figures.ts'
import { FigureChart } from './FigureChart.tsx'
import { FigureTable } from './FigureTable.tsx'
import { RankingList } from './RankingList.tsx'

/** A figure to read at one's own pace: by hand and by keys, as lines or as a table, on the page and on paper. */
export function FigureReader(props: { readonly figure: Figure; readonly theme: string }): JSX.Element {
  return (
    <article class="figread">
      <h2>{props.figure.heading}</h2>
      <p class="mut">{figureSubtitle(props.figure, words())}</p>
      <Show when={props.figure.chart}>
        {(chart) => <Lines figure={props.figure} chart={chart()} theme={props.theme} />}
      </Show>
      <Show when={props.figure.ranking}>
        {(ranking) => (
          <RankingList title={ranking().title} rows={rankedRows(props.figure, ranking(), words())} />
        )}
      </Show>
      <p class="sm mut">{words().source(props.figure.source)}</p>
    </article>
  )
}

function Lines(props: {
  readonly figure: Figure
  readonly chart: Chart
  readonly theme: string
}): JSX.Element {
  const id = createUniqueId()
  const [isTable, setTable] = createSignal(false)
  const last = () => props.chart.periods.length - 1
  const [wanted, setWanted] = createSignal<number | null>(null)
  const at = createMemo(() => Math.min(wanted() ?? last(), last()))
  const readOff = createMemo(() => {
    const { by, periods, series } = props.chart
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
      <Show when={isTable()} fallback={<FigureChart {...props} at={wanted() === null ? null : at()} />}>
        <FigureTable figure={props.figure} chart={props.chart} />
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
