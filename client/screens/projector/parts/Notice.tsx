import { type JSX, Show } from 'solid-js'
import { Mark } from './Mark.tsx'

/** Instead of a picture: one sentence, and what to do. */
export function Notice(props: { readonly title: string; readonly text?: string | undefined }): JSX.Element {
  return (
    <main class="stage notice">
      <Mark />
      <h1>{props.title}</h1>
      <Show when={props.text}>{(text) => <p>{text()}</p>}</Show>
    </main>
  )
}
