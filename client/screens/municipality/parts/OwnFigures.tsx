import { createMemo, type JSX, Show } from 'solid-js'
import { FigureSvg } from '#client/figures/parts/FigureSvg.tsx'
import { FigureTable } from '#client/figures/parts/FigureTable.tsx'
import { words as figureWords } from '#client/figures/words.ts'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { figureOf } from '#client/screens/programme/overview.model.ts'
import { createNarrow } from '#client/ui/create-narrow.ts'
import { Each } from '#client/ui/Each.tsx'
import type { Chart } from '#shared/figures/figures.ts'
import { periodText, valueText } from '#shared/figures/text.ts'
import type { ProgrammeMunicipalityView } from '#shared/views/programme-municipality.ts'

/** In its column's pixels, on a phone and on a laptop, so that its letters are no larger there. */
const PAPER = {
  narrow: { width: 350, height: 240, letter: 14 },
  wide: { width: 660, height: 300, letter: 14 },
} as const

/** Its own figures beside all of them together: never another municipality’s. */
export function OwnFigures(): JSX.Element {
  const own = useOwn()
  const told = () => own.view.indicators.filter((indicator) => indicator.own !== null)
  return (
    <Show when={told().length > 0}>
      <section>
        <h2>{words().figures.title}</h2>
        <Each of={told()}>{(indicator) => <One of={indicator()} />}</Each>
      </section>
    </Show>
  )
}

function One(props: { readonly of: ProgrammeMunicipalityView['indicators'][number] }): JSX.Element {
  const own = useOwn()
  const isNarrow = createNarrow('40em')
  const figure = createMemo(() => {
    const { own: line, whole } = props.of
    if (line === null) return null
    const name = own.view.municipality?.name ?? ''
    return figureOf(props.of, [
      { name, part: line },
      ...(whole === null ? [] : [{ name: words().figures.all, part: whole }]),
    ])
  })
  /** One figure is no line. */
  const latest = ({ by, periods, series }: Chart) => {
    const when = periodText(periods[0] ?? '', by, figureWords())
    return `${when}: ${valueText(series[0]?.values[0] ?? null, props.of, figureWords())}`
  }
  return (
    <Show when={figure()} keyed>
      {(is) => (
        <Show when={is.chart} keyed>
          {(chart) => (
            <div class="card">
              <h3>{is.heading}</h3>
              <Show when={chart.periods.length > 1} fallback={<p>{latest(chart)}</p>}>
                <FigureSvg
                  figure={is}
                  chart={chart}
                  words={figureWords()}
                  paper={isNarrow() ? PAPER.narrow : PAPER.wide}
                />
              </Show>
              <p class="mut sm">{figureWords().source(is.source)}</p>
              <details>
                <summary>{words().figures.table}</summary>
                <FigureTable figure={is} chart={chart} />
              </details>
            </div>
          )}
        </Show>
      )}
    </Show>
  )
}
