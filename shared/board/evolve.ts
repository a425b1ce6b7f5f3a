import { unreachable } from '#shared/kernel/decision.ts'
import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant, Millis } from '#shared/kernel/instant.ts'
import type { Board, BoardEvent, Card, CardDeed, CardId, LastDeed } from './board.ts'

/** A new card for what has just been written. */
export function withCard(
  board: Board,
  card: Pick<Card, 'id' | 'text' | 'theme' | 'sources' | 'by' | 'at'>,
): Board {
  if (board.cards.has(card.id)) return board
  const { id, text, theme, sources, by, at } = card
  const made: Card = {
    ...{ id, text, theme, sources, by, at },
    support: [],
    parts: [],
    mergedInto: null,
    removed: false,
    last: { by, at, what: 'made' },
  }
  return { ...board, cards: board.cards.set(id, made) }
}

/** Never fails: an event that does not fit changes nothing. */
export function evolveBoard(board: Board, event: BoardEvent): Board {
  const card = board.cards.get(event.card)
  if (card === undefined) return board
  switch (event.type) {
    case 'v1.CardRevised':
      return touched(board, event, 'revised', { text: event.text, wordedBy: event.by })
    case 'v1.CardTagged':
      return touched(board, event, 'tagged', { theme: event.theme })
    case 'v1.CardsMerged':
      return merged(board, card, event)
    case 'v1.CardSplit':
      return split(board, card, event)
    case 'v1.CardSupported': {
      const others = card.support.filter((each) => each !== event.by)
      return touched(board, event, 'supported', { support: event.support ? [...others, event.by] : others })
    }
    case 'v1.CardChosen':
      return {
        ...touched(board, event, 'chosen', {}),
        chosen: inFront(board.chosen, event.card, event.before),
      }
    case 'v1.CardMoved':
      return {
        ...touched(board, event, 'moved', {}),
        chosen: inFront(board.chosen, event.card, event.before),
      }
    case 'v1.CardUnchosen':
      return { ...touched(board, event, 'unchosen', {}), chosen: without(board.chosen, event.card) }
    case 'v1.CardRemoved':
      return {
        ...touched(board, event, 'removed', { removed: true }),
        chosen: without(board.chosen, event.card),
      }
    case 'v1.CardBroughtBack':
      return touched(board, event, 'back', { removed: false })
    default:
      return unreachable(event)
  }
}

type Deed = Pick<BoardEvent, 'card' | 'by' | 'at'>

function touched(board: Board, { card: id, by, at }: Deed, what: CardDeed, change: Partial<Card>): Board {
  const card = board.cards.get(id)
  if (card === undefined) return board
  const last = { by, at, what, ...overruled(card, by, at) }
  return { ...board, cards: board.cards.set(id, { ...card, ...change, last }) }
}

/** Closer than this, nobody can have seen what the other did. */
const TOGETHER: Millis = 3_000

function overruled({ last }: Card, by: PersonId, at: Instant): Pick<LastDeed, 'over'> {
  const isBlind = last.by !== by && last.what !== 'made' && at - last.at < TOGETHER
  return isBlind ? { over: { by: last.by, at: last.at, what: last.what } } : {}
}

function without(chosen: readonly CardId[], id: CardId): readonly CardId[] {
  return chosen.includes(id) ? chosen.filter((each) => each !== id) : chosen
}

function inFront(chosen: readonly CardId[], id: CardId, before: CardId | null): readonly CardId[] {
  const others = without(chosen, id)
  const at = before === null ? -1 : others.indexOf(before)
  return at < 0 ? [...others, id] : [...others.slice(0, at), id, ...others.slice(at)]
}

type Merged = Extract<BoardEvent, { type: 'v1.CardsMerged' }>
type Split = Extract<BoardEvent, { type: 'v1.CardSplit' }>

/** What was chosen of them is said by the one that holds them now, in the place of the first. */
function merged(board: Board, into: Card, event: Merged): Board {
  const parts = event.parts.flatMap((id) => {
    const card = board.cards.get(id)
    return card === undefined || card.mergedInto !== null || id === into.id ? [] : [card]
  })
  const isGone = (id: CardId) => parts.some((part) => part.id === id)
  const isChosen = board.chosen.includes(into.id)
  const chosen = board.chosen.flatMap((id, at) => {
    if (!isGone(id)) return [id]
    return isChosen || board.chosen.findIndex(isGone) < at ? [] : [into.id]
  })
  const theme = into.theme ?? parts.find((part) => part.theme !== null)?.theme ?? null
  const whole = touched({ ...board, chosen }, event, 'merged', {
    theme,
    parts: [...into.parts, ...parts.map(({ id }) => id)],
  })
  return parts.reduce<Board>(
    (next, { id }) => touched(next, { ...event, card: id }, 'merged', { mergedInto: into.id }),
    whole,
  )
}

function split(board: Board, into: Card, event: Split): Board {
  const out = event.parts.filter((id) => board.cards.get(id)?.mergedInto === into.id)
  const rest = into.parts.filter((id) => !out.includes(id))
  return out.reduce<Board>(
    (next, id) => touched(next, { ...event, card: id }, 'split', { mergedInto: null }),
    touched(board, event, 'split', { parts: rest }),
  )
}
