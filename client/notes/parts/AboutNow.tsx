import { For, type JSX } from 'solid-js'
import type { Named } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import type { About } from '#shared/notes/notes.ts'

/** While nothing is on, nothing says whom a note is about: each municipality is one tap, and the same again is none. */
export function AboutNow(props: {
  readonly value: About
  readonly municipalities: readonly Named[]
  readonly onPick: (about: About) => void
}): JSX.Element {
  return (
    <fieldset class="aboutnow" aria-label={words().municipality}>
      <For each={props.municipalities}>
        {({ id, name }) => (
          <button
            type="button"
            class="aboutb"
            aria-pressed={props.value.municipality === id}
            onClick={() =>
              props.onPick({
                ...props.value,
                municipality: props.value.municipality === id ? null : id,
              })
            }
          >
            {name}
          </button>
        )}
      </For>
    </fieldset>
  )
}
