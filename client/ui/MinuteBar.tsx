import type { JSX } from 'solid-js'
import type { MinuteBar as Bar } from '#shared/agenda/minute-bar.ts'
import { Each } from './Each.tsx'

/** One cell a minute: what is left in the accent, what is gone as a thin line, overtime hatched after the end mark. */
export function MinuteBar(props: { readonly bar: Bar }): JSX.Element {
  return (
    <div class="ticks" classList={{ many: props.bar.cells.length > 60 }} aria-hidden="true">
      <Each of={props.bar.cells.map((cell, at) => ({ ...cell, id: `${at}` }))}>
        {(cell) => (
          <i
            class={cell().state === 'left' ? undefined : cell().state}
            style={{
              '--used': cell().state === 'part' ? `${Math.round(cell().share * 100)}%` : undefined,
              // The minute that is going over grows as it goes.
              'flex-grow': cell().state === 'over' ? cell().share : undefined,
            }}
          />
        )}
      </Each>
    </div>
  )
}
