import { createUniqueId, For, type JSX, Show } from 'solid-js'

/** One of several, from a list that opens. */
export function Choose<Id extends string>(props: {
  readonly label: string
  readonly choices: readonly { readonly id: Id; readonly name: string }[]
  readonly chosen: Id
  readonly choose: (id: Id) => void
  readonly help?: string | undefined
  readonly disabled?: boolean
}): JSX.Element {
  const id = createUniqueId()
  return (
    <div class="field short">
      <label for={id}>{props.label}</label>
      <select
        id={id}
        class="inp"
        disabled={props.disabled}
        aria-describedby={props.help ? `${id}-help` : undefined}
        onChange={(event) => {
          const found = props.choices.find((each) => each.id === event.currentTarget.value)
          if (found) props.choose(found.id)
        }}
      >
        <For each={props.choices}>
          {(each) => (
            <option value={each.id} selected={each.id === props.chosen}>
              {each.name}
            </option>
          )}
        </For>
      </select>
      <Show when={props.help}>
        <small id={`${id}-help`} class="mut">
          {props.help}
        </small>
      </Show>
    </div>
  )
}
