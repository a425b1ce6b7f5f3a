import { For, type JSX } from 'solid-js'

/** One of a few. */
export function Choice<Value extends string>(props: {
  readonly id: string
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onPick: (value: Value) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <select
        id={props.id}
        class="inp"
        value={props.value}
        onChange={(event) => {
          const picked = props.options.find(({ value }) => value === event.currentTarget.value)
          if (picked) props.onPick(picked.value)
        }}
      >
        <For each={props.options}>
          {({ value, label }) => (
            <option value={value} selected={value === props.value}>
              {label}
            </option>
          )}
        </For>
      </select>
    </div>
  )
}
