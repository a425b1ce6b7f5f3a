import type { JSX } from 'solid-js'

/** A day of the calendar; none is as good. */
export function DayField(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly write: (date: string) => void
}): JSX.Element {
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        type="date"
        class="inp"
        value={props.value}
        onInput={(event) => props.write(event.currentTarget.value)}
      />
    </div>
  )
}
