import { type JSX, Show } from 'solid-js'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/words.ts'
import { Each } from '#client/ui/Each.tsx'
import type { ConversationModel } from './conversation-phone.model.ts'
import { PointItem } from './parts/PointItem.tsx'

/** What the group is asked to talk about, and what it has written so far. Writing happens at the bottom of the page. */
export function ConversationPhone(props: {
  readonly phone: Phone
  readonly talk: ConversationModel
  readonly group: string
  readonly zone: string
  readonly edit: (point: string) => void
}): JSX.Element {
  const open = () => props.talk.card.phase === 'open'
  return (
    <section class="ask">
      <h1 class={props.talk.waiting > 0 ? 'q' : undefined} tabIndex={-1}>
        {props.talk.card.prompt}
      </h1>
      <Show when={!open()}>
        <p class="sm mut" role="status">
          {props.talk.waiting > 0 ? words().talk.closedButWaiting : words().talk.closed}
        </p>
      </Show>
      <div>
        <h2 class="head">
          <Show when={props.talk.waiting > 0} fallback={words().talk.pointsFrom(props.group)}>
            {words().talk.waiting(props.talk.waiting)}
          </Show>
          <Show when={props.talk.waiting === 0 && props.talk.count > 0}>
            {' '}
            <span class="mut num">({props.talk.count})</span>
          </Show>
        </h2>
        <ul class="rows">
          <Each of={props.talk.rows}>
            {(row) => (
              <PointItem
                phone={props.phone}
                row={row()}
                zone={props.zone}
                edit={open() ? props.edit : undefined}
              />
            )}
          </Each>
        </ul>
        <Show when={props.talk.rows.length === 0}>
          <p class="mut">{open() ? words().talk.none : words().talk.noneClosed}</p>
        </Show>
      </div>
    </section>
  )
}
