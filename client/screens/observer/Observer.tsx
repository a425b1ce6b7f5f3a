import { Show } from 'solid-js'
import type { GatheringStore } from '#client/connection/create-gathering.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { gateOf } from '#client/screens/console/console.model.ts'
import { GatePage } from '#client/screens/console/parts/GatePage.tsx'
import { LanguagePick } from '#client/screens/console/parts/LanguagePick.tsx'
import { Mark } from '#client/screens/console/parts/Mark.tsx'
import { words } from '#client/screens/console/words.ts'
import { NoNetIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { HallView } from '#shared/views/hall.ts'
import { Day } from './parts/Day.tsx'
import { Now } from './parts/Now.tsx'
import { Prompts } from './parts/Prompts.tsx'

export type ObserverProps = {
  readonly connection: Connection
  readonly gathering: GatheringStore
  readonly now: () => Instant
}

/** A quiet page for those who follow: what is on, what is asked, what comes. */
export function Observer(props: ObserverProps) {
  const refusal = () => props.connection.refusal()
  const gate = () => gateOf(props.connection.status(), refusal()?.code ?? null, props.gathering.hall !== null)
  const text = () => {
    const is = refusal()
    return is === null ? null : refusalText(words().refusals, is)
  }
  return (
    <Show
      when={gate().show === 'console' && props.gathering.hall}
      fallback={<GatePage gate={gate()} text={text()} linkHelp={words().observer.linkHelp} />}
    >
      {(view) => <Open view={view()} connection={props.connection} now={props.now} />}
    </Show>
  )
}

function Open(props: {
  readonly view: HallView
  readonly connection: Connection
  readonly now: () => Instant
}) {
  const title = () => props.view.gathering.title || props.view.agenda.title || words().head.untitled
  const since = () => props.connection.offlineSince() ?? props.now()
  return (
    <div class="console">
      <header class="app">
        <span class="who">
          <Mark />
          {words().observer.role}
          <span class="clip">{title()}</span>
        </span>
        <div class="state">
          <LanguagePick />
          <time>{timeText(props.now(), props.view.gathering.zone)}</time>
        </div>
      </header>
      <div class="banners" role="status">
        <Show when={props.connection.status() !== 'online'}>
          <p class="banner offline">
            <NoNetIcon />
            {words().common.offlineSince(timeText(since(), props.view.gathering.zone))}
          </p>
        </Show>
        <Show when={props.view.gathering.phase === 'closed'}>
          <p class="banner">{words().observer.closed}</p>
        </Show>
      </div>
      <main class="follow">
        <div>
          <Now view={props.view} now={props.now()} />
          <Prompts view={props.view} />
        </div>
        <Day view={props.view} now={props.now()} />
      </main>
    </div>
  )
}
