import { createSignal, type JSX, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { refusalText } from '#client/words/refusal-text.ts'
import type { CommandOutcome } from '#shared/protocol/command.ts'

/** Somebody has already joined under this name: perhaps oneself, on another phone. */
export function Taken(props: {
  readonly phone: Phone
  /** Null: nobody asked under a name; they know that they are here already. */
  readonly name: string | null
  readonly back: () => void
}): JSX.Element {
  const [typed, setTyped] = createSignal('')
  const [refused, setRefused] = createSignal<Extract<CommandOutcome, { ok: false }> | null>(null)

  async function submit(event: SubmitEvent) {
    event.preventDefault()
    setRefused(null)
    const outcome = await props.phone.connection.handover.take(typed())
    if (!outcome.ok) setRefused(outcome)
  }

  return (
    <form class="contents" onSubmit={submit} novalidate>
      <main class="join">
        <div class="stack">
          <h1 tabIndex={-1}>
            {props.name === null ? words().taken.title2 : words().taken.title(props.name)}
          </h1>
          <Show when={props.name !== null}>
            <p>{words().taken.isItYou}</p>
          </Show>
          <p class="mut">{words().taken.how}</p>
        </div>
        <div class="field" classList={{ bad: refused() !== null }}>
          <label class="lab" for="handover">
            {words().taken.code}
          </label>
          <input
            id="handover"
            class="code num"
            value={typed()}
            onInput={(event) => setTyped(event.currentTarget.value)}
            autocomplete="off"
            autocapitalize="characters"
            autocorrect="off"
            spellcheck={false}
            enterkeyhint="go"
            maxlength="20"
            aria-describedby="handover-note"
          />
          <Note tone="err" text={refusedText(refused())} id="handover-note" live />
        </div>
        <div class="stack">
          <button type="button" class="btn" onClick={() => props.back()}>
            {props.name === null ? words().common.cancel : words().taken.notMe}
          </button>
          <Show when={props.name !== null}>
            <p class="sm mut">{words().taken.notMeHelp}</p>
          </Show>
        </div>
      </main>
      <div class="act">
        <button type="submit" class="btn pri lg">
          {words().taken.take}
        </button>
      </div>
    </form>
  )
}

function refusedText(why: Extract<CommandOutcome, { ok: false }> | null): string | null {
  return why && refusalText(words().refusals, why)
}
