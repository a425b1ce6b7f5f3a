import { For, type JSX, Show } from 'solid-js'
import { words as figureWords } from '#client/figures/words.ts'
import { shortDate } from '#client/screens/programme/dates.ts'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { toldWords } from '#client/screens/programme/told-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { numberText, periodText, valueText } from '#shared/figures/text.ts'
import type { OwnerIndicator } from '#shared/views/programme-owner.ts'
import { nameOf } from './figures.model.ts'

const says = () => toldWords().lines

/** Where it stood, where it is and where it is to go, in words; and what was put right. */
export function Stands(props: { readonly of: OwnerIndicator }): JSX.Element {
  const value = (is: number) => valueText(is, props.of, figureWords())
  const latest = () => props.of.whole?.latest ?? null
  const told = () => [
    ...(props.of.baseline ? [says().stood(value(props.of.baseline.value), props.of.baseline.when)] : []),
    ...(latest()
      ? [
          says().is(
            value(latest()?.value ?? 0),
            periodText(latest()?.period ?? '', props.of.by, figureWords()),
          ),
        ]
      : []),
    ...(props.of.target ? [says().aim(value(props.of.target.value), props.of.target.when)] : []),
  ]
  return (
    <>
      <ul class="stands">
        <For each={told()}>{(line) => <li>{line}</li>}</For>
      </ul>
      <Revised of={props.of} />
    </>
  )
}

function Revised(props: { readonly of: OwnerIndicator }): JSX.Element {
  const desk = useDesk()
  const lines = () =>
    [...(props.of.whole ? [props.of.whole] : []), ...props.of.sectors].flatMap(({ of, revised }) =>
      revised.map(({ period, was, until }) =>
        says().revision(
          nameOf(desk.view, of, ''),
          periodText(period, props.of.by, figureWords()),
          numberText(was, props.of.decimals, figureWords()),
          shortDate(words(), wallClock(until, desk.view.zone).date, desk.view.today),
        ),
      ),
    )
  return (
    <Show when={lines().length > 0}>
      <details>
        <summary>{`${says().revised} (${lines().length})`}</summary>
        <ul class="notes">
          <For each={lines()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </details>
    </Show>
  )
}
