import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { render } from 'solid-js/web'
import { Hall } from '#client/screens/projector/Hall.tsx'
import type { ScreenView } from '#shared/views/screen.ts'
import { isPicture, type Picture, READY } from './picture.ts'

/** The hall screen as it was: no line to the server, only what the page around it says. */
export function showReplayed(root: HTMLElement): void {
  render(() => <Replayed />, root)
}

function Replayed(): JSX.Element {
  const [held, hold] = createStore<{ view: ScreenView | null }>({ view: null })
  const [now, setNow] = createSignal(0)
  function hear({ source, origin, data }: MessageEvent<unknown>) {
    if (source !== window.parent || origin !== location.origin || !isPicture(data)) return
    const { view, now: at }: Picture = data
    setNow(at)
    if (view) hold('view', reconcile<ScreenView | null, ScreenView | null>(view, { key: 'id' }))
  }
  onMount(() => {
    window.addEventListener('message', hear)
    window.parent.postMessage(READY, location.origin)
  })
  onCleanup(() => window.removeEventListener('message', hear))
  return <Show when={held.view}>{(view) => <Hall view={view()} now={now} offline={false} isPreview />}</Show>
}
