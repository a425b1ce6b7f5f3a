import { nanoid } from 'nanoid'
import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { Said } from '#client/screens/console/parts/Said.tsx'
import { words as consoleWords } from '#client/screens/console/words.ts'
import { words } from '#client/summary/words.ts'

/** A sentence of the leader's own: a new one, or one that is worded anew. What is refused stays in the field, and so does what is written on while it is saved. */
export function LineForm(props: {
  readonly pick?: { readonly id: string; readonly text: string }
  readonly onDone?: () => void
}): JSX.Element {
  const desk = useDesk()
  const field = createUniqueId()
  const [text, write] = createSignal(props.pick?.text ?? '')
  const [sending, setSending] = createSignal(false)
  const place = () => `summary/line/${props.pick?.id ?? ''}`
  /** The same until it is there: sent twice, it is one. */
  let fresh = nanoid()

  async function send() {
    setSending(true)
    const pick = props.pick?.id ?? fresh
    const sent = text()
    const { ok } = await desk.ask(place(), { type: 'WriteSummaryLine', pick, text: sent, before: null })
    setSending(false)
    if (!ok) return
    fresh = nanoid()
    // What has been written on meanwhile stands.
    if (text() !== sent) return
    if (props.pick === undefined) write('')
    props.onDone?.()
  }
  return (
    <form
      class="sumline"
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending()) void send()
      }}
    >
      <label class="lab" for={field}>
        {props.pick === undefined ? words().line : words().change}
      </label>
      <textarea
        id={field}
        class="inp"
        rows={2}
        value={text()}
        onInput={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }}
      />
      <div class="row">
        <button type="submit" class="btn" disabled={!desk.online() || desk.view.gathering.phase === 'closed'}>
          {props.pick === undefined ? words().add : words().save}
        </button>
        <Show when={props.onDone}>
          <button type="button" class="btn quiet" onClick={() => props.onDone?.()}>
            {consoleWords().common.cancel}
          </button>
        </Show>
        <Said at={place()} quiet />
      </div>
    </form>
  )
}
