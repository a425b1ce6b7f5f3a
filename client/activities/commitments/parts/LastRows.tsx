import { For, Show } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { CheckIcon, ClockIcon } from '#client/ui/icons.tsx'
import { dateText } from '#client/words/format.ts'
import type { CarriedPart } from '#shared/views/commitments-part.ts'

/** What was promised last time, and what has become of it, on the leader's desk. */
export function LastRows(props: {
  readonly carried: readonly CarriedPart[]
  readonly nameOf: (municipality: string) => string
}) {
  const says = () => words().promises
  return (
    <ul class="sheets">
      <For each={props.carried}>
        {(promise) => (
          <li>
            <b>{props.nameOf(promise.municipality)}</b>
            <div>
              <p>{promise.what}</p>
              <p class="xs mut">
                {promise.who} · {says().within(dateText(words().common, promise.by))}
              </p>
              <Show when={promise.why !== ''}>
                <p class="sm">{promise.why}</p>
              </Show>
            </div>
            <span class="sm status">
              <Show when={promise.status === 'done'}>
                <CheckIcon />
              </Show>
              <Show when={promise.status === 'under-way'}>
                <ClockIcon />
              </Show>
              {says().status[promise.status ?? 'none']}
            </span>
          </li>
        )}
      </For>
    </ul>
  )
}
