import { type JSX, Show } from 'solid-js'
import { CheckIcon, ClockIcon, WarningIcon } from './icons.tsx'

const ICONS = { ok: CheckIcon, hold: ClockIcon, err: WarningIcon, help: null } as const

/** A line that says how something stands: icon and words, never colour alone. Nothing when there is nothing to say. */
export function Note(props: {
  readonly tone: keyof typeof ICONS
  readonly text: string | null | undefined
  /** Told by a screen reader when it changes. The line must then stand there, empty, from the start. */
  readonly live?: boolean
  readonly id?: string
}): JSX.Element {
  return (
    <p class={`msg ${props.tone}`} role={props.live ? 'status' : undefined} id={props.id}>
      <Show when={props.text}>
        {ICONS[props.tone]?.({})}
        <span>{props.text}</span>
      </Show>
    </p>
  )
}
