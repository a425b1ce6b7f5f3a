import { For, type JSX } from 'solid-js'
import { words } from '#client/figures/words.ts'
import type { Chart, Figure } from '#shared/figures/figures.ts'
import { numberText, periodText } from '#shared/figures/text.ts'

/** The same numbers as the lines: for whoever reads better than looks. */
export function FigureTable(props: { readonly figure: Figure; readonly chart: Chart }): JSX.Element {
  return (
    <section class="figtable" tabindex={0} aria-label={words().table}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words().period}</th>
            <For each={props.chart.series}>{({ name }) => <th scope="col">{name || words().value}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.chart.periods}>
            {(period, at) => (
              <tr>
                <th scope="row">{periodText(period, props.chart.by, words())}</th>
                <For each={props.chart.series}>
                  {({ values }) => {
                    const value = () => values[at()] ?? null
                    return (
                      <td class="num">
                        {value() === null
                          ? words().none
                          : numberText(value() ?? 0, props.figure.decimals, words())}
                      </td>
                    )
                  }}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </section>
  )
}
