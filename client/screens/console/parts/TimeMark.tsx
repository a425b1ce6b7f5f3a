import { Show } from 'solid-js'
import { words } from '#client/screens/console/words.ts'
import { ClockIcon } from '#client/ui/icons.tsx'
import './time-mark.css'

/** That a time is soon up, or over: in words, with a sign, and said aloud once. */
export function TimeMark(props: { readonly mark: 'soon' | 'up' | null }) {
  return (
    <span class="timemark" aria-live="polite">
      <Show when={props.mark}>
        {(mark) => (
          <span class="msg" classList={{ soon: mark() === 'soon' }}>
            <ClockIcon />
            {mark() === 'soon' ? words().round.soonUp : words().round.overTime}
          </span>
        )}
      </Show>
    </span>
  )
}
