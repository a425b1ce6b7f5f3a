import { type Accessor, createSignal, onCleanup, onMount } from 'solid-js'
import type { No } from './ask-server.ts'

type Failed = { readonly what: 'failed'; readonly no: No }
export type Once<Said> = {
  readonly busy: Accessor<boolean>
  readonly said: Accessor<Said | Failed | null>
  readonly say: (what: Said | Failed | null) => void
  /** One thing at a time: a second press must not make a second gathering. What came of it is said; null: nothing is. */
  readonly once: (act: () => Promise<No | Said | null>) => Promise<void>
}

export function createOnce<Said extends { readonly what: string }>(): Once<Said> {
  const [busy, setBusy] = createSignal(false)
  const [said, setSaid] = createSignal<Said | Failed | null>(null)
  const say = (what: Said | Failed | null) => void setSaid(() => what)
  async function once(act: () => Promise<No | Said | null>) {
    if (busy()) return
    setBusy(true)
    say(null)
    const came = await act()
    setBusy(false)
    if (came !== null) say('what' in came ? came : { what: 'failed', no: came })
  }
  return { busy, said, say, once }
}

/** Now, and whenever somebody comes back: to the page, or to one out of the browser's own memory of pages. */
export function whenLookedAt(refresh: () => Promise<void>): void {
  const look = () => document.visibilityState === 'visible' && void refresh()
  onMount(() => {
    void refresh()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('pageshow', look)
  })
  onCleanup(() => {
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('pageshow', look)
  })
}
