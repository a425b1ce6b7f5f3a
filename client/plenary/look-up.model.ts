import type { ShownPart } from '#shared/views/plenary-part.ts'

export type ShownGroup = {
  readonly activity: string | null
  readonly group: string
  readonly title: string
  readonly cards: readonly ShownPart[]
}

/** By heading, in the order in which each first came up. */
export function shownGroups(shown: readonly ShownPart[]): readonly ShownGroup[] {
  const found: { activity: string | null; group: string; title: string; cards: ShownPart[] }[] = []
  for (const card of shown) {
    const there = found.find(({ activity, group }) => activity === card.activity && group === card.group)
    if (there) there.cards.push(card)
    else found.push({ activity: card.activity, group: card.group, title: card.title, cards: [card] })
  }
  return found
}
