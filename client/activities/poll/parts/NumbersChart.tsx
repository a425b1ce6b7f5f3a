import { For, type JSX, Show } from 'solid-js'
import type { NumbersModel } from '#client/activities/poll/numbers.model.ts'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import { Histogram } from './Histogram.tsx'

/** Numbers as they are spread, with the middle one in figures; for screen readers as a list. */
export function NumbersChart(props: { readonly model: NumbersModel; readonly why: string }): JSX.Element {
  const text = (value: number) => words().poll.number(value, decimalsOf(value, props.model.decimals))
  const withUnit = (value: number) => [text(value), props.model.unit].filter(Boolean).join(' ')
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
          text={text}
        />
        <ul class="sr">
          <For each={props.model.bins}>
            {({ from, to, count }) => <li>{words().poll.bin(text(from), text(to), count)}</li>}
          </For>
        </ul>
        <p class="mean">
          <b class="num">{text(props.model.median ?? 0)}</b>
          <span class="unit">{props.model.unit} </span>
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

/** As many as were asked for, and one more where a middle value falls between two. */
function decimalsOf(value: number, asked: number): number {
  const has = `${Number(value.toFixed(asked + 1))}`.split('.')[1]?.length ?? 0
  return Math.max(asked, Math.min(has, asked + 1))
}
