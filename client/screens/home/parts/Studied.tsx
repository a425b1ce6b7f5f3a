import { createSignal, type JSX, Show } from 'solid-js'
import { recall } from '#client/connection/storage.ts'
import { tokenPlace } from '#client/connection/token-place.ts'
import { askServer } from '#client/screens/home/ask-server.ts'
import { whyText } from '#client/screens/home/home.model.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { language } from '#client/words/words.ts'
import type { MineAnswer } from '#shared/protocol/home.ts'
import type { Notice } from '#shared/words/notice.ts'

/** Whether what somebody has given may be used for research: not before they have said so, and no longer when they take it back. */
export function Studied(props: {
  readonly code: string
  readonly studied: boolean
  /** Who studies it, what for, and whom to ask; null: nobody has said. */
  readonly notice?: Notice | null
  /** The mark of that, as it was read. */
  readonly purpose?: string
  /** They said yes to another purpose, which does not count for this one. */
  readonly before?: MineAnswer['before']
}): JSX.Element {
  const [allowed, setAllowed] = createSignal(props.studied)
  const [saved, setSaved] = createSignal(false)
  const [wrong, setWrong] = createSignal('')
  const [saidAgain, setSaidAgain] = createSignal(false)
  const text = () => words().own
  const asked = () => (props.purpose === undefined ? {} : { purpose: props.purpose })
  const help = `studied-${props.code}`

  async function say(box: HTMLInputElement) {
    setSaved(false)
    setWrong('')
    const wanted = box.checked
    const token = recall(tokenPlace(props.code)) ?? ''
    const reply = await askServer('mine/research', { code: props.code, token, allowed: wanted, ...asked() })
    if (reply.ok) {
      setAllowed(wanted)
      setSaved(true)
      setSaidAgain(true)
      return
    }
    box.checked = allowed()
    setWrong(reply.code === 'purpose-changed' ? text().purposeMoved : whyText(words(), reply))
  }
  return (
    <div class="stack">
      <Show when={props.notice}>{(is) => <p id={`${help}-notice`}>{is()[language()]}</p>}</Show>
      <Show when={!saidAgain() && props.before}>
        {(before) => (
          <>
            <Note tone="hold" text={text().purposeChanged} />
            <Show when={before().to}>
              {(was) => (
                <details>
                  <summary>{text().saidTo}</summary>
                  <p>{was()[language()]}</p>
                </details>
              )}
            </Show>
          </>
        )}
      </Show>
      <label class="tick">
        <input
          type="checkbox"
          checked={allowed()}
          aria-describedby={props.notice ? `${help}-notice ${help}` : help}
          onChange={(event) => void say(event.currentTarget)}
        />
        {text().studied}
      </label>
      <p class="sm mut" id={help}>
        {text().studiedHelp}
      </p>
      <Note tone="err" live text={wrong()} />
      <Note tone="ok" live text={saved() ? (allowed() ? text().studiedNow : text().notStudiedNow) : ''} />
    </div>
  )
}
