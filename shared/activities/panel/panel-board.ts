import type { Board } from '#shared/board/board.ts'
import { evolveBoard, withCard } from '#shared/board/evolve.ts'
import type { PanelPoint } from './panel.ts'

/** Every point has a card of its own, by the same id. */
export function withPointCard(board: Board, { id, text, question: theme, by, at }: PanelPoint): Board {
  return withCard(board, { id, text, theme, sources: [id], by, at })
}

/** The card says what its writer says, until the panel has given it words of its own. */
export function withCardText(board: Board, { id, text: before }: PanelPoint, text: string): Board {
  const card = board.cards.get(id)
  return card && card.text === before ? { ...board, cards: board.cards.set(id, { ...card, text }) } : board
}

/** Its writer has taken it back, so it stands nowhere; what it held is out of it already. */
export function withoutPointCard(board: Board, { id, by }: PanelPoint): Board {
  const card = board.cards.get(id)
  if (!card) return board
  const { at } = card.last
  const free = evolveBoard(board, {
    type: 'v1.CardSplit',
    activity: null,
    card: id,
    parts: card.parts,
    by,
    at,
  })
  const into = card.mergedInto === null ? undefined : free.cards.get(card.mergedInto)
  const cards = into
    ? free.cards.set(into.id, { ...into, parts: into.parts.filter((part) => part !== id) })
    : free.cards
  return { cards: cards.delete(id), chosen: free.chosen.filter((each) => each !== id) }
}
