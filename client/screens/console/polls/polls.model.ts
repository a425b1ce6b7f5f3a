import { moreOf } from '#client/activities/poll/poll-more.ts'
import type { LeaderPoll, LeaderView } from '#shared/views/leader.ts'
import type { Asking } from './draft.model.ts'
import type { Held } from './held.ts'

export function pollsIn({ activities }: Pick<LeaderView, 'activities'>): readonly LeaderPoll[] {
  return activities.filter((each): each is LeaderPoll => each.kind === 'poll')
}

export function askingOf(poll: LeaderPoll): Asking {
  const { question, anonymous } = poll
  const { glance, right, toEach } = moreOf(poll)
  return { question, anonymous, glance, right, toEach }
}

/** One line of the list: what the server knows, or what is still only being written here. */
export type Line = { readonly id: string; readonly poll: LeaderPoll | null }

/** In the order in which they are to be asked; what nobody but this page knows yet stands last. */
export function linesOf(polls: readonly LeaderPoll[], fresh: readonly Held[]): readonly Line[] {
  return [...polls.map((poll) => ({ id: poll.id, poll })), ...fresh.map(({ id }) => ({ id, poll: null }))]
}

/** What the leader follows while something else is being written: the question that is open, the latest first. */
export function openIn(polls: readonly LeaderPoll[], onScreen: string | null): LeaderPoll | null {
  const open = polls.filter(({ phase }) => phase === 'open')
  return open.find(({ id }) => id === onScreen) ?? open.at(-1) ?? null
}

/** What stands beside a draft when nothing is open: what the hall looks at, whose answers came as it closed. */
export function onHall(polls: readonly LeaderPoll[], { scene, activity }: LeaderView['stage']) {
  const asked = polls.find(({ id, phase }) => id === activity && phase === 'closed')
  return scene === 'question' ? (asked ?? null) : null
}

/** What the page stands on first: what is open, else the first draft, else the last that was asked. */
export function firstChosen(polls: readonly LeaderPoll[], onScreen: string | null): string | null {
  const draft = polls.find(({ phase }) => phase === 'draft')
  return (openIn(polls, onScreen) ?? draft ?? polls.at(-1))?.id ?? null
}

/** Whether the hall sees it, and its answers. */
export type Seen = 'nothing' | 'question' | 'answers'

export function seenBy(poll: LeaderPoll, { stage }: Pick<LeaderView, 'stage'>): Seen {
  if (stage.scene !== 'question' || stage.activity !== poll.id) return 'nothing'
  return poll.results === 'hidden' ? 'question' : 'answers'
}
