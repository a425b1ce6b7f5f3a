import { createMemo, createSignal, type JSX, Show } from 'solid-js'
import { deskWords } from '#client/screens/programme/desk-words.ts'
import { words } from '#client/screens/programme/words.ts'
import { copyText } from '#client/ui/copy-text.ts'
import { Note } from '#client/ui/Note.tsx'
import { QrCode } from '#client/ui/QrCode.tsx'
import { qrPath } from '#client/ui/qr.ts'
import type { Shown } from './letters.model.ts'

/** The letter to one municipality, to be sent by whoever writes: as text, in one’s own mail, or as a code on paper. */
export function LetterSheet(props: {
  readonly is: Shown
  /** Null: it has no day yet. */
  readonly onCalendar: (() => void) | null
  readonly onMark: () => void
  readonly onClose: () => void
}): JSX.Element {
  const says = () => deskWords().replies
  const [copied, setCopied] = createSignal(false)
  const code = createMemo(() => qrPath(props.is.link))
  return (
    <section class="letter" aria-label={says().letterTo(props.is.name)}>
      <h3>{says().letterTo(props.is.name)}</h3>
      <p class="b">{props.is.subject}</p>
      <textarea class="inp" readonly rows={10} aria-label={says().text} value={props.is.text} />
      <div class="row">
        <button
          type="button"
          class="btn"
          onClick={() => void copyText(`${props.is.subject}\n\n${props.is.text}`).then(setCopied)}
        >
          {words().common.copy}
        </button>
        <a class="btn" href={props.is.mailto}>
          {says().mail}
        </a>
        <Show when={props.onCalendar}>
          {(save) => (
            <button type="button" class="btn" onClick={() => save()()}>
              {deskWords().gathering.calendar}
            </button>
          )}
        </Show>
        <button type="button" class="btn pri" onClick={() => props.onMark()}>
          {says().sent}
        </button>
        <button type="button" class="btn quiet" onClick={() => props.onClose()}>
          {words().common.close}
        </button>
      </div>
      <Note tone="ok" text={copied() ? words().common.copied : null} live />
      <details>
        <summary>{deskWords().link.code}</summary>
        <QrCode is={code()} label={says().codeTo(props.is.name)} />
      </details>
    </section>
  )
}
