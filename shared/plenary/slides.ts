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

/** What comes after the one that is on. One that has been taken out meanwhile is followed by the first that has not been shown. */
export function nextSlide(
  slides: readonly Slide[],
  on: Slide | null,
  isShown: (card: CardId) => boolean,
): Slide | null {
  const at = on === null ? -1 : slides.findIndex(({ key }) => key === on.key)
  if (on === null || at >= 0) return slides[at + 1] ?? null
  return slides.find(({ cards }) => !cards.every(isShown)) ?? null
}

export function slideBefore(slides: readonly Slide[], on: Slide | null): Slide | null {
  const at = on === null ? -1 : slides.findIndex(({ key }) => key === on.key)
  return slides[at - 1] ?? null
}
