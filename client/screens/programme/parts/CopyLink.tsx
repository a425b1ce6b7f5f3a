import { createSignal, type JSX, Show } from 'solid-js'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { copyText } from '#client/ui/copy-text.ts'
import { Note } from '#client/ui/Note.tsx'

/** A link that is there to be passed on: copied, and shown to be marked where the browser copies nothing. */
export function CopyLink(props: {
  readonly url: string
  readonly label: string
  readonly text: string
  /** Other ways to pass it on. */
  readonly children?: JSX.Element
}): JSX.Element {
  const [isCopied, setCopied] = createSignal<boolean | null>(null)
  return (
    <>
      <p class="row">
        <button type="button" class="btn" onClick={() => void copyText(props.url).then(setCopied)}>
          {props.text}
        </button>
        {props.children}
      </p>
      <Show when={isCopied() === false}>
        <textarea class="inp" readonly rows={3} aria-label={props.label} value={props.url} />
      </Show>
      <Note
        tone={isCopied() === false ? 'err' : 'ok'}
        text={isCopied() === null ? null : isCopied() ? words().common.copied : deskWords().link.copyFailed}
        live
      />
    </>
  )
}
