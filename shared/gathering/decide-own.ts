import type { Activity } from '#shared/activities/activity.ts'
import { closing, emptiedForms } from '#shared/activities/evaluation/decide.ts'
import { emptied } from '#shared/activities/poll/decide.ts'
import { emptiedMarks } from '#shared/activities/poll/marks.ts'
import { dropped } from '#shared/activities/poll/sealed.ts'
import { whyNotDays } from '#shared/agenda/check-days.ts'
import { clockOf } from '#shared/agenda/countdown.ts'
import { overtaken, whyNotOvertaken } from '#shared/agenda/overtake.ts'
import { isTimeZone } from '#shared/agenda/zone.ts'
import { accepted, refused, unreachable } from '#shared/kernel/decision.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { isReported } from '#shared/reporting/matrix.ts'
import { evolve } from './evolve.ts'
import type { Gathering, GatheringDecision, GatheringEvent } from './gathering.ts'
import type { OwnCommand } from './own.ts'
import { decidePrivacy } from './privacy.ts'
import type { Stage } from './stage.ts'

export function decideOwn(gathering: Gathering, command: OwnCommand, now: Instant): GatheringDecision {
  switch (command.type) {
    case 'NameGathering': {
      const title = tidy(command.title)
      const place = tidy(command.place)
      if (tooLong(title, TEXT_LIMITS.heading) || tooLong(place, TEXT_LIMITS.heading))
        return refused('text-too-long', `${TEXT_LIMITS.heading}`)
      return accepted({ type: 'v1.GatheringNamed', title, place })
    }
    case 'SetZone':
      if (!isTimeZone(command.zone)) return refused('unknown-zone')
      return gathering.zone === command.zone
        ? accepted()
        : accepted({ type: 'v1.ZoneSet', zone: command.zone })
    case 'ReviseAgenda':
      return reviseAgenda(gathering, command, now)
    case 'CatchUp':
      return catchUp(gathering, command, now)
    case 'BringBackAgenda':
      return bringBack(gathering, command, now)
    case 'ShowScene':
      return showScene(gathering, command)
    case 'SetTheme':
      return gathering.stage.theme === command.theme
        ? accepted()
        : accepted({ type: 'v1.ThemeSet', theme: command.theme })
    case 'RemoveActivity': {
      const activity = gathering.activities.get(command.activity)
      if (!activity) return accepted()
      // Answers are not thrown away by a slip of the hand.
      return activity.phase === 'draft'
        ? accepted({ type: 'v1.ActivityRemoved', activity: activity.id })
        : refused('in-use')
    }
    case 'MoveActivity':
      return moveActivity(gathering, command)
    case 'Undo': {
      const last = gathering.steps.at(-1)
      if (!last) return refused('nothing-to-undo')
      return last.id === command.step ? undo(gathering, last.id, now) : refused('moved-already')
    }
    case 'SetPrivacy':
      return decidePrivacy(gathering.privacy, command)
    case 'CloseGathering':
      return accepted<GatheringEvent>(
        { type: 'v1.GatheringClosed', at: now },
        ...closedWith(gathering).flatMap((activity) => closingOf(activity, now)),
        ...[...gathering.activities.values()].flatMap(marksOf),
        ...[...gathering.activities.values()].flatMap(sealedOf),
        ...(gathering.plenary === null ? [] : [{ type: 'v1.PlenaryClosed', at: now } as const]),
      )
    case 'ReopenGathering':
      return gathering.phase === 'open' ? accepted() : accepted({ type: 'v1.GatheringReopened', at: now })
  }
}

/** Taking back an opening can close a poll that has been answered; its box is then emptied like any other's. */
function undo(gathering: Gathering, step: number, at: Instant): GatheringDecision {
  const undone: GatheringEvent = { type: 'v1.StepUndone', step, at }
  const after = [...evolve(gathering, undone).activities.values()]
  const boxes = after.flatMap((activity) => (activity.phase === 'closed' ? emptiedOf(activity) : []))
  return accepted<GatheringEvent>(undone, ...boxes)
}

function emptiedOf(activity: Extract<Activity, { phase: 'closed' }>): readonly GatheringEvent[] {
  if (activity.kind === 'poll') return emptied(activity)
  return activity.kind === 'evaluation' ? emptiedForms(activity) : []
}

/** Nobody marks anything in a closed gathering, so the key that says who did has nothing left to do. */
function marksOf(activity: Activity): readonly GatheringEvent[] {
  return activity.kind === 'poll' && activity.phase !== 'draft'
    ? emptiedMarks(activity.id, activity.marks)
    : []
}

/** Answers that are too few to be counted, which nobody can join any more; what has just been emptied has none. */
function sealedOf(activity: Activity): readonly GatheringEvent[] {
  if (activity.kind !== 'poll' || activity.phase === 'draft') return []
  const { id, first } = activity
  const box = emptied(activity).length > 0 ? undefined : activity.box
  return [...dropped(id, first), ...dropped(id, box)]
}

type OpenActivity = Extract<Activity, { phase: 'open' }>

/**
 * What closes with the gathering. Nobody can answer in a closed one, so what is anonymous is settled then too; and a point that
 * comes later, from a phone without a net, is marked as late.
 */
