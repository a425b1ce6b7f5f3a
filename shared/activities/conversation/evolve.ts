import { unreachable } from '#shared/kernel/decision.ts'
import { emptyTable } from '#shared/kernel/table.ts'
import type { Conversation, ConversationEvent } from './conversation.ts'

/** Undefined only before it was prepared. An event that does not fit the phase changes nothing. */
export function evolveConversation(
  talk: Conversation | undefined,
  event: ConversationEvent,
): Conversation | undefined {
  if (event.type === 'v1.ConversationPrepared')
    return { kind: 'conversation', id: event.activity, item: event.item, steps: event.steps, phase: 'draft' }
  if (!talk) return talk
  switch (event.type) {
    case 'v1.ConversationRevised':
      return { ...talk, steps: event.steps }
    case 'v1.ConversationOpened':
      return opened(talk, event.at)
    case 'v1.ConversationClosed':
      return talk.phase === 'open' ? { ...talk, phase: 'closed', closedAt: event.at } : talk
    default:
      return talk.phase === 'draft' ? talk : withPoint(talk, event)
  }
}

function opened(talk: Conversation, at: number): Conversation {
  const { kind, id, item, steps } = talk
  const head = { kind, id, item, steps }
  if (talk.phase !== 'draft') {
    const { openedAt, step, points, counted } = talk
    return { ...head, phase: 'open', openedAt, step, points, counted }
  }
  const first = steps[0]
  return first
    ? { ...head, phase: 'open', openedAt: at, step: first.id, points: emptyTable(), counted: 0 }
    : talk
}

type Begun = Exclude<Conversation, { phase: 'draft' }>
type PointEvent = Extract<ConversationEvent, { type: 'v1.PointAdded' | 'v1.PointEdited' | 'v1.PointRemoved' }>

function withPoint(talk: Begun, event: PointEvent): Begun {
  switch (event.type) {
    case 'v1.PointAdded': {
      const { point: id, step, person: by, group, text, at, late } = event
      const number = talk.counted + 1
      const point = { id, step, by, group, text, at, number, edited: false, late }
      return { ...talk, points: talk.points.set(id, point), counted: number }
    }
    case 'v1.PointEdited': {
      const point = talk.points.get(event.point)
      return point
        ? { ...talk, points: talk.points.set(point.id, { ...point, text: event.text, edited: true }) }
        : talk
    }
    case 'v1.PointRemoved':
      return { ...talk, points: talk.points.delete(event.point) }
    default:
      return unreachable(event)
  }
}
