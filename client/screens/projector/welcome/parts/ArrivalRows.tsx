import { For, Index, type JSX, Show } from 'solid-js'
import type { Welcome, WelcomeRow } from '#client/screens/projector/welcome/welcome.model.ts'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'

/** Arrivals are a shared thing: one dot per person, the newest in the accent until the next arrives. */
export function ArrivalRows(props: { readonly model: Welcome; readonly page: number }): JSX.Element {
  const columns = () => props.model.pages[props.page]?.columns ?? []
  return (
    <div
      class="arrivals"
      style={{
        '--row': props.model.rowHeight,
        '--pitch': props.model.dotPitch,
        '--name': props.model.nameWidth,
      }}
    >
      <For each={columns()}>
        {(column) => (
          <ul class="arr" aria-label={words().arrivals}>
            <For each={column.rows}>{(row) => <Row row={row} dotted={props.model.layout === 'dots'} />}</For>
          </ul>
        )}
      </For>
    </div>
  )
}

function Row(props: { readonly row: WelcomeRow; readonly dotted: boolean }): JSX.Element {
  const count = () => {
    const { arrived, expected, full } = props.row
    if (expected === null) return `${arrived}`
    return full ? words().allOf(expected) : words().someOf(arrived, expected)
  }
  return (
    <li classList={{ newest: props.row.newest && props.row.dots.length === 0 }}>
      <span class="name">{props.row.name || words().guests}</span>
      <Show when={props.dotted}>
        <span class="dots" aria-hidden="true">
          <Index each={props.row.dots}>{(dot) => <i class={dot()} />}</Index>
        </span>
      </Show>
      <b class="num">
        <Show when={props.row.full && props.dotted}>
          <CheckIcon />
        </Show>
        {count()}
      </b>
    </li>
  )
}
