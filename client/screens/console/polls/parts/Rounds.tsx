import { type JSX, Show } from 'solid-js'
import { moreOf } from '#client/activities/poll/poll-more.ts'
import type { LeaderPoll } from '#shared/views/leader.ts'

/** Asking again, and letting the right answer out. */
export function Rounds(props: { readonly poll: LeaderPoll }): JSX.Element {
  return <Show when={moreOf(props.poll).rounds > 1}>{null}</Show>
}
