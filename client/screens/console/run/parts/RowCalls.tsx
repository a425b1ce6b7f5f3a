import { For, Show } from 'solid-js'
import { meetText } from '#client/calls/call-text.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { callingsIn } from '#client/screens/console/run/item-calls.model.ts'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'

/** An item's call times where the leader looks for times; one that the item no longer holds is told without opening anything. */
export function RowCalls(props: { readonly item: string }) {
  const desk = useDesk()
  const zone = () => desk.view.gathering.zone
  return (
    <For each={callingsIn(desk.view, props.item, desk.now())}>
      {(calling) => (
        <span class="xs mut line called">
          {meetText(words().calls, calling, zone())}
          <Show when={!calling.fits}>
            {' '}
            <span class="msg err">
              <WarningIcon />
              {calling.call.when.of === 'clock' ? words().calls.away : words().calls.short}
            </span>
          </Show>
        </span>
      )}
    </For>
  )
}
