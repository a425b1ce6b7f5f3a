import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { Wall } from '#client/activities/poll/wall.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'

type TextWallProps = { readonly model: Wall; readonly now: Accessor<Instant>; readonly why: string }

/** What people wrote, as they wrote it, without who. */
export function TextWall(props: TextWallProps): JSX.Element {
  const count = () => props.model.pages?.length ?? 0
  const pages = createPages(props.now, count)
  return (
    <div class="wall">
      <Show
        when={count() > 0 && props.model.pages}
        fallback={<Show when={props.why}>{(text) => <p class="lead">{text()}</p>}</Show>}
      >
        {(all) => (
          <div class="columns">
            <For each={all()[pages().page]?.columns}>
              {(column) => (
                <ul>
                  <For each={column.texts}>
                    {(text) => (
                      <li>
                        {text.text}
                        <Show when={text.support > 0}>
                          <span class="marks num">{words().poll.marks(text.support)}</span>
                        </Show>
                      </li>
                    )}
                  </For>
                </ul>
              )}
            </For>
          </div>
        )}
      </Show>
      <Pages
        count={count()}
        page={pages().page}
        left={pages().left}
        name={words().page(pages().page + 1, count())}
      />
    </div>
  )
}
