import { createSignal, type JSX, Show } from 'solid-js'
import { CheckIcon, WarningIcon } from '#client/ui/icons.tsx'
import { MOST_OWN } from '#shared/library/own-file.ts'
import type { LeaderActivity } from '#shared/views/leader.ts'
import { setupFrom } from './own.model.ts'
import { isOwn, type Kept, keepOwn, ownState } from './own.ts'
import { words } from './words.ts'

/** Keeps an activity as it was set up, for another gathering. */
export function KeepButton(props: { readonly activity: LeaderActivity; readonly name: string }): JSX.Element {
  const [came, setCame] = createSignal<Kept>('ok')
  const setup = () => setupFrom(props.activity)
  const isKept = () => {
    const is = setup()
    return is !== null && isOwn(is)
  }
  const trouble = () => {
    const is = came()
    return is === 'ok' ? null : words().trouble[is](ownState().newer ?? 0, MOST_OWN)
  }

  function keep() {
    const is = setup()
    if (is !== null && !isKept()) setCame(keepOwn(props.name, is))
  }

  return (
    <>
      <button
        type="button"
        class="btn quiet tiny"
        aria-label={isKept() ? `${words().kept}: ${props.name}` : words().keepOf(props.name)}
        // Not disabled: the focus would be lost from the button that was pressed.
        aria-disabled={isKept()}
        onClick={keep}
      >
        <Show when={isKept()} fallback={words().keep}>
          <CheckIcon />
          {words().kept}
        </Show>
      </button>
      <span class="sm" role="status">
        <Show when={trouble()}>
          {(text) => (
            <span class="msg err">
              <WarningIcon />
              {text()}
            </span>
          )}
        </Show>
      </span>
    </>
  )
}
