import { For, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import type { DayDesk } from '#client/screens/console/run/create-day.ts'
import { driftText } from '#client/screens/console/run/drift.model.ts'
import { words } from '#client/screens/console/words.ts'

/** How far the day is from its plan, and what gives way for it. */
export function Drift(props: { readonly day: DayDesk }) {
  const desk = useDesk()
  const text = () =>
    driftText(props.day.drift(), props.day.today()?.items ?? [], desk.view.gathering.zone, words())
  return (
    <Show when={desk.view.run.now.phase !== 'before' && text()}>
      {(is) => (
        <section class={`drift ${is().tone}`} aria-label={is().heading}>
          <i aria-hidden="true" />
          <div>
            <b>
              {is().heading}
              <Show when={is().tone === 'behind' && is().lines.length > 0}>. {words().drift.gives}</Show>
            </b>
            <ul>
              <For each={is().lines}>{(line) => <li>{line}</li>}</For>
              <Show when={is().more > 0}>
                <li class="mut">{words().drift.more(is().more)}</li>
              </Show>
            </ul>
          </div>
        </section>
      )}
    </Show>
  )
}
