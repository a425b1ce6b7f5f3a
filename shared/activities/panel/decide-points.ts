import type { PointCommand, PointEvent } from '#shared/activities/points.ts'
import type { BoardCommand, BoardEvent, BoardRefusal } from '#shared/board/board.ts'
import { decideBoard } from '#shared/board/decide.ts'
import { accepted, type Decision, type Refused, refused, unreachable } from '#shared/kernel/decision.ts'
import { TEXT_LIMITS, tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import { assignmentWith, stateOf } from './course.ts'
import type { PanelContext } from './decide.ts'
import type { BegunPanel, Panel, PanelPoint } from './panel.ts'
import { isWithdrawn, isWordedByOther } from './panel-board.ts'
import { satFor, seatOf } from './seats.ts'

type PointRefusal =
  | 'panel-not-open'
  | 'not-in-panel'
  | 'unknown-step'
  | 'not-in-this-step'
  | 'unknown-point'
  | 'not-yours'
  | 'text-empty'
  | 'text-too-long'
type PointDecision = Decision<PointEvent | BoardEvent, PointRefusal>
type Of<T extends PointCommand['type']> = Extract<PointCommand, { type: T }>

/** What members write goes by a conversation's commands; the step is the sub-question. */
export function decidePanelPoint(panel: Panel, command: PointCommand, context: PanelContext): PointDecision {
  if (panel.phase === 'draft') return refused('panel-not-open')
  switch (command.type) {
    case 'AddPoint':
      return add(panel, command, context)
    case 'EditPoint':
      return edit(panel, command, context)
    case 'RemovePoint':
      return remove(panel, command, context)
    default:
      return unreachable(command)
  }
}

function add(panel: BegunPanel, command: Of<'AddPoint'>, context: PanelContext): PointDecision {
  const { by, merged, now: at } = context
  // Who has left the seat may still have words on the way from a phone without a net.
  const group = satFor(panel.sat, by, merged)
  if (group === null) return refused('not-in-panel')
  const assignment = assignmentWith(panel, command.step)
  if (!assignment) return refused('unknown-step')
  const state = stateOf(panel, assignment.id)
  if (state === 'coming') return refused('not-in-this-step')
  const checked = checkText(command.text)
  if (!checked.ok) return checked
  const there = panel.points.get(command.point)
  // The same point again, under another command: the phone lost track, nothing is new.
  if (there) return isMine(there, context) ? accepted() : refused('not-yours')
  const { step, point } = command
  const late = panel.phase === 'closed' || state === 'done'
  const { text } = checked
  return accepted({
    type: 'v1.PointAdded',
    ...{ activity: panel.id, step, point, person: by, group, text, at, late },
  })
}

function isMine({ by }: PanelPoint, context: PanelContext): boolean {
  return whoIs(context.merged, by) === context.by
}

/** A writer's words stay the writer's to put right, in the seat or out of it. */
function edit(panel: BegunPanel, command: Of<'EditPoint'>, context: PanelContext): PointDecision {
  if (panel.phase === 'closed') return refused('panel-not-open')
  const point = panel.points.get(command.point)
  if (!point || point.withdrawn) return refused('unknown-point')
  if (!isMine(point, context)) return refused('not-yours')
  const checked = checkText(command.text)
  if (!checked.ok) return checked
  const { text } = checked
  if (text === point.text) return accepted()
  const { id: activity } = panel
  return accepted({ type: 'v1.PointEdited', activity, point: point.id, person: context.by, text })
}

/** What others have written stays on the board: what they gathered under the point's card, and the words they gave it. */
function remove(panel: BegunPanel, command: Of<'RemovePoint'>, context: PanelContext): PointDecision {
  const point = panel.points.get(command.point)
  if (!point || point.withdrawn) return accepted()
  if (!isMine(point, context)) return refused('not-yours')
  if (panel.phase === 'closed') return refused('panel-not-open')
  const { id: activity } = panel
  const { by, now: at } = context
  const parts = panel.board.cards.get(point.id)?.parts ?? []
  const removed = { type: 'v1.PointRemoved', activity, point: point.id, person: by, at } as const
  if (parts.length === 0 || isWordedByOther(panel.board, point, by)) return accepted(removed)
  const split = { type: 'v1.CardSplit', activity, card: point.id, parts, by, at } as const
  return accepted<PointEvent | BoardEvent>(split, removed)
}

function checkText(
  typed: string,
): { readonly ok: true; readonly text: string } | Refused<'text-empty' | 'text-too-long'> {
  const text = tidy(typed)
  if (text === '') return refused('text-empty')
  return tooLong(text, TEXT_LIMITS.point)
    ? refused('text-too-long', `${TEXT_LIMITS.point}`)
    : { ok: true, text }
}

/**
 * The panel's board is for those who sit in it. The leader sees what they have chosen, and may put that in order, put it right and
 * take it out; what the panel has not chosen is its own.
 */
export function decidePanelBoard(
  panel: Panel,
  command: BoardCommand,
  context: PanelContext,
): Decision<BoardEvent, BoardRefusal | 'panel-not-open' | 'not-in-panel' | 'not-yours'> {
  if (panel.phase === 'draft') return refused('panel-not-open')
  const { by, merged, group, now, leads } = context
  const isMember = !leads && seatOf(panel, by, group, merged) !== undefined
  const point = command.type === 'BringBackCard' ? panel.points.get(command.card) : undefined
  // Who has left the seat may still take back that they took a point back: it is theirs.
  const isOwn = point !== undefined && isWithdrawn(panel.board, point) && isMine(point, context)
  if (!isMember && !isOwn && !(leads && isChosen(panel, command))) return refused('not-in-panel')
  if (point && isWithdrawn(panel.board, point) && !isMine(point, context)) return refused('not-yours')
  const knowsTheme = (theme: string) => assignmentWith(panel, theme) !== undefined
  return decideBoard(panel.board, command, { by, now, knowsTheme })
}

/** A removed card was the leader's to see when the leader removed it; bringing it back is for the panel, and for undo. */
function isChosen({ board }: BegunPanel, command: BoardCommand): boolean {
  if (command.type === 'SupportCard' || command.type === 'BringBackCard') return false
  const cards = command.type === 'MergeCards' ? [command.into, ...command.cards] : [command.card]
  return cards.every((card) => board.chosen.includes(card))
}
