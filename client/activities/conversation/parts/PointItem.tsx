import { type JSX, Show } from 'solid-js'
import type { PointRow } from '#client/activities/conversation/conversation-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { later, refusal } from '#client/screens/phone/later.tsx'
import { words } from '#client/screens/phone/words.ts'
import { CheckIcon, ClockIcon, TryAgainIcon, WarningIcon } from '#client/ui/icons.tsx'
import { timeText } from '#client/words/format.ts'

const PointTools = later((all) => all.PointTools)

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
  /** What else can be done with it. */
  readonly more?: JSX.Element
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
        {props.more}
      </small>
      <Show when={is() === 'refused'}>
        <PointTools phone={props.phone} row={props.row} edit={props.edit} />
      </Show>
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
      return words().sending.refused(refusal(state.refusal))
  }
}
