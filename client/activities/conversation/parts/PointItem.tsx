import { createSignal, type JSX, Show } from 'solid-js'
import type { PointRow } from '#client/activities/conversation/conversation-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { copyText } from '#client/ui/copy-text.ts'
import { CheckIcon, ClockIcon, TryAgainIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'
import { refusalText } from '#client/words/refusal-text.ts'

const ICONS = {
  saved: CheckIcon,
  sending: TryAgainIcon,
  waiting: ClockIcon,
  removing: ClockIcon,
  refused: WarningIcon,
} as const

/** One point, and how it stands with it: who wrote it, or whether it is safe. */
export function PointItem(props: {
  readonly phone: Phone
  readonly row: PointRow
  readonly zone: string
  /** Undefined when points can no longer be changed. */
  readonly edit: ((point: string) => void) | undefined
}): JSX.Element {
  const is = () => props.row.state.is
  return (
    <li
      classList={{
        mine: props.row.mine && is() === 'saved',
        wait: is() === 'waiting' || is() === 'sending' || is() === 'removing',
        no: is() === 'refused',
      }}
    >
      <span>{props.row.text}</span>
      <small>
        <Show when={props.row.mine}>{ICONS[is()]({})}</Show>
        <span>{standing(props.row, props.zone)}</span>
        <Show when={props.row.mine && is() === 'saved' && props.edit}>
          {(edit) => (
            <button type="button" class="btn quiet tight" onClick={() => edit()(props.row.id)}>
              {words().common.edit}
            </button>
          )}
        </Show>
      </small>
      <Refused phone={props.phone} row={props.row} edit={props.edit} />
    </li>
  )
}

function standing(row: PointRow, zone: string): string {
  const { state } = row
  switch (state.is) {
    case 'saved': {
      const notes = [row.edited && words().talk.edited, row.late && words().talk.late].filter(Boolean)
      const own = words().talk.mine(words().sending.saved(timeText(state.at, zone)))
      return [row.mine ? own : row.by, ...notes].join(' · ')
    }
    case 'sending':
      return words().sending.sending
    case 'removing':
      return words().sending.removing
    case 'waiting': {
      const time = timeText(state.writtenAt, zone)
      return state.disk ? words().sending.waitingDisk(time) : words().sending.waiting(time)
    }
    case 'refused':
      return words().sending.refused(refusalText(words().refusals, state.refusal))
  }
}

/** A refusal never takes the words away: they can be copied, changed, sent again, or thrown away by hand. */
function Refused(props: {
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
