import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import { readCode, showCode } from '#client/screens/home/code.ts'
import type { MineDesk } from '#client/screens/home/create-mine.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import type { HomeRow } from '#shared/protocol/home.ts'

/** What goes for good and what does not, and the code written once more before it happens. */
export function EraseBox(props: {
  readonly row: HomeRow
  readonly mine: MineDesk
  readonly onLeave: () => void
}): JSX.Element {
  const id = createUniqueId()
  const [wrong, setWrong] = createSignal(false)
  let typed: HTMLInputElement | undefined
  const text = () => words().erase
  const title = () => props.row.title || words().mine.noName

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const isIt = readCode(typed?.value ?? '') === props.row.code
    setWrong(!isIt)
    if (isIt) void props.mine.erase(props.row)
    else typed?.focus()
  }
  return (
    <form class="stack erase" aria-labelledby={`${id}-h`} onSubmit={submit} novalidate>
      <h3 id={`${id}-h`}>{text().heading(title())}</h3>
      <p>{text().goes}</p>
      <p>{text().stays}</p>
      <Show when={props.row.phase === 'open'}>
        <Note tone="hold" text={text().open} />
      </Show>
      <div class="field" classList={{ bad: wrong() }}>
        <label class="lab" for={`${id}-c`}>
          {text().label(showCode(props.row.code))}
        </label>
        <input
          ref={(field) => {
            typed = field
            // What was pressed has opened it, and what comes next is to write.
            queueMicrotask(() => field.focus())
          }}
          id={`${id}-c`}
          class="code num"
          maxlength="20"
          enterkeyhint="go"
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={wrong()}
          aria-describedby={`${id}-e`}
          onInput={() => setWrong(false)}
        />
        <Note tone="err" live id={`${id}-e`} text={wrong() ? text().wrong : ''} />
      </div>
      <div class="ways">
        <button type="submit" class="btn pri" disabled={props.mine.busy()}>
          {text().go}
        </button>
        <button type="button" class="btn" onClick={() => props.onLeave()}>
          {words().common.cancel}
        </button>
      </div>
    </form>
  )
}
