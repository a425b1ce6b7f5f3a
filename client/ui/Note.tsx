import { type JSX, Show } from 'solid-js'
import { CheckIcon, ClockIcon, WarningIcon } from './icons.tsx'

/** A line that says how something stands: icon and words, never colour alone. Nothing when there is nothing to say. */
export function Note(props: {
  readonly tone: 'ok' | 'hold' | 'err' | 'plain'
  readonly text: string | null | undefined
  /** Told by a screen reader when it changes. The line must then stand there, empty, from the start. */
  readonly live?: boolean
  readonly id?: string
}): JSX.Element {
  return (
    <p class={`msg ${props.tone}`} role={props.live ? 'status' : undefined} id={props.id}>
      <Show when={props.text}>
        <Show when={props.tone === 'ok'}>
          <CheckIcon />
        </Show>
        <Show when={props.tone === 'hold'}>
          <ClockIcon />
        </Show>
        <Show when={props.tone === 'err'}>
          <WarningIcon />
        </Show>
        <span>{props.text}</span>
      </Show>
    </p>
  )
}
