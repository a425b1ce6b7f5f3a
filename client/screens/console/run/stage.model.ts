import type { Question } from '#shared/activities/poll/poll.ts'
import type { Scene } from '#shared/gathering/stage.ts'
import type { LeaderActivity, LeaderView } from '#shared/views/leader.ts'
import { liveItemId } from './run.model.ts'

export type HallPick = { readonly scene: Scene; readonly key: string }
export const PICKS: readonly HallPick[] = [
  { scene: 'now', key: '1' },
  { scene: 'question', key: '2' },
  { scene: 'points', key: '3' },
  { scene: 'welcome', key: '4' },
  { scene: 'goals', key: '5' },
  { scene: 'practical', key: '6' },
  { scene: 'item', key: '7' },
  { scene: 'seating', key: '8' },
  { scene: 'presentations', key: '9' },
  { scene: 'panel', key: 'O' },
  { scene: 'commitments', key: 'L' },
  { scene: 'evaluation', key: 'E' },
  { scene: 'matrix', key: 'T' },
  { scene: 'profiles', key: 'R' },
  { scene: 'plenary', key: 'F' },
  { scene: 'summary', key: 'U' },
  { scene: 'figure', key: 'G' },
  { scene: 'black', key: '0' },
]

export type StagePart = Pick<
  LeaderView,
  | 'activities'
  | 'stage'
  | 'run'
  | 'agenda'
  | 'goals'
  | 'practical'
  | 'extras'
  | 'seating'
  | 'plenary'
  | 'summary'
  | 'figures'
  | 'reporting'
>

const begun = ({ phase }: LeaderActivity) => phase !== 'draft'

/** Newest first: what was prepared or improvised last is what the leader means. */
function newest(activities: readonly LeaderActivity[]): readonly LeaderActivity[] {
  return activities.toReversed()
}

/** The picture that shows an activity. */
export function sceneOf(kind: LeaderActivity['kind']): Scene {
  if (kind !== 'poll' && kind !== 'conversation') return kind
  return kind === 'poll' ? 'question' : 'points'
}

function fits(scene: Scene, { kind }: LeaderActivity): boolean {
  if (scene === 'presentations' || scene === 'panel' || scene === 'commitments' || scene === 'evaluation')
    return kind === scene
  return scene === 'question' ? kind === 'poll' : kind === 'conversation'
}

/** The pictures of one activity. */
const OF_ACTIVITY: readonly Scene[] = [
  'question',
  'points',
  'presentations',
  'panel',
  'commitments',
  'evaluation',
]

/** What a scene would show: the activity that is on the screen, else the one that is open, else the latest closed one. */
export function activityFor(scene: Scene, view: StagePart): LeaderActivity | null {
  if (!OF_ACTIVITY.includes(scene)) return null
  const fitting = newest(view.activities).filter((each) => begun(each) && fits(scene, each))
  return (
    fitting.find(({ id }) => id === view.stage.activity) ??
    fitting.find(({ phase, item }) => phase === 'open' && item === liveItemId(view.run)) ??
    fitting.find(({ phase }) => phase === 'open') ??
    fitting[0] ??
    null
  )
}

export type Reason =
  | 'noProgramme'
  | 'noQuestion'
  | 'noPoints'
  | 'noRound'
  | 'noPanel'
  | 'noCommitments'
  | 'noEvaluation'
  | 'noReports'
  | 'noPlenary'
  | 'noSummary'
  | 'noFigures'
  | 'noGoals'
  | 'noPractical'
  | 'noItemText'
  | 'noTables'

/** Why a scene cannot be shown; null when it can. */
export function whyNot(scene: Scene, view: StagePart): Reason | null {
  if (scene === 'now') return view.agenda.days.some(({ items }) => items.length > 0) ? null : 'noProgramme'
  if (scene === 'question') return activityFor(scene, view) === null ? 'noQuestion' : null
  if (scene === 'points') return activityFor(scene, view) === null ? 'noPoints' : null
  if (scene === 'presentations') return activityFor(scene, view) === null ? 'noRound' : null
  if (scene === 'panel') return activityFor(scene, view) === null ? 'noPanel' : null
  if (scene === 'commitments') return activityFor(scene, view) === null ? 'noCommitments' : null
  if (scene === 'evaluation') return activityFor(scene, view) === null ? 'noEvaluation' : null
  if (scene === 'matrix' || scene === 'profiles')
    return view.reporting.reports.some(({ sentAt }) => sentAt !== null) ? null : 'noReports'
  if (scene === 'plenary') return view.plenary === null ? 'noPlenary' : null
  if (scene === 'summary') return view.summary.picks.length === 0 ? 'noSummary' : null
  if (scene === 'figure') return view.figures.length === 0 ? 'noFigures' : null
  if (scene === 'goals') return view.goals.goals.length === 0 ? 'noGoals' : null
  if (scene === 'practical') return isPractical(view) ? null : 'noPractical'
  if (scene === 'item') return hasText(view) ? null : 'noItemText'
  if (scene === 'seating') return view.seating.shown === 'none' ? 'noTables' : null
  return null
}

