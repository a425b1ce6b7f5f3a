import type { CardId, SourceId } from './board.ts'

/** As much of a card as says what it holds; a view's cards will do. */
type Holding = {
  readonly sources: readonly SourceId[]
  readonly parts: readonly CardId[]
  readonly support: readonly string[]
  readonly removed: boolean
}
type CardOf<Held extends Holding> = (card: CardId) => Held | undefined

/** The card and everything merged into it, the card itself first; what has been taken away is not among the parts. */
export function holdingOf<Held extends Holding>(cardOf: CardOf<Held>, id: CardId): readonly Held[] {
  const card = cardOf(id)
  if (card === undefined) return []
  const parts = card.parts.filter((part) => cardOf(part)?.removed === false)
  return [card, ...parts.flatMap((part) => holdingOf(cardOf, part))]
}

/** The notes or points that a card stands for, its parts' too. */
export function sourcesOf<Held extends Holding>(cardOf: CardOf<Held>, id: CardId): readonly SourceId[] {
  return holdingOf(cardOf, id).flatMap(({ sources }) => sources)
}

/** Who supports a card or one of its parts, each once. */
export function supportOf<Held extends Holding>(cardOf: CardOf<Held>, id: CardId): readonly string[] {
  return [...new Set(holdingOf(cardOf, id).flatMap(({ support }) => support))]
}
