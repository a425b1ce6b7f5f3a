import { Index, type JSX } from 'solid-js'
import type { MinuteBar as Bar } from '#shared/agenda/minute-bar.ts'

/** One cell a minute: what is left in the accent, what is gone as a thin line, overtime hatched after the end mark. */
export function MinuteBar(props: { readonly bar: Bar }): JSX.Element {
  return (
    <div class="ticks" classList={{ many: props.bar.cells.length > 60 }} aria-hidden="true">
      <Index each={props.bar.cells}>
        {(cell) => (
          <i
            class={cell().state === 'left' ? undefined : cell().state}
            style={{ '--used': cell().state === 'part' ? `${Math.round(cell().share * 100)}%` : undefined }}
          />
        )}
      </Index>
    </div>
  )
}
