import { type PointRow, stateOf } from '#client/activities/conversation/conversation-phone.model.ts'
import type { Sent } from '#client/activities/poll/poll-phone.model.ts'
import type { Entry } from '#client/connection/outbox.ts'
import type { Part } from '#shared/activities/presentation-round/parts.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { GroupView } from '#shared/views/group.ts'
import type { OwnView } from '#shared/views/own.ts'
import type { PresentationsCard, QueueState } from '#shared/views/round-part.ts'

/** How it stands with one's own municipality; null for those who are not in the round. */
export type OwnTurn = {
  readonly state: QueueState | 'next'
  readonly place: number
  readonly count: number
}

export function ownTurn({ queue, next }: PresentationsCard, mine: string | null): OwnTurn | null {
  const at = queue.findIndex(({ municipality }) => municipality === mine)
  const turn = queue[at]
  if (turn === undefined) return null
  return { state: turn.municipality === next ? 'next' : turn.state, place: at + 1, count: queue.length }
}

/** What is left for whoever has the floor; below nought when over. */
export function leftOf({ now }: PresentationsCard, at: Instant): Millis | null {
  if (now === null) return null
  return now.allowance - now.used - (now.since === null ? 0 : Math.max(0, at - now.since))
}

/** Whom a word goes to now: whoever has the floor, else who had it last; never one's own. */
export function toWhom({ now, queue }: PresentationsCard, mine: string | null): string | null {
  const to = now?.municipality ?? queue.findLast(({ state }) => state === 'done')?.municipality ?? null
  return to === mine ? null : to
}

const OWN = { mine: true, by: '', edited: false, late: false, own: null } as const

/** A line as its own people see it. `own`: what they wrote, where the leader has put it otherwise; else null. */
export type LineRow = PointRow & { readonly own: string | null }

/** The lines under one head: what the municipality has, oldest first as they will stand, then what has not come through yet. */
export function lineRows(
  { id: activity }: Pick<PresentationsCard, 'id'>,
  part: Part,
  group: GroupView | null,
  me: string | null,
  sent: Sent,
  /** What the leader is called, who types for those without a phone. */
  leader: string,
): readonly LineRow[] {
  const entries = sent.entries.filter(({ command }) => command.activity === activity)
  const points = (group?.points ?? []).filter((each) => each.activity === activity && each.step === part)
  const there = new Set(points.map(({ id }) => id))
  const stored = points.map((point): LineRow => {
    const { id, name, title, at, edited, late, own = null } = point
    const change = entries.findLast(
      ({ command }) =>
        (command.type === 'EditPoint' || command.type === 'RemovePoint') && command.point === id,
    )
    return {
      ...{ id, mine: point.by === me, edited, late, own },
      by: point.by === '' ? leader : [name, title].filter((each) => each !== '').join(', '),
      text: change?.command.type === 'EditPoint' ? change.command.text : point.text,
      state: change ? changeState(change, sent) : { is: 'saved', at },
    }
  })
  const arriving = sent.saved.flatMap(({ entry: { command }, at }): readonly LineRow[] => {
    if (command.type !== 'AddPoint' || command.activity !== activity || command.step !== part) return []
    if (there.has(command.point)) return []
    there.add(command.point)
    return [{ ...OWN, id: command.point, text: command.text, state: { is: 'saved', at } }]
  })
  const unsent = entries.flatMap((entry): readonly LineRow[] => {
    const { command } = entry
    if (command.type !== 'AddPoint' || command.step !== part || there.has(command.point)) return []
    return [{ ...OWN, id: command.point, text: command.text, state: stateOf(entry, sent) }]
  })
  return [...stored, ...arriving, ...unsent]
}

function changeState(entry: Entry, sent: Sent): PointRow['state'] {
  return entry.command.type === 'RemovePoint' && entry.refusal === null
    ? { is: 'removing' }
    : stateOf(entry, sent)
}

export type SentWord = {
  readonly id: string
  readonly to: string
  readonly kind: 'appreciation' | 'advice'
  readonly row: PointRow
}

/** What this person has sent, newest first, together with what has not come through yet. */
export function sentWords(
  card: Pick<PresentationsCard, 'id'>,
  own: OwnView,
  sent: Sent,
): readonly SentWord[] {
  const stored = own.words.filter(({ activity }) => activity === card.id)
  const there = new Set(stored.map(({ id }) => id))
  const waiting = sent.entries.flatMap((entry): readonly SentWord[] => {
    const { command } = entry
    if (command.type !== 'SendWord' || command.activity !== card.id || there.has(command.word)) return []
    const { word: id, to, kind, text } = command
    return [{ id, to, kind, row: { ...OWN, id, text, state: stateOf(entry, sent) } }]
  })
  const saved = stored.map(
    ({ id, to, kind, text, at }): SentWord => ({
      ...{ id, to, kind },
      row: { ...OWN, id, text, state: { is: 'saved', at } },
    }),
  )
  return [...saved, ...waiting].reverse()
}
