import { For, type JSX, Show } from 'solid-js'
import type { Footer } from '#client/screens/projector/footer.model.ts'
import { words } from '#client/screens/projector/words.ts'

const percent = (share: number) => `${share * 100}%`

/** The whole day to scale. It is drawn to the plan, which stands still; the marker is what moves. */
export function DayLine(props: { readonly model: Footer }): JSX.Element {
  return (
    <div class="day" role="img" aria-label={words().day(props.model.from, props.model.to, props.model.clock)}>
      <For each={props.model.segments}>
        {(segment) => (
          <i
            class="seg"
            classList={{ pause: segment.kind === 'pause', [segment.status]: true }}
            style={{ left: percent(segment.from), '--w': segment.width, '--p': percent(segment.gone) }}
          />
        )}
      </For>
      <Show when={props.model.hatch}>
        {(hatch) => <i class="late" style={{ left: percent(hatch().from), width: percent(hatch().width) }} />}
      </Show>
      <Show when={props.model.marker !== null}>
        <i class="at" style={{ left: percent(props.model.marker ?? 0) }} />
      </Show>
      <For each={props.model.labels}>
        {(label) => (
          <span
            class="lab"
            classList={{ flush: label.flush }}
            style={{ left: label.flush ? 'auto' : percent(label.at) }}
          >
            <b>{label.time}</b>
            <Show when={label.title}>{(title) => <span> {title()}</span>}</Show>
          </span>
        )}
      </For>
    </div>
  )
}
