import { For, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/research/words.ts'
import type { ProgrammeResearchView } from '#shared/views/programme-research.ts'

const STATUSES = ['done', 'underWay', 'overdue', 'notBegun', 'dropped'] as const

/** How it goes while it goes on, in numbers that tell nobody apart. */
export function Goes(props: { readonly view: Pick<ProgrammeResearchView, 'counts' | 'came'> }): JSX.Element {
  const says = () => words().goes
  const promises = () =>
    STATUSES.map((status) => `${props.view.counts[status]} ${says().statuses[status]}`).join(', ')
  return (
    <section>
      <h2>{says().heading}</h2>
      <p>
        {says().promises}: {promises()}.
      </p>
      <Show when={props.view.came.length > 0}>
        <ul class="plain">
          <For each={props.view.came}>
            {({ gatherings, people }) => (
              <li>{says().came(gatherings, people === null ? says().few : says().people(people))}</li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  )
}
