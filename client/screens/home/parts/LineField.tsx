import { type JSX, Show } from 'solid-js'
import { words } from '#client/screens/home/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'

export function isLong(written: string, limit: number = TEXT_LIMITS.heading): boolean {
  return tooLong(written.trim(), limit)
}

/** One line of text, which says when it is too long. */
export function LineField(props: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly write: (text: string) => void
  readonly limit?: number
  readonly help?: string
  /** What else is wrong with it. */
  readonly wrong?: string
}): JSX.Element {
  const limit = () => props.limit ?? TEXT_LIMITS.heading
  const wrong = () => (isLong(props.value, limit()) ? words().create.tooLong(limit()) : (props.wrong ?? ''))
  return (
    <div class="field">
      <label for={props.id}>{props.label}</label>
      <input
        id={props.id}
        class="inp"
        value={props.value}
        onInput={(event) => props.write(event.currentTarget.value)}
        autocomplete="off"
        aria-invalid={wrong() !== ''}
        aria-describedby={`${props.help ? `${props.id}-help ` : ''}${props.id}-note`}
      />
      <Show when={props.help}>
        <small class="mut" id={`${props.id}-help`}>
          {props.help}
        </small>
      </Show>
      <Note tone="err" text={wrong()} id={`${props.id}-note`} live />
    </div>
  )
}
