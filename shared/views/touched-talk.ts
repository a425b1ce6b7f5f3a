import { ownBoard, placeIn, pointsOn } from '#shared/activities/conversation/boards.ts'
import { circleIn } from '#shared/activities/conversation/circle-in.ts'
import type { Begun } from '#shared/activities/conversation/conversation.ts'
import type { RunningEvent } from '#shared/activities/conversation/running.ts'
import { showsIdeas } from '#shared/activities/conversation/shows-ideas.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { whoSees } from './own-ideas.ts'
import { stepOn } from './step-card.ts'

type TalkTouched = {
  readonly hall: boolean
  readonly groups: 'all' | readonly string[]
  readonly persons: 'all' | readonly string[]
}
const NOBODY: TalkTouched = { hall: false, groups: [], persons: [] }
const ALL: TalkTouched = { hall: true, groups: 'all', persons: 'all' }

/** Which phones may see something else after an event of a conversation that goes on. */
export function touchedByTalk(gathering: Gathering, event: RunningEvent): TalkTouched {
  switch (event.type) {
    case 'v1.StepBegun':
      return ALL
    // Turns at the table's own pace are later by as long as it stood.
    case 'v1.StepResumed':
      return { hall: true, groups: [], persons: 'all' }
    case 'v1.GroupsAsked':
    case 'v1.StepSkipped':
    case 'v1.StepLengthened':
    case 'v1.StepPaused':
    case 'v1.StepMoved':
      return { ...NOBODY, hall: true }
    case 'v1.CirclesMended': {
      const persons = [...event.people, ...event.left, ...event.back]
      return { ...NOBODY, persons: persons.map((id) => whoIs(gathering.people.merged, id)) }
    }
    case 'v1.TurnTaken':
    case 'v1.LeaderCalled':
    case 'v1.CallAnswered':
      return { ...NOBODY, persons: membersOf(gathering, begunTalk(gathering, event.activity), event.circle) }
    case 'v1.TopMarked':
      return pointTouched(gathering, event.activity, event.point)
    case 'v1.PointSupported':
    case 'v1.IdeasAsked':
      return { ...NOBODY, persons: [whoIs(gathering.people.merged, event.person)] }
    case 'v1.PointCarried':
      return pointTouched(gathering, event.activity, event.point, event)
    case 'v1.TablesWalked':
    case 'v1.StepShared':
      return NOBODY
    default:
      return unreachable(event)
  }
}

/** Whose phones show a point: its writer's, and those of the group that has it in the step that is on. */
export function pointTouched(
  gathering: Gathering,
  activity: string,
  id: string,
  left: { readonly circle: string | null; readonly group: string | null } | null = null,
): TalkTouched {
  const talk = begunTalk(gathering, activity)
  const point = talk?.points.get(id)
  if (!talk || !point) return NOBODY
  const { merged } = gathering.people
  const place = placeIn(point, talk.step) ?? left
  const step = stepOn(talk)
  const byHome = step.who === 'municipality'
  const circle = byHome ? null : (place?.circle ?? null)
  return {
    hall: false,
    groups: byHome && place ? [place.group ?? ''] : [],
    persons: [
      whoIs(merged, point.by),
      ...membersOf(gathering, talk, circle),
      ...(place && showsIdeas(step) ? whoSees(gathering, talk, point) : []),
    ],
  }
}

/** The point is gone, and with it whose it was. */
export const REMOVAL: TalkTouched = { hall: false, groups: 'all', persons: 'all' }

/** Those whose phones name this person: who talks with them, and who has what they wrote before they went to others. */
export function matesOf(gathering: Gathering, person: string): readonly string[] {
  const { roster, merged } = gathering.people
  const municipality = roster.get(person)?.municipality ?? null
  const ids = [person, ...[...merged.keys()].filter((id) => whoIs(merged, id) === person)]
  return [...gathering.activities.values()].flatMap((activity) => {
    if (activity.kind !== 'conversation' || activity.phase === 'draft') return []
    const now = circleIn(activity, person, municipality, merged)?.id ?? null
    const written = pointsOn(
      activity,
      ids.map((id) => ownBoard(activity.step, id)),
    ).map((point) => placeIn(point, activity.step)?.circle ?? null)
    return [...new Set([now, ...written])].flatMap((circle) => membersOf(gathering, activity, circle))
  })
}

function begunTalk({ activities }: Gathering, id: string): Begun | undefined {
  const talk = activities.get(id)
  return talk?.kind === 'conversation' && talk.phase !== 'draft' ? talk : undefined
}

function membersOf({ people }: Gathering, talk: Begun | undefined, id: string | null): readonly string[] {
  const circle = talk?.run.circles.find((each) => each.id === id)
  if (!circle) return []
  if (circle.people.length > 0) return circle.people.map((person) => whoIs(people.merged, person))
  return [...people.roster.values()].filter((each) => each.municipality === circle.of).map((each) => each.id)
}
