import { For, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { Code } from './Code.tsx'
import type { ShowProps } from './Goals.tsx'
import { type SlideModel, slideModel } from './show.model.ts'

/** What the item that is on has to show: its text, and its links as codes for the phones in the hall. */
export function Slide(props: ShowProps): JSX.Element {
  const model = createModel<SlideModel>(() => (props.view?.slide ? slideModel(props.view.slide) : null))
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  return (
    <Show when={model()} fallback={<h1 class="comes">{words().programmeComes}</h1>}>
      {(shown) => (
        <section
          class="slide"
          classList={{ 'has-links': shown().links.length > 0 && shown().pages.length > 0 }}
        >
          <h1>{shown().title}</h1>
          <Show when={shown().pages.length > 0}>
            <div class="says">
              <p style={{ '--size': shown().textSize }}>{shown().pages[pages().page]?.text ?? ''}</p>
              <Pages
                count={shown().pages.length}
                page={pages().page}
                left={pages().left}
                name={words().page(pages().page + 1, shown().pages.length)}
              />
            </div>
          </Show>
          <Show when={shown().links.length > 0}>
            <ul
              classList={{ beside: shown().setting.beside }}
              style={{
                '--columns': shown().setting.columns,
                '--code': shown().setting.code,
                '--label': shown().setting.label,
              }}
            >
              <For each={shown().links}>
                {(link) => (
                  <li>
                    <Code text={link.url} label={words().qr(link.host)} />
                    <div>
                      <b>{link.label}</b>
                      <span>{link.host}</span>
                    </div>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        </section>
      )}
    </Show>
  )
}
