import type { Activity } from '#shared/activities/activity.ts'
import type { Begun, Point } from '#shared/activities/conversation/conversation.ts'
import { type Alike, alikeOf } from '#shared/activities/poll/alike.ts'
import type { Answer, Question, Results } from '#shared/activities/poll/poll.ts'
import {
  answeredCount,
  type Breakdown,
  breakdownOf,
  leaderFirst,
  leaderTally,
  type Tally,
} from '#shared/activities/poll/tally.ts'
import type { Run } from '#shared/agenda/agenda.ts'
import type { Promises } from '#shared/agenda/promised.ts'
import type { Figure } from '#shared/figures/figures.ts'
import type { Gathering, Revision } from '#shared/gathering/gathering.ts'
import { erasesAt, type Privacy } from '#shared/gathering/privacy.ts'
import type { Scene, Theme } from '#shared/gathering/stage.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { memo } from '#shared/kernel/memo.ts'
import { makeSortAgain } from '#shared/kernel/sort-again.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { Person } from '#shared/people/people.ts'
import type { Call } from '#shared/showing/call-times.ts'
import type { ItemClock } from '#shared/showing/item-clock.ts'
import type { Extras, Goals, Practical } from '#shared/showing/showing.ts'
import { type ArrivalsPart, arrivalsPart } from './arrivals-part.ts'
import { callsPart } from './calls-part.ts'
import { type LeaderCommitments, leaderCommitments } from './commitments-part.ts'
import { type DoorPart, doorPart } from './door-part.ts'
import { type EvaluationPart, evaluationPart } from './evaluation-part.ts'
import { figuresPart } from './figures-part.ts'
import { type LeaderReporting, leaderReporting } from './form.ts'
import { type LeaderPanel, leaderPanel } from './leader-panel.ts'
import { leaderRun, pointMore } from './leader-talk.ts'
import type { JoinPart, Live } from './live.ts'
import { type ShownPart, type SpeakerPart, shownParts, speakerPart } from './plenary-part.ts'
import { type AgendaPart, agendaPart, type GatheringPart, gatheringPart, runPart } from './programme-part.ts'
import { type LeaderPresentations, leaderPresentations } from './round-part.ts'
import { type SeatingPart, seatingPart } from './seating-part.ts'
import { clocksPart, extrasPart, goalsPart, practicalPart } from './showing-part.ts'
import { type LeaderSummary, leaderSummary } from './summary-part.ts'
import type { LeaderPointMore, LeaderRun, LeaderStep } from './talk-part.ts'
import { type WonderingPart, wonderingParts } from './wondering-part.ts'

