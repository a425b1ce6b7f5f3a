import { createUniqueId, For, type JSX, Show } from 'solid-js'

/** A line to write in, with what it is and what helps. */
export function Field(props: {
  readonly label: string
  readonly value: string
  readonly onInput: (text: string) => void
  readonly help?: string
  readonly type?: 'text' | 'date' | 'email'
  readonly limit?: number
  readonly rows?: number
  readonly short?: boolean
  /** What is proposed; anything else may be written. */
  readonly choices?: readonly string[]
}): JSX.Element {
  const id = createUniqueId()
  return (
    <div class="field" classList={{ short: props.short ?? false }}>
      <label for={id}>{props.label}</label>
      <Show
        when={(props.rows ?? 1) > 1}
        fallback={
          <input
            id={id}
            class="inp"
            type={props.type ?? 'text'}
            autocomplete="off"
            list={props.choices ? `${id}-choices` : undefined}
            maxlength={props.limit}
            aria-describedby={props.help ? `${id}-help` : undefined}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
        }
      >
        <textarea
          id={id}
          class="inp"
          rows={props.rows}
          maxlength={props.limit}
          aria-describedby={props.help ? `${id}-help` : undefined}
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </Show>
      <Show when={props.choices}>
        {(choices) => (
          <datalist id={`${id}-choices`}>
            <For each={choices()}>{(each) => <option value={each} />}</For>
          </datalist>
        )}
      </Show>
      <Show when={props.help}>
        <small id={`${id}-help`} class="mut">
          {props.help}
        </small>
      </Show>
    </div>
  )
}
