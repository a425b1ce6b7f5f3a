import type { Group } from '#shared/activities/conversation/conversation.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { currentActivities, pointsOf } from './activity-part.ts'
import { type GroupWord, groupRoundPoints, groupWords } from './round-part.ts'

/** What the people of one municipality (or the guests, null) share: their own points, with each other's names. */
export type GroupView = {
  readonly group: string | null
  readonly points: readonly GroupPoint[]
  /** What others in the hall have said to them. */
  readonly words: readonly GroupWord[]
}
export type GroupPoint = {
  readonly id: string
  readonly activity: string
  readonly step: string
  readonly text: string
  readonly by: string
  readonly name: string
  readonly title: string
  readonly at: number
  readonly edited: boolean
  readonly late: boolean
}

export function groupView(gathering: Gathering, group: Group): GroupView {
  const talks = currentActivities(gathering).filter((activity) => activity.kind === 'conversation')
  const rounds = currentActivities(gathering).filter((activity) => activity.kind === 'presentations')
  return {
    group,
    points: [
      ...talks.flatMap((talk) =>
        pointsOf(talk, group).map(({ id, step, text, by, at, edited, late }) => {
          const person = whoIs(gathering.people.merged, by)
          const writer = gathering.people.roster.get(person)
          const name = writer?.name ?? ''
          return {
            id,
            activity: talk.id,
            step,
            text,
            by: person,
            name,
            title: writer?.title ?? '',
            at,
            edited,
            late,
          }
        }),
      ),
      ...rounds.flatMap((round) => groupRoundPoints(gathering, round, group)),
    ],
    words: rounds.flatMap((round) => groupWords(gathering, round, group)),
  }
}
