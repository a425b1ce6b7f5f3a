import { For, type JSX, Show } from 'solid-js'

export type RingState = 'empty' | 'new' | 'in' | 'me'

/** In the drawing's own units: how far out the chairs stand, and how large they are. */
const OUT = 19.4
const LARGEST = 3.4

/** A table from above: a dot for each chair that is taken, a ring for each that is free. */
export function Ring(props: {
  readonly seats: readonly RingState[]
  /** Null: what it shows stands beside it in words. */
  readonly label: string | null
  readonly middle?: string
  /** Whoever comes first in the list sits nearest, at the bottom. */
  readonly fromBelow?: boolean
}): JSX.Element {
  const radius = () => Math.min(LARGEST, (OUT * Math.PI) / Math.max(1, props.seats.length) / 1.35)
  const angle = (nth: number) => 2 * Math.PI * (nth / props.seats.length + (props.fromBelow ? 0.5 : 0))
  const across = (nth: number) => 24 + OUT * Math.sin(angle(nth))
  const down = (nth: number) => 24 - OUT * Math.cos(angle(nth))
  return (
    <svg
      class="ring"
      viewBox="0 0 48 48"
      role={props.label === null ? undefined : 'img'}
      aria-label={props.label ?? undefined}
      aria-hidden={props.label === null ? 'true' : undefined}
    >
      <circle class="table" cx="24" cy="24" r="12" />
      <Show when={props.middle}>
        {(text) => (
          <text x="24" y="26">
            {text()}
          </text>
        )}
      </Show>
      <For each={props.seats}>
        {(state, nth) => <circle class={state} r={radius()} cx={across(nth())} cy={down(nth())} />}
      </For>
    </svg>
  )
}
