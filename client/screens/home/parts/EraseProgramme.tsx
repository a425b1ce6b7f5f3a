import { createSignal, createUniqueId, type JSX, Show } from 'solid-js'
import type { ProgrammesDesk } from '#client/screens/home/create-programmes.ts'
import { programmeWords } from '#client/screens/home/programme-words.ts'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { tidyName } from '#shared/kernel/text.ts'
import type { ProgrammeRow } from '#shared/protocol/programme.ts'

/** What goes for good and what does not, and the title written once more before it happens. */
export function EraseProgramme(props: {
  readonly row: ProgrammeRow
  readonly programmes: ProgrammesDesk
  readonly onLeave: () => void
}): JSX.Element {
  const id = createUniqueId()
  const [wrong, setWrong] = createSignal(false)
  let typed: HTMLInputElement | undefined
  const text = () => programmeWords().erase

  function submit(event: SubmitEvent) {
    event.preventDefault()
    const isIt = tidyName(typed?.value ?? '') === props.row.title
    setWrong(!isIt)
    if (isIt) void props.programmes.erase(props.row, typed?.value ?? '')
    else typed?.focus()
  }
  return (
    <form class="stack erase" aria-labelledby={`${id}-h`} onSubmit={submit} novalidate>
      <h3 id={`${id}-h`}>{text().heading(props.row.title)}</h3>
      <p>{text().goes}</p>
      <p>{text().stays}</p>
      <Show when={props.row.phase === 'open'}>
        <Note tone="hold" text={text().open} />
      </Show>
      <div class="field" classList={{ bad: wrong() }}>
        <label for={`${id}-t`}>{text().label(props.row.title)}</label>
        <input
          ref={(field) => {
            typed = field
            // What was pressed has opened it, and what comes next is to write.
            queueMicrotask(() => field.focus())
          }}
          id={`${id}-t`}
          class="inp"
          maxlength="200"
          enterkeyhint="go"
          autocomplete="off"
          spellcheck={false}
          aria-invalid={wrong()}
          aria-describedby={`${id}-e`}
          onInput={() => setWrong(false)}
        />
        <Note tone="err" live id={`${id}-e`} text={wrong() ? text().wrong : ''} />
      </div>
      <div class="ways">
        <button type="submit" class="btn pri" disabled={props.programmes.busy()}>
          {text().go}
        </button>
        <button type="button" class="btn" onClick={() => props.onLeave()}>
          {words().common.cancel}
        </button>
      </div>
    </form>
  )
}
