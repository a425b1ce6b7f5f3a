import { createEffect, createSignal, type JSX, on } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'
import { StandsField } from './StandsField.tsx'

/** A table or a municipality with one phone says how many they are. */
export function Stands(props: { readonly phone: Phone; readonly stands: number }): JSX.Element {
  const [wanted, setWanted] = createSignal(props.stands)
  const [sending, setSending] = createSignal(false)
  const [wrong, setWrong] = createSignal<string | null>(null)
  createEffect(on(() => props.stands, setWanted))

  async function save() {
    setWrong(null)
    setSending(true)
    const outcome = await props.phone.connection.send({ type: 'StandFor', stands: wanted() })
    setSending(false)
    if (!outcome.ok) setWrong(refusal(outcome))
  }
  const standing = () => {
    if (wrong() !== null) return wrong()
    if (sending()) return words().sending.sending
    return wanted() === props.stands && props.stands > 1 ? later().stands.saved : null
  }

  return (
    <StandsField value={wanted()} write={setWanted}>
      <Note tone={wrong() === null ? 'ok' : 'err'} text={standing()} live />
      <button
        type="button"
        class="btn pri"
        disabled={sending() || wanted() === props.stands}
        onClick={() => void save()}
      >
        {words().common.save}
      </button>
    </StandsField>
  )
}
