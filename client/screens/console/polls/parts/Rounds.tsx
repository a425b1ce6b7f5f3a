import { type JSX, Show } from 'solid-js'
import { moreOf } from '#client/activities/poll/poll-more.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/polls/words.ts'
import { CheckIcon, RepeatIcon } from '#client/ui/icons.tsx'
import type { LeaderPoll } from '#shared/views/leader.ts'

/** Once people have answered: ask them again, and let the right answer out. */
export function Rounds(props: { readonly poll: LeaderPoll }): JSX.Element {
  const desk = useDesk()
  const more = () => moreOf(props.poll)
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const isClosed = () => props.poll.phase === 'closed'
  const activity = () => props.poll.id
  /** Of an anonymous one what has come since it was last counted. */
  const sealed = () => (props.poll.tally === null ? 0 : props.poll.answered - props.poll.tally.answered)
  return (
    <>
      <Show when={isClosed() && !more().isSecond && (props.poll.tally?.answered ?? 0) > 0}>
        <button
          type="button"
          class="btn md"
          disabled={locked()}
          title={words().againHelp}
          aria-description={words().againHelp}
          onClick={() => void desk.ask('polls', { type: 'BeginSecondRound', activity: activity() })}
        >
          <RepeatIcon />
          {words().again}
        </button>
        <Show when={props.poll.anonymous && sealed() > 0}>
          <p class="xs mut wide">{words().sealed(sealed())}</p>
        </Show>
      </Show>
      <Show when={isClosed() && more().right !== null}>
        <button
          type="button"
          class="btn md"
          disabled={locked()}
          aria-pressed={more().revealed}
          onClick={() =>
            void desk.ask('polls', { type: 'RevealAnswer', activity: activity(), revealed: !more().revealed })
          }
        >
          <CheckIcon />
          {more().revealed ? words().unreveal : words().reveal}
        </button>
      </Show>
    </>
  )
}
