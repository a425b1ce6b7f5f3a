import { type JSX, Show } from 'solid-js'

/** A number, or nothing. */
export function Figure(props: {
  readonly id: string
  readonly label: string
  readonly help?: string
  readonly value: number | null
  readonly least?: number
  readonly most: number
  readonly onChange: (value: number | null) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        class="inp"
        type="number"
        min={props.least ?? 1}
        max={props.most}
        value={props.value ?? ''}
        aria-describedby={props.help === undefined ? undefined : `${props.id}-help`}
        onChange={(event) => {
          const typed = event.currentTarget.valueAsNumber
          const value = Number.isNaN(typed)
            ? null
            : Math.min(props.most, Math.max(props.least ?? 1, Math.round(typed)))
          props.onChange(value)
          // What was typed and does not hold is put right in sight.
          event.currentTarget.value = `${props.value ?? ''}`
        }}
      />
      <Show when={props.help}>
        {(help) => (
          <span class="xs mut" id={`${props.id}-help`}>
            {help()}
          </span>
        )}
      </Show>
    </div>
  )
}
