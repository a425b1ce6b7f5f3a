import { type Accessor, For, type JSX, Show } from 'solid-js'
import type { QueueModel } from '#client/activities/presentation-round/round-projector.model.ts'
import { createPages } from '#client/screens/projector/create-pages.ts'
import { Pages } from '#client/screens/projector/parts/Pages.tsx'
import { words } from '#client/screens/projector/words.ts'
import { CheckIcon } from '#client/ui/icons.tsx'
import type { Instant } from '#shared/kernel/instant.ts'

/** The order, while nobody has the floor: who comes first, or that all have been. */
export function QueueOnScreen(props: {
  readonly model: QueueModel
  readonly now: Accessor<Instant>
}): JSX.Element {
  const pages = createPages(props.now, () => props.model.pages.length)
  const lead = () => {
    const { name, hasBegun, isClosed } = props.model
    if (name === null) return words().round.all
    if (isClosed) return words().round.ended
    return hasBegun ? words().round.comesNext(name) : words().round.first(name)
  }
  return (
    <section class="roundqueue">
      <p class="what">{words().round.title}</p>
      <h1>{lead()}</h1>
      <ol style={{ '--across': props.model.across, '--size': props.model.size }}>
        <For each={props.model.pages[pages().page]?.names}>
          {(each) => (
            <li classList={{ done: each.done }}>
              <b class="num">{each.place}</b>
              <span>{each.name}</span>
              <Show when={each.done}>
                <CheckIcon label={words().round.done} />
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Pages
        count={props.model.pages.length}
        page={pages().page}
        left={pages().left}
        name={words().round.page(pages().page + 1, props.model.pages.length)}
      />
    </section>
  )
}
