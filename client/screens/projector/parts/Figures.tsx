import { Index, type JSX, Show } from 'solid-js'
import type { Face } from '#client/screens/projector/now/face.model.ts'

/** The figures that are the picture: 12:36, +03:20, 1:45:00. */
export function Figures(props: { readonly face: Face }): JSX.Element {
  return (
    <span class="count num" style={{ '--size': props.face.size }}>
      <Show when={props.face.plus}>+</Show>
      <Index each={props.face.parts}>
        {(part, at) => (
          <>
            <Show when={at > 0}>
              <i>:</i>
            </Show>
            {part()}
          </>
        )}
      </Index>
    </span>
  )
}
