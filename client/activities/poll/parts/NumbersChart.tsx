import { For, type JSX, Show } from 'solid-js'
import type { NumbersModel } from '#client/activities/poll/numbers.model.ts'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { Histogram } from './Histogram.tsx'

/** Numbers as they are spread, with the middle one in figures; for screen readers as a list. */
export function NumbersChart(props: { readonly model: NumbersModel; readonly why: string }): JSX.Element {
  /** The axis says no more than it takes to tell its figures apart; an answer has the decimals that were asked for. */
  const onAxis = () => Math.max(0, ...props.model.bins.map(({ to }) => decimalsOf(to, 0, 3)))
  const tick = (value: number) => words().poll.number(value, onAxis())
  const text = (value: number) =>
    words().poll.number(value, decimalsOf(value, props.model.decimals, props.model.decimals + 1))
  /** A sign stands at its figure; a word needs a line of its own. */
  const isSign = () => props.model.unit.length <= 3
  const withUnit = (value: number) => [text(value), props.model.unit].filter(Boolean).join('\u00a0')
  const ends = () => [props.model.bins[0]?.from ?? 0, props.model.bins.at(-1)?.to ?? 0] as const
  return (
    <div class="numbers" style={{ '--height': props.model.height }}>
      <Show when={props.why}>{(why) => <p class="lead">{why()}</p>}</Show>
      <Show when={props.model.bins.length > 0 && props.model.median !== null}>
        <Histogram
          bins={props.model.bins}
          median={props.model.median}
          right={props.model.right}
          label={words().poll.histogram(
            text(ends()[0]),
            withUnit(ends()[1]),
            withUnit(props.model.median ?? 0),
          )}
          text={tick}
        />
        <ul class="sr">
          <For each={props.model.bins}>
            {({ from, to, count }) => <li>{words().poll.bin(text(from), text(to), count)}</li>}
          </For>
        </ul>
        <p class="mean">
          <b class="num">
            {text(props.model.median ?? 0)}
            <Show when={isSign()}>
              <small>{props.model.unit}</small>
            </Show>
          </b>
          <Show when={!isSign()}>
            <span class="unit">{props.model.unit} </span>
          </Show>
          <span>{words().poll.median}</span>
          <Show when={props.model.before}>
            {(before) => <span class="num">, {words().poll.meanBefore(text(before()))}</span>}
          </Show>
          <Show when={props.model.mean}>
            {(mean) => <span class="small num">{words().poll.average(withUnit(mean()))}</span>}
          </Show>
          <Show when={props.model.right !== null}>
            <span class="isright">
              <CheckIcon />
              {words().poll.rightIs(withUnit(props.model.right ?? 0))}
            </span>
          </Show>
        </p>
      </Show>
    </div>
  )
}

/** As many as the value has, but no fewer and no more than these: a middle value may fall between two answers. */
function decimalsOf(value: number, least: number, most: number): number {
  const has = `${Number(value.toFixed(most))}`.split('.')[1]?.length ?? 0
  return Math.max(least, Math.min(has, most))
}
