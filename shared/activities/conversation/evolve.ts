import type { PointEvent } from '#shared/activities/points.ts'
import { unreachable } from '#shared/kernel/decision.ts'
import { emptyTable } from '#shared/kernel/table.ts'
import { withoutPoint, withPoint } from './boards.ts'
import type { Begun, Conversation, ConversationEvent } from './conversation.ts'
import { evolveRunning, plainRun } from './evolve-running.ts'
import { withIdeaIn } from './spread-now.ts'
import { stepOf } from './steps.ts'
import { toldAt } from './told.ts'

/** Undefined only before it was prepared. An event that does not fit the phase changes nothing. */
export function evolveConversation(
  talk: Conversation | undefined,
  event: ConversationEvent,
): Conversation | undefined {
  if (event.type === 'v1.ConversationPrepared') {
    const steps = event.steps.map(stepOf)
    return { kind: 'conversation', id: event.activity, item: event.item, steps, skipped: [], phase: 'draft' }
  }
  if (!talk) return talk
  switch (event.type) {
    case 'v1.ConversationRevised':
      return { ...talk, steps: event.steps.map(stepOf) }
    case 'v1.ConversationOpened':
      return opened(talk, event.at)
    case 'v1.ConversationClosed':
      return talk.phase === 'open' ? { ...talk, phase: 'closed', closedAt: event.at, drawing: null } : talk
    case 'v1.PointAdded':
    case 'v1.PointEdited':
    case 'v1.PointRemoved':
      return talk.phase === 'draft' ? talk : changedPoint(talk, event)
    default:
      return talk.phase === 'draft' ? talk : evolveRunning(talk, event)
  }
}

function opened(talk: Conversation, at: number): Conversation {
  if (talk.phase === 'open') return talk
  if (talk.phase === 'closed') {
    const { closedAt: _closedAt, ...rest } = talk
    return { ...rest, phase: 'open' }
  }
  const [first] = talk.steps
  if (!first) return talk
  return {
    ...talk,
    phase: 'open',
    openedAt: at,
    step: first.id,
    points: emptyTable(),
    counted: 0,
    boards: emptyTable(),
    marks: emptyTable(),
    run: plainRun(at),
    drawing: null,
    runs: 0,
    past: [],
    been: [first.id],
    shared: [],
  }
}

function changedPoint(talk: Begun, event: PointEvent): Begun {
  switch (event.type) {
    case 'v1.PointAdded': {
      const { point: id, step, person: by, group, circle = null, text, at, late } = event
      const number = talk.counted + 1
      // What comes after its step is over was written before the leader went on: where it was written is what is sure.
      const told = step === talk.step ? toldAt(talk, step) : [{ step, lifted: false }]
      const said = { id, step, by, group, circle, text, at, number, edited: false, late }
      const next = withPoint(talk, { ...said, top: [], support: 0, carried: [], told })
      return withIdeaIn({ ...next, counted: number }, id)
    }
    case 'v1.PointEdited': {
      const point = talk.points.get(event.point)
      return point ? withPoint(talk, { ...point, text: event.text, edited: true }) : talk
    }
    case 'v1.PointRemoved':
      return withoutPoint(talk, event.point)
    default:
      return unreachable(event)
  }
}
