import { type JSX, Show } from 'solid-js'
import { moreOf } from '#client/activities/poll/poll-more.ts'
import { useDesk } from '#client/screens/console/desk.tsx'
import { words } from '#client/screens/console/polls/words.ts'
import { ClockIcon } from '#client/ui/icons.tsx'
import { PlusIcon } from '#client/ui/more-icons.ts'
import { timeText } from '#client/words/format.ts'
import { MINUTE } from '#shared/kernel/instant.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

/** As long as people need to find their phones, read and think. */
const USUAL = 3

/** When it closes by itself, if it does. */
export function Ending(props: { readonly poll: LeaderPoll }): JSX.Element {
  const desk = useDesk()
  const until = () => moreOf(props.poll).until
  const locked = () => !desk.online() || desk.view.gathering.phase === 'closed'
  const set = (at: number | null) =>
    void desk.ask('polls', { type: 'SetPollEnd', activity: props.poll.id, at })
  return (
    <Show
      when={until()}
      fallback={
        <button
          type="button"
          class="btn md"
          disabled={locked()}
          onClick={() => set(Math.round(desk.now() + USUAL * MINUTE))}
        >
          <ClockIcon />
          {words().closeIn(USUAL)}
        </button>
      }
    >
      {(at) => (
        <>
          <button
            type="button"
            class="btn md"
            disabled={locked()}
            aria-label={words().oneMinuteMore}
            onClick={() =>
              void desk.ask('polls', { type: 'LengthenPoll', activity: props.poll.id, minutes: 1 })
            }
          >
            <PlusIcon />
            {words().minute} <kbd aria-hidden="true">+</kbd>
          </button>
          <span class="sm mut ending">
            {words().closesAt(timeText(at(), desk.view.gathering.zone))}{' '}
            <button type="button" class="btn quiet tiny" disabled={locked()} onClick={() => set(null)}>
              {words().noEnd}
            </button>
          </span>
        </>
      )}
    </Show>
  )
}
