import { Index, type JSX } from 'solid-js'
import type { MinuteCell } from '#shared/agenda/minute-bar.ts'

const percent = (share: number) => `${share * 100}%`

/** One cell a minute; the one that is going empties in steps of a second. */
export function MinuteBar(props: { readonly cells: readonly MinuteCell[] }): JSX.Element {
  return (
    <div class="ticks" aria-hidden="true">
      <Index each={props.cells}>
        {(cell) => (
          <i
            class={cell().state}
            style={{
              '--p': percent(cell().share),
              'flex-grow': cell().state === 'over' ? cell().share : undefined,
            }}
          />
        )}
      </Index>
    </div>
  )
}
