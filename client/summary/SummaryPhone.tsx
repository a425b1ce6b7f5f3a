import { createMemo, For, type JSX, Show } from 'solid-js'
import type { HallView } from '#shared/views/hall.ts'
import { words } from './phone-words.ts'
import { metaOf, rowLabel, summaryGroups } from './summary.model.ts'

/** What the hall has been shown of the summary, to look up: folded away until somebody asks for it. */
export function SummaryPhone(props: { readonly hall: HallView }): JSX.Element {
  const groups = createMemo(() => summaryGroups(props.hall.summary?.points ?? [], words()))
  const nameOf = (id: string) => props.hall.municipalities.find((each) => each.id === id)?.name ?? ''
  return (
    <details class="summed">
      <summary>{props.hall.summary?.title || words().summary}</summary>
      <For each={groups()}>
        {(group) => (
          <section>
            <Show when={group.origin !== ''}>
              <h3>{group.origin}</h3>
            </Show>
            <Show when={group.title !== ''}>
              <p class="mut">{group.title}</p>
            </Show>
            <ul class="plain">
              <For each={group.points}>
                {(point) => (
                  <li>
                    <p>{point.text}</p>
                    <For each={point.results?.rows}>
                      {(row) => (
                        <p class="row">
                          <span>{rowLabel(row, words())}</span> <b>{row.count}</b>
                        </p>
                      )}
                    </For>
                    <small class="mut">{metaOf(point, nameOf, words())}</small>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </details>
  )
}
