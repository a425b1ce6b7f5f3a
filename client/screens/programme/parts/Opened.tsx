import { type JSX, onCleanup, onMount } from 'solid-js'
import { words } from '#client/screens/programme/words.ts'

/** What is open beside its list, or above it on a narrow page, and the way back to where it was opened from. */
export function Opened(props: {
  readonly title: string
  readonly onClose: () => void
  readonly children: JSX.Element
}): JSX.Element {
  let section: HTMLElement | undefined
  const from = document.activeElement
  onMount(() => {
    // Above a long list it would open out of sight.
    const { top = 0 } = section?.getBoundingClientRect() ?? {}
    if (top < 0 || top > innerHeight / 2) section?.scrollIntoView?.({ block: 'start' })
  })
  onCleanup(() => {
    if (from instanceof HTMLElement && from.matches('a') && from.isConnected) from.focus()
  })
  return (
    <section ref={section} class="opened" aria-label={props.title}>
      <div class="head">
        <h2>{props.title}</h2>
        <button type="button" class="btn tiny" onClick={() => props.onClose()}>
          {words().common.close}
        </button>
      </div>
      {props.children}
    </section>
  )
}
