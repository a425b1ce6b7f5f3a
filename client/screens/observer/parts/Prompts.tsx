import { For, Show } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { openPrompts, openRounds } from '#client/screens/observer/observer.model.ts'
import type { HallView } from '#shared/views/hall.ts'

export function Prompts(props: { readonly view: HallView }) {
  return (
    <section class="prompts" aria-labelledby="prompts">
      <div class="head">
        <h2 id="prompts">{words().observer.prompts}</h2>
      </div>
      <ul>
        <For each={openRounds(props.view)}>
          {(round) => (
            <li class="prompt">
              {round.now === null ? words().asked.types.presentations : words().observer.presents(round.now)}
              <Show when={round.next}>
                {(next) => <span class="mut"> {words().observer.comes(next())}</span>}
              </Show>
            </li>
          )}
        </For>
        <For each={openPrompts(props.view)}>{(prompt) => <li class="prompt">{prompt.text}</li>}</For>
        <Show when={openPrompts(props.view).length + openRounds(props.view).length === 0}>
          <li class="mut">{words().observer.noPrompts}</li>
        </Show>
      </ul>
    </section>
  )
}
