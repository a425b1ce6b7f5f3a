import { createSignal, type JSX, Show } from 'solid-js'
import { copyText } from '#client/ui/copy-text.ts'
import { Note } from '#client/ui/Note.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { qrPath } from '#client/ui/qr.ts'
import { words } from './words.ts'

/** A link of one's own, to be the same on another phone: made here, and the secret goes behind the `#`, which no server is sent. */
export function OwnLink(props: { readonly programme: string; readonly secret: string }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const [copied, setCopied] = createSignal<boolean | null>(null)
  const url = () => `${location.origin}/along/${props.programme}#${encodeURIComponent(props.secret)}`
  const code = () => qrPath(url())
  return (
    <>
      <button type="button" class="btn" aria-expanded={open()} onClick={() => setOpen(!open())}>
        {words().link}
      </button>
      <Show when={open()}>
        <p class="sm">{words().linkHelp}</p>
        <QrCode is={code()} label={words().code} />
        <button type="button" class="btn" onClick={() => void copyText(url()).then(setCopied)}>
          {words().copy}
        </button>
        <Show when={copied() === false}>
          <textarea class="inp" readonly rows={3} aria-label={words().link} value={url()} />
        </Show>
        <Note
          tone={copied() === false ? 'err' : 'ok'}
          live
          text={copied() === null ? '' : copied() ? words().copied : words().copyFailed}
        />
      </Show>
    </>
  )
}
