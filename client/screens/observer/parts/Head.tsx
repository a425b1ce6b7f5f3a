import { For, type JSX, Show } from 'solid-js'
import type { Connection } from '#client/connection/make-connection.ts'
import type { NoteSender } from '#client/notes/create-note-sender.ts'
import { waitingIn } from '#client/notes/own-notes.model.ts'
import { words as noteWords } from '#client/notes/words.ts'
import { LanguagePick } from '#client/screens/console/parts/LanguagePick.tsx'
import { Mark } from '#client/screens/console/parts/Mark.tsx'
import { words } from '#client/screens/console/words.ts'
import { PAGES, type Page, searchFor } from '#client/screens/observer/pages.ts'
import { CheckIcon, NetIcon, NoNetIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { NotesView } from '#shared/views/notes.ts'

/** Who one is, the three pages, how safe what one has written is, and the time. */
export function Head(props: {
  readonly view: HallView
  readonly notes: NotesView | null
  readonly connection: Pick<Connection, 'status' | 'offlineSince'>
  readonly sender: Pick<NoteSender, 'entries' | 'savedAt' | 'durable'>
  readonly page: Page
  readonly onPage: (page: Page) => void
  readonly now: Instant
  /** The phone's own page, where this is the phone of somebody who takes part. */
  readonly phone: string | null
  /** What stands above every page. */
  readonly children?: JSX.Element
}): JSX.Element {
  const title = () => props.view.gathering.title || props.view.agenda.title || words().head.untitled
  const time = (at: Instant) => timeText(at, props.view.gathering.zone)
  const offline = () => props.connection.status() !== 'online'
  const since = () => props.connection.offlineSince() ?? props.now
  const waiting = () => waitingIn(props.sender.entries())
  const refused = () => props.sender.entries().filter(({ refusal }) => refusal !== null).length
  const subtitle = () =>
    props.page === 'board' && props.notes !== null
      ? noteWords().status(props.notes.observers.length, props.notes.count)
      : title()
  return (
    <>
      <header class="app">
        <span class="who">
          <Mark />
          {props.page === 'board' ? noteWords().board : words().observer.role}
          <span class="clip">{subtitle()}</span>
        </span>
        <nav aria-label={noteWords().pages}>
          <For each={PAGES}>
            {(page) => (
              <a
                href={searchFor(page, location.search)}
                aria-current={props.page === page ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault()
                  props.onPage(page)
                }}
              >
                {noteWords()[page]}
              </a>
            )}
          </For>
          <Show when={props.phone}>{(code) => <a href={`/${code()}`}>{noteWords().toPhone}</a>}</Show>
        </nav>
        <div class="state">
          <span class="kept" role="status">
            <Show
              when={refused() === 0}
              fallback={
                <span class="msg err">
                  <WarningIcon />
                  {noteWords().refusedCount(refused())}
                </span>
              }
            >
              <Show
                when={waiting() > 0}
                fallback={
                  <>
                    <Show when={!offline()} fallback={<NoNetIcon />}>
                      <Show when={props.page === 'board'} fallback={<NetIcon />}>
                        <CheckIcon />
                      </Show>
                    </Show>
                    <span class="kepttext">
                      {props.page === 'board' && !offline()
                        ? noteWords().shared
                        : props.sender.savedAt() === null
                          ? noteWords().allSaved
                          : noteWords().savedAt(time(props.sender.savedAt() ?? 0))}
                    </span>
                  </>
                }
              >
                <NoNetIcon />
                {noteWords().waiting(waiting())}
              </Show>
            </Show>
          </span>
          <LanguagePick />
          <time>{time(props.now)}</time>
        </div>
      </header>
      <div>
        <div class="banners" role="status">
          <Show when={offline()}>
            <p class="banner offline">
              <NoNetIcon />
              <span>
                {words().common.offlineSince(time(since()))}.{' '}
                {props.page === 'write' ? noteWords().offlineHelp : ''}
              </span>
            </p>
          </Show>
          <Show when={!props.sender.durable()}>
            <p class="banner">{noteWords().notKept}</p>
          </Show>
          <Show when={props.view.gathering.phase === 'closed'}>
            <p class="banner">{words().observer.closed}</p>
          </Show>
        </div>
        {props.children}
      </div>
    </>
  )
}
