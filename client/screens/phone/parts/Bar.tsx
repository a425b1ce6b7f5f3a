import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { words } from '#client/screens/phone/words.ts'

/** Who I am, and where. */
export function Bar(props: {
  readonly group: string
  readonly name: string
  readonly title: string
  readonly day: number | null
}): JSX.Element {
  return (
    <header class="bar">
      <span>
        <b>{props.group}</b> {props.name}
      </span>
      <span>
        <span>{props.title}</span>
        <Show when={props.day}>{(day) => <i>&nbsp;· {words().common.day(day())}</i>}</Show>
      </span>
    </header>
  )
}
