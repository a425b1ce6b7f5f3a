import { type JSX, Show } from 'solid-js'
import { words } from '#client/screens/municipality/words.ts'

/** Somebody else has said something while this was being written: what stands now, before it is written over. */
export function Behind(props: { readonly is: boolean; readonly text: string }): JSX.Element {
  return (
    <p class="behind" role="status">
      <Show when={props.is}>
        {words().behind} {props.text}
      </Show>
    </p>
  )
}
