import type { Board, CardId } from '#shared/board/board.ts'
import type { PlenaryBy, Slide } from './plenary.ts'

/** What cards are presented under: a panel's assignments, or the themes of the observers' board. */
export type CardGroup = {
  readonly id: string
  readonly title: string
  /** The themes of the cards that belong to it. */
  readonly themes: readonly string[]
}

/** Where cards stand that belong to none of the groups. */
export const OTHER_GROUP = '-'

/** What there is to present, in speaking order, as it is chosen now. */
export function slidesOf(
  { cards, chosen }: Pick<Board, 'cards' | 'chosen'>,
  groups: readonly CardGroup[],
  by: PlenaryBy,
): readonly Slide[] {
  if (by === 'point') return chosen.map((card) => ({ key: card, cards: [card] }))
  const groupOf = (card: CardId) =>
    groups.find(({ themes }) => themes.includes(cards.get(card)?.theme ?? ''))?.id ?? OTHER_GROUP
  return [...groups.map(({ id }) => id), OTHER_GROUP].flatMap((key) => {
    const held = chosen.filter((card) => groupOf(card) === key)
    return held.length === 0 ? [] : [{ key, cards: held }]
  })
}

/**
 * What comes after the one that is on. After one that has been taken out meanwhile, and once all of them have been gone
 * through, it is the first that has not been shown.
 */
export function nextSlide(
  slides: readonly Slide[],
  on: Slide | null,
  begun: boolean,
  isShown: (card: CardId) => boolean,
): Slide | null {
  const at = placeOf(slides, on)
  const isOrdered = on === null ? !begun : at >= 0
  if (isOrdered) return slides[at + 1] ?? null
  return slides.find(({ cards }) => !cards.every(isShown)) ?? null
}

/** Once all of them have been gone through, it is the last. */
export function slideBefore(slides: readonly Slide[], on: Slide | null, begun: boolean): Slide | null {
  if (on === null) return begun ? (slides.at(-1) ?? null) : null
  return slides[placeOf(slides, on) - 1] ?? null
}

function placeOf(slides: readonly Slide[], on: Slide | null): number {
  return on === null ? -1 : slides.findIndex(({ key }) => key === on.key)
}
