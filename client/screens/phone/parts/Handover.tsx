import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
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
    return made?.ok ? made : undefined
  }
  const refused = () => {
    const made = offer()
    return made && !made.ok ? made : undefined
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
          <Switch
            fallback={
              <p>
                {props.phone.connection.status() === 'online'
                  ? words().handover.fetching
                  : words().handover.needsNet}
              </p>
            }
          >
            <Match when={given()}>
              {(made) => (
                <>
                  <p class="sm">{words().handover.help}</p>
                  <p class="given num">{showCode(made().code)}</p>
                  <p class="sm">{words().handover.until(timeText(made().until, props.zone))}</p>
                </>
              )}
            </Match>
            <Match when={refused()}>{(why) => <p>{refusalText(words().refusals, why())}</p>}</Match>
          </Switch>
        </div>
      </Show>
    </>
  )
}