/** What the leader's console needs; still no answer that was promised to be anonymous. */
export type LeaderView = {
  readonly gathering: GatheringPart
  readonly agenda: AgendaPart
  /** The programme text as pasted. */
  readonly source: string
  readonly revisions: readonly RevisionPart[]
  readonly run: Run
  /** What each day that has begun promised as it did. */
  readonly promises: Promises
  readonly stage: { readonly scene: Scene; readonly activity: string | null; readonly theme: Theme }
  readonly goals: Goals
  readonly practical: Practical
  readonly privacy: Privacy & {
    /** When everything goes by itself; null: not as it stands. */
    readonly erasesAt: Instant | null
  }
  /** By item: notes to self, and what the item has to show. */
  readonly extras: Readonly<Record<string, Extras>>
  /** By item, those that are not as usual. */
  readonly clocks: Readonly<Record<string, ItemClock>>
  /** By item: who is to be where, and when. */
  readonly calls: Readonly<Record<string, readonly Call[]>>
  /** The step that Undo would take back. */
  readonly undo: { readonly step: number; readonly command: string } | null
  readonly people: readonly LeaderPerson[]
  /** Ids of the people whose phones are connected now. */
  readonly online: readonly string[]
  readonly arrivals: ArrivalsPart
  /** Who may come in, and who waits for it. */
  readonly door: DoorPart
  readonly seating: SeatingPart
  readonly activities: readonly LeaderActivity[]
  /** What is being presented, with all that is to come; null: nothing. */
  readonly plenary: SpeakerPart | null
  readonly shown: readonly ShownPart[]
  readonly wonderings: readonly WonderingPart[]
  readonly summary: LeaderSummary
  /** What is asked of the municipalities before the gathering, and what they have told. */
  readonly reporting: LeaderReporting
  /** What numbers say; `stage.activity` is the id of the one that is shown. */
  readonly figures: readonly Figure[]
  readonly screens: number
  readonly leaders: Live['leaders']
  readonly storage: Live['storage']
  /** This server cannot hear the others that serve the gathering. */
  readonly apart?: boolean
  /** Everything is kept in a database, which others look after, and not on a disk of the server's. */
  readonly inDatabase?: boolean
  readonly join: JoinPart
}
/** An earlier programme, enough of it to be looked at. `days` is null where it was not kept. */
export type RevisionPart = {
  readonly revision: number
  readonly at: number
  readonly items: number
  readonly days: readonly (readonly { readonly start: number; readonly title: string }[])[] | null
}
export type LeaderPerson = {
  readonly id: string
  readonly name: string
  readonly municipality: string | null
  readonly title: string
  readonly duties: readonly string[]
  readonly arrived: boolean
  /** Has been here, and has gone home. */
  readonly gone?: boolean
  /** How many the phone stands for. */
  readonly stands: number
}
export type LeaderPoll = {
  readonly kind: 'poll'
  readonly id: string
  readonly item: string | null
  readonly phase: 'draft' | 'open' | 'closed'
  readonly question: Question
  readonly anonymous: boolean
  readonly results: Results
  /** The right answer, where there is one; and whether everybody has seen it. */
  readonly right?: Answer
  readonly revealed?: true
  /** Texts and words wait for the leader; which of them are through stands with each in the tally. */
  readonly glance?: true
  readonly toEach?: true
  /** When it closes by itself. */
  readonly until?: number
  readonly round?: 2
  /** What was answered in the first round, once there is a second. */
  readonly first?: Tally
  readonly answered: number
  /** Null: an anonymous poll that has not closed yet, or has given away fewer than five answers. */
  readonly tally: Tally | null
  readonly breakdown: Breakdown | null
  /** What an anonymous result gives away of everybody in it; left out: nothing. */
  readonly alike?: Alike
}
export type LeaderConversation = {
  readonly kind: 'conversation'
  readonly id: string
  readonly item: string | null
  readonly phase: 'draft' | 'open' | 'closed'
  readonly steps: readonly LeaderStep[]
  /** How the step that is on is going; null in a draft. */
  readonly talk: LeaderRun | null
  readonly points: readonly LeaderPoint[]
}
export type LeaderPoint = {
  readonly id: string
  readonly group: string | null
  readonly by: string
  readonly text: string
  readonly at: number
  readonly edited: boolean
  readonly late: boolean
} & LeaderPointMore
export type LeaderActivity =
  | LeaderPoll
  | LeaderConversation
  | LeaderPresentations
  | LeaderPanel
  | LeaderCommitments
  | EvaluationPart

export function leaderView(gathering: Gathering, live: Live): LeaderView {
  const { agenda, revisions, stage, steps, people, activities, order } = gathering
  const last = steps.at(-1)
  return {
    gathering: gatheringPart(gathering),
    agenda: agendaPart(agenda),
    source: agenda.source,
    revisions: revisions.map(revisionPart),
    run: runPart(gathering.run),
    promises: gathering.promises,
    stage: { scene: stage.scene, activity: stage.activity, theme: stage.theme },
    goals: goalsPart(gathering.goals),
    practical: practicalPart(gathering.practical),
    privacy: { ...gathering.privacy, erasesAt: erasesAt(gathering) },
    extras: extrasPart(gathering.extras),
    clocks: clocksPart(gathering.clocks),
    calls: callsPart(gathering.calls),
    undo: last ? { step: last.id, command: last.command } : null,
    people: peoplePart(people.roster),
    online: [...live.online].sort(),
    arrivals: arrivalsPart(gathering),
    door: doorPart(people),
    seating: seatingPart(gathering),
    activities: order.flatMap((id) => {
      const activity = activities.get(id)
      if (!activity) return []
      return [activity.kind === 'panel' ? leaderPanel(gathering, activity) : leaderActivity(activity)(people)]
    }),
    plenary: speakerPart(gathering),
    shown: shownParts(gathering),
    wonderings: wonderingParts(gathering),
    summary: leaderSummary(gathering),
    reporting: leaderReporting(gathering.reporting),
    figures: figuresPart(gathering.figures),
    screens: live.screens,
    leaders: live.leaders,
    storage: live.storage,
    ...(live.apart ? { apart: true } : {}),
    ...(live.inDatabase ? { inDatabase: true } : {}),
    join: live.join,
  }
}

