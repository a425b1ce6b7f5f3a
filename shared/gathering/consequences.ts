import type { ConversationCommand } from '#shared/activities/conversation/conversation.ts'
import { mending, reseated } from '#shared/activities/conversation/decide-circles.ts'
import type { PresentationRoundCommand } from '#shared/activities/presentation-round/presentation-round.ts'
import { wallClock } from '#shared/agenda/zone.ts'
import { accepted } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { arrangedIn, seatLate } from '#shared/seating/late-comers.ts'
import { evolve } from './evolve.ts'
import type { Gathering, GatheringDecision, GatheringEvent, RoomCommand } from './gathering.ts'
import { hallNow } from './hall-now.ts'

// What a decision brings with it by itself: the picture in the hall, seats and groups for those who have none.

/** Starting an item takes the hall screen from the welcome picture, or from the last item's question, to the clock. */
export function startsShowing(
  gathering: Gathering,
  command: RoomCommand,
  decision: GatheringDecision,
): GatheringDecision {
  if (command.type !== 'StartItem' || !decision.ok || decision.events.length === 0) return decision
  const { scene } = gathering.stage
  if (scene === 'now' || scene === 'black') return decision
  return accepted<GatheringEvent>(...decision.events, { type: 'v1.SceneShown', scene: 'now', activity: null })
}

/** The first to present brings the round onto the hall screen; what the leader shows after that stays. */
export function startsPresenting(
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

/**
 * A step that begins or is asked for, and a table that is gone through, are on the hall screen at once; a black one stays
 * black. What the leader has shown while groups were found stays.
 */
export function putsStepUp(
  { stage }: Gathering,
  { type, activity }: ConversationCommand,
  decision: GatheringDecision,
): GatheringDecision {
  if (!decision.ok || type === 'OpenConversation' || type === 'TakeGroups') return decision
  if (stage.scene === 'black') return decision
  const shows = decision.events.some(
    (event) =>
      event.type === 'v1.StepBegun' ||
      (event.type === 'v1.GroupsAsked' && event.asked !== null) ||
      (event.type === 'v1.TablesWalked' && event.circle !== null) ||
      (event.type === 'v1.StepShared' && event.shared),
  )
  if (!shows || (stage.scene === 'points' && stage.activity === activity)) return decision
  return accepted<GatheringEvent>(...decision.events, { type: 'v1.SceneShown', scene: 'points', activity })
}

/** New tables are on the hall screen at once: one tap, not two. */
export function putsTablesUp({ stage }: Gathering, decision: GatheringDecision): GatheringDecision {
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

/** Who is here and has no seat while tables hold is given one; nobody else moves. */
export function withSeats(
  gathering: Gathering,
  decision: GatheringDecision,
  now: Instant,
): GatheringDecision {
  if (!decision.ok) return decision
  const who = mayLackSeats(decision.events)
  // Nobody lacks a seat where no tables hold, and whoever comes brings none: a thousand come within a second.
  if (who !== null && (who.length === 0 || arrangedIn(gathering.seating).length === 0)) return decision
  const after = decision.events.reduce(evolve, gathering)
  const dayOf = (at: Instant) => wallClock(at, gathering.zone).date
  const late = seatLate(after.seating, after.people, who, now, dayOf)
  return late.length === 0 ? decision : accepted<GatheringEvent>(...decision.events, ...late)
}

/** Who has come finds a group in the conversation that is on, and nobody is left alone by one who has gone. */
export function withCircles(
  gathering: Gathering,
  decision: GatheringDecision,
  now: Instant,
): GatheringDecision {
  if (!decision.ok || !decision.events.some(({ type }) => MOVES_PEOPLE.has(type))) return decision
  const { events } = decision
  const isNew = events.some(({ type }) => SHOWS_TABLES.has(type))
  let evolved: Gathering | null = null
  const after = () => {
    evolved ??= events.reduce(evolve, gathering)
    return evolved
  }
  // Whoever only comes changes no conversation: what becomes of the hall is looked at when one asks for it.
  const onlyCome = events.every(({ type }) => type === 'v1.PersonJoined' || type === 'v1.PersonArrived')
  const { activities } = onlyCome ? gathering : after()
  const mended = [...activities.values()].flatMap((activity) => {
    if (activity.kind !== 'conversation') return []
    const hall = () => hallNow(after(), `${activity.id} ${gathering.stepsTaken} ${now}`, now)
    return isNew ? reseated(activity, hall, after().people.merged, now) : mending(activity, hall, now)
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
  // A table that is taken away takes nobody's group: they talk on where they have been given a seat.
  'v1.TablesSet',
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
  // Who is of the panel's role now: its members, in the panel that stands.
  'v1.MunicipalitiesNamed',
  'v1.PanelPrepared',
  'v1.PanelOpened',
  'v1.PanelMemberSet',
  'v1.PanelProposed',
  'v1.PanelClosed',
  'v1.ActivityRemoved',
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
