import { type PointRow, stateOf } from '#client/activities/conversation/conversation-phone.model.ts'
import type { Sent } from '#client/activities/poll/poll-phone.model.ts'
import type { OwnPanel, PanelBoardCard, PanelPerson } from '#shared/views/own-panel.ts'
import type { PanelCard } from '#shared/views/panel-part.ts'

export type BoardRow = {
  readonly id: string
  readonly text: string
  readonly who: string
  readonly mine: boolean
  /** Own, and not taken back yet: what others have worded stays when it is. */
  readonly withdraws: boolean
  readonly late: boolean
  readonly support: number
  readonly mySupport: boolean
  readonly isChosen: boolean
  /** What another and this member did to it within a few seconds: `before` if the other was first. */
  readonly met: { readonly who: string; readonly what: string; readonly before: boolean } | null
  /** How many points it holds, and their municipalities, its own first. */
  readonly merged: number
  readonly from: readonly string[]
  /** What has been merged into it. */
  readonly parts: readonly { readonly id: string; readonly text: string }[]
}
export type QuestionRow = {
  readonly id: string
  readonly text: string
  readonly isOpen: boolean
  readonly cards: readonly BoardRow[]
  /** Own points that have not come through yet. */
  readonly unsent: readonly PointRow[]
}
export type TaskPart = {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly state: PanelCard['assignments'][number]['state']
  readonly clock: PanelCard['assignments'][number]['clock']
  readonly questions: readonly QuestionRow[]
}

const isShown = ({ mergedInto, removed }: PanelBoardCard) => mergedInto === null && !removed

/** The board as a member sees it: by assignment and sub-question, what is open first. */
export function boardTasks(own: OwnPanel, card: PanelCard, sent: Sent): readonly TaskPart[] {
  const shown = own.cards.filter(isShown)
  const known = card.assignments.flatMap(({ questions }) => questions.map(({ id }) => id))
  const there = new Set(own.cards.map(({ id }) => id))
  const tasks = card.assignments.flatMap((task, nth): readonly TaskPart[] => {
    const { id, title, state, clock, questions } = task
    if (state === 'coming') return []
    const rows = questions.map((question, place) => ({
      ...{ id: question.id, text: question.text, isOpen: state === 'open' && card.phase === 'open' },
      // What stands under no sub-question any more is found with the first.
      cards: shown
        .filter(
          ({ theme }) => theme === question.id || (nth === 0 && place === 0 && !known.includes(theme ?? '')),
        )
        .map((each) => rowOf(each, own)),
      unsent: unsentRows(own.activity, question.id, there, sent),
    }))
    return [{ id, number: nth + 1, title, state, clock, questions: rows }]
  })
  return [...tasks.filter(({ state }) => state === 'open'), ...tasks.filter(({ state }) => state !== 'open')]
}

export type LostWords = {
  readonly id: string
  /** The point that holds it now; null: none on the board does. */
  readonly into: { readonly id: string; readonly text: string } | null
}

/** Of the cards that a member is wording anew, those that are not on the board any more. */
export function lostWords(
  { cards }: Pick<OwnPanel, 'cards'>,
  writing: readonly string[],
): readonly LostWords[] {
  const find = (id: string | null) => cards.find((each) => each.id === id)
  return writing.flatMap((id) => {
    let is = find(id)
    if (is !== undefined && isShown(is)) return []
    while (is !== undefined && is.mergedInto !== null) is = find(is.mergedInto)
    return [{ id, into: is === undefined || is.removed ? null : { id: is.id, text: is.text } }]
  })
}

export function personText(person: PanelPerson | undefined): string {
  return person === undefined ? '' : person.name || person.title
}

/** What was taken off the board, and this member may bring back: own points that were withdrawn, and others' cards. */
export function removedRows({ cards }: Pick<OwnPanel, 'cards'>) {
  return cards.filter(({ removed }) => removed).map(({ id, text }) => ({ id, text }))
}

function rowOf(card: PanelBoardCard, { people, points, cards, chosen }: OwnPanel): BoardRow {
  const by = people.find(({ id }) => id === card.by)
  const me = people.find((each) => each.me)?.id ?? ''
  const held = heldBy(card, cards)
  return {
    ...{ id: card.id, text: card.text, late: card.late, who: personText(by), mine: by?.me ?? false },
    withdraws: points.some(({ id }) => id === card.id),
    support: card.support.length,
    mySupport: card.support.includes(me),
    isChosen: chosen.includes(card.id),
    met: metOn(card.last, me, people),
    ...{ merged: held.length, from: [...new Set(held.map(({ municipality }) => municipality))] },
    parts: card.parts.flatMap((part) => {
      const found = cards.find(({ id }) => id === part)
      return found && !found.removed ? [{ id: part, text: found.text }] : []
    }),
  }
}

function metOn({ over, ...last }: PanelBoardCard['last'], me: string, people: OwnPanel['people']) {
  const before = last.by === me
  if (over === undefined || !(before || over.by === me)) return null
  const other = before ? over : last
  return { who: personText(people.find(({ id }) => id === other.by)), what: other.what, before }
}

/** A card and all that has been merged into it, and into that. */
function heldBy(card: PanelBoardCard, cards: OwnPanel['cards']): readonly PanelBoardCard[] {
  const parts = cards.filter(({ id, removed }) => card.parts.includes(id) && !removed)
  return [card, ...parts.flatMap((part) => heldBy(part, cards))]
}

const OWN = { mine: true, by: '', edited: false, late: false } as const

function unsentRows(
  activity: string,
  question: string,
  there: ReadonlySet<string>,
  sent: Sent,
): readonly PointRow[] {
  return sent.entries.flatMap((entry): readonly PointRow[] => {
    const { command } = entry
    if (command.type !== 'AddPoint' || command.activity !== activity || command.step !== question) return []
    if (there.has(command.point)) return []
    return [{ ...OWN, id: command.point, text: command.text, state: stateOf(entry, sent) }]
  })
}

export type ChosenRow = {
  readonly id: string
  readonly text: string
  readonly place: number
  /** For one step up, and one down: what it then stands before; undefined: it does not move that way. */
  readonly up: string | undefined
  readonly down: string | null | undefined
}

export function chosenRows({ cards, chosen }: Pick<OwnPanel, 'cards' | 'chosen'>): readonly ChosenRow[] {
  return chosen.flatMap((id, nth) => {
    const found = cards.find((each) => each.id === id)
    if (!found) return []
    const down = nth === chosen.length - 1 ? undefined : (chosen[nth + 2] ?? null)
    return [{ id, text: found.text, place: nth + 1, up: chosen[nth - 1], down }]
  })
}
