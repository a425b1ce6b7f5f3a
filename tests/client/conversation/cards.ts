import type { StepClock } from '#shared/activities/conversation/pace.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { Mate, OwnCircle, OwnPoint, OwnTalk } from '#shared/views/talk-part.ts'
import { talkCard } from '#tests/client/phone/fixtures.ts'

export const MINUTE = 60_000
/** When the step began. */
export const T = 1_000_000_000_000

export function clock(minutes: number | null, more: Partial<StepClock> = {}): StepClock {
  const end = minutes === null ? null : T + minutes * MINUTE
  return { begunAt: T, end, pausedAt: null, done: 0, since: T, beats: 1, ...more }
}

/** Ten minutes: five for each. */
export function duoCard(more: Partial<ConversationCard> = {}): ConversationCard {
  return talkCard({
    who: 'duo',
    capture: 'nothing',
    turns: 'phases',
    minutes: 10,
    each: 5,
    run: 1,
    of: 3,
    clock: clock(10),
    prompt: 'Når merket du sist at noen trengte å bli spurt?',
    next: { prompt: 'Rundt bordet: én ting dere hørte', who: 'table', turns: 'round', minutes: 10 },
    ...more,
  })
}

export function roundCard(more: Partial<ConversationCard> = {}): ConversationCard {
  return talkCard({
    who: 'table',
    capture: 'top',
    top: 2,
    turns: 'round',
    pace: 'own',
    minutes: 8,
    run: 2,
    place: 2,
    of: 3,
    clock: clock(8),
    ...more,
  })
}

export function mate(name: string, more: Partial<Mate> = {}): Mate {
  return { me: false, name, title: '', municipality: 'rana', stands: 1, ...more }
}
export const ME = mate('Deltaker 3', { me: true, municipality: 'vefsn' })

export function circle(people: readonly Mate[], more: Partial<OwnCircle> = {}): OwnCircle {
  return {
    id: 'c1',
    name: '',
    municipality: null,
    people,
    order: [],
    roles: [],
    turn: { place: 0, since: T },
    called: null,
    ...more,
  }
}

export function own(card: ConversationCard, of: OwnCircle | null, more: Partial<OwnTalk> = {}): OwnTalk {
  return {
    activity: card.id,
    step: card.step,
    run: card.run,
    circle: of,
    points: [],
    earlier: [],
    marks: [],
    ideas: null,
    hand: null,
    ...more,
  }
}

export function point(id: string, more: Partial<OwnPoint> = {}): OwnPoint {
  return {
    id,
    text: `Punkt ${id}`,
    mine: false,
    name: 'Leder skole',
    title: '',
    at: T,
    edited: false,
    late: false,
    top: false,
    from: null,
    ...more,
  }
}
