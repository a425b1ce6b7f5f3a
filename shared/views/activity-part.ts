import type { Activity } from '#shared/activities/activity.ts'
import type { Conversation, Group, Point } from '#shared/activities/conversation/conversation.ts'
import type { Poll, Question, Results } from '#shared/activities/poll/poll.ts'
import { publicTally, type Tally } from '#shared/activities/poll/tally.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { PresentationsCard } from './round-part.ts'

/**
 * A poll as everybody in the hall may know it. `tally` is null while the leader keeps it, while there are too few answers, and
 * until an anonymous poll closes.
 */
export type PollCard = {
  readonly kind: 'poll'
  readonly id: string
  readonly phase: 'open' | 'closed'
  readonly question: Question
  readonly anonymous: boolean
  readonly results: Results
  readonly tally: Tally | null
}
/** A conversation as everybody may know it: what is asked, not what is answered. */
export type ConversationCard = {
  readonly kind: 'conversation'
  readonly id: string
  readonly phase: 'open' | 'closed'
  readonly step: string
  readonly prompt: string
}
export type ActivityCard = PollCard | ConversationCard | PresentationsCard

/** The activities that phones have something to do with: the open ones, and a closed one while the hall screen shows it. */
export const currentActivities = memo(({ activities, order, stage }: Gathering): readonly Activity[] =>
  order.flatMap((id) => {
    const activity = activities.get(id)
    const current = activity?.phase === 'open' || (activity?.phase === 'closed' && stage.activity === id)
    return activity && current ? [activity] : []
  }),
)

/** `showing`: whether this audience gets results that are only live on the hall screen. */
export function pollCard(poll: Exclude<Poll, { phase: 'draft' }>, showing: 'live' | 'shown'): PollCard {
  const { id, phase, question, anonymous, results } = poll
  const visible = results === 'shown' || (results === 'live' && showing === 'live')
  return { kind: 'poll', id, phase, question, anonymous, results, tally: visible ? publicTally(poll) : null }
}

export function conversationCard(talk: Exclude<Conversation, { phase: 'draft' }>): ConversationCard {
  const { id, phase, step } = talk
  return { kind: 'conversation', id, phase, step, prompt: promptOf(talk) }
}

export function promptOf(talk: Exclude<Conversation, { phase: 'draft' }>): string {
  return talk.steps.find(({ id }) => id === talk.step)?.prompt ?? ''
}

/** In the order they arrived. */
export function pointsOf(talk: Conversation, group?: Group): readonly Point[] {
  const { all, byGroup } = sortedPoints(talk)
  return group === undefined ? all : (byGroup.get(group) ?? [])
}

/** Once for each state of the conversation, not once for each group that is told of it. */
const sortedPoints = memo((talk: Conversation) => {
  const all = talk.phase === 'draft' ? [] : [...talk.points.values()].sort((a, b) => a.number - b.number)
  const byGroup = new Map<Group, Point[]>()
  for (const point of all) {
    const there = byGroup.get(point.group)
    if (there) there.push(point)
    else byGroup.set(point.group, [point])
  }
  return { all, byGroup }
})
