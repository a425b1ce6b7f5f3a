import { For, type JSX } from 'solid-js'
import { words as says } from '#client/activities/panel/phone-words.ts'
import { groupName } from '#client/screens/phone/phone.model.ts'
import { Each } from '#client/ui/Each.tsx'
import type { HallView } from '#shared/views/hall.ts'
import type { WonderingPart } from '#shared/views/wondering-part.ts'

/** What the panel wondered about, and what has come back from the groups. */
export function WonderAnswers(props: {
  readonly hall: HallView
  readonly wonderings: readonly WonderingPart[]
}): JSX.Element {
  return (
    <section aria-label={says().wonderings}>
      <Each of={props.wonderings.map((each) => ({ ...each, id: each.activity }))}>
        {(is) => (
          <details open={is().phase === 'open'}>
            <summary>
              {is().text} <span class="mut num">({says().answers(is().answers.length)})</span>
            </summary>
            <ul class="plain">
              <For each={is().answers}>
                {(answer) => (
                  <li>
                    {answer.text}
                    <small class="mut">{groupName(props.hall, answer.municipality)}</small>
                  </li>
                )}
              </For>
            </ul>
          </details>
        )}
      </Each>
    </section>
  )
}
