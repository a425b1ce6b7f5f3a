import { type Accessor, type JSX, Show } from 'solid-js'
import { createModel } from '#client/screens/projector/create-model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { fit } from '#client/screens/projector/fit.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { SummaryOnScreen } from '#shared/views/summary-part.ts'
import { SummaryPage } from './parts/SummaryPage.tsx'
import { type SummaryHall, summaryHall } from './summary-projector.model.ts'
import './summary-projector.css'

/** What the gathering sums up with: no dot and no timer, as with the goals. */
export function SummaryProjector(props: {
  /** Null once the scene is on its way out. */
  readonly summary: SummaryOnScreen | null
  readonly now: Accessor<Instant>
}): JSX.Element {
  const model = createModel<SummaryHall>(() =>
    props.summary ? summaryHall(props.summary, words().summary) : null,
  )
  const pages = createPages(props.now, () => model()?.pages.length ?? 0)
  return (
    <Show when={model()?.pages.length} fallback={<h1 class="comes">{words().summary.comes}</h1>}>
      <section class="sumscene" style={{ '--size': model()?.size }}>
        <h1
          class="title"
          ref={fit}
          style={{ '--size': model()?.setting.size, '--lines': model()?.setting.lines }}
        >
          {model()?.title}
        </h1>
        <Show when={model()?.pages[pages().page]}>
          {(page) => <SummaryPage page={page()} more={words().continued} />}
        </Show>
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
