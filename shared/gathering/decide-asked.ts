import type { Activity } from '#shared/activities/activity.ts'
import type { ConversationCommand } from '#shared/activities/conversation/conversation.ts'
import { decideConversation } from '#shared/activities/conversation/decide.ts'
import { decideEvaluation } from '#shared/activities/evaluation/decide.ts'
import type { EvaluationCommand } from '#shared/activities/evaluation/evaluation.ts'
import type { PointCommand } from '#shared/activities/points.ts'
import { decidePoll } from '#shared/activities/poll/decide.ts'
import type { PollCommand } from '#shared/activities/poll/poll.ts'
import { decidePresentationRound } from '#shared/activities/presentation-round/decide.ts'
import { decideRoundPoint } from '#shared/activities/presentation-round/decide-points.ts'
import type {
  PresentationRound,
  PresentationRoundCommand,
} from '#shared/activities/presentation-round/presentation-round.ts'
import type { RoundContext } from '#shared/activities/presentation-round/round-context.ts'
import { accepted, refused } from '#shared/kernel/decision.ts'
import { namesOf } from '#shared/kernel/who-is.ts'
import { speaksForLeader } from './authorise.ts'
import { putsStepUp, startsPresenting } from './consequences.ts'
import { type Context, personOf } from './decide-context.ts'
import type { Gathering, GatheringDecision, GatheringEvent, RoomCommand } from './gathering.ts'
import { hallNow } from './hall-now.ts'
import type { Scene } from './stage.ts'

export function onPoll(gathering: Gathering, command: PollCommand, context: Context): GatheringDecision {
  const by = personOf(gathering, context)
  return onActivity(gathering, command, 'poll', (poll) =>
    decidePoll(poll, command, {
      ...{ by, now: context.now, tag: context.tag },
      names: namesOf(gathering.people.merged, by),
      knows: (id) => gathering.activities.has(id),
    }),
  )
}

export function onEvaluation(
  gathering: Gathering,
  command: EvaluationCommand,
  context: Context,
): GatheringDecision {
  const { now, tag } = context
  return onActivity(gathering, command, 'evaluation', (evaluation) =>
    decideEvaluation(evaluation, command, { by: personOf(gathering, context), now, tag }),
  )
}

export function onTalk(
  gathering: Gathering,
  command: ConversationCommand,
  context: Context,
): GatheringDecision {
  const { now, newId, matchedAtOnce } = context
  const by = personOf(gathering, context)
  const decided = onActivity(gathering, command, 'conversation', (talk) =>
    decideConversation(talk, command, {
      by,
      merged: gathering.people.merged,
      group: gathering.people.roster.get(by)?.municipality ?? null,
      now,
      leads: speaksForLeader(context.by.role),
      hall: () => hallNow(gathering, `${command.activity} ${gathering.stepsTaken} ${now}`, now),
      phones: () => new Set(gathering.people.devices.values()),
      elsewhere: matchedAtOnce === undefined ? undefined : { beyond: matchedAtOnce, newId },
    }),
  )
  return putsStepUp(gathering, command, decided)
}

export function onRound(
  gathering: Gathering,
  command: PresentationRoundCommand,
  context: Context,
): GatheringDecision {
  const decided = onActivity(gathering, command, 'presentations', (round) =>
    decidePresentationRound(round, command, roundContext(gathering, context)),
  )
  return startsPresenting(gathering, command, decided)
}

export function onRoundPoint(
  gathering: Gathering,
  round: PresentationRound,
  command: PointCommand,
  context: Context,
): GatheringDecision {
  return decideRoundPoint(round, command, roundContext(gathering, context))
}

function roundContext(gathering: Gathering, context: Context): RoundContext {
  const by = personOf(gathering, context)
  const { people, activities, order } = gathering
  return {
    by,
    merged: people.merged,
    group: people.roster.get(by)?.municipality ?? null,
    now: context.now,
    leads: speaksForLeader(context.by.role),
    municipalities: people.municipalities.map(({ id }) => id),
    rounds: order.flatMap((id) => {
      const activity = activities.get(id)
      return activity?.kind === 'presentations' ? [activity] : []
    }),
  }
}

function onActivity<Kind extends Activity['kind']>(
  gathering: Gathering,
  command: PollCommand | EvaluationCommand | ConversationCommand | PresentationRoundCommand,
  kind: Kind,
  decideIt: (activity: Extract<Activity, { kind: Kind }> | undefined) => GatheringDecision,
): GatheringDecision {
  const activity = gathering.activities.get(command.activity)
  const prepares = command.type.startsWith('Prepare')
  if (activity && !isKind(activity, kind) && prepares) return refused('already-exists')
  if (activity ? !isKind(activity, kind) : !prepares) return refused('unknown-activity')
  const decision = decideIt(activity && isKind(activity, kind) ? activity : undefined)
  // Opening puts it on the hall screen too: one tap, not two.
  const scene = SCENE_OF[command.type]
  if (!decision.ok || scene === undefined) return decision
  return accepted<GatheringEvent>(...decision.events, {
    type: 'v1.SceneShown',
    scene,
    activity: command.activity,
  })
}

const SCENE_OF: { readonly [Type in RoomCommand['type']]?: Scene } = {
  OpenPoll: 'question',
  BeginSecondRound: 'question',
  OpenConversation: 'points',
  OpenEvaluation: 'evaluation',
}

function isKind<Kind extends Activity['kind']>(
  activity: Activity,
  kind: Kind,
): activity is Extract<Activity, { kind: Kind }> {
  return activity.kind === kind
}
