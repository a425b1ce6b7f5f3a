import { type Matching, matchedIn } from '#shared/activities/conversation/draw.ts'
import type { TakeGroups } from '#shared/activities/conversation/running.ts'
import { stepIn } from '#shared/activities/conversation/running-context.ts'
import type { ActivityId, DrawId, PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Gathering } from './gathering.ts'
import { hallFacts, hallFrom, type MatchingFacts, meetings } from './hall-now.ts'

/** What is to be matched, for the thread that does it: plain, and no more than it needs. */
export type GroupsJob = { readonly step: Matching; readonly facts: MatchingFacts }
export type GroupsAsked = { readonly activity: ActivityId; readonly draw: DrawId; readonly at: Instant }

/** The groups that are being waited for; null when none are. */
export function groupsAsked(gathering: Gathering): GroupsAsked | null {
  for (const activity of gathering.activities.values())
    if (activity.kind === 'conversation' && activity.phase === 'open' && activity.drawing !== null) {
      const asked = { activity: activity.id, draw: activity.drawing.id, at: activity.drawing.at }
      if (matchingFor(gathering, asked) !== null) return asked
    }
  return null
}

/** Whether it is still what is waited for. */
export function isAsked(gathering: Gathering, asked: GroupsAsked): boolean {
  return matchingFor(gathering, asked) !== null
}

function matchingFor({ activities }: Gathering, { activity, draw }: GroupsAsked): Matching | null {
  const talk = activities.get(activity)
  if (talk?.kind !== 'conversation' || talk.phase !== 'open' || talk.drawing?.id !== draw) return null
  const { who, where } = stepIn(talk, talk.drawing.step) ?? {}
  return where !== undefined && (who === 'duo' || who === 'four') ? { who, where } : null
}

/** Null: it is not asked for any more. */
export function groupsJob(gathering: Gathering, asked: GroupsAsked): GroupsJob | null {
  const step = matchingFor(gathering, asked)
  if (step === null) return null
  const { people, tables, past, seed } = hallFacts(gathering, asked.draw)
  const talked = past.map(({ who, circles }) => ({
    who,
    circles: circles.map((circle) => ({ people: circle.people })),
  }))
  return {
    step,
    facts: { people, tables, past: talked, seed, ...meetings(gathering, asked.at) },
  }
}

/** The search itself; the same groups wherever it is done. */
export function drawGroups({ step, facts }: GroupsJob): readonly (readonly PersonId[])[] {
  return matchedIn(step, hallFrom(facts))
}

export function takeGroups(
  { activity, draw }: Omit<GroupsAsked, 'at'>,
  groups: readonly (readonly PersonId[])[] | null,
): TakeGroups {
  return { type: 'TakeGroups', activity, draw, groups }
}

/** Whether groups that were found in the one hold in the other: the same people, sitting where they sat. */
export function isSameDraw(
  { people: one, seating: seats }: Gathering,
  { people, seating }: Gathering,
): boolean {
  return one.roster === people.roster && one.merged === people.merged && seats === seating
}
