import { For } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { openPrompts } from '#client/screens/observer/observer.model.ts'
import type { HallView } from '#shared/views/hall.ts'

export function Prompts(props: { readonly view: HallView }) {
  return (
    <section class="prompts" aria-labelledby="prompts">
      <div class="head">
        <h2 id="prompts">{words().observer.prompts}</h2>
      </div>
      <ul>
        <For each={openPrompts(props.view)} fallback={<li class="mut">{words().observer.noPrompts}</li>}>
          {(prompt) => <li class="prompt">{prompt.text}</li>}
        </For>
      </ul>
    </section>
  )
}