export function closedWith({ order, activities }: Gathering): readonly OpenActivity[] {
  return order.flatMap((id): readonly OpenActivity[] => {
    const activity = activities.get(id)
    if (activity?.phase !== 'open') return []
    // People may go on filling in a form on their way home, until the time that was set.
    if (activity.kind === 'evaluation') return activity.until === null ? [activity] : []
    return activity.kind !== 'poll' || activity.anonymous ? [activity] : []
  })
}

function closingOf(activity: OpenActivity, at: Instant): readonly GatheringEvent[] {
  switch (activity.kind) {
    case 'poll':
      return [{ type: 'v1.PollClosed', activity: activity.id, at }, ...emptied(activity)]
    case 'conversation':
      return [{ type: 'v1.ConversationClosed', activity: activity.id, at }]
    case 'presentations':
      return [{ type: 'v1.PresentationsClosed', activity: activity.id, at }]
    case 'panel':
      return [{ type: 'v1.PanelClosed', activity: activity.id, at }]
    case 'commitments':
      return [{ type: 'v1.CommitmentsClosed', activity: activity.id, at }]
    case 'evaluation':
      return closing(activity, at)
    default:
      return unreachable(activity)
  }
}

function reviseAgenda(
  { agenda }: Gathering,
  { base, title, source, days }: Extract<OwnCommand, { type: 'ReviseAgenda' }>,
  now: Instant,
): GatheringDecision {
  if (base !== agenda.revision) return refused('agenda-changed')
  if (days.every(({ items }) => items.length === 0)) return refused('agenda-empty')
  // The clock and the activities know items by their id, whatever day they stand on.
  const ids = days.flatMap((day) => [day.id, ...day.items.map(({ id }) => id)])
  if (new Set(ids).size < ids.length) return refused('already-exists')
  if (tooLong(source, TEXT_LIMITS.source)) return refused('text-too-long', `${TEXT_LIMITS.source}`)
  const wrong = whyNotDays(days)
  if (wrong !== null) return refused(wrong.code, wrong.detail)
  return accepted({ type: 'v1.AgendaRevised', revision: base + 1, title: tidy(title), source, days, at: now })
}

function bringBack(
  { agenda, revisions }: Gathering,
  { base, revision }: Extract<OwnCommand, { type: 'BringBackAgenda' }>,
  now: Instant,
): GatheringDecision {
  if (base !== agenda.revision) return refused('agenda-changed')
  const earlier = revisions.find((each) => each.revision === revision)?.programme
  if (earlier === undefined) return refused('unknown-revision')
  return accepted({ type: 'v1.AgendaRevised', revision: base + 1, ...earlier, at: now })
}

/** A day overtaken is a revision like any other: the plan that people see is the one that holds. */
function catchUp(
  { agenda, run }: Gathering,
  { base, from, day: id, times, dropped }: Extract<OwnCommand, { type: 'CatchUp' }>,
  now: Instant,
): GatheringDecision {
  if (base !== agenda.revision) return refused('agenda-changed')
  if (from !== (clockOf(run)?.item ?? null)) return refused('moved-already')
  const day = agenda.days.find((each) => each.id === id)
  if (day === undefined) return refused('unknown-item')
  const wrong = whyNotOvertaken(day, run, { times, dropped })
  if (wrong !== null) return refused(wrong)
  if (times.length === 0 && dropped.length === 0) return accepted()
  const { title, source } = agenda
  const days = agenda.days.map((each) => (each === day ? overtaken(day, { times, dropped }) : each))
  return accepted({ type: 'v1.AgendaRevised', revision: base + 1, title, source, days, at: now })
}

/** The kind of activity that a picture needs. */
export function needOf(scene: Stage['scene']): Activity['kind'] | null {
  if (scene === 'question') return 'poll'
  if (scene === 'points') return 'conversation'
  if (scene === 'commitments' || scene === 'evaluation') return scene
  return scene === 'presentations' || scene === 'panel' ? scene : null
}

function showScene(
  { stage, activities, plenary, summary, reporting, figures }: Gathering,
  { scene, activity }: Pick<Stage, 'scene' | 'activity'>,
): GatheringDecision {
  const needs = needOf(scene)
  const shown = needs === null && scene !== 'figure' ? null : activity
  if (needs !== null && activities.get(shown ?? '')?.kind !== needs) return refused('unknown-activity')
  if (scene === 'plenary' && plenary === null) return refused('plenary-not-open')
  if (scene === 'summary' && summary.picks.length === 0) return refused('nothing-picked')
  if ((scene === 'matrix' || scene === 'profiles') && !isReported(reporting))
    return refused('nothing-reported')
  if (scene === 'figure' && figures.every(({ id }) => id !== shown)) return refused('unknown-figure')
  if (stage.scene === scene && stage.activity === shown) return accepted()
  return accepted({ type: 'v1.SceneShown', scene, activity: shown })
}

/** In front of one that is not there any more means last. */
function moveActivity(
  { order }: Gathering,
  { activity, before }: Extract<OwnCommand, { type: 'MoveActivity' }>,
): GatheringDecision {
  if (!order.includes(activity)) return refused('unknown-activity')
  const there = before !== null && order.includes(before) ? before : null
  const next = order[order.indexOf(activity) + 1] ?? null
  if (there === activity || there === next) return accepted()
  return accepted({ type: 'v1.ActivityMoved', activity, before: there })
}
