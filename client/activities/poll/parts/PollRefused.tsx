import { type JSX, Show } from 'solid-js'
import type { PollModel } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { Note } from '#client/ui/Note.tsx'

/** Why an answer was not received, and the two ways on from there. */
export function PollRefused(props: {
  readonly phone: Phone
  readonly poll: PollModel
  readonly open: boolean
}): JSX.Element {
  const isWritten = () => /^(text|words)$/.test(props.poll.card.question.type)
  /** Refused words of a closed question stand among what is left over. */
  const refused = () =>
    props.poll.delivery.state === 'refused' && (props.open || !isWritten()) ? props.poll.delivery : undefined
  return (
    <Show when={refused()}>
      {(why) => (
        <div class="stack">
          <Note tone="err" text={words().sending.refused(refusal(why().refusal))} live />
          <Show when={!isWritten()}>
            <Show when={props.open}>
              <button type="button" class="btn" onClick={() => props.phone.outbox.again(why().entry)}>
                {words().common.tryAgain}
              </button>
            </Show>
            <button type="button" class="btn quiet" onClick={() => props.phone.outbox.discard(why().entry)}>
              {words().common.delete}
            </button>
          </Show>
        </div>
      )}
    </Show>
  )
}
