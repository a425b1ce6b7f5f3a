import { For, type JSX, Show } from 'solid-js'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { groupName } from '#client/screens/phone/phone.model.ts'
import type { HallView } from '#shared/views/hall.ts'
import { shownGroups } from './look-up.model.ts'

/** What the hall has been shown, to look up: by board and heading, with the municipalities it came from. */
export function LookUp(props: { readonly hall: HallView }): JSX.Element {
  const heading = (id: string, title: string) => {
    const themes: Readonly<Record<string, string>> = says().themes
    return title || (themes[id] ?? says().otherPoints)
  }
  return (
    <Show when={props.hall.shown.length > 0}>
      <details class="lookup">
        <summary>{says().presented(props.hall.shown.length)}</summary>
        <For each={shownGroups(props.hall.shown)}>
          {(group) => (
            <>
              <h3>{heading(group.group, group.title)}</h3>
              <ul class="plain">
                <For each={group.cards}>
                  {(card) => (
                    <li>
                      {card.text}
                      <small class="mut">
                        {card.municipalities.map((id) => groupName(props.hall, id)).join(', ')}
                      </small>
                    </li>
                  )}
                </For>
              </ul>
            </>
          )}
        </For>
      </details>
    </Show>
  )
}
