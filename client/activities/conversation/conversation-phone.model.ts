import { isDisk, type Sent } from '#client/activities/poll/poll-phone.model.ts'
import type { Refusal } from '#client/connection/lifecycle.ts'
import type { Entry } from '#client/connection/outbox.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { ConversationCard } from '#shared/views/activity-part.ts'
import type { GroupPoint, GroupView } from '#shared/views/group.ts'

/** How it stands with one point. */
export type PointState =
  | { readonly is: 'saved'; readonly at: Instant }
  | { readonly is: 'sending' }
  | { readonly is: 'waiting'; readonly writtenAt: Instant; readonly disk: boolean }
  | { readonly is: 'removing' }
  | { readonly is: 'refused'; readonly entry: string; readonly refusal: Refusal; readonly canRetry: boolean }

export type PointRow = {
  readonly id: string
  readonly text: string
  readonly mine: boolean
  /** Name and title of somebody else. */
  readonly by: string
  readonly edited: boolean
  readonly late: boolean
  readonly state: PointState
}
export type ConversationModel = {
  readonly id: string
  readonly card: ConversationCard
  readonly rows: readonly PointRow[]
  /** Points that the group has. */
  readonly count: number
  /** Points that wait for a net, or for the server's disk. */
  readonly waiting: number
  /** This person has written something already. */
  readonly begun: boolean
}

/** More than one prompt to one's municipality: such a step is shown by parts that come later. */
export function isStepped(card: ConversationCard): boolean {
  const { who, capture, sees, minutes, of, turns, support } = card
  const isPlain = who === 'municipality' && capture === 'points' && sees === 'everybody' && turns === 'none'
  return !(isPlain && minutes === null && of < 2 && support === 0)
}

/** What has not been sent stands on top, oldest first, as it will go; then the group's points, newest first. */
export function conversationModel(
  card: ConversationCard,
  group: Pick<GroupView, 'points'> | null,
  me: string | null,
  sent: Sent,
): ConversationModel {
  const entries = sent.entries.filter(({ command }) => command.activity === card.id)
  const points = (group?.points ?? []).filter(
    ({ activity, step }) => activity === card.id && step === card.step,
  )
  const there = new Set(points.map(({ id }) => id))
  const unsent = entries.flatMap((entry) => unsentRow(entry, there, sent))
  const listed = new Set([...there, ...unsent.map(({ id }) => id)])
  const arriving = sent.saved.flatMap(({ entry, at }) => arrivingRow(entry, at, card, listed))
  const stored = [...points].reverse().map((point) => storedRow(point, me, entries, sent))
  const rows = [...unsent, ...[...arriving].reverse(), ...stored]
  return {
    id: card.id,
    card,
    rows,
    count: points.length + arriving.length,
    waiting: rows.filter(({ state }) => state.is === 'waiting').length,
    begun: rows.some(({ mine }) => mine),
  }
}

const OWN = { mine: true, by: '', edited: false, late: false } as const

function unsentRow(entry: Entry, there: ReadonlySet<string>, sent: Sent): readonly PointRow[] {
  const { command } = entry
  // The point is here already; only the word that it arrived got lost.
  if (command.type !== 'AddPoint' || there.has(command.point)) return []
  return [{ ...OWN, id: command.point, text: command.text, state: stateOf(entry, sent) }]
}

/** Stored a moment ago, and not yet in the group's view. */
function arrivingRow(
  { command }: Entry,
  at: Instant,
  card: ConversationCard,
  listed: ReadonlySet<string>,
): readonly PointRow[] {
  if (command.type !== 'AddPoint' || command.activity !== card.id || listed.has(command.point)) return []
  return [{ ...OWN, id: command.point, text: command.text, state: { is: 'saved', at } }]
}

function storedRow(point: GroupPoint, me: string | null, entries: readonly Entry[], sent: Sent): PointRow {
  const { id, name, title, at, edited, late } = point
  const mine = point.by === me
  const change = entries.findLast(
    ({ command }) => (command.type === 'EditPoint' || command.type === 'RemovePoint') && command.point === id,
  )
  const text = change?.command.type === 'EditPoint' ? change.command.text : point.text
  const by = [name, title].filter((part) => part !== '').join(', ')
  return { id, text, mine, by, edited, late, state: change ? changeState(change, sent) : { is: 'saved', at } }
}

function changeState(entry: Entry, sent: Sent): PointState {
  return entry.command.type === 'RemovePoint' && entry.refusal === null
    ? { is: 'removing' }
    : stateOf(entry, sent)
}

export function stateOf(entry: Entry, { sending, online, trouble }: Sent): PointState {
  const { refusal, writtenAt } = entry
  if (refusal) return { is: 'refused', entry: entry.id, refusal, canRetry: refusal.code !== 'text-too-long' }
  if (online && (entry.id === sending || trouble === null)) return { is: 'sending' }
  return { is: 'waiting', writtenAt, disk: online && isDisk(trouble) }
}
