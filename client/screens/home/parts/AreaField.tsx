import type { JSX } from 'solid-js'

/** Several lines of text. */
export function AreaField(props: {
  readonly id: string
  readonly label: string
  readonly help: string
  readonly value: string
  readonly write: (text: string) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <textarea
        id={props.id}
        class="inp"
        rows={3}
        autocomplete="off"
        aria-describedby={`${props.id}-help`}
        value={props.value}
        onInput={(event) => props.write(event.currentTarget.value)}
      />
      <small class="mut" id={`${props.id}-help`}>
        {props.help}
      </small>
    </div>
  )
}
