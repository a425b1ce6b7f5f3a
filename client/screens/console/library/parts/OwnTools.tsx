import { createSignal, type JSX, Show } from 'solid-js'
import { forgetOwn, renameOwn } from '#client/screens/console/library/own.ts'
import { words } from '#client/screens/console/library/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import { TEXT_LIMITS } from '#shared/kernel/text.ts'
import type { Own } from '#shared/library/own-file.ts'

/** Another name for one's own, or away with it. What is not understood can only be taken away. */
export function OwnTools(props: { readonly own: Own; readonly name: string }): JSX.Element {
  const [naming, setNaming] = createSignal(false)
  const unknown = () => (props.own.setup === null ? props.own.kind : null)

  function rename(name: string) {
    setNaming(false)
    if (name.trim() !== '') renameOwn(props.own, name.trim().slice(0, TEXT_LIMITS.question))
  }

  return (
    <div class="owntools">
      <Show when={unknown() !== null}>
        <p class="msg sm">
          <WarningIcon />
          <span>
            <b>{props.name}</b> {words().unknown(unknown() ?? '')}
          </span>
        </p>
      </Show>
      <div class="row">
        <Show when={props.own.setup !== null}>
          <Show
            when={naming()}
            fallback={
              <button
                type="button"
                class="btn quiet tiny"
                aria-label={words().renameOf(props.name)}
                onClick={() => setNaming(true)}
              >
                {words().rename}
              </button>
            }
          >
            <input
              class="inp"
              ref={(input) => queueMicrotask(() => input.focus())}
              aria-label={words().renameOf(props.name)}
              value={props.name}
              maxLength={TEXT_LIMITS.question}
              onChange={(event) => rename(event.currentTarget.value)}
              onFocusOut={() => setNaming(false)}
            />
          </Show>
        </Show>
        <button
          type="button"
          class="btn quiet tiny"
          aria-label={words().forgetOf(props.name)}
          onClick={() => forgetOwn(props.own)}
        >
          {words().forget}
        </button>
      </div>
    </div>
  )
}
