import { createMemo, For, type JSX, Show } from 'solid-js'
import { metaOf, rowLabel, summaryGroups } from '#client/summary/summary.model.ts'
import type { SummaryHallWords } from '#client/words/nb/summary-hall.ts'
import type { SummaryOnScreen } from '#shared/views/summary-part.ts'

/** The summary as the first page of what is taken home; what one sheet does not hold goes on in the next. */
export function SummaryPaper(props: {
  readonly summary: SummaryOnScreen
  /** Which gathering, where and when. */
  readonly where: string
  readonly words: SummaryHallWords
}): JSX.Element {
  const groups = createMemo(() => summaryGroups(props.summary.points, props.words))
  const nameOf = (id: string) => props.summary.names.find((each) => each.id === id)?.name ?? ''
  return (
    <article class="paper sumpaper">
      <header>
        <h1>{props.summary.title || props.words.summary}</h1>
        <p>{props.where}</p>
      </header>
      <For each={groups()}>
        {(group) => (
          <section>
            <Show when={group.origin !== ''}>
              <h2>
                {group.origin}
                <Show when={group.title !== ''}>
                  <small>{group.title}</small>
                </Show>
              </h2>
            </Show>
            <ul>
              <For each={group.points}>
                {(point) => (
                  <li>
                    <b>{point.text}</b>
                    <Show when={point.results}>
                      {(results) => (
                        <table>
                          <tbody>
                            <For each={results().rows}>
                              {(row) => (
                                <tr>
                                  <th scope="row">{rowLabel(row, props.words)}</th>
                                  <td>{row.count}</td>
                                </tr>
                              )}
                            </For>
                          </tbody>
                        </table>
                      )}
                    </Show>
                    <Show when={metaOf(point, nameOf, props.words)}>{(meta) => <small>{meta()}</small>}</Show>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </article>
  )
}
