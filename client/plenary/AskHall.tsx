import { type JSX, Show } from 'solid-js'
import { createAsk } from '#client/activities/panel/create-ask.ts'
import { words as says } from '#client/activities/panel/phone-words.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { Note } from '#client/ui/Note.tsx'
import { timeText } from '#client/words/format.ts'
import type { TimeZone } from '#shared/kernel/instant.ts'
import type { OwnAsk } from '#shared/views/own-ask.ts'

/** For whoever presents the observers' points without being one: that they are ready, said to the leader, who opens them. */
export function AskHall(props: {
  readonly phone: Phone
  readonly asks: OwnAsk
  readonly zone: TimeZone
}): JSX.Element {
  const { ask, wrong, offline } = createAsk(props.phone)
  const say = (wanted: boolean) => void ask({ type: 'AskPlenary', wanted })
  return (
    <section class="speaking" aria-label={says().toPresent}>
      <p class="b">{says().toPresent}</p>
      <p class="sm" role="status">
        {props.asks.at === null ? says().readyTold : says().leaderTold(timeText(props.asks.at, props.zone))}
      </p>
      <button
        type="button"
        class="btn lg"
        classList={{ pri: props.asks.at === null }}
        disabled={offline()}
        onClick={() => say(props.asks.at === null)}
      >
        {props.asks.at === null ? says().readyFor : says().readyBack}
      </button>
      <Show when={offline()}>
        <p class="sm">{says().needsNet}</p>
      </Show>
      <Note tone="err" text={wrong()} live />
    </section>
  )
}
