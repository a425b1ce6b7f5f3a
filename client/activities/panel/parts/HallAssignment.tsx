import { For, type JSX, Show } from 'solid-js'
import type { HallRow } from '#client/activities/panel/panel-projector.model.ts'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'

/** One assignment: open with its sub-questions, or a line of what is done or comes. */
export function HallAssignment(props: { readonly row: HallRow }): JSX.Element {
  return (
    <li
      class={props.row.state}
      classList={{ more: props.row.isMore }}
      style={{ '--size': props.row.size, '--sub': props.row.lineSize }}
    >
      <b class="num">{props.row.number}</b>
      <div class="what">
        <p class="name">
          {props.row.title}
          <Show when={props.row.isMore}> ({words().continued})</Show>
        </p>
        <Show when={props.row.state === 'done' && !props.row.isMore}>
          <span class="state num">
            <CheckIcon />
            {words().panel.done(props.row.done)}
          </span>
        </Show>
        <Show when={props.row.lines.length > 0}>
          <ul>
            <For each={props.row.lines}>{(line) => <li>{line.text}</li>}</For>
          </ul>
        </Show>
      </div>
    </li>
  )
}
