import { createSignal, onCleanup, Show } from 'solid-js'
import { LASTS } from '#client/screens/console/second-press.ts'

/** A key that can do nothing now says why, for a moment, whatever part of the page the eyes are on. */
export function createKeyNote() {
  const [note, setNote] = createSignal<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  function tell(text: string | null) {
    clearTimeout(timer)
    setNote(text)
    if (text !== null) timer = setTimeout(() => setNote(null), LASTS)
  }
  onCleanup(() => clearTimeout(timer))
  return { note, tell }
}

export function KeyNote(props: { readonly text: string | null }) {
  return (
    <p class="keynote" role="status">
      <Show when={props.text}>{(text) => <span>{text()}</span>}</Show>
    </p>
  )
}
