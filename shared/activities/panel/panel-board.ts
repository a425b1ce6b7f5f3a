import type { Board, CardId } from '#shared/board/board.ts'
import { evolveBoard, withCard } from '#shared/board/evolve.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { BegunPanel, Panel, PanelPoint } from './panel.ts'

/** Every point has a card of its own, by the same id. */
export function withPointCard(board: Board, { id, text, question: theme, by, at }: PanelPoint): Board {
  return withCard(board, { id, text, theme, sources: [id], by, at })
}

/** The card says what its writer says, until the panel has given it words of its own. */
export function withCardText(board: Board, { id, text: before }: PanelPoint, text: string): Board {
  const card = board.cards.get(id)
  return card && card.text === before ? { ...board, cards: board.cards.set(id, { ...card, text }) } : board
}

/** Another has given it words, which are not its writer's to take back. */
export function isWordedByOther(board: Board, { id, text, by }: PanelPoint, writer: PersonId): boolean {
  const card = board.cards.get(id)
  if (card?.wordedBy === undefined || card.text === text) return false
  return card.wordedBy !== by && card.wordedBy !== writer
}

/** Taken back, and nothing of it is anybody else's. */
export function isWithdrawn(board: Board, point: PanelPoint): boolean {
  return point.withdrawn === true && !isWordedByOther(board, point, point.by)
}

/** Its writer has taken it back. The card is off the board with what others have given it, and out of it what others have written. */
export function withoutPointCard(board: Board, point: PanelPoint, { by, at }: Deed): Board {
  const card = board.cards.get(point.id)
  if (!card || isWordedByOther(board, point, by)) return board
  const done = { activity: null, card: card.id, by, at: at ?? card.last.at }
  const { parts } = card
  const apart = parts.length === 0 ? board : evolveBoard(board, { type: 'v1.CardSplit', ...done, parts })
  return evolveBoard(apart, { type: 'v1.CardRemoved', ...done })
}
type Deed = { readonly by: PersonId; readonly at: Instant | undefined }

/** What has been brought back is not withdrawn any more. */
export function withPointBack(panel: Panel, card: CardId): Panel {
  if (panel.phase === 'draft') return panel
  const point = panel.points.get(card)
  return point && isWithdrawn(panel.board, point) ? withPointStanding(panel, card) : panel
}

/** Its writer has it again, whatever has become of its card. */
export function withPointStanding(panel: BegunPanel, id: string): BegunPanel {
  const point = panel.points.get(id)
  return point ? { ...panel, points: panel.points.set(id, { ...point, withdrawn: false }) } : panel
}