const revisionPart = memo(
  ({ revision, at, items, programme }: Revision): RevisionPart => ({
    revision,
    at,
    items,
    days: programme?.days.map((day) => day.items.map(({ start, title }) => ({ start, title }))) ?? null,
  }),
)

const peoplePart = memo((roster: Gathering['people']['roster']) =>
  byName([...roster.values()].map(personPart)),
)
const byName = makeSortAgain<LeaderPerson>(
  (a, b) => a.name.localeCompare(b.name, 'nb') || (a.id < b.id ? -1 : 1),
)

const personPart = memo(
  ({ id, name, municipality, title, duties, presence, stands = 1 }: Person): LeaderPerson => ({
    id,
    name,
    municipality,
    title,
    duties,
    arrived: presence === 'arrived',
    ...(presence === 'gone' ? { gone: true } : {}),
    stands,
  }),
)

/** Counted once for each state of it: in the afternoon there are many polls, and the console is told ten times a second. */
const leaderActivity = memo((activity: Exclude<Activity, { kind: 'panel' }>) =>
  memo((people: Gathering['people']) => activityPart(activity, people)),
)

function activityPart(
  activity: Exclude<Activity, { kind: 'panel' }>,
  people: Gathering['people'],
): LeaderActivity {
  const { merged } = people
  const { id, item, phase } = activity
  switch (activity.kind) {
    case 'poll': {
      const { kind, question, anonymous, results, right, revealed, glance, toEach, until } = activity
      const first = leaderFirst(activity)
      const isSecond = activity.phase !== 'draft' && activity.first !== undefined
      const breakdown = breakdownOf(activity)
      const answered = answeredCount(activity)
      const alike = alikeOf(activity)
      return {
        kind,
        id,
        item,
        phase,
        question,
        anonymous,
        results,
        answered,
        tally: leaderTally(activity),
        breakdown,
        ...(right ? { right } : {}),
        ...(revealed ? { revealed } : {}),
        ...(glance ? { glance } : {}),
        ...(toEach ? { toEach } : {}),
        ...(until === undefined ? {} : { until }),
        ...(isSecond ? { round: 2 } : {}),
        ...(first ? { first } : {}),
        ...(alike ? { alike } : {}),
      }
    }
    case 'conversation':
      return {
        kind: 'conversation',
        id,
        item,
        phase,
        steps: activity.steps.map((step) => ({ ...step, skipped: activity.skipped.includes(step.id) })),
        talk: activity.phase === 'draft' ? null : leaderRun(activity, merged),
        points: activity.phase === 'draft' ? [] : leaderPoints(activity)(merged),
      }
    case 'presentations':
      return leaderPresentations(activity, people)
    case 'commitments':
      return leaderCommitments(activity, people)
    case 'evaluation':
      return evaluationPart(activity)
    default:
      return unreachable(activity)
  }
}

const leaderPoints = memo((talk: Begun) =>
  memo((merged: Gathering['people']['merged']): readonly LeaderPoint[] =>
    [...talk.points.values()]
      .sort((a, b) => a.number - b.number)
      .map((point) => leaderPoint(merged)(talk.steps)(point)),
  ),
)

/** A point that did not change is the same object in the next view, however many there are. */
const leaderPoint = memo((merged: Gathering['people']['merged']) =>
  memo((steps: Begun['steps']) =>
    memo((point: Point): LeaderPoint => {
      const { id, group, by, at, edited, late } = point
      return { id, group, by: whoIs(merged, by), at, edited, late, ...pointMore(steps)(point) }
    }),
  ),
)
