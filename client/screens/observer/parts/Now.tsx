import { createMemo, Show } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { observerDay, onNow } from '#client/screens/observer/observer.model.ts'
import { PauseIcon, WarningIcon } from '#client/ui/icons.tsx'
import type { Instant } from '#shared/kernel/instant.ts'
import type { HallView } from '#shared/views/hall.ts'

export function Now(props: { readonly view: HallView; readonly now: Instant }) {
  const on = createMemo(() => onNow(props.view, props.now))
  const first = () => observerDay(props.view, null, props.now).first
  return (
    <section class="onnow" aria-label={words().observer.now}>
      <Show
        when={on()}
        fallback={
          <>
            <h1>{words().observer.quiet}</h1>
            <Show when={first()}>
              {(line) => <p class="mut">{words().observer.first(line().title, line().planned)}</p>}
            </Show>
          </>
        }
      >
        {(is) => (
          <>
            <p class="nowt dot">{words().observer.now}</p>
            <h1>{is().title}</h1>
            <Show when={is().figures}>
              {(figures) => (
                <p class={`count ${is().tone}`} role="timer" aria-label={words().transport.timer}>
                  {figures()}
                </p>
              )}
            </Show>
            <p class="row">
              <Show when={is().tone === 'over'}>
                <b class="msg">
                  <WarningIcon />
                  {words().transport.over}
                </b>
              </Show>
              <Show when={is().tone === 'paused'}>
                <b class="msg">
                  <PauseIcon />
                  {words().transport.pausedTitle}
                </b>
              </Show>
              <Show when={is().tone === 'running' && is().until}>
                {(until) => <>{words().transport.endsAt(until())}</>}
              </Show>
              <Show when={is().next}>
                {(next) => <span class="mut">{words().transport.after(next())}</span>}
              </Show>
            </p>
          </>
        )}
      </Show>
    </section>
  )
}
