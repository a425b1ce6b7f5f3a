import { type Accessor, createSignal, getOwner, runWithOwner } from 'solid-js'
import { createDraft, type Draft } from '#client/connection/create-draft.ts'
import { recall } from '#client/connection/storage.ts'

/** What a member is wording anew, by card. It stands over a reload, and whatever others make of the card meanwhile. */
export type Rewording = {
  readonly cards: Accessor<readonly string[]>
  readonly draftOf: (card: string) => Draft
  readonly begin: (card: string, text: string) => void
  readonly end: (card: string) => void
}

/** `known`: the cards there are as the page comes, of which some may have been left half written. */
export function createRewording(place: string, known: readonly string[]): Rewording {
  // The board's, for a row goes as soon as its card does.
  const owner = getOwner()
  const at = (card: string) => `${place}/card/${card}`
  const drafts = new Map<string, Draft>()
  const [cards, set] = createSignal(known.filter((card) => recall(at(card)) !== null))
  function draftOf(card: string): Draft {
    const draft = drafts.get(card) ?? (runWithOwner(owner, () => createDraft(at(card))) as Draft)
    drafts.set(card, draft)
    return draft
  }
  return {
    cards,
    draftOf,
    begin(card, text) {
      draftOf(card).write(text)
      set((all) => [...all.filter((each) => each !== card), card])
    },
    end(card) {
      draftOf(card).clear()
      set((all) => all.filter((each) => each !== card))
    },
  }
}
