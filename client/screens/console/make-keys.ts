import { createSignal, onCleanup } from 'solid-js'
import { keep, recall } from '#client/connection/storage.ts'
import type { Millis } from '#shared/kernel/instant.ts'
import { actionOf, type Focus, isEcho, type KeyAction } from './keys.model.ts'

const PLACE = 'samling/single-keys'
const [singleKeys, set] = createSignal(recall(PLACE) !== 'off')

export { singleKeys }

export function setSingleKeys(on: boolean): void {
  set(on)
  keep(PLACE, on ? 'on' : 'off')
}

function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof HTMLElement)) return 'page'
  if (target.isContentEditable || target.matches('input, textarea, select')) return 'field'
  if (target.matches('[data-next]')) return 'next'
  return target.matches('button, a, summary, [role="button"]') ? 'button' : 'page'
}

/** Listens while its owner lives. `isOff` while a dialog is open: its own keys are enough then. */
export function createKeys(act: (action: KeyAction, at: Millis) => void, isOff: () => boolean): void {
  let swallowed: string | null = null
  let last: { readonly action: KeyAction; readonly at: number } | null = null

  function down(event: KeyboardEvent) {
    if (isOff() || event.defaultPrevented || event.isComposing) return
    const { key, altKey: alt, repeat } = event
    const press = { key, command: event.ctrlKey || event.metaKey, alt }
    const action = actionOf(press, focusOf(event.target), singleKeys())
    if (action === null) return
    event.preventDefault()
    swallowed = key
    // Held down, it still must not scroll or press anything; but one press is one step.
    if (repeat) return
    // When it was pressed, not when it is heard: a busy machine hears the second of a pair long after the first.
    const at = event.timeStamp
    const echo = isEcho(action, last, at)
    last = { action, at }
    if (!echo) act(action, at)
  }

  /** Firefox presses a button when Space comes up again. */
  function up(event: KeyboardEvent) {
    if (swallowed !== event.key) return
    swallowed = null
    event.preventDefault()
  }

  document.addEventListener('keydown', down)
  document.addEventListener('keyup', up)
  onCleanup(() => {
    document.removeEventListener('keydown', down)
    document.removeEventListener('keyup', up)
  })
}
