import { type JSX, Show } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { WarningIcon } from '#client/ui/icons.tsx'
import type { Alike } from '#shared/activities/poll/alike.ts'

/** Before an anonymous result is shown: that it says of each who answered what they answered, because all said it. */
export function AlikeNote(props: {
  readonly alike: Alike | undefined
  /** Nobody but the leader sees the answers yet. */
  readonly kept: boolean
}): JSX.Element {
  return (
    <div role="status">
      <Show when={props.alike}>
        {(alike) => (
          <p class="notice sm msg">
            <WarningIcon />
            <span>
              {words().asked.alike[alike().how][alike().who](alike().count)}
              {props.kept && ` ${words().asked.alike.kept}`}
            </span>
          </p>
        )}
      </Show>
    </div>
  )
}
