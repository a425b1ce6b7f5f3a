import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'

export type EraseWords = {
  readonly heading: string
  readonly goes: string
  readonly stays: string
  /** What ends now, where it is under way. */
  readonly open: string | null
  readonly label: string
  readonly wrong: string
  readonly go: string
}

/** What goes for good and what does not, and something written once more before it happens. */
export function TypeToErase(props: {
  readonly says: EraseWords
  /** A code is written large, in capitals. */
  readonly code?: boolean
  readonly isIt: (typed: string) => boolean
  readonly busy: boolean
  readonly onErase: (typed: string) => void
  readonly onLeave: () => void
}): JSX.Element {
  const id = createUniqueId()
  const [wrong, setWrong] = createSignal(false)
  let typed: HTMLInputElement | undefined

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const text = typed?.value ?? ''
    setWrong(!props.isIt(text))
    if (wrong()) typed?.focus()
    else props.onErase(text)
  }
  return (
    <form class="stack erase" aria-labelledby={`${id}-h`} onSubmit={submit} novalidate>
      <h3 id={`${id}-h`}>{props.says.heading}</h3>
      <p>{props.says.goes}</p>
      <p>{props.says.stays}</p>
      <Show when={props.says.open}>{(text) => <Note tone="hold" text={text()} />}</Show>
      <div class="field" classList={{ bad: wrong() }}>
        <label class="lab" for={`${id}-c`}>
          {props.says.label}
        </label>
        <input
          ref={(field) => {
            typed = field
            // What was pressed has opened it, and what comes next is to write.
            queueMicrotask(() => field.focus())
          }}
          id={`${id}-c`}
          class={props.code ? 'code num' : 'inp'}
          maxlength={props.code ? 20 : 200}
          enterkeyhint="go"
          autocomplete="off"
          autocapitalize={props.code ? 'characters' : 'sentences'}
          spellcheck={false}
          aria-invalid={wrong()}
          aria-describedby={`${id}-e`}
          onInput={() => setWrong(false)}
        />
        <Note tone="err" live id={`${id}-e`} text={wrong() ? props.says.wrong : ''} />
      </div>
      <div class="ways">
        <button type="submit" class="btn pri" disabled={props.busy}>
          {props.says.go}
        </button>
        <button type="button" class="btn" onClick={() => props.onLeave()}>
          {words().common.cancel}
        </button>
      </div>
    </form>
  )
}
