import { type JSX, Show } from 'solid-js'
import { words } from '#client/figures/words.ts'
import { onlyNumber, targetText } from '#shared/figures/chart.ts'
import type { Chart, Figure } from '#shared/figures/figures.ts'
import { numberText } from '#shared/figures/text.ts'

/** A figure that is one number: the number, as large as there is room for, and what it is to become. */
export function FigureNumber(props: { readonly figure: Figure; readonly chart: Chart }): JSX.Element {
  return (
    <div class="figone">
      <p>
        <b>{numberText(onlyNumber(props.chart) ?? 0, props.figure.decimals, words())}</b>{' '}
        <span>{props.figure.unit}</span>
      </p>
      <Show when={targetText(props.figure, words())}>{(target) => <p class="goal">{target()}</p>}</Show>
    </div>
  )
}
