import type { Sent } from '#client/activities/poll/poll-phone.model.ts'
import { mayBeShared } from '#shared/activities/conversation/sharing.ts'
import type { TableRole } from '#shared/activities/conversation/steps.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { GroupPoint, GroupView } from '#shared/views/group.ts'
import type { Mate, OwnCircle, OwnPoint, OwnTalk } from '#shared/views/talk-part.ts'
import { type ConversationModel, conversationModel } from './conversation-phone.model.ts'
import {
  type Counting,
  type Mark,
  markOf,
  type StepName,
  stepCount,
  stepName,
  type TurnMoment,
  turnMoment,
} from './step.model.ts'

/** What this person does now. `next`: somebody else speaks, and then it is theirs. */
export type TurnIs = 'speak' | 'listen' | 'next' | 'together' | 'done'
export type OwnTurn = {
  readonly is: TurnIs
  /** Who speaks, when that is somebody else. */
  readonly speaker: Mate | null
  /** Whose turn comes after this one; null: nobody's. */
  readonly after: Mate | null
  readonly moment: TurnMoment
}

/** Why there is nobody to talk with: one is to be alone, all are together, one takes a break, others talk, or it is not known (yet). */
export type Without = 'alone' | 'plenary' | 'left' | 'others' | 'unknown'

export type TalkModel = {
  readonly id: string
  readonly card: ConversationCard
  readonly name: StepName
  /** Changes when a step begins, is repeated, or the turn passes: what is felt and heard. */
  readonly beat: string
  readonly circle: OwnCircle | null
  readonly without: Without | null
  /** The others in the circle. */
  readonly mates: readonly Mate[]
  readonly role: TableRole | null
  readonly turn: OwnTurn | null
  /** The time that stands large: of the turn where turns have one, else of the step. */
  readonly count: Counting | null
  /** The time of the whole step. */
  readonly step: Counting | null
  readonly mark: Mark | null
}

/** One's own part of this very step, as long as what has come is of the same run. */
export function ownPart(card: ConversationCard, talks: readonly OwnTalk[]): OwnTalk | null {
  return (
    talks.find((own) => own.activity === card.id && own.step === card.step && own.run === card.run) ?? null
  )
}

export function talkModel(card: ConversationCard, own: OwnTalk | null, now: Instant): TalkModel {
  const circle = own?.circle ?? null
  const turn = circle ? ownTurn(card, circle, now) : null
  const step = stepCount(card, now)
  const me = circle?.people.findIndex(({ me }) => me) ?? -1
  return {
    id: card.id,
    card,
    name: stepName(card),
    beat: [card.run, turn?.moment.place ?? '', turn?.is ?? ''].join(' '),
    circle,
    without: circle || card.phase !== 'open' ? null : withoutOf(card, own),
    mates: circle?.people.filter((mate) => !mate.me) ?? [],
    role: circle?.roles.find(({ mate }) => mate === me)?.role ?? null,
    turn,
    count: turn?.moment.count ?? step,
    step,
    mark: markOf(step),
  }
}

function withoutOf({ who, drawing }: ConversationCard, own: OwnTalk | null): Without | null {
  if (who === 'alone' || who === 'plenary') return who
  if (own?.left) return 'left'
  if (who === 'municipality' || drawing) return null
  return who === 'role' && own !== null ? 'others' : 'unknown'
}

/** Places in the circle's people, as they speak; -1: has spoken and gone. */
function speakersOf(card: ConversationCard, { people, order }: OwnCircle): readonly number[] {
  return card.turns === 'phases' ? people.map((_, place) => place) : order
}

function ownTurn(card: ConversationCard, circle: OwnCircle, now: Instant): OwnTurn | null {
  const moment = turnMoment(card, circle, now)
  if (moment === null) return null
  const speakers = speakersOf(card, circle)
  const mateAt = (turn: number | null): Mate | null =>
    turn === null ? null : (circle.people[speakers[turn] ?? -1] ?? null)
  const speaker = mateAt(moment.speaker)
  const after = moment.parts[moment.place + 1]?.speaker ?? null
  const next = mateAt(after)
  const is = isOf(moment, speaker, card.turns === 'round' && next?.me === true)
  return { is, speaker: speaker?.me ? null : speaker, after: next, moment }
}

function isOf(moment: TurnMoment, speaker: Mate | null, isNext: boolean): TurnIs {
  if (moment.done) return 'done'
  if (moment.speaker === null) return 'together'
  if (speaker?.me) return 'speak'
  return isNext ? 'next' : 'listen'
}

/** The points of the step as the phone shows them: one's own, and those of whom one talks with. */
export function talkPoints(
  card: ConversationCard,
  own: OwnTalk | null,
  group: GroupView | null,
  me: string | null,
  sent: Sent,
): ConversationModel {
  const shared = card.who === 'municipality' && card.sees !== 'nobody'
  const points = shared ? (group?.points ?? []) : (own?.points ?? []).map((point) => pointOf(card, point, me))
  return conversationModel(card, { points }, me, sent)
}

function pointOf(card: ConversationCard, point: OwnPoint, me: string | null): GroupPoint {
  const { id, text, mine, name, title, at, edited, late } = point
  return {
    id,
    activity: card.id,
    step: card.step,
    text,
    by: mine ? (me ?? '') : '',
    name,
    title,
    at,
    edited,
    late,
  }
}

/** The points that the group has put first. */
export function topsOf(own: OwnTalk | null, group: GroupView | null): ReadonlySet<string> {
  const mine = (own?.points ?? []).filter(({ top }) => top).map(({ id }) => id)
  return new Set([...mine, ...(group?.tops ?? [])])
}

export type SeenBy = {
  readonly now: 'nobody' | 'own' | 'group' | 'leader'
  /** Those who get it with the writer's name in later steps. */
  readonly later: readonly Later[]
  /** Null where nobody else sees it anyway. */
  readonly screen: 'now' | 'later' | 'lifted' | 'leader' | 'never' | null
}
export type Later = Exclude<ConversationCard['who'], 'alone' | 'plenary'>

/** Who will see what is written, now and in the steps it may come to: said before it is sent, and the strictest of it. */
export function seenBy({ sees, who, comes }: Pick<ConversationCard, 'sees' | 'who' | 'comes'>): SeenBy {
  if (sees === 'nobody') return { now: sees, later: [], screen: null }
  const seen = comes.filter((step) => step.sees !== 'nobody')
  const later = seen.flatMap((step) => (step.who === 'alone' || step.who === 'plenary' ? [] : [step.who]))
  const isOwn = who === 'alone' || who === 'plenary'
  const alone = sees === 'group' ? 'own' : 'leader'
  return { now: isOwn ? alone : 'group', later: [...new Set(later)], screen: screenOf({ who, sees }, seen) }
}

type Step = Pick<ConversationCard, 'who' | 'sees'>

/** What is only perhaps shown is told as soon as it may be: a leader can let everybody see what a role's group has written. */
function screenOf(on: Step, seen: ConversationCard['comes']): SeenBy['screen'] {
  if (on.sees === 'everybody') return 'now'
  const shown = seen.filter((step) => step.sees === 'everybody')
  if (shown.some(({ lifted }) => !lifted)) return 'later'
  if ([on, ...seen].some(mayBeShared)) return 'leader'
  return shown.length === 0 ? 'never' : 'lifted'
}
