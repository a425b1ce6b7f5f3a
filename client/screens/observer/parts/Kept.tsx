import { For, type JSX, Show } from 'solid-js'
import type { OwnNote } from '#client/notes/own-notes.model.ts'
import { words } from '#client/notes/words.ts'

/** Who is no observer (any more) is shown nothing of the others, and all that they themselves have not got away. */
export function Kept(props: { readonly text: string; readonly own: readonly OwnNote[] }): JSX.Element {
  const unsent = () => props.own.filter(({ state }) => state !== 'saved')
  return (
    <main class="follow">
      <div class="keptnotes">
        <p class="empty">{words().notObserving}</p>
        <Show when={props.text.trim() !== '' || unsent().length > 0}>
          <p>{words().dutyOver}</p>
          <ul class="srcs">
            <Show when={props.text.trim() !== ''}>
              <li>
                <p class="srctext">{props.text}</p>
              </li>
            </Show>
            <For each={unsent()}>
              {({ text }) => (
                <li>
                  <p class="srctext">{text}</p>
                  <p class="xs mut">{words().unsent}</p>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </div>
    </main>
  )
}
