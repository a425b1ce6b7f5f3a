import { type Accessor, createSignal, onCleanup } from 'solid-js'
import type { Millis } from '#shared/kernel/instant.ts'
import { forget, keep, recall } from './storage.ts'

export type Draft = {
  readonly text: Accessor<string>
  readonly write: (text: string) => void
  readonly clear: () => void
  /** `typing` until the keys have rested, then `saved`, or `here` where the browser keeps nothing. */
  readonly state: Accessor<'empty' | 'typing' | 'saved' | 'here'>
}

/** How long the keys rest before a draft is kept. */
const REST: Millis = 400

/** Text that is being written: it survives a reload, a flat battery and a change of activity. */
export function createDraft(place: string): Draft {
  const [text, setText] = createSignal(recall(place) ?? '')
  const [state, setState] = createSignal<ReturnType<Draft['state']>>(text() === '' ? 'empty' : 'saved')
  let timer: ReturnType<typeof setTimeout> | undefined

  function save() {
    clearTimeout(timer)
    if (state() !== 'typing') return
    setState(keep(place, text()) ? 'saved' : 'here')
  }
  function clear() {
    clearTimeout(timer)
    forget(place)
    setText('')
    setState('empty')
  }
  function write(to: string) {
    if (to === '') return clear()
    setText(to)
    setState('typing')
    clearTimeout(timer)
    timer = setTimeout(save, REST)
  }
  // The page may be thrown away without a word as soon as it is out of sight.
  window.addEventListener('pagehide', save)
  document.addEventListener('visibilitychange', save)
  onCleanup(() => {
    save()
    window.removeEventListener('pagehide', save)
    document.removeEventListener('visibilitychange', save)
  })
  return { text, write, clear, state }
}
