import { For, type JSX, Show } from 'solid-js'
import { type Named, nameIn } from '#client/notes/names.model.ts'
import { words } from '#client/notes/words.ts'
import { SpeechIcon } from '#client/ui/more-icons.ts'

/** Whose words they are: a municipality's, never a person's. One tap where it is known whom the note is about. */
export function QuoteMark(props: {
  readonly value: string | null
  /** Whom the note is about. */
  readonly of: string | null
  readonly municipalities: readonly Named[]
  readonly onPick: (municipality: string | null) => void
}): JSX.Element {
  const one = () => props.value ?? props.of
  return (
    <Show
      when={nameIn(props.municipalities, one())}
      fallback={
        <label class="quotefrom">
          <SpeechIcon />
          <span class="sr">{words().quoteFrom}</span>
          <select class="inp" onChange={(event) => props.onPick(event.currentTarget.value || null)}>
            <option value="">{words().noQuote}</option>
            <For each={props.municipalities}>
              {({ id, name }) => <option value={id}>{words().quote(name)}</option>}
            </For>
          </select>
        </label>
      }
    >
      {(name) => (
        <button
          type="button"
          class="thmb quoteb"
          aria-pressed={props.value !== null}
          onClick={() => props.onPick(props.value === null ? one() : null)}
        >
          <SpeechIcon />
          {words().quote(name())}
        </button>
      )}
    </Show>
  )
}
