import { Show } from 'solid-js'
import { markOf } from '#client/activities/presentation-round/round-console.model.ts'
import { TimeMark } from '#client/screens/console/parts/TimeMark.tsx'
import { words as consoleWords } from '#client/screens/console/words.ts'
import type { RoundInHand } from '#client/screens/remote/round.model.ts'
import { words } from '#client/screens/remote/words.ts'
import { figuresText } from '#client/words/format.ts'

/** Who has the floor and for how long, and who comes. */
export function RoundLook(props: { readonly round: RoundInHand }) {
  const { round } = consoleWords()
  const on = () => props.round.on
  const mark = () => {
    const is = on()
    return is === null ? null : markOf(is, props.round)
  }
  const then = () => {
    const next = props.round.next
    return next === null ? '' : on() === null && !props.round.hasBegun ? '' : round.next(next.name)
  }
  const state = () => (props.round.isPaused ? round.stopped : '')
  const nobody = () => (props.round.next === null ? round.allDone : round.nobody)
  return (
    <>
      <Show when={on()} fallback={<p class="count idle">{nobody()}</p>}>
        {(is) => (
          <p
            class="count"
            classList={{ running: !props.round.isPaused }}
            role="timer"
            aria-label={consoleWords().round.left}
          >
            {figuresText(is().given - is().used)}
          </p>
        )}
      </Show>
      <TimeMark mark={mark()} />
      <p class="what">
        <b>{on()?.name ?? ''}</b>
        <span>
          {[state(), on() === null ? '' : words().place(on()?.place ?? 0, props.round.rows.length), then()]
            .filter((text) => text !== '')
            .join(' · ')}
        </span>
      </p>
    </>
  )
}
