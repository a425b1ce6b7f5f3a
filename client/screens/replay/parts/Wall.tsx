import { createEffect, createSignal, type JSX, onCleanup, onMount, Show } from 'solid-js'
import { type Picture, READY } from '#client/screens/projector/replayed/picture.ts'
import { words } from '#client/screens/replay/words.ts'
import type { ScreenView } from '#shared/views/screen.ts'

/** The hall screen's own page, small, given what it showed then. */
export function Wall(props: {
  readonly gathering: string
  readonly view: ScreenView | null
  readonly now: number
  readonly time: string
}): JSX.Element {
  const [listens, setListens] = createSignal(false)
  let frame: HTMLIFrameElement | undefined
  function hear(event: MessageEvent) {
    if (event.source === frame?.contentWindow && event.data === READY) setListens(true)
  }
  onMount(() => window.addEventListener('message', hear))
  onCleanup(() => window.removeEventListener('message', hear))
  createEffect(() => {
    const picture: Picture = { view: props.view, now: props.now }
    if (listens() && props.view !== null) frame?.contentWindow?.postMessage(picture, location.origin)
  })
  return (
    <div class="wall">
      <iframe
        ref={frame}
        src={`/screen/${encodeURIComponent(props.gathering)}?replay=1`}
        title={words().wall(props.time)}
        tabindex="-1"
      />
      <Show when={props.view === null}>
        <p class="waits" role="status">
          {words().picture}
        </p>
      </Show>
    </div>
  )
}
