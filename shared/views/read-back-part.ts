import type { Gathering } from '#shared/gathering/gathering.ts'
import type { MunicipalityId, PersonId } from '#shared/kernel/ids.ts'
import { whoIs } from '#shared/kernel/who-is.ts'
import type { ReadBackAnswer } from '#shared/notes/notes.ts'

/** What those whom a card is about are shown of it: what it says, and nothing of what it was made of. */
export type ReadBackAsked = { readonly id: string; readonly text: string; readonly at: number }
/** `id` is the card's. */
export type OwnReadBack = { readonly id: string; readonly answer: ReadBackAnswer; readonly word: string }

/** A card that has been taken away or merged is not asked about, until it is on the board again. */
export function readBacksTo({ notes }: Gathering, group: MunicipalityId | null): readonly ReadBackAsked[] {
  if (group === null) return []
  const isOnBoard = (id: string) => {
    const card = notes.board.cards.get(id)
    return card !== undefined && !card.removed && card.mergedInto === null
  }
  return [...notes.readBacks.values()]
    .filter(({ card, of, skipped }) => !skipped && of.includes(group) && isOnBoard(card))
    .sort((a, b) => a.at - b.at || (a.card < b.card ? -1 : 1))
    .map(({ card, text, at }) => ({ id: card, text, at }))
}

export function ownReadBacks({ notes, people }: Gathering, person: PersonId): readonly OwnReadBack[] {
  return [...notes.readBacks.values()]
    .flatMap(({ card, answers }) => {
      const own = answers.find(({ by }) => whoIs(people.merged, by) === person)
      return own ? [{ id: card, answer: own.answer, word: own.word }] : []
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
