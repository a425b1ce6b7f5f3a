import { createSignal, Show } from 'solid-js'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/words.ts'
import { timeText } from '#client/words/format.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { HandoverOffer } from '#shared/protocol/messages.ts'

/** A code that lets somebody go on, as the same person, on another phone. */
export function NewPhone(props: { readonly person: { readonly id: string; readonly name: string } }) {
  const desk = useDesk()
  const [offer, setOffer] = createSignal<HandoverOffer | null>(null)
  async function ask() {
    setOffer(await desk.handover.offer(props.person.id))
  }
  const text = () => {
    const is = offer()
    if (is === null) return null
    return is.ok
      ? words().people.handover(is.code, timeText(is.until, desk.view.gathering.zone))
      : refusalText({ ...words().refusals, ...words().leaderRefusals }, is)
  }
  return (
    <>
      <button
        type="button"
        class="btn quiet tiny"
        aria-label={words().people.newPhoneFor(props.person.name)}
        disabled={!desk.online()}
        onClick={ask}
      >
        {words().people.newPhone}
      </button>
      <span role="status" class="offer">
        <Show when={text()}>
          <b>{text()}</b> <Show when={offer()?.ok}>{words().people.handoverHelp}</Show>
        </Show>
      </span>
    </>
  )
}
