import type { Entry } from '#client/connection/outbox.ts'
import type { ActivityCard, ConversationCard, PollCard } from '#shared/views/activity-part.ts'
import type { HallView } from '#shared/views/hall.ts'
import type { PresentationsCard } from '#shared/views/round-part.ts'
import type { Live, NowModel } from './now.model.ts'

/** What a screen reader is told about, and nothing else: seconds are not news. */
export type Moment = {
  readonly item: string | null
  /** Whole minutes left that are worth a word; 0 is over time. */
  readonly mark: 5 | 2 | 1 | 0 | null
  readonly open: readonly { readonly id: string; readonly text: string }[]
}
export type News =
  | { readonly type: 'item'; readonly title: string }
  | { readonly type: 'minutes'; readonly minutes: number }
  | { readonly type: 'over' }
  | { readonly type: 'question'; readonly text: string }
  | { readonly type: 'closed' }

const MINUTE = 60_000

/** `comesLate`: the clock is in sight for the last two minutes alone. */
export function momentOf(now: NowModel, activities: readonly ActivityCard[], comesLate = false): Moment {
  const live = now.phase === 'live' ? now : null
  return {
    item: live?.title ?? null,
    mark: live ? markOf(live, comesLate) : null,
    open: activities.flatMap((card) =>
      card.phase === 'open' && (card.kind === 'poll' || card.kind === 'conversation')
        ? [{ id: card.id, text: questionOf(card) }]
        : [],
    ),
  }
}

function markOf({ count }: Live, comesLate: boolean): Moment['mark'] {
  if (count.allotted === null) return null
  if (count.left < 0) return 0
  if (count.left <= MINUTE) return 1
  if (count.left > 5 * MINUTE) return null
  return comesLate ? 2 : 5
}

function questionOf(card: PollCard | ConversationCard): string {
  return card.kind === 'poll' ? card.question.text : card.prompt
}

/** The most important thing that has happened between two moments; null when nothing has that is worth interrupting for. */
export function newsBetween(before: Moment, after: Moment): News | null {
  const known = new Set(before.open.map(({ id }) => id))
  const question = after.open.find(({ id }) => !known.has(id))
  if (question) return { type: 'question', text: question.text }
  if (after.item !== before.item) return after.item === null ? null : { type: 'item', title: after.item }
  if (after.open.length < before.open.length) return { type: 'closed' }
  // Time won back is no news, and neither is a mark passed while nobody looked.
  if (after.mark === null || after.mark === before.mark || (before.mark !== null && after.mark > before.mark))
    return null
  return after.mark === 0 ? { type: 'over' } : { type: 'minutes', minutes: after.mark }
}

/** Whether what is asked fills the page. Once the day is over only what is still open does. */
export function isAsking(now: NowModel, activities: readonly ActivityCard[]): boolean {
  if (now.phase === 'closed') return false
  return activities.some(({ phase }) => phase === 'open' || now.phase === 'live')
}

/** What a page never takes away from whoever is writing to it. */
export type Unfinished = ConversationCard | PresentationsCard

/** Together with what somebody is still writing to: a page never takes a text field away from its writer. */
export function withUnfinished(
  activities: readonly ActivityCard[],
  unfinished: readonly Unfinished[],
): readonly ActivityCard[] {
  const gone = unfinished.filter((card) => activities.every(({ id }) => id !== card.id))
  return [...gone.map((card) => ({ ...card, phase: 'closed' as const })), ...activities]
}

/** Whether something that was written may have no place on the page but among what is left over. */
export function mayBeLeft(entries: readonly Entry[], activities: readonly ActivityCard[]): boolean {
  const open = new Set(activities.flatMap(({ id, phase }) => (phase === 'open' ? [id] : [])))
  return entries.some(({ command }) => !open.has(command.activity))
}

/** What this phone's person belongs to, by name; empty for guests. */
export function groupName(hall: HallView, municipality: string | null): string {
  return hall.municipalities.find(({ id }) => id === municipality)?.name ?? ''
}
