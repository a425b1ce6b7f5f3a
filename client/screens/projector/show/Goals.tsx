import { type Accessor, For, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ScreenView } from '#shared/views/screen.ts'
import { type GoalsModel, goalsModel } from './show.model.ts'

export type ShowProps = {
  /** Null once the scene is on its way out. */
  readonly view: ScreenView | null
  readonly now: Accessor<Instant>
}

/** Stillness: no dot, no timer above the footer. */
export function Goals(props: ShowProps): JSX.Element {
  const model = createModel<GoalsModel>(() => (props.view?.goals ? goalsModel(props.view.goals) : null))
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  const rows = () => model()?.pages[pages().page]?.rows ?? []
  return (
    <Show when={model()?.pages.length} fallback={<h1 class="comes">{words().goalsCome}</h1>}>
      <section class="goals" style={{ '--size': model()?.size }}>
        <h1 class="title" ref={fit}>
          {model()?.heading || words().goals}
        </h1>
        <ol>
          <For each={rows()}>
            {(row) => (
              <li>
                <b class="num">{row.number}</b>
                <span>
                  <b>{row.lead}</b> {row.rest}
                </span>
              </li>
            )}
          </For>
        </ol>
        <Pages
          count={model()?.pages.length ?? 0}
          page={pages().page}
          left={pages().left}
          name={words().page(pages().page + 1, model()?.pages.length ?? 0)}
        />
      </section>
    </Show>
  )
}
