import type { Activity } from '#shared/activities/activity.ts'
import type { ConversationCommand } from '#shared/activities/conversation/conversation.ts'
import { decideConversation } from '#shared/activities/conversation/decide.ts'
import { mending, reseated } from '#shared/activities/conversation/decide-circles.ts'
import { decidePoll, emptied } from '#shared/activities/poll/decide.ts'
import type { PollCommand } from '#shared/activities/poll/poll.ts'
import {
  decidePresentationRound,
  decideRoundPoint,
  type RoundContext,
} from '#shared/activities/presentation-round/decide.ts'
import type { PresentationRoundCommand } from '#shared/activities/presentation-round/presentation-round.ts'
import { whyNotDays } from '#shared/agenda/check-days.ts'
import { clockOf } from '#shared/agenda/countdown.ts'
import { overtaken, whyNotOvertaken } from '#shared/agenda/overtake.ts'
import { placeOf } from '#shared/agenda/position.ts'
import { decideRun } from '#shared/agenda/run.ts'
import { isTimeZone, wallClock } from '#shared/agenda/zone.ts'
import { accepted, type Decision, refused, unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { TEXT_LIMITS, tidy, tooLong } from '#shared/kernel/text.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { decidePeople, returning } from '#shared/people/decide.ts'
import { decideSeats } from '#shared/seating/decide.ts'
import { seatLate } from '#shared/seating/late-comers.ts'
import { decideShowing } from '#shared/showing/decide.ts'
import { type Actor, authorise, leads, speaksForLeader } from './authorise.ts'
import { evolve } from './evolve.ts'
import type {
  Gathering,
  GatheringEvent,
  GatheringRefusal,
  OwnCommand,
  RoomCommand,
  Slice,
  Stage,
} from './gathering.ts'
import { hallNow } from './hall-now.ts'

export type GatheringDecision = Decision<GatheringEvent, GatheringRefusal>
export type Context = {
  readonly by: Actor
  readonly now: Instant
  readonly newId: () => string
  /** The hash of the asking phone's token; empty for all others. */
  readonly device: string
  readonly tag: (box: string, person: PersonId) => string
}

/** May it be done, does it make sense, and what then happened. A leader's step is opened by a `StepTaken`, for undo. */
export function decide(gathering: Gathering, command: RoomCommand, context: Context): GatheringDecision {
  if (!authorise(context.by.role, command.type)) return refused('not-allowed')
  if (context.by.role === 'remote' && isBeyondThumb(gathering, command)) return refused('not-allowed')
  if (gathering.phase === 'closed' && !worksWhenClosed(command)) return refused('gathering-closed')
  const seated = withSeats(gathering, comingBack(gathering, command, context), context)
  const decision = withCircles(gathering, seated, context)
  if (!decision.ok || decision.events.length === 0) return decision
  const slices = leads(context.by.role) ? slicesOf(gathering, command, decision.events, context.now) : []
  if (slices.length === 0) return decision
  return accepted<GatheringEvent>(
    { type: 'v1.StepTaken', step: gathering.stepsTaken + 1, command: command.type, slices },
    ...decision.events,
  )
}

/** Who has gone home and acts is back first. What a phone only asks again, or may not, brings nobody back. */
function comingBack(gathering: Gathering, command: RoomCommand, context: Context): GatheringDecision {
  const back = gathering.phase === 'open' ? returning(gathering.people, context) : []
  if (back.length === 0) return route(gathering, command, context)
  const decision = route(back.reduce<Gathering>(evolve, gathering), command, context)
  return decision.ok && decision.events.length > 0
    ? accepted<GatheringEvent>(...back, ...decision.events)
    : decision
}

/** A remote control takes back what one could have done itself, and shows the pictures that everybody may see anyway. */
function isBeyondThumb({ steps }: Gathering, command: RoomCommand): boolean {
  if (command.type === 'Undo') {
    const step = steps.find(({ id }) => id === command.step)
    return step !== undefined && !authorise('remote', step.command)
  }
  return command.type === 'ShowScene' && needOf(command.scene) !== null
}

/** After closing, the leader may look back and open again, and a phone without a net still gets its words in. */
function worksWhenClosed({ type }: RoomCommand): boolean {
  return (
    type === 'ReopenGathering' ||
    type === 'Undo' ||
    type === 'AddPoint' ||
    type === 'SendWord' ||
    type === 'ShowScene' ||
    type === 'SetTheme'
  )
}

function route(gathering: Gathering, command: RoomCommand, context: Context): GatheringDecision {
  const { now } = context
  if (command.type === 'AddPoint' || command.type === 'EditPoint' || command.type === 'RemovePoint') {
    const round = gathering.activities.get(command.activity)
    if (round?.kind === 'presentations')
      return decideRoundPoint(round, command, roundContext(gathering, context))
  }
  switch (command.type) {
    case 'StartItem':
    case 'PauseClock':
    case 'ResumeClock':
    case 'AdjustTime':
    case 'EndDay':
      return startsShowing(
        gathering,
        command,
        decideRun(gathering.agenda, gathering.run, command, { now, zone: gathering.zone }),
      )
    case 'NameMunicipalities':
    case 'ExpectPeople':
    case 'EditPerson':
    case 'MarkArrived':
    case 'MarkLeft':
    case 'RemovePerson':
    case 'FreeSeat':
    case 'MergePeople':
    case 'StandFor':
    case 'Join':
    case 'JoinAs':
    case 'LinkDevice':
      return decidePeople(gathering.people, command, context)
    case 'PreparePoll':
    case 'RevisePoll':
    case 'OpenPoll':
    case 'ClosePoll':
    case 'SetResults':
    case 'CastBallot':
      return onActivity(gathering, command, 'poll', (poll) =>
        decidePoll(poll, command, { by: personOf(gathering, context), now, tag: context.tag }),
      )
    case 'PrepareConversation':
    case 'ReviseConversation':
    case 'OpenConversation':
    case 'CloseConversation':
    case 'AddPoint':
    case 'EditPoint':
    case 'RemovePoint':
    case 'BeginStep':
    case 'RepeatStep':
    case 'SkipStep':
    case 'LengthenStep':
    case 'PauseStep':
    case 'ResumeStep':
    case 'MoveStep':
    case 'TakeTurn':
    case 'CallLeader':
    case 'AnswerCall':
    case 'LeaveStep':
    case 'MarkTop':
    case 'SupportPoint':
    case 'CarryPoint':
    case 'WalkTables':
      return putsStepUp(
        gathering,
        command,
        onActivity(gathering, command, 'conversation', (talk) =>
          decideConversation(talk, command, {
            by: personOf(gathering, context),
            merged: gathering.people.merged,
            group: gathering.people.roster.get(personOf(gathering, context))?.municipality ?? null,
            now,
            leads: speaksForLeader(context.by.role),
            hall: () => hallNow(gathering, `${command.activity} ${gathering.stepsTaken} ${now}`),
          }),
        ),
      )
    case 'PreparePresentations':
    case 'RevisePresentations':
    case 'DrawPresentations':
    case 'OpenPresentations':
    case 'ClosePresentations':
    case 'BeginPresentation':
    case 'SkipPresentation':
    case 'MovePresentation':
    case 'LengthenPresentation':
    case 'PausePresentation':
    case 'ResumePresentation':
    case 'SendWord':
    case 'RemoveWord':
      return startsPresenting(
        gathering,
        command,
        onActivity(gathering, command, 'presentations', (round) =>
          decidePresentationRound(round, command, roundContext(gathering, context)),
        ),
      )
    case 'SetGoals':
    case 'SetPractical':
    case 'SetExtras':
    case 'SetClock': {
      const { goals, practical, extras, clocks, agenda } = gathering
      const knows = (item: string) => placeOf(agenda, item) !== null
      return decideShowing({ goals, practical, extras, clocks, knows }, command)
    }
    case 'SetTables':
    case 'PinPerson':
    case 'UnpinPerson':
    case 'LockTable':
    case 'KeepPairs':
    case 'SetRoundsAhead':
    case 'DrawSeating':
    case 'SeatLateComers':
    case 'TakeSeating':
    case 'MoveSeat':
    case 'DropDraft':
    case 'ShowSeating':
    case 'ShowHomeTables':
    case 'ShowLastRound':
    case 'ClearTables':
    case 'KnowWell':
      return putsTablesUp(
        gathering,
        decideSeats(gathering.seating, command, {
          by: personOf(gathering, context),
          here: gathering.people,
          now,
          newId: context.newId,
        }),
      )
    default:
      return decideOwn(gathering, command, now)
  }
}

/** A phone may not have heard yet that its person is one with another. */
function personOf({ people }: Gathering, { by }: Context): PersonId {
  return by.role === 'participant' ? whoIs(people.merged, by.person) : by.role
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

/** The first to present brings the round onto the hall screen; what the leader shows after that stays. */
function startsPresenting(
  { activities }: Gathering,
  command: PresentationRoundCommand,
  decision: GatheringDecision,
): GatheringDecision {
  if (!decision.ok || !decision.events.some(({ type }) => type === 'v1.PresentationBegun')) return decision
  const round = activities.get(command.activity)
  const isFirst =
    round?.kind === 'presentations' &&
    round.phase === 'open' &&
    round.turns.every(({ firstAt }) => firstAt === null)
  if (!isFirst) return decision
  return accepted<GatheringEvent>(...decision.events, {
    type: 'v1.SceneShown',
    scene: 'presentations',
    activity: command.activity,
  })
}

function onActivity<Kind extends Activity['kind']>(
  gathering: Gathering,
  command: PollCommand | ConversationCommand | PresentationRoundCommand,
  kind: Kind,
  decideIt: (activity: Extract<Activity, { kind: Kind }> | undefined) => GatheringDecision,
): GatheringDecision {
  const activity = gathering.activities.get(command.activity)
  const prepares = command.type.startsWith('Prepare')
  if (activity && !isKind(activity, kind) && prepares) return refused('already-exists')
  if (activity ? !isKind(activity, kind) : !prepares) return refused('unknown-activity')
  const decision = decideIt(activity && isKind(activity, kind) ? activity : undefined)
  // Opening puts it on the hall screen too: one tap, not two.
  if (!decision.ok || (command.type !== 'OpenPoll' && command.type !== 'OpenConversation')) return decision
  const scene = command.type === 'OpenPoll' ? 'question' : 'points'
  return accepted<GatheringEvent>(...decision.events, {
    type: 'v1.SceneShown',
    scene,
    activity: command.activity,
  })
}

/** A step that begins, and a table that is gone through, are on the hall screen at once; a black one stays black. */
function putsStepUp(
  { stage }: Gathering,
  { type, activity }: ConversationCommand,
  decision: GatheringDecision,
): GatheringDecision {
  if (!decision.ok || type === 'OpenConversation' || stage.scene === 'black') return decision
  const shows = decision.events.some(
    (event) => event.type === 'v1.StepBegun' || (event.type === 'v1.TablesWalked' && event.circle !== null),
  )
  if (!shows || (stage.scene === 'points' && stage.activity === activity)) return decision
  return accepted<GatheringEvent>(...decision.events, { type: 'v1.SceneShown', scene: 'points', activity })
}

function isKind<Kind extends Activity['kind']>(
  activity: Activity,
  kind: Kind,
): activity is Extract<Activity, { kind: Kind }> {
  return activity.kind === kind
}

/** Who is here and has no seat while tables hold is given one; nobody else moves. */
function withSeats(gathering: Gathering, decision: GatheringDecision, { now }: Context): GatheringDecision {
  if (!decision.ok) return decision
  const who = mayLackSeats(decision.events)
  if (who !== null && who.length === 0) return decision
  const after = decision.events.reduce(evolve, gathering)
  const dayOf = (at: Instant) => wallClock(at, gathering.zone).date
  const late = seatLate(after.seating, after.people, who, now, dayOf)
  return late.length === 0 ? decision : accepted<GatheringEvent>(...decision.events, ...late)
}

/** Who has come finds a group in the conversation that is on, and nobody is left alone by one who has gone. */
function withCircles(gathering: Gathering, decision: GatheringDecision, { now }: Context): GatheringDecision {
  if (!decision.ok || !decision.events.some(({ type }) => MOVES_PEOPLE.has(type))) return decision
  const after = decision.events.reduce(evolve, gathering)
  const isNew = decision.events.some(({ type }) => SHOWS_TABLES.has(type))
  const mended = [...after.activities.values()].flatMap((activity) => {
    if (activity.kind !== 'conversation') return []
    const hall = () => hallNow(after, `${activity.id} ${after.stepsTaken} ${now}`)
    return isNew ? reseated(activity, hall, after.people.merged, now) : mending(activity, hall, now)
  })
  return mended.length === 0 ? decision : accepted<GatheringEvent>(...decision.events, ...mended)
}

const SHOWS_TABLES: ReadonlySet<GatheringEvent['type']> = new Set([
  'v1.SeatingShown',
  'v1.HomeTablesShown',
  'v1.LastRoundShown',
] as const)
const MOVES_PEOPLE: ReadonlySet<GatheringEvent['type']> = new Set([
  ...SHOWS_TABLES,
  'v1.SeatMoved',
  'v1.PersonJoined',
  'v1.PersonArrived',
  'v1.PersonEdited',
  'v1.PersonRemoved',
  'v1.SeatFreed',
  'v1.PersonLeft',
  'v1.PeopleMerged',
  'v1.StepUndone',
  'v1.ConversationOpened',
] as const)

/** Null: anybody may. */
function mayLackSeats(events: readonly GatheringEvent[]): readonly PersonId[] | null {
  const who: PersonId[] = []
  for (const event of events)
    switch (event.type) {
      case 'v1.PersonJoined':
      case 'v1.PersonArrived':
      case 'v1.PeopleMerged':
        who.push(event.person)
        break
      case 'v1.TablesSet':
      case 'v1.TableLocked':
      case 'v1.SeatingFound':
      case 'v1.SeatingShown':
      case 'v1.HomeTablesShown':
      case 'v1.LastRoundShown':
      case 'v1.StepUndone':
        return null
    }
  return who
}

/** New tables are on the hall screen at once: one tap, not two. */
function putsTablesUp({ stage }: Gathering, decision: GatheringDecision): GatheringDecision {
  if (!decision.ok || stage.scene === 'seating') return decision
  const shows = decision.events.some(
    ({ type }) => type === 'v1.SeatingShown' || type === 'v1.HomeTablesShown' || type === 'v1.LastRoundShown',
  )
  if (!shows) return decision
  return accepted<GatheringEvent>(...decision.events, {
    type: 'v1.SceneShown',
    scene: 'seating',
    activity: null,
  })
}

/** Starting an item takes the hall screen from the welcome picture, or from the last item's question, to the clock. */
function startsShowing(
  gathering: Gathering,
  command: RoomCommand,
  decision: GatheringDecision,
): GatheringDecision {
  if (command.type !== 'StartItem' || !decision.ok || decision.events.length === 0) return decision
  const { scene } = gathering.stage
  if (scene === 'now' || scene === 'black') return decision
  return accepted<GatheringEvent>(...decision.events, { type: 'v1.SceneShown', scene: 'now', activity: null })
}

function decideOwn(gathering: Gathering, command: OwnCommand, now: Instant): GatheringDecision {
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
    case 'Undo': {
      const last = gathering.steps.at(-1)
      if (!last) return refused('nothing-to-undo')
      return last.id === command.step ? undo(gathering, last.id, now) : refused('moved-already')
    }
    case 'CloseGathering':
      return accepted<GatheringEvent>(
        { type: 'v1.GatheringClosed', at: now },
        ...closedWith(gathering).flatMap((activity) => closingOf(activity, now)),
      )
    case 'ReopenGathering':
      return gathering.phase === 'open' ? accepted() : accepted({ type: 'v1.GatheringReopened', at: now })
  }
}

/** Taking back an opening can close a poll that has been answered; its box is then emptied like any other's. */
function undo(gathering: Gathering, step: number, at: Instant): GatheringDecision {
  const undone: GatheringEvent = { type: 'v1.StepUndone', step, at }
  const after = [...evolve(gathering, undone).activities.values()]
  const boxes = after.flatMap((activity) =>
    activity.kind === 'poll' && activity.phase === 'closed' ? emptied(activity) : [],
  )
  return accepted<GatheringEvent>(undone, ...boxes)
}

type OpenActivity = Extract<Activity, { phase: 'open' }>

/**
 * What closes with the gathering. Nobody can answer in a closed one, so what is anonymous is settled then too; and a point that
 * comes later, from a phone without a net, is marked as late.
 */
function closedWith({ order, activities }: Gathering): readonly OpenActivity[] {
  return order.flatMap((id) => {
    const activity = activities.get(id)
    if (activity?.phase !== 'open') return []
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
function needOf(scene: Stage['scene']): Activity['kind'] | null {
  if (scene === 'question') return 'poll'
  if (scene === 'points') return 'conversation'
  return scene === 'presentations' ? 'presentations' : null
}

function showScene(
  { stage, activities }: Gathering,
  { scene, activity }: Pick<Stage, 'scene' | 'activity'>,
): GatheringDecision {
  const needs = needOf(scene)
  const shown = needs === null ? null : activity
  if (needs !== null && activities.get(shown ?? '')?.kind !== needs) return refused('unknown-activity')
  if (stage.scene === scene && stage.activity === shown) return accepted()
  return accepted({ type: 'v1.SceneShown', scene, activity: shown })
}

/** What a leader's command is about to change; nothing for what cannot or need not be undone. */
function slicesOf(
  gathering: Gathering,
  command: RoomCommand,
  events: readonly GatheringEvent[],
  at: Instant,
): readonly Slice[] {
  switch (command.type) {
    case 'PinPerson':
    case 'UnpinPerson':
    case 'MoveSeat':
    case 'LockTable':
    case 'SetTables':
    case 'KeepPairs':
    case 'SetRoundsAhead':
    case 'DrawSeating':
    case 'SeatLateComers':
    case 'DropDraft':
    case 'ClearTables': {
      const person = 'person' in command ? command.person : null
      const table = 'table' in command ? command.table : null
      return [{ of: 'seating', at, person, table }]
    }
    case 'ShowSeating':
    case 'ShowHomeTables':
    case 'ShowLastRound':
      return [
        { of: 'seating', at, person: null, table: null },
        { of: 'stage' },
        // A step that is done again at the new tables.
        ...events.flatMap((event): readonly Slice[] =>
          event.type === 'v1.StepBegun' ? [{ of: 'activity', activity: event.activity }] : [],
        ),
      ]
    case 'RemovePoint':
      return [{ of: 'point', activity: command.activity, point: command.point }]
    case 'RemoveWord':
      return [{ of: 'word', activity: command.activity, word: command.word }]
    case 'StartItem':
      return [{ of: 'run' }, { of: 'stage' }]
    case 'PauseClock':
    case 'ResumeClock':
    case 'AdjustTime':
    case 'EndDay':
      return [{ of: 'run' }]
    case 'MarkLeft':
      return [{ of: 'presence', person: command.person }]
    case 'MarkArrived':
      return gathering.people.roster.get(command.person)?.presence === 'gone'
        ? [{ of: 'presence', person: command.person }]
        : [{ of: 'person', person: command.person }]
    case 'EditPerson':
    case 'RemovePerson':
      return [{ of: 'person', person: command.person }]
    case 'ExpectPeople': {
      const persons = events.flatMap((event) => (event.type === 'v1.PersonExpected' ? [event.person] : []))
      return [{ of: 'list', persons, municipalities: (command.municipalities ?? []).map(({ id }) => id) }]
    }
    case 'MergePeople':
      // Who goes is given back first, while it can still be seen what has become of the one that both are.
      return [
        { of: 'person', person: command.twin },
        { of: 'person', person: command.person },
      ]
    case 'SetGoals':
      return [{ of: 'goals' }]
    case 'SetPractical':
      return [{ of: 'practical' }]
    case 'SetExtras':
      return [{ of: 'extras', item: command.item }]
    case 'SetClock':
      return [{ of: 'clock', item: command.item }]
    case 'ReviseAgenda':
    case 'CatchUp':
    case 'BringBackAgenda':
      return [{ of: 'agenda' }]
    case 'ShowScene':
    case 'SetTheme':
      return [{ of: 'stage' }]
    case 'CloseGathering':
      return [
        { of: 'phase' },
        ...closedWith(gathering).map(({ id }): Slice => ({ of: 'activity', activity: id })),
      ]
    case 'ReopenGathering':
      return [{ of: 'phase' }]
    case 'OpenPoll':
    case 'OpenConversation':
    case 'BeginStep':
    case 'RepeatStep':
    case 'SkipStep':
    case 'WalkTables':
    case 'BeginPresentation':
    case 'SkipPresentation':
    // What is removed may be what the hall screen is showing.
    case 'RemoveActivity':
      return [{ of: 'activity', activity: command.activity }, { of: 'stage' }]
    case 'PreparePoll':
    case 'RevisePoll':
    case 'ClosePoll':
    case 'SetResults':
    case 'PrepareConversation':
    case 'ReviseConversation':
    case 'CloseConversation':
    case 'LengthenStep':
    case 'PauseStep':
    case 'ResumeStep':
    case 'MoveStep':
    case 'PreparePresentations':
    case 'RevisePresentations':
    case 'DrawPresentations':
    case 'OpenPresentations':
    case 'ClosePresentations':
    case 'MovePresentation':
    case 'LengthenPresentation':
    case 'PausePresentation':
    case 'ResumePresentation':
      return [{ of: 'activity', activity: command.activity }]
    default:
      return []
  }
}
