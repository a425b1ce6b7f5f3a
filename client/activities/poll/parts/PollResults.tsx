import { type JSX, Show } from 'solid-js'
import { resultRows } from '#client/activities/poll/poll-phone.model.ts'
import { words } from '#client/screens/phone/later/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { Answer } from '#shared/activities/poll/poll.ts'
import type { PollCard } from '#shared/views/activity-part.ts'

/** What everybody answered, once the leader shows it. */
export function PollResults(props: { readonly card: PollCard; readonly answer: Answer | null }): JSX.Element {
  const rows = () => resultRows(props.card, props.answer)
  const texts = () => props.card.tally?.texts ?? []
  return (
    <Show when={props.card.tally}>
      {(tally) => (
        <div class="stack">
          <h2>
            {words().poll.results} <span class="mut num">({words().poll.answers(tally().answered)})</span>
          </h2>
          <Show when={rows().length > 0}>
            <ul class="bars">
              <Each of={rows()}>
                {(row) => (
                  <li classList={{ most: row().most }}>
                    <span>
                      {row().text}
                      <Show when={row().mine}>
                        <span class="xs mut"> · {words().poll.yours}</span>
                      </Show>
                    </span>
                    <span class="num">
                      {row().count} <span class="mut">({row().percent}&nbsp;%)</span>
                    </span>
                    <i style={{ '--share': `${row().percent}%` }} aria-hidden="true" />
                  </li>
                )}
              </Each>
            </ul>
          </Show>
          <Show when={texts().length > 0}>
            <ul class="rows">
              <Each of={texts()}>
                {(each) => (
                  <li>
                    <span>{each().text}</span>
                  </li>
                )}
              </Each>
            </ul>
          </Show>
        </div>
      )}
    </Show>
  )
}
