import { For, type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { words } from '#client/screens/programme/words.ts'
import { StatusWord } from './StatusWord.tsx'

/** How many promises stand how, as numbers and as lengths. */
export function Counts(): JSX.Element {
  const desk = useDesk()
  const says = () => words().counts
  const parts = () => {
    const { done, underWay, overdue, notBegun } = desk.view.counts
    return [
      { is: 'done', count: done },
      { is: 'under-way', count: underWay },
      { is: 'overdue', count: overdue },
      { is: 'not-begun', count: notBegun },
    ] as const
  }
  const total = () => {
    const { all, dropped } = desk.view.counts
    return [says().all(all), ...(dropped > 0 ? [says().dropped(dropped)] : [])].join(', ')
  }
  return (
    <section>
      <div class="head">
        <h2>{says().title}</h2>
        <span class="sm mut">{total()}</span>
      </div>
      <Show when={desk.view.counts.all > 0} fallback={<p class="mut pad">{says().none}</p>}>
        <ul class="cs">
          <For each={parts()}>
            {({ is, count }) => (
              <li>
                <b>{count}</b>
                <StatusWord is={is} text={words().plan.statuses[is]} />
              </li>
            )}
          </For>
        </ul>
        <div class="stack-bar" aria-hidden="true">
          <For each={parts().filter(({ count }) => count > 0)}>
            {({ is, count }) => <i class={is} style={{ flex: `${count}` }} />}
          </For>
        </div>
      </Show>
    </section>
  )
}
