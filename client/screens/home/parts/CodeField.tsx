import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { readCode } from '#client/screens/home/code.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'

/** The join code: the field, what is wrong with it, or what is right. */
export function CodeField(props: {
  readonly value: string
  readonly write: (text: string) => void
  readonly asked: boolean
  readonly good?: string | undefined
  readonly leave?: (() => void) | undefined
}): JSX.Element {
  const wrong = () => props.asked && readCode(props.value) === null
  return (
    <div class="field" classList={{ bad: wrong() }}>
      <label class="lab" for="code">
        {words().code.label}
      </label>
      <input
        id="code"
        class="code num"
        value={props.value}
        onInput={(event) => props.write(event.currentTarget.value)}
        onBlur={() => props.leave?.()}
        autocomplete="off"
        autocapitalize="characters"
        autocorrect="off"
        spellcheck={false}
        enterkeyhint="go"
        maxlength="20"
        aria-invalid={wrong()}
        aria-describedby="code-note"
      />
      <Show
        when={wrong()}
        fallback={
          <Show when={props.good} fallback={<small id="code-note">{words().code.help}</small>}>
            <Note tone="ok" text={props.good} id="code-note" />
          </Show>
        }
      >
        <Note tone="err" text={words().code.notACode} id="code-note" />
      </Show>
    </div>
  )
}
