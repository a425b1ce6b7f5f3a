import { createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { createStore, reconcile } from 'solid-js/store'
import { Hall } from '#client/screens/projector/Hall.tsx'
import type { ScreenView } from '#shared/views/screen.ts'
import type { Picture } from './picture.ts'

/** The hall screen as it was: no line to the server, only what the page around it says. */
export function Replayed(props: { readonly around?: Window }): JSX.Element {
  const [held, hold] = createStore<{ view: ScreenView | null }>({ view: null })
  const [now, setNow] = createSignal(0)
  const around = () => props.around ?? window.parent
  function hear(event: MessageEvent<Partial<Picture>>) {
    if (event.source !== around() || event.origin !== location.origin) return
    const { view, now: at } = event.data
    if (at !== undefined) setNow(at)
    if (view) hold('view', reconcile<ScreenView | null, ScreenView | null>(view, { key: 'id' }))
  }
  onMount(() => {
    window.addEventListener('message', hear)
    if (around() !== window) around().postMessage('samling-wall-ready', location.origin)
  })
  onCleanup(() => window.removeEventListener('message', hear))
  return <Show when={held.view}>{(view) => <Hall view={view()} now={now} offline={false} isPreview />}</Show>
}
