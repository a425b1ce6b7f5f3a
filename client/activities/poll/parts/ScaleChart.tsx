import { For, type JSX, Show } from 'solid-js'
import type { Scale } from '#client/activities/poll/scale.model.ts'
import { words } from '#client/screens/projector/words.ts'

/** The steps of a scale stand beside each other, so that the shape of the answers can be seen; the mean is said in figures. */
export function ScaleChart(props: { readonly model: Scale; readonly why: string }): JSX.Element {
  const isLabelled = () => props.model.columns.some(({ label }) => label !== '')
  return (
    <div class="scale" style={{ '--height': props.model.height }}>
      <ol aria-label={words().scale(props.model.low, props.model.high, props.model.columns.length)}>
        <For each={props.model.columns}>
          {(column) => (
            <li classList={{ largest: column.largest }} style={{ '--v': column.share }}>
              <span class="room" classList={{ two: column.before !== null }}>
                <i />
                <Show when={column.before !== null}>
                  <s class="was" style={{ '--v': column.before ?? 0 }} aria-hidden="true" />
                </Show>
                <Show when={column.count !== null}>
                  <b class="num">{column.count}</b>
                </Show>
              </span>
              <span class="step num">{column.id}</span>
              <Show when={isLabelled()}>
                <span class="name">{column.label}</span>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show when={!isLabelled()}>
        <p class="ends">
          <span>{props.model.low}</span>
          <span>{props.model.high}</span>
        </p>
      </Show>
      <Show when={props.why}>{(text) => <p class="withheld">{text()}</p>}</Show>
      <Show when={props.model.mean}>
        {(mean) => (
          <p class="mean">
            <b class="num">{words().decimal(mean())}</b>
            <span>{words().mean}</span>
            <Show when={props.model.meanBefore}>
              {(before) => <span class="num">, {words().poll.meanBefore(words().decimal(before()))}</span>}
            </Show>
            <Show when={props.model.notRelevant > 0}>
              <span class="small num">{words().poll.notRelevant(props.model.notRelevant)}</span>
            </Show>
          </p>
        )}
      </Show>
    </div>
  )
}
