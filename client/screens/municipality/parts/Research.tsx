import { For, type JSX, Show } from 'solid-js'
import { useOwn } from '#client/screens/municipality/desk.tsx'
import { words } from '#client/screens/municipality/words.ts'
import { language } from '#client/words/words.ts'
import { researchNotice } from '#shared/words/research-notice.ts'

/** Who studies the programme and what for, as its people read it before they say yes; nothing where nobody does. */
export function Research(): JSX.Element {
  const own = useOwn()
  const says = () => words().research
  const earlier = () =>
    own.view.purposes.toReversed().flatMap((each) => researchNotice(each)?.[language()] ?? [])
  return (
    <Show when={researchNotice(own.view.research)?.[language()]}>
      {(notice) => (
        <section>
          <h2>{says().title}</h2>
          <p>{notice()}</p>
          <p class="mut">{says().help}</p>
          <Show when={earlier().length > 0}>
            <p class="mut">{says().changed}</p>
            <details>
              <summary>{says().earlier(earlier().length)}</summary>
              <For each={earlier()}>{(text) => <p>{text}</p>}</For>
            </details>
          </Show>
        </section>
      )}
    </Show>
  )
}
