import { Index, type JSX, Show } from 'solid-js'

export type Segment<Value> = {
  readonly value: Value
  readonly label: string
  readonly key?: string
  /** Why it cannot be chosen now. */
  readonly why?: string | null
}

/** One of a few, told by a pressed button. Buttons stay the same elements, so that focus stays where it is. */
export function Segmented<Value extends string>(props: {
  readonly label: string
  readonly segments: readonly Segment<Value>[]
  readonly value: Value | null
  readonly disabled?: boolean
  readonly onPick: (value: Value) => void
}): JSX.Element {
  return (
    <fieldset class="seg" aria-label={props.label}>
      <Index each={props.segments}>
        {(segment) => (
          <button
            type="button"
            aria-pressed={props.value === segment().value}
            disabled={props.disabled === true || typeof segment().why === 'string'}
            title={segment().why ?? undefined}
            aria-description={segment().why ?? undefined}
            onClick={() => props.onPick(segment().value)}
          >
            <Show when={segment().key}>{(key) => <kbd aria-hidden="true">{key()}</kbd>}</Show>
            {segment().label}
          </button>
        )}
      </Index>
    </fieldset>
  )
}
