import { createEffect, createSignal, Match, onCleanup, onMount, Show, Suspense, Switch } from 'solid-js'
import type { GatheringStore } from '#client/connection/create-gathering.ts'
import type { Connection } from '#client/connection/make-connection.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { LeaderView } from '#shared/views/leader.ts'
import { About } from './about/About.tsx'
import { addressOf, bannersOf, gateOf, type Part, partIn } from './console.model.ts'
import { createDialogs } from './create-dialogs.ts'
import { createDesk, DeskProvider } from './desk.tsx'
import { Figures, Polls, Reporting, Seating, Summary } from './later-pages.ts'
import { Banners } from './parts/Banners.tsx'
import { Dialogs } from './parts/Dialogs.tsx'
import { GatePage } from './parts/GatePage.tsx'
import { Head } from './parts/Head.tsx'
import { createProgramme } from './programme/create-programme.ts'
import { Programme } from './programme/Programme.tsx'
import { Run } from './run/Run.tsx'
import { words } from './words.ts'

export type ConsoleProps = {
  readonly connection: Connection
  readonly gathering: GatheringStore
  readonly now: () => Instant
}

/** The leader's console, or why it cannot be shown. */
export function Console(props: ConsoleProps) {
  const refusal = () => props.connection.refusal()
  const gate = () =>
    gateOf(props.connection.status(), refusal()?.code ?? null, props.gathering.leader !== null)
  const text = () => {
    const is = refusal()
    return is === null ? null : refusalText({ ...words().refusals, ...words().leaderRefusals }, is)
  }
  return (
    <Show
      when={gate().show === 'console' && props.gathering.leader}
      fallback={<GatePage gate={gate()} text={text()} />}
      keyed={false}
    >
      {(view) => <Open {...props} view={view()} />}
    </Show>
  )
}

function Open(props: ConsoleProps & { readonly view: LeaderView }) {
  const desk = createDesk(props.connection, () => props.view, props.now)
  const programme = createProgramme(desk)
  const [part, setPart] = createSignal<Part>(partIn(location.search))
  const [side, setSide] = createSignal(false)
  /** The question that another page leads to. */
  const [wanted, want] = createSignal<string | null>(null)
  /** Whoever comes to the gathering’s page comes to see if all is well. */
  const [checking, check] = createSignal(false)
  const dialogs = createDialogs(desk, toPolls)

  createEffect(() => {
    const { gathering, agenda } = desk.view
    document.title = [gathering.title || agenda.title, words().head[part()]]
      .filter((text) => text !== '')
      .join(' · ')
  })

  function go(to: Part) {
    if (to !== part()) history.pushState(null, '', addressOf(to, location.pathname))
    setPart(to)
  }
  const back = () => setPart(partIn(location.search))
  onMount(() => window.addEventListener('popstate', back))
  onCleanup(() => window.removeEventListener('popstate', back))

  function toPolls(id: string | null) {
    want(id)
    go('polls')
  }

  return (
    <DeskProvider desk={desk}>
      <div
        class="console"
        classList={{ 'has-banner': bannersOf(desk.online(), desk.view, desk.now()).length > 0 }}
      >
        <Head
          part={part()}
          onPart={(to) => {
            want(null)
            check(false)
            go(to)
          }}
          onLinks={() => dialogs.show('links')}
          onSide={() => setSide(!side())}
        />
        <Banners offlineSince={props.connection.offlineSince()} />
        <Switch>
          <Match when={part() === 'run'}>
            <Run
              notes={props.gathering.notes}
              isOff={dialogs.isAny()}
              sideOpen={side()}
              onSide={setSide}
              onProgramme={() => go('programme')}
              onAbout={() => go('about')}
              onCheck={() => {
                check(true)
                go('about')
              }}
              onKeys={() => dialogs.show('keys')}
              onAsk={dialogs.prepare}
              onEdit={dialogs.edit}
            />
          </Match>
          <Match when={part() === 'programme'}>
            <Programme programme={programme} onAsk={dialogs.prepare} onEdit={dialogs.edit} />
          </Match>
          <Match when={part() === 'seating'}>
            <Suspense fallback={<main />}>
              <Seating isOff={dialogs.isAny()} />
            </Suspense>
          </Match>
          <Match when={part() === 'polls'}>
            <Suspense fallback={<main />}>
              <Polls
                isOff={dialogs.isAny()}
                wanted={wanted()}
                begun={dialogs.begun()}
                onBegun={dialogs.takeBegun}
              />
            </Suspense>
          </Match>
          <Match when={part() === 'reporting'}>
            <Suspense fallback={<main />}>
              <Reporting />
            </Suspense>
          </Match>
          <Match when={part() === 'figures'}>
            <Suspense fallback={<main />}>
              <Figures />
            </Suspense>
          </Match>
          <Match when={part() === 'summary'}>
            <Suspense fallback={<main />}>
              <Summary notes={props.gathering.notes} />
            </Suspense>
          </Match>
          <Match when={part() === 'about'}>
            <About onLinks={() => dialogs.show('links')} isChecking={checking()} />
          </Match>
        </Switch>
      </div>
      <Dialogs of={dialogs} />
    </DeskProvider>
  )
}
