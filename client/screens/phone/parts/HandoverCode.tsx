import { createSignal, type JSX, Show } from 'solid-js'
import { showCode } from '#client/screens/home/code.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words as later } from '#client/screens/phone/later/words.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { timeText } from '#client/words/format.ts'
import type { HandoverOffer } from '#shared/protocol/messages.ts'

/** A code for being the same person on another phone as well; asked for as soon as this is on the page. */
export function HandoverCode(props: { readonly phone: Phone; readonly zone: string }): JSX.Element {
  const [offer, setOffer] = createSignal<HandoverOffer | null>(null)
  const given = () => {
    const made = offer()
    return made?.ok && made.until > props.phone.now() ? made : undefined
  }
  const standing = () => {
    const made = offer()
    if (made) return refusal(made.ok ? { code: 'unknown-handover' } : made)
    return props.phone.connection.status() === 'online'
      ? later().handover.fetching
      : later().handover.needsNet
  }
  void props.phone.connection.handover.offer(null).then(setOffer)

  return (
    <div class="stack" role="status">
      <Show when={given()} fallback={<p>{standing()}</p>}>
        {(made) => (
          <>
            <p class="sm">{later().handover.help}</p>
            <p class="given num">{showCode(made().code)}</p>
            <p class="sm">{later().handover.until(timeText(made().until, props.zone))}</p>
          </>
        )}
      </Show>
    </div>
  )
}
