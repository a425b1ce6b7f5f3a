import { For, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { wifiCode } from '#shared/showing/wifi-code.ts'
import { Code } from './Code.tsx'
import type { ShowProps } from './Goals.tsx'
import { type PracticalModel, practicalModel } from './show.model.ts'

/** What everybody asks for: the network, with a code that joins it, and the rest line by line. */
export function Practical(props: ShowProps): JSX.Element {
  const model = createModel<PracticalModel>(() =>
    props.view?.practical ? practicalModel(props.view.practical, words().contact) : null,
  )
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  const rows = () => model()?.pages[pages().page]?.rows ?? []
  const isEmpty = () => model()?.wifi === null && model()?.pages.length === 0
  return (
    <Show when={!isEmpty() && model()} fallback={<h1 class="comes">{words().practicalComes}</h1>}>
      {(shown) => (
        <section class="practical" style={{ '--size': shown().size }}>
          <h1 class="sr">{words().practical}</h1>
          <Show when={shown().wifi}>
            {(wifi) => (
              <div class="wifi" style={{ '--code': wifi().code, '--letters': wifi().letters }}>
                <Code text={wifiCode(wifi())} label={words().wifiCode(wifi().name)} />
                <p>
                  {words().wifi} <b>{wifi().name}</b>
                </p>
                <Show when={wifi().password} fallback={<p>{words().noPassword}</p>}>
                  <p>
                    {words().password} <b>{wifi().password}</b>
                  </p>
                </Show>
              </div>
            )}
          </Show>
          <div class="lines">
            <dl>
              <For each={rows()}>
                {(row) => (
                  <div>
                    <dt>{row.label}</dt>
                    <dd>{row.text}</dd>
                  </div>
                )}
              </For>
            </dl>
            <Pages
              count={shown().pages.length}
              page={pages().page}
              left={pages().left}
              name={words().page(pages().page + 1, shown().pages.length)}
            />
          </div>
        </section>
      )}
    </Show>
  )
}
