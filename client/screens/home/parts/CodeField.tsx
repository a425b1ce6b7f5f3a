import type { JSX } from 'solid-js'
import { Note } from '#client/ui/Note.tsx'

/** A code that is typed from a screen or another phone, and below it what is wrong with it, or what is right. */
export function CodeField(props: {
  readonly label: string
  readonly value: string
  readonly write: (text: string) => void
  readonly wrong?: string | null | undefined
  readonly good?: string | undefined
  readonly help?: string | undefined
  readonly leave?: (() => void) | undefined
}): JSX.Element {
  return (
    <div class="field" classList={{ bad: !!props.wrong }}>
      <label class="lab" for="code">
        {props.label}
      </label>
      <input
        id="code"
        class="code num"
        value={props.value}
        onInput={(event) => props.write(event.currentTarget.value)}
        onBlur={() => props.leave?.()}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        enterkeyhint="go"
        maxlength="20"
        aria-invalid={!!props.wrong}
        aria-describedby="code-note"
      />
      <Note
        tone={props.wrong ? 'err' : props.good ? 'ok' : 'help'}
        text={props.wrong || props.good || props.help}
        id="code-note"
        live
      />
    </div>
  )
}
