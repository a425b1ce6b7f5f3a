import type { CommitmentsCommand } from '#shared/activities/commitments/commitments.ts'
import { decideCommitments } from '#shared/activities/commitments/decide.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { accepted, refused } from '#shared/kernel/decision.ts'
import { speaksForLeader } from './authorise.ts'
import { writerOf } from './decide-observed.ts'
import type { By } from './decide-panel.ts'
import type { Gathering, GatheringDecision, GatheringEvent } from './gathering.ts'

/** What each municipality will do, and what has become of what it said last time. */
export function onCommitments(
  gathering: Gathering,
  command: CommitmentsCommand,
  { by: actor, now }: By,
): GatheringDecision {
  const { activities, people, zone, stage } = gathering
  const there = activities.get(command.activity)
  const prepares = command.type === 'PrepareCommitments'
  if (there && there.kind !== 'commitments') return refused(prepares ? 'already-exists' : 'unknown-activity')
  if (!there && !prepares) return refused('unknown-activity')
  const by = writerOf(gathering, actor)
  const decision = decideCommitments(there, command, {
    by,
    group: people.roster.get(by)?.municipality ?? null,
    now,
    today: wallClock(now, zone).date,
    leads: speaksForLeader(actor.role),
    municipalities: people.municipalities.map(({ id }) => id),
  })
  // What is opened is on the hall screen too: one tap, not two.
  if (!decision.ok || command.type !== 'OpenCommitments') return decision
  if (stage.scene === 'commitments' && stage.activity === command.activity) return decision
  return accepted<GatheringEvent>(...decision.events, {
    type: 'v1.SceneShown',
    scene: 'commitments',
    activity: command.activity,
  })
}
