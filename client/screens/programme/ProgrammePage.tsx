import {
  createEffect,
  createSignal,
  type JSX,
  Match,
  onCleanup,
  onMount,
  Show,
  Suspense,
  Switch,
} from 'solid-js'
import type { ProgrammeLine } from '#client/connection/create-programme-line.ts'
import type { ProgrammeOwnerView } from '#shared/views/programme-owner.ts'
import { type ProgrammeDesk, ProgrammeDeskProvider } from './desk.tsx'
import { About, Figures, Gatherings, Matrix, Municipalities, Research, UndoBar } from './later-pages.ts'
import { addressOf, gateOf, type Place, placeIn } from './page.model.ts'
import { GatePage } from './parts/GatePage.tsx'
import { Head } from './parts/Head.tsx'
import { Overview } from './parts/Overview.tsx'
import { createUndo } from './undo/create-undo.ts'
import { seenIn } from './undo/seen.model.ts'
import { words } from './words.ts'

/** The programme as whoever owns it sees it, or why it cannot be shown. */
export function ProgrammePage(props: { readonly line: ProgrammeLine; readonly at?: Place }): JSX.Element {
  const view = (): ProgrammeOwnerView | null => {
    const is = props.line.view()
    return is?.as === 'owner' ? is : null
  }
  const gate = () => gateOf(props.line.status(), props.line.refusal()?.code ?? null, view() !== null)
  return (
    <Show
      when={gate().show === 'page' && view()}
      fallback={<GatePage gate={gate()} refusal={props.line.refusal()} />}
      keyed={false}
    >
      {(is) => <Open {...props} view={is()} />}
    </Show>
  )
}

function Open(props: {
  readonly line: ProgrammeLine
  readonly view: ProgrammeOwnerView
  readonly at?: Place
}): JSX.Element {
  const [place, setPlace] = createSignal<Place>(props.at ?? placeIn(location.search))
  const undo = createUndo(props.line, () => props.view)
  const desk: ProgrammeDesk = {
    get view() {
      return props.view
    },
    seen: () => seenIn(props.view, Object.values(props.line.opened())),
    online: () => props.line.status() === 'online',
    locked: () => props.view.phase === 'closed',
    did: undo.did,
    send: (command) => props.line.send(command),
    links: (message) => props.line.links(message),
    look: (message) => props.line.look(message),
    createLook: (asked) => props.line.createLook(asked),
    go(part, of) {
      const to = { part, of: of ?? null }
      if (addressOf(to, '') !== addressOf(place(), ''))
        history.pushState(null, '', addressOf(to, location.pathname))
      setPlace(to)
    },
  }
  createEffect(() => {
    document.title = [desk.view.title || words().untitled, words().parts[place().part]].join(' · ')
  })
  const back = () => setPlace(placeIn(location.search))
  onMount(() => window.addEventListener('popstate', back))
  onCleanup(() => window.removeEventListener('popstate', back))
  return (
    <ProgrammeDeskProvider desk={desk}>
      <div class="programmepage">
        <Head part={place().part} />
        <Show when={!desk.online()}>
          <p class="banner offline" role="status">
            {words().offline}
          </p>
        </Show>
        <Show when={desk.locked()}>
          <p class="banner">{words().closed}</p>
        </Show>
        <Show when={desk.view.daysLeft !== null}>
          <p class="banner">{words().goes(desk.view.daysLeft ?? 0)}</p>
        </Show>
        <Switch>
          <Match when={place().part === 'overview'}>
            <Overview />
          </Match>
          <Match when={place().part === 'gatherings'}>
            <Suspense fallback={<main />}>
              <Gatherings of={place().of} />
            </Suspense>
          </Match>
          <Match when={place().part === 'about'}>
            <Suspense fallback={<main />}>
              <About />
            </Suspense>
          </Match>
          <Match when={place().part === 'research'}>
            <Suspense fallback={<main />}>
              <Research />
            </Suspense>
          </Match>
          <Match when={place().part === 'measures'}>
            <Suspense fallback={<main />}>
              <Matrix />
            </Suspense>
          </Match>
          <Match when={place().part === 'figures'}>
            <Suspense fallback={<main />}>
              <Figures />
            </Suspense>
          </Match>
          <Match when={place().part === 'municipalities'}>
            <Suspense fallback={<main />}>
              <Municipalities of={place().of} />
            </Suspense>
          </Match>
        </Switch>
        <Show when={undo.last() ?? undo.told()}>
          <Suspense>
            <UndoBar undo={undo} />
          </Suspense>
        </Show>
      </div>
    </ProgrammeDeskProvider>
  )
}
