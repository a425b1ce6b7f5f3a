import { For, type JSX, Show } from 'solid-js'
import type { Ranked } from '#client/figures/ranking.model.ts'
import { words } from '#client/figures/words.ts'
import { ArrowUpIcon } from '#client/ui/more-icons.ts'

/** A dash, and for who hears it a word. */
function Missing(): JSX.Element {
  return (
    <>
      <span aria-hidden="true">–</span>
      <span class="sr">{words().none}</span>
    </>
  )
}

/** A ranking as a table, whose order is said by numbers, where there is one, and whose change by arrows and words. */
export function RankingList(props: {
  readonly title: string
  readonly rows: readonly Ranked[]
}): JSX.Element {
  const numbers = () => props.rows.some(({ number }) => number !== null)
  const changes = () => props.rows.some(({ change }) => change !== null)
  return (
    <table class="figrank">
      <caption>{props.title}</caption>
      <thead class="sr">
        <tr>
          <Show when={numbers()}>
            <th scope="col">{words().place}</th>
          </Show>
          <th scope="col">{words().name}</th>
          <th scope="col">{words().value}</th>
          <Show when={changes()}>
            <th scope="col">{words().change}</th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={props.rows}>
          {(row) => (
            <tr classList={{ figmean: row.isMean }}>
              <Show when={numbers()}>
                <td class="num no">{row.number}</td>
              </Show>
              <th scope="row">{row.name}</th>
              <td class="num value">
                <Show when={row.value !== null} fallback={<Missing />}>
                  {row.value}
                </Show>
              </td>
              <Show when={changes()}>
                <td class="num change">
                  <Show when={row.change}>
                    {(change) => (
                      <span class={change().way}>
                        <span class="sr">{words()[change().way]} </span>
                        <Show when={change().way !== 'same'}>
                          <ArrowUpIcon />
                        </Show>
                        {change().text}
                      </span>
                    )}
                  </Show>
                </td>
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  )
}
