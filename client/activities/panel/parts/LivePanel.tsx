import { For, type JSX, Show } from 'solid-js'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { Each } from '#client/ui/Each.tsx'
import type { HallView } from '#shared/views/hall.ts'
import type { PanelCard } from '#shared/views/panel-part.ts'

/** What the panel works with, for everybody else. */
export function LivePanel(props: { readonly hall: HallView; readonly card: PanelCard }): JSX.Element {
  const open = () => props.card.assignments.filter(({ state }) => state === 'open')
  return (
    <section class="livepanel" aria-label={says().title}>
      <p classList={{ nowt: open().length > 0, dot: open().length > 0, mut: open().length === 0 }}>
        {open().length > 0 ? says().works : props.card.phase === 'closed' ? says().closed : says().ready}
      </p>
      <Each of={open()}>
        {(task) => (
          <div>
            <h2>{task().title}</h2>
            <ul class="dashes">
              <For each={task().questions}>{(question) => <li>{question.text}</li>}</For>
            </ul>
          </div>
        )}
      </Each>
      <Show when={props.card.seats.length > 0}>
        <details>
          <summary>{says().seats}</summary>
          <ul class="plain">
            <For each={props.card.seats}>
              {(seat) => (
                <li>
                  <b>{groupName(props.hall, seat.municipality)}</b>{' '}
                  <span class="mut">
                    {seat.state === 'empty' || seat.state === 'away' ? says().emptySeat : seat.title}
                  </span>
                </li>
              )}
            </For>
          </ul>
        </details>
      </Show>
    </section>
  )
}
