import type { Instant } from '#shared/kernel/instant.ts'
import type { Board, BoardCommand, Card, CardId } from './board.ts'
import { evolveBoard } from './evolve.ts'

/** What a leader's step is about to do to which cards. */
export type BoardStep = {
  readonly command: BoardCommand['type']
  /** The card that the command names, and after it those that it moves into it or out of it. */
  readonly cards: readonly CardId[]
  readonly at: Instant
}
/** What the step keeps of the board as it was. */
export type BoardKept = BoardStep & {
  readonly before: readonly Card[]
  readonly chosen: readonly CardId[]
}

export function boardStep(command: BoardCommand, board: Board, at: Instant): BoardStep {
  const cards =
    command.type === 'MergeCards'
      ? [command.into, ...command.cards]
      : command.type === 'SplitCard'
        ? [
            command.card,
            ...(command.part === null ? (board.cards.get(command.card)?.parts ?? []) : [command.part]),
          ]
        : [command.card]
  return { command: command.type, cards: [...new Set(cards)], at }
}

export function keptOfBoard(board: Board, step: BoardStep): BoardKept {
  const before = step.cards.flatMap((id) => board.cards.get(id) ?? [])
  return { ...step, before, chosen: board.chosen }
}

/** The step taken back. What others have done to the same cards since stands: theirs is the latest word. */
export function rewindBoard(board: Board, kept: BoardKept, at: Instant): Board {
  const { command } = kept
  switch (command) {
    case 'ReviseCard':
    case 'TagCard':
    case 'SupportCard':
    case 'RemoveCard':
    case 'BringBackCard':
      return rechosen(
        kept.before.reduce((next, card) => cardBack(next, card, kept), board),
        kept,
      )
    case 'MergeCards':
      return rechosen(parted(board, kept, at), kept)
    case 'SplitCard':
      return rechosen(joined(board, kept, at), kept)
    case 'ChooseCard':
    case 'UnchooseCard':
    case 'MoveCard':
      return rechosen(board, kept)
  }
}

function cardBack(board: Board, before: Card, { at }: BoardKept): Board {
  const card = board.cards.get(before.id)
  if (card === undefined || card.last.at !== at) return board
  const { text, theme, support, removed, last } = before
  return { ...board, cards: board.cards.set(card.id, { ...card, text, theme, support, removed, last }) }
}

function parted(board: Board, { cards: [card = '', ...rest], before }: BoardKept, at: Instant): Board {
  const wereIn = before.find(({ id }) => id === card)?.parts ?? []
  const parts = rest.filter((id) => !wereIn.includes(id) && board.cards.get(id)?.mergedInto === card)
  return evolveBoard(board, { type: 'v1.CardSplit', activity: null, card, parts, by: 'leader', at })
}

function joined(board: Board, { cards: [card = '', ...rest], before }: BoardKept, at: Instant): Board {
  const wereIn = before.find(({ id }) => id === card)?.parts ?? []
  const isFree = (id: CardId) => {
    const part = board.cards.get(id)
    return part !== undefined && !part.removed && part.mergedInto === null && wereIn.includes(id)
  }
  const into = board.cards.get(card)
  if (into === undefined || into.removed || into.mergedInto !== null) return board
  const parts = rest.filter(isFree)
  return evolveBoard(board, { type: 'v1.CardsMerged', activity: null, card, parts, by: 'leader', at })
}

/** The step's own cards get back the places they had in the order, as far as those beside them are still there. */
function rechosen(board: Board, { cards, chosen: before }: BoardKept): Board {
  const others = board.chosen.filter((id) => !cards.includes(id))
  const chosen = before.reduce<readonly CardId[]>((order, id, place) => {
    if (!cards.includes(id) || !isOnBoard(board, id)) return order
    const left = before.slice(0, place).findLast((each) => order.includes(each))
    const at = left === undefined ? 0 : order.indexOf(left) + 1
    return [...order.slice(0, at), id, ...order.slice(at)]
  }, others)
  return { ...board, chosen }
}

function isOnBoard(board: Board, id: CardId): boolean {
  const card = board.cards.get(id)
  return card !== undefined && !card.removed && card.mergedInto === null
}
