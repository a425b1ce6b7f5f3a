import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { PlenaryHall } from '#client/plenary/plenary-projector.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'

/** Where the point that is on came from, by municipality, and who presents. */
export function PlenarySources(props: {
  readonly hall: PlenaryHall
  readonly now: Accessor<Instant>
}): JSX.Element {
  const pages = createPages(props.now, () => props.hall.sources.length)
  return (
    <>
      <Show when={props.hall.sources.length > 0}>
        <section class="seats">
          <h2>{words().panel.sources}</h2>
          <ul>
            <For each={props.hall.sources[pages().page]?.names}>
              {(home) => (
                <li>
                  <b>{home.name}</b>
                </li>
              )}
            </For>
          </ul>
          <Pages
            count={props.hall.sources.length}
            page={pages().page}
            left={pages().left}
            name={words().page(pages().page + 1, props.hall.sources.length)}
          />
        </section>
      </Show>
      <Show when={props.hall.sources.length === 0 && props.hall.presenter !== ''}>
        <p class="presents">{words().panel.presents(props.hall.presenter)}</p>
      </Show>
    </>
  )
}
