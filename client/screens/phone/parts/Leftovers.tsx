import { createMemo, type JSX, Show } from 'solid-js'
import { PointItem } from '#client/activities/conversation/parts/PointItem.tsx'
import { sentFrom } from '#client/activities/poll/poll-phone.model.ts'
import type { Phone } from '#client/screens/phone/create-phone.ts'
import { words } from '#client/screens/phone/later/words.ts'
import { leftoverRows } from '#client/screens/phone/leftovers.model.ts'
import { Each } from '#client/ui/Each.tsx'
import type { HallView } from '#shared/views/hall.ts'

/** Words that did not get in before the leader went on. Nothing when there are none. */
export function Leftovers(props: { readonly phone: Phone; readonly hall: HallView }): JSX.Element {
  const rows = createMemo(() =>
    leftoverRows(
      sentFrom(props.phone.outbox, props.phone.connection.status() === 'online'),
      props.hall.activities,
      words().poll.anAnswer,
    ),
  )
  return (
    <Show when={rows().length > 0}>
      <section>
        <h2 class="head">{words().sending.left}</h2>
        <ul class="rows">
          <Each of={rows()}>
            {(row) => (
              <PointItem phone={props.phone} row={row()} zone={props.hall.gathering.zone} edit={undefined} />
            )}
          </Each>
        </ul>
      </section>
    </Show>
  )
}
