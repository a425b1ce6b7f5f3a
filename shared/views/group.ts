import { pointsOn, sharedBoard } from '#shared/activities/conversation/boards.ts'
import type { Begun, Group, Point } from '#shared/activities/conversation/conversation.ts'
import { ownPart, type Tally } from '#shared/activities/poll/tally.ts'
import type { Gathering } from '#shared/gathering/gathering.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { currentActivities } from './activity-part.ts'
import { type GroupCommitments, groupCommitments } from './commitments-part.ts'
import { type GroupPanel, groupPanels } from './own-panel.ts'
import { type ReadBackAsked, readBacksTo } from './read-back-part.ts'
import { type GroupWord, groupRoundPoints, groupWords } from './round-part.ts'
import { stepOn } from './step-card.ts'

/** What the people of one municipality (or the guests, null) share: their own points, with each other's names. */
export type GroupView = {
  readonly group: string | null
  readonly points: readonly GroupPoint[]
  /** The points among them that the group has put first. */
  readonly tops: readonly string[]
  /** What others in the hall have said to them. */
  readonly words: readonly GroupWord[]
  /** The municipality's seat in the panels that are being formed or are open. */
  readonly panels: readonly GroupPanel[]
  /** What observers have understood of them, and ask about. */
  readonly readBacks: readonly ReadBackAsked[]
  /** How they themselves answered, of questions where each municipality sees that; left out where there is none. */
  readonly answers?: readonly { readonly id: string; readonly tally: Tally }[]
  /** What they promise, and have promised before; left out where nothing is. */
  readonly commitments?: readonly GroupCommitments[]
}
export type GroupPoint = {
  readonly id: string
  readonly activity: string
  /** The step it stands in: where it was written, or where it was taken along to. */
  readonly step: string
  readonly text: string
  readonly by: string
  readonly name: string
  readonly title: string
  readonly at: number
  readonly edited: boolean
  readonly late: boolean
  /** What its writer wrote, in a round where the leader has put it otherwise; left out elsewhere. */
  readonly own?: string
}

export function groupView(gathering: Gathering, group: Group): GroupView {
  const boards = currentActivities(gathering).flatMap((activity) =>
    activity.kind === 'conversation' && activity.phase !== 'draft' ? [boardOf(activity, group)] : [],
  )
  const rounds = currentActivities(gathering).filter((activity) => activity.kind === 'presentations')
  const answers = currentActivities(gathering).flatMap((activity) => {
    const tally = activity.kind === 'poll' ? ownPart(activity, group) : null
    return tally ? [{ id: activity.id, tally }] : []
  })
  const commitments = groupCommitments(gathering, group)
  return {
    group,
    points: [
      ...boards.flatMap(({ talk, points }) =>
        points.map(({ id, text, by, at, edited, late }) => {
          const person = whoIs(gathering.people.merged, by)
          const writer = gathering.people.roster.get(person)
          return {
            id,
            activity: talk.id,
            step: talk.step,
            text,
            by: person,
            name: writer?.name ?? '',
            title: writer?.title ?? '',
            at,
            edited,
            late,
          }
        }),
      ),
      ...rounds.flatMap((round) => groupRoundPoints(gathering, round, group)),
    ],
    tops: boards.flatMap(({ talk, points }) =>
      points.flatMap(({ id, top }) => (top.includes(talk.step) ? [id] : [])),
    ),
    words: rounds.flatMap((round) => groupWords(gathering, round, group)),
    panels: groupPanels(gathering, group),
    readBacks: readBacksTo(gathering, group),
    ...(answers.length > 0 ? { answers } : {}),
    ...(commitments.length > 0 ? { commitments } : {}),
  }
}

/** What the municipality has in the step that is on, if that is how people talk there and its writers were told so. */
function boardOf(talk: Begun, group: Group): { readonly talk: Begun; readonly points: readonly Point[] } {
  const { who, sees } = stepOn(talk)
  const isShared = who === 'municipality' && sees !== 'nobody'
  const board = sharedBoard(talk.steps, { step: talk.step, circle: null, group })
  return { talk, points: isShared ? pointsOn(talk, [board]) : [] }
}
