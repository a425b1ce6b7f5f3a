import { Show } from 'solid-js'
import { render } from 'solid-js/web'
import { connectByLink } from '#client/connection/link-secret.ts'
import '#client/ui/fonts.css'
import '#client/ui/tokens.css'
import '#client/ui/projector.css'
import { keepAwake } from './keep-awake.ts'
import { Projector } from './Projector.tsx'
import { Notice } from './parts/Notice.tsx'
import { Steering } from './steer/Steering.tsx'
import { ready, words } from './words.ts'

/** The console shows this very page, small: then it takes no keys and keeps no machine awake. */
const isPreview = new URLSearchParams(location.search).has('preview')
/** And the page of a replay, which says itself what is to be seen. */
const isReplay = new URLSearchParams(location.search).has('replay')
const gathering = /^\/screen\/([^/]+)/.exec(location.pathname)?.[1]

/** F fills the screen; the other keys are the leader's, wherever the leader's session is. */
function onKey(event: KeyboardEvent) {
  if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey) return
  if (document.fullscreenElement) void document.exitFullscreen()
  else void document.documentElement.requestFullscreen().catch(() => undefined)
}

async function start(root: HTMLElement) {
  // First the words, then the line: a view that comes before the page listens for it would be lost.
  await ready()
  if (isReplay) {
    const { showReplayed } = await import('./replayed/show.tsx')
    showReplayed(root)
    return
  }
  const connection = gathering === undefined ? null : connectByLink('screen', decodeURIComponent(gathering))
  if (!isPreview) {
    document.addEventListener('keydown', onKey)
    keepAwake()
  }
  render(
    () =>
      connection && gathering !== undefined ? (
        <>
          <Projector connection={connection} isPreview={isPreview} />
          <Show when={!isPreview}>
            <Steering gathering={decodeURIComponent(gathering)} />
          </Show>
        </>
      ) : (
        <Notice title={words().noLink} text={words().noLinkMore} />
      ),
    root,
  )
}

const root = document.getElementById('app')
if (root) void start(root)
