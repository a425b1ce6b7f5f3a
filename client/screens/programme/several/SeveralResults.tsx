import { createEffect, type JSX, on, Show } from 'solid-js'
import { useDesk } from '#client/screens/programme/desk.tsx'
import { Each } from '#client/ui/Each.tsx'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import type { Result } from './create-several.ts'
import { severalWords } from './several-words.ts'

/** What came of each that was asked for: what stands, and what could not be made and why. */
export function SeveralResults(props: {
  readonly results: readonly Result[]
  readonly busy: boolean
}): JSX.Element {
  const desk = useDesk()
  const says = () => severalWords()
  let heading: HTMLHeadingElement | undefined
  const wrong = () => props.results.filter(({ why }) => why !== null).length
  const listed = () => props.results.map((each) => ({ ...each, id: each.row.id }))
  createEffect(
    on(
      () => props.busy,
      (busy, was) => {
        // The button that was pressed has gone, or says something else.
        if (was === true && !busy) heading?.focus()
      },
    ),
  )
  return (
    <Show when={props.results.length > 0}>
      <h4 ref={heading} tabindex="-1">
        {says().came(props.results.length - wrong(), wrong())}
      </h4>
      <ul class="rows came">
        <Each of={listed()}>
          {(is) => (
            <li>
              <span class="c">
                {is().why === null ? <CheckIcon /> : <WarningIcon />}
                <Show when={is().planned} fallback={<b>{is().row.title}</b>}>
                  <button type="button" class="name" onClick={() => desk.go('gatherings', is().row.planned)}>
                    {is().row.title}
                  </button>
                </Show>
              </span>
              <span class="mut">
                {is().why === null
                  ? is().made
                    ? says().isMade
                    : says().isPlanned
                  : is().planned
                    ? says().notMade(is().why ?? '')
                    : is().why}
              </span>
            </li>
          )}
        </Each>
      </ul>
    </Show>
  )
}
