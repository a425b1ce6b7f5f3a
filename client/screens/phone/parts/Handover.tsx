import { createSignal, type JSX, Show } from 'solid-js'
import { showCode } from '#client/screens/home/code.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { timeText } from '#client/words/format.ts'
import { refusalText } from '#client/words/refusal-text.ts'
import type { HandoverOffer } from '#shared/protocol/messages.ts'

/** A code for being the same person on another phone as well. */
export function Handover(props: { readonly phone: Phone; readonly zone: string }): JSX.Element {
  const [open, setOpen] = createSignal(false)
  const [offer, setOffer] = createSignal<HandoverOffer | null>(null)
  const given = () => {
    const made = offer()
    return made?.ok && made.until > props.phone.now() ? made : undefined
  }
  const standing = () => {
    const made = offer()
    if (made?.ok) return refusalText(words().refusals, { code: 'unknown-handover' })
    if (made) return refusalText(words().refusals, made)
    return props.phone.connection.status() === 'online'
      ? words().handover.fetching
      : words().handover.needsNet
  }

  async function toggle() {
    setOpen(!open())
    setOffer(null)
    if (open()) setOffer(await props.phone.connection.handover.offer(null))
  }

  return (
    <>
      <button type="button" class="btn quiet" aria-expanded={open()} onClick={() => void toggle()}>
        {words().handover.open}
      </button>
      <Show when={open()}>
        <div class="stack" role="status">
          <Show when={given()} fallback={<p>{standing()}</p>}>
            {(made) => (
              <>
                <p class="sm">{words().handover.help}</p>
                <p class="given num">{showCode(made().code)}</p>
                <p class="sm">{words().handover.until(timeText(made().until, props.zone))}</p>
              </>
            )}
          </Show>
        </div>
      </Show>
    </>
  )
}
