import { For, Show } from 'solid-js'
import { changeText } from '#client/screens/console/programme/changes.model.ts'
import type { ProgrammeDesk } from '#client/screens/console/programme/create-programme.ts'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'

/** What taking this into use would change, and what becomes of the item that is on. */
export function Changes(props: { readonly programme: ProgrammeDesk }) {
  const changes = () => props.programme.changes()
  return (
    <Show when={changes().length > 0}>
      <Show when={props.programme.liveGone()}>
        {(item) => (
          <p class="notice" role="status">
            <span class="msg">
              <WarningIcon />
              <span>{words().changes.liveGone(item().title)}</span>
            </span>
          </p>
        )}
      </Show>
      <details class="changes">
        <summary class="sm">{words().changes.heading(changes().length)}</summary>
        <ul class="sm">
          <For each={changes()}>{(change) => <li>{changeText(change, words())}</li>}</For>
        </ul>
      </details>
    </Show>
  )
}
