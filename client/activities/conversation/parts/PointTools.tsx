import { createSignal, type JSX, Show } from 'solid-js'
import type { PointRow } from '#client/activities/conversation/conversation-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { copyText } from '#client/ui/copy-text.ts'

/** A refusal never takes the words away: they can be copied, changed, sent again, or thrown away by hand. */
export function PointTools(props: {
  readonly phone: Phone
  readonly row: PointRow
  readonly edit: ((point: string) => void) | undefined
}): JSX.Element {
  const [copied, setCopied] = createSignal(false)
  const refused = () => (props.row.state.is === 'refused' ? props.row.state : undefined)
  return (
    <Show when={refused()}>
      {(why) => (
        <div class="tools">
          <button
            type="button"
            class="btn quiet tight"
            onClick={() => void copyText(props.row.text).then(setCopied)}
          >
            {copied() ? words().common.copied : words().common.copy}
          </button>
          <Show
            when={why().canRetry}
            fallback={
              <Show when={props.edit}>
                {(edit) => (
                  <button type="button" class="btn quiet tight" onClick={() => edit()(props.row.id)}>
                    {words().common.edit}
                  </button>
                )}
              </Show>
            }
          >
            <button
              type="button"
              class="btn quiet tight"
              onClick={() => props.phone.outbox.again(why().entry)}
            >
              {words().common.tryAgain}
            </button>
          </Show>
          <button
            type="button"
            class="btn quiet tight"
            onClick={() => props.phone.outbox.discard(why().entry)}
          >
            {words().common.delete}
          </button>
        </div>
      )}
    </Show>
  )
}
