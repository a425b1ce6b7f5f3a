import { accepted, type Decision, refused, unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import { tooLong } from '#shared/kernel/text.ts'
import { tidy } from '#shared/kernel/tidy.ts'
import {
  BOARD_LIMITS,
  type Board,
  type BoardCommand,
  type BoardEvent,
  type BoardRefusal,
  type Card,
  type CardId,
  type ThemeId,
} from './board.ts'

export type BoardContext = {
  readonly by: PersonId
  readonly now: Instant
  /** Whether cards can be gathered under it now. */
  readonly knowsTheme: (theme: ThemeId) => boolean
}
export type BoardDecision = Decision<BoardEvent, BoardRefusal>
type Of<Type extends BoardCommand['type']> = Extract<BoardCommand, { type: Type }>
type Done = Pick<BoardEvent, 'activity' | 'card' | 'by' | 'at'>

/** Who may do it at all is for whoever has the board to say. What two do in the same second is done in the order it came. */
export function decideBoard(board: Board, command: BoardCommand, context: BoardContext): BoardDecision {
  const { by, now: at } = context
  const id = command.type === 'MergeCards' ? command.into : command.card
  const card = board.cards.get(id)
  if (card === undefined) return refused('unknown-card')
  const done: Done = { activity: command.activity, card: id, by, at }
  if (command.type === 'BringBackCard') return bringBack(card, done)
  if (command.type === 'RemoveCard' && card.removed) return accepted()
  const gone = whyGone(board, card)
  if (gone !== null) return gone
  switch (command.type) {
    case 'ReviseCard':
      return revise(card, command, done)
    case 'TagCard':
      if (command.theme === card.theme) return accepted()
      if (command.theme !== null && !context.knowsTheme(command.theme)) return refused('unknown-theme')
      return accepted({ type: 'v1.CardTagged', ...done, theme: command.theme })
    case 'MergeCards':
      return merge(board, card, command, done)
    case 'SplitCard':
      return split(card, command, done)
    case 'SupportCard':
      return card.support.includes(by) === command.support
        ? accepted()
        : accepted({ type: 'v1.CardSupported', ...done, support: command.support })
    case 'ChooseCard':
      return choose(board, command, done)
    case 'UnchooseCard':
      return board.chosen.includes(card.id) ? accepted({ type: 'v1.CardUnchosen', ...done }) : accepted()
    case 'MoveCard':
      return move(board, command, done)
    case 'RemoveCard':
      return accepted({ type: 'v1.CardRemoved', ...done })
    default:
      return unreachable(command)
  }
}

/** Signs of a card's words that a refusal carries. */
const QUOTED = 80

/** Whoever reaches for a card that is not there any more is told where it is. */
export function whyGone(board: Board, card: Card): Extract<BoardDecision, { ok: false }> | null {
  if (card.removed) return refused('card-removed', quoted(card))
  if (card.mergedInto === null) return null
  return refused('card-merged', quoted(headOf(board, card)))
}

export function quoted({ text }: Pick<Card, 'text'>): string {
  const signs = [...text]
  return signs.length > QUOTED ? `${signs.slice(0, QUOTED).join('')}…` : text
}

/** The card on the board that this one is part of by now. */
function headOf(board: Board, card: Card): Card {
  const into = card.mergedInto === null ? undefined : board.cards.get(card.mergedInto)
  return into === undefined ? card : headOf(board, into)
}

function bringBack(card: Card, done: Done): BoardDecision {
  return card.removed ? accepted({ type: 'v1.CardBroughtBack', ...done }) : accepted()
}

function revise(card: Card, command: Of<'ReviseCard'>, done: Done): BoardDecision {
  const text = tidy(command.text)
  if (text === '') return refused('text-empty')
  if (tooLong(text, BOARD_LIMITS.card)) return refused('text-too-long', `${BOARD_LIMITS.card}`)
  if (text === card.text) return accepted()
  if (command.from !== undefined && tidy(command.from) !== card.text)
    return refused('moved-already', quoted(card))
  return accepted({ type: 'v1.CardRevised', ...done, text })
}

function merge(board: Board, into: Card, command: Of<'MergeCards'>, done: Done): BoardDecision {
  const parts: CardId[] = []
  for (const id of new Set(command.cards)) {
    const card = board.cards.get(id)
    if (card === undefined) return refused('unknown-card')
    // Asked for twice, or once by each of two: it is done.
    if (id === into.id || card.mergedInto === into.id) continue
    const gone = whyGone(board, card)
    if (gone !== null) return gone
    parts.push(id)
  }
  return parts.length === 0 ? accepted() : accepted({ type: 'v1.CardsMerged', ...done, parts })
}

function split(card: Card, { part }: Of<'SplitCard'>, done: Done): BoardDecision {
  const parts = part === null ? card.parts : card.parts.filter((each) => each === part)
  return parts.length === 0 ? accepted() : accepted({ type: 'v1.CardSplit', ...done, parts })
}

function choose(board: Board, { before }: Of<'ChooseCard'>, done: Done): BoardDecision {
  if (board.chosen.includes(done.card)) return accepted()
  if (board.chosen.length >= BOARD_LIMITS.chosen) return refused('too-many-cards', `${BOARD_LIMITS.chosen}`)
  return accepted({ type: 'v1.CardChosen', ...done, before: placed(board, before) })
}

function move(board: Board, command: Of<'MoveCard'>, done: Done): BoardDecision {
  const at = board.chosen.indexOf(done.card)
  if (at < 0) return refused('card-not-chosen')
  const before = placed(board, command.before)
  const isThere = before === done.card || (board.chosen[at + 1] ?? null) === before
  return isThere ? accepted() : accepted({ type: 'v1.CardMoved', ...done, before })
}

/** In front of a card that has just been taken out of the order means at the end, where it is seen. */
function placed({ chosen }: Board, before: CardId | null): CardId | null {
  return before !== null && chosen.includes(before) ? before : null
}
