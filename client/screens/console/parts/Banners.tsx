import { For, Match, onCleanup, Switch } from 'solid-js'
import { bannersOf, countWaiting } from '#client/screens/console/console.model.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { restFocus } from '#client/screens/console/rest-focus.ts'
import { words } from '#client/screens/console/words.ts'
import { LockIcon, NoNetIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import { daysUntil } from '#shared/gathering/privacy.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { Said } from './Said.tsx'

/** Its button is gone when it has been pressed, and the focus with it. */
function Leaving() {
  onCleanup(restFocus)
  return null
}

/** What is wrong with the whole, and what to do; each stands for as long as it is so. */
export function Banners(props: { readonly offlineSince: Instant | null }) {
  const desk = useDesk()
  const since = () => timeText(props.offlineSince ?? desk.now(), desk.view.gathering.zone)
  const left = () => daysUntil(desk.view.privacy.erasesAt, desk.now()) ?? 0
  return (
    <div class="banners" role="status">
      <For each={bannersOf(desk.online(), desk.view, desk.now())}>
        {(kind) => (
          <p class={`banner ${kind}`}>
            <Switch>
              <Match when={kind === 'offline'}>
                <NoNetIcon />
                <span>{words().banner.offline(since())}</span>
              </Match>
              <Match when={kind === 'apart'}>
                <NoNetIcon />
                <span>{words().banner.apart}</span>
              </Match>
              <Match when={kind === 'storage-full'}>
                <WarningIcon />
                <span>{desk.view.inDatabase ? words().banner.databaseFull : words().banner.storageFull}</span>
              </Match>
              <Match when={kind === 'storage-failed'}>
                <WarningIcon />
                <span>
                  {desk.view.inDatabase ? words().banner.databaseFailed : words().banner.storageFailed}
                </span>
              </Match>
              <Match when={kind === 'erases'}>
                <WarningIcon />
                <span>{words().banner.erases(left())}</span>
              </Match>
              <Match when={kind === 'closed'}>
                <Leaving />
                <LockIcon />
                <span>{words().banner.closed}</span>
                <button
                  type="button"
                  class="btn tiny"
                  disabled={!desk.online()}
                  onClick={() => void desk.ask('closed', { type: 'ReopenGathering' })}
                >
                  {words().banner.reopen}
                </button>
                <Said at="closed" quiet />
              </Match>
              <Match when={kind === 'waiting'}>
                <Leaving />
                <LockIcon />
                <span>{words().banner.waiting(countWaiting(desk.view))}</span>
                <button
                  type="button"
                  class="btn tiny"
                  disabled={!desk.online()}
                  onClick={() => void desk.ask('waiting', { type: 'LetIn', person: null })}
                >
                  {words().banner.letIn(countWaiting(desk.view))}
                </button>
                <Said at="waiting" quiet />
              </Match>
              <Match when={kind === 'locked'}>
                <Leaving />
                <LockIcon />
                <span>{words().banner.locked}</span>
                <button
                  type="button"
                  class="btn tiny"
                  disabled={!desk.online()}
                  onClick={() => void desk.ask('locked', { type: 'SetDoor', door: 'open' })}
                >
                  {words().banner.unlock}
                </button>
                <Said at="locked" quiet />
              </Match>
            </Switch>
          </p>
        )}
      </For>
    </div>
  )
}
