import type { JSX } from 'solid-js'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'

export function isLong(written: string): boolean {
  return tooLong(written.trim(), TEXT_LIMITS.heading)
}

/** One line of text, which says when it is too long. */
export function LineField(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly write: (text: string) => void
}): JSX.Element {
  const wrong = () => isLong(props.value)
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        class="inp"
        value={props.value}
        onInput={(event) => props.write(event.currentTarget.value)}
        autocomplete="off"
        aria-invalid={wrong()}
        aria-describedby={`${props.id}-note`}
      />
      <Note
        tone="err"
        text={wrong() ? words().create.tooLong(TEXT_LIMITS.heading) : ''}
        id={`${props.id}-note`}
        live
      />
    </div>
  )
}
