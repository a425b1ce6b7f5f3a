import { type JSX, Show } from 'solid-js'
import { CodeForm } from '#client/screens/home/parts/CodeForm.tsx'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'

/** Somebody has already joined under this name: perhaps oneself, on another phone. */
export function Taken(props: {
  readonly phone: Phone
  /** Null: nobody asked under a name; they know that they are here already. */
  readonly name: string | null
  readonly back: () => void
}): JSX.Element {
  async function send(typed: string): Promise<string | null> {
    const outcome = await props.phone.connection.handover.take(typed)
    return outcome.ok ? null : refusal(outcome)
  }
  const taken = () => later().taken
  return (
    <CodeForm
      title={props.name === null ? taken().title2 : taken().title(props.name)}
      why={props.name === null ? taken().how : `${taken().isItYou} ${taken().how}`}
      label={taken().code}
      action={taken().take}
      send={send}
    >
      <div class="stack">
        <button type="button" class="btn" onClick={() => props.back()}>
          {props.name === null ? words().common.cancel : taken().notMe}
        </button>
        <Show when={props.name !== null}>
          <p class="sm mut">{taken().notMeHelp}</p>
        </Show>
      </div>
    </CodeForm>
  )
}
