import type { Activity } from '#shared/activities/activity.ts'
import type { Conversation } from '#shared/activities/conversation/conversation.ts'
import type { Answer, BegunPoll, Question, Results } from '#shared/activities/poll/poll.ts'
import { publicFirst, publicTally, type Tally } from '#shared/activities/poll/tally.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { memo } from '#shared/kernel/memo.ts'
import type { CommitmentsCard } from './commitments-part.ts'
import type { EvaluationCard } from './evaluation-part.ts'
import type { PanelCard } from './panel-part.ts'
import type { PresentationsCard } from './round-part.ts'
import { stepCard } from './step-card.ts'
import type { StepCard } from './talk-part.ts'

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
  /** What was answered in the first round; left out: this is the first, or nobody is to see it yet. */
  readonly first?: Tally
  readonly round?: 2
  /** The right answer, once it is revealed. */
  readonly right?: Answer
  /** What people write waits for the leader before the hall can read it. */
  readonly glance?: true
  /** Each municipality gets to see how its own people answered. */
  readonly toEach?: true
  /** When it closes by itself. */
  readonly until?: number
}
/** A conversation as everybody may know it: what is asked, not what is answered. */
export type ConversationCard = {
  readonly kind: 'conversation'
  readonly id: string
  readonly phase: 'open' | 'closed'
  readonly step: string
  readonly prompt: string
} & StepCard
export type ActivityCard =
  | PollCard
  | ConversationCard
  | PresentationsCard
  | PanelCard
  | CommitmentsCard
  | EvaluationCard

/** The activities that phones have something to do with: the open ones, and a closed one while the hall screen shows it. */
export const currentActivities = memo(({ activities, order, stage }: Gathering): readonly Activity[] =>
  order.flatMap((id) => {
    const activity = activities.get(id)
    const current = activity?.phase === 'open' || (activity?.phase === 'closed' && stage.activity === id)
    return activity && current ? [activity] : []
  }),
)

/** `showing`: whether this audience gets results that are only live on the hall screen. */
export function pollCard(poll: BegunPoll, showing: 'live' | 'shown'): PollCard {
  const { id, phase, question, anonymous, results } = poll
  const visible = results === 'shown' || (results === 'live' && showing === 'live')
  const tally = visible ? publicTally(poll) : null
  const first = tally && publicFirst(poll)
  return {
    ...{ kind: 'poll', id, phase, question, anonymous, results, tally },
    ...(poll.first ? { round: 2 } : {}),
    ...(first ? { first } : {}),
    ...(poll.revealed && poll.right ? { right: poll.right } : {}),
    ...(poll.glance ? { glance: true } : {}),
    ...(poll.toEach ? { toEach: true } : {}),
    ...(poll.until === undefined ? {} : { until: poll.until }),
  }
}

export function conversationCard(talk: Exclude<Conversation, { phase: 'draft' }>): ConversationCard {
  const { id, phase, step } = talk
  return { kind: 'conversation', id, phase, step, prompt: promptOf(talk), ...stepCard(talk) }
}

export function promptOf(talk: Exclude<Conversation, { phase: 'draft' }>): string {
  return talk.steps.find(({ id }) => id === talk.step)?.prompt ?? ''
}