function isPractical({ practical }: StagePart): boolean {
  return practical.wifi !== null || practical.contact !== '' || practical.lines.length > 0
}

/** Whether the item that is on has a text or a link to show. */
function hasText({ run, extras }: StagePart): boolean {
  const live = liveItemId(run)
  // Read first: a page hears of what comes to stand there only when it has asked for it by name.
  const laid = live === null ? undefined : extras[live]
  const has = laid && Object.hasOwn(extras, live ?? '') ? laid : undefined
  return has !== undefined && (has.text !== '' || has.links.length > 0)
}

/** What a picture would be of: its activity, or one of the figures, where the one after what is shown comes next. */
export function shownFor(scene: Scene, view: StagePart): string | null {
  if (scene !== 'figure') return activityFor(scene, view)?.id ?? null
  const { figures, stage } = view
  const on = stage.scene === 'figure' ? figures.findIndex(({ id }) => id === stage.activity) : -1
  return (figures[on + 1] ?? figures[0])?.id ?? null
}

const ONCE_THERE: readonly Scene[] = [
  ...(['goals', 'practical', 'item', 'seating', 'presentations', 'panel', 'plenary'] as const),
  ...(['commitments', 'evaluation', 'matrix', 'profiles', 'summary', 'figure'] as const),
]

/** The pictures to choose between: the usual ones always, goals and the like once there are any. */
export function picksFor(view: StagePart): typeof PICKS {
  return PICKS.filter(
    ({ scene }) => !ONCE_THERE.includes(scene) || whyNot(scene, view) === null || view.stage.scene === scene,
  )
}

/** So many stand in one row; with more than that the last place is the menu’s. */
const ROW = 7

/** The likely ones in one row, in their usual order, and the rest behind them. Now and black are always in the row. */
export function pickRow(view: StagePart): {
  readonly row: readonly HallPick[]
  readonly rest: readonly HallPick[]
} {
  const picks = picksFor(view)
  if (picks.length <= ROW) return { row: picks, rest: [] }
  const open = newest(view.activities).filter(({ phase }) => phase === 'open')
  const likely: readonly Scene[] = [
    ...(['now', 'black', view.stage.scene] as const),
    ...(view.plenary === null ? [] : (['plenary'] as const)),
    ...[...open, ...newest(atHand(view)).filter(begun)].map(({ kind }) => sceneOf(kind)),
    ...picks.filter(({ scene }) => whyNot(scene, view) === null).map(({ scene }) => scene),
  ]
  const chosen = new Set([...new Set(likely)].slice(0, ROW - 1))
  return {
    row: picks.filter(({ scene }) => chosen.has(scene)),
    rest: picks.filter(({ scene }) => !chosen.has(scene)),
  }
}

function isHere(view: StagePart): (activity: LeaderActivity) => boolean {
  const live = liveItemId(view.run)
  return ({ id, phase, item }) =>
    phase === 'open' ||
    id === view.stage.activity ||
    (live === null ? item === null : item === live || (item === null && phase === 'draft'))
}

/** A panel works before lunch and presents after it. */
function hasToPresent(activity: LeaderActivity): boolean {
  return activity.kind === 'panel' && begun(activity) && activity.chosen.length > 0
}

/** The activities to have at hand: what is open, what is on the screen, what belongs to the item that is on, and panels that have chosen what to present. */
export function atHand(view: StagePart): readonly LeaderActivity[] {
  const here = isHere(view)
  return view.activities.filter(
    (each) => here(each) || hasToPresent(each) || each.id === view.plenary?.activity,
  )
}

/** The one shown in full: the picked one, else the one on the screen, else an open one, else the one that was open here last, else the first draft. */
export function inFocus(
  view: StagePart,
  picked: string | null,
  latest: string | null = null,
): LeaderActivity | null {
  // What only has something left to present comes when it is picked.
  const near = atHand(view).filter(isHere(view))
  return (
    atHand(view).find(({ id }) => id === picked) ??
    near.find(({ id }) => id === view.stage.activity) ??
    newest(near).find(({ phase }) => phase === 'open') ??
    near.find(({ id }) => id === latest) ??
    near.find(({ phase }) => phase === 'draft') ??
    near.at(-1) ??
    null
  )
}

/** What is asked; a round asks nothing and goes by what it is, and a panel by its first assignment. */
export function questionOf(activity: LeaderActivity): string {
  if (activity.kind === 'presentations') return ''
  if (activity.kind === 'panel') return activity.assignments[0]?.title ?? ''
  if (activity.kind === 'commitments' || activity.kind === 'evaluation') return activity.title
  return activity.kind === 'poll' ? activity.question.text : (activity.steps[0]?.prompt ?? '')
}

export type ActivityType =
  | Question['type']
  | 'conversation'
  | 'presentations'
  | 'panel'
  | 'commitments'
  | 'evaluation'
export function typeOf(activity: LeaderActivity): ActivityType {
  return activity.kind === 'poll' ? activity.question.type : activity.kind
}
