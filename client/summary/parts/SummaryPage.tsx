import { For, type JSX, Show } from 'solid-js'
import type { HallBar, HallPage } from '#client/summary/summary-projector.model.ts'

/** One page: headings to the left, what was said to the right. `more`: “continued”, behind a heading that stands again. */
export function SummaryPage(props: { readonly page: HallPage; readonly more: string }): JSX.Element {
  return (
    <div class="sumgroups">
      <For each={props.page.groups}>
        {(group) => (
          <section classList={{ own: group.origin === '' }}>
            <header>
              <Show when={group.origin !== ''}>
                <h2>
                  {group.origin} <Show when={group.isMore}>{<i class="more">{props.more}</i>}</Show>
                </h2>
              </Show>
              <Show when={group.title !== ''}>
                <p>{group.title}</p>
              </Show>
            </header>
            <ul>
              <For each={group.points}>
                {(point) => (
                  <li>
                    <p class="said">{point.text}</p>
                    <For each={point.bars}>{(bar) => <Bar bar={bar} />}</For>
                    <Show when={point.meta !== ''}>
                      <p class="from">{point.meta}</p>
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </div>
  )
}

function Bar(props: { readonly bar: HallBar }): JSX.Element {
  return (
    <p class="sumbar">
      <span>{props.bar.label}</span>
      <i style={{ '--share': props.bar.share }} />
      <b class="num">{props.bar.count}</b>
    </p>
  )
}
