import type { PersonId } from '#shared/kernel/ids.ts'
import type { Instant } from '#shared/kernel/instant.ts'
import type { Board, BoardCommand, Card, CardId } from './board.ts'

/** What somebody's step is about to do to which cards. */
export type BoardStep = {
  readonly command: BoardCommand['type']
  /** The card that the command names, and after it those that it moves into it or out of it. */
  readonly cards: readonly CardId[]
  readonly at: Instant
  /** Whose it is, where two may take a step in the same moment; left out for a leader's. */
  readonly by?: PersonId
}
/** What the step keeps of the board as it was. */
export type BoardKept = BoardStep & {
  readonly before: readonly Card[]
  readonly chosen: readonly CardId[]
  /** The card that the command names said what it was made of says, and would have gone on doing so. */
  readonly asWritten?: boolean
}
/** What was written that a card was made of. */
export type WordsOf = (card: CardId) => string | undefined
const unwritten: WordsOf = () => undefined

export function boardStep(command: BoardCommand, board: Board, at: Instant): BoardStep {
  const cards =
    command.type === 'MergeCards'
      ? [command.into, ...command.cards]
      : command.type === 'SplitCard'
        ? [
            command.card,
            ...(command.part === null ? (board.cards.get(command.card)?.parts ?? []) : [command.part]),
          ]
        : [command.card]
  return { command: command.type, cards: [...new Set(cards)], at }
}

export function keptOfBoard(board: Board, step: BoardStep, wordsOf: WordsOf = unwritten): BoardKept {
  const before = step.cards.flatMap((id) => board.cards.get(id) ?? [])
  const isWritten = step.command === 'ReviseCard' && before[0]?.text === wordsOf(before[0]?.id ?? '')
  return { ...step, before, chosen: board.chosen, ...(isWritten ? { asWritten: true } : {}) }
}

/**
 * The step taken back, card by card. A card that nobody has touched since is again what it was, and so is who did what to it
 * last, so that the step before can be taken back too. What others have done since stands: theirs is the latest word.
 */
export function rewindBoard(board: Board, kept: BoardKept, wordsOf: WordsOf = unwritten): Board {
  const isAlone = aloneIn(board, kept)
  const alone = kept.before.filter(({ id }) => isAlone(id))
  const [head = ''] = kept.cards
  const out = comingOut(board, kept)
  const relinked =
    kept.command === 'MergeCards'
      ? parted(board, head, out)
      : kept.command === 'SplitCard' && isAlone(head)
        ? joined(board, kept, isAlone)
        : board
  const back = alone.reduce((next, card) => withCardBack(next, card, kept, wordsOf), relinked)
  const places = alone.map(({ id }) => id)
  switch (kept.command) {
    case 'ReviseCard':
    case 'TagCard':
    case 'SupportCard':
      return back
    case 'MergeCards': {
      // One that others have taken out of the order since has nothing in it that is to be said.
      const isSaid = isAlone(head) || board.chosen.includes(head)
      return isSaid ? rechosen(back, kept, [...places, ...out]) : back
    }
    case 'SplitCard':
    case 'ChooseCard':
    case 'UnchooseCard':
    case 'MoveCard':
    case 'RemoveCard':
    case 'BringBackCard':
      return rechosen(back, kept, places)
  }
}

/** Whether taking the step back would do something to what it was about: others may have the latest word there. */
export function isRewindable(board: Board, kept: BoardKept): boolean {
  const isAlone = aloneIn(board, kept)
  const [head = ''] = kept.cards
  if (kept.command === 'MergeCards') return comingOut(board, kept).length > 0
  if (!isAlone(head)) return false
  const wasRemoved = kept.before[0]?.removed !== board.cards.get(head)?.removed
  return kept.command !== 'SplitCard' || wasRemoved || comingIn(board, kept, isAlone).length > 0
}

/** Cards that nobody has touched since the step. */
function aloneIn(board: Board, { at, by }: BoardStep): IsAlone {
  return (id) => {
    const last = board.cards.get(id)?.last
    return last?.at === at && (by === undefined || last.by === by)
  }
}

/**
 * Which cards hold which has been seen to by now. Words are given back by a step on words alone: those that a card has from what
 * it was made of follow what its writer has made of that since.
 */
function withCardBack(board: Board, before: Card, kept: BoardKept, wordsOf: WordsOf): Board {
  const now = board.cards.get(before.id)
  if (now === undefined) return board
  const { text, wordedBy, ...rest } = before
  const { parts, mergedInto } = now
  const written = kept.asWritten ? wordsOf(now.id) : undefined
  const isStep = kept.command === 'ReviseCard'
  const said = isStep ? (written === undefined || written === now.text ? text : written) : now.text
  const by = isStep ? wordedBy : now.wordedBy
  const card: Card = { ...rest, text: said, parts, mergedInto, ...(by === undefined ? {} : { wordedBy: by }) }
  return { ...board, cards: board.cards.set(now.id, card) }
}

/** What the step merged and what is still there, unless somebody has taken it out and merged it again. */
function comingOut(board: Board, kept: BoardKept) {
  const [head = '', ...rest] = kept.cards
  if (kept.command !== 'MergeCards') return []
  const wereIn = partsBefore(kept)
  const isAlone = aloneIn(board, kept)
  return rest.filter((id) => {
    const card = board.cards.get(id)
    if (card === undefined || card.mergedInto !== head || wereIn.includes(id)) return false
    return isAlone(id) || card.last.what !== 'merged'
  })
}

function parted(board: Board, head: CardId, out: readonly CardId[]): Board {
  const into = board.cards.get(head)
  if (into === undefined) return board
  const rest = into.parts.filter((id) => !out.includes(id))
  return withLinks(board, { ...into, parts: rest }, out, null)
}

function joined(board: Board, kept: BoardKept, isAlone: IsAlone): Board {
  const [head = ''] = kept.cards
  const into = board.cards.get(head)
  if (into === undefined) return board
  const wereIn = partsBefore(kept)
  const back = comingIn(board, kept, isAlone)
  const parts = wereIn.filter((id) => into.parts.includes(id) || back.includes(id))
  return withLinks(board, { ...into, parts }, back, head)
}
type IsAlone = (card: CardId) => boolean

function comingIn(board: Board, kept: BoardKept, isAlone: IsAlone): readonly CardId[] {
  const wereIn = partsBefore(kept)
  return kept.cards.slice(1).filter((id) => wereIn.includes(id) && isAlone(id) && isOnBoard(board, id))
}

function partsBefore({ cards: [head], before }: BoardKept): readonly CardId[] {
  return before.find(({ id }) => id === head)?.parts ?? []
}

function withLinks(board: Board, head: Card, parts: readonly CardId[], mergedInto: CardId | null): Board {
  const cards = parts.reduce(
    (next, id) => {
      const card = next.get(id)
      return card === undefined ? next : next.set(id, { ...card, mergedInto })
    },
    board.cards.set(head.id, head),
  )
  return { ...board, cards }
}

/** These get back the places they had in the order, as far as those beside them are still there. */
function rechosen(board: Board, { chosen: before }: BoardKept, cards: readonly CardId[]): Board {
  const others = board.chosen.filter((id) => !cards.includes(id))
  const chosen = before.reduce<readonly CardId[]>((order, id, place) => {
    if (!cards.includes(id) || !isOnBoard(board, id)) return order
    const left = before.slice(0, place).findLast((each) => order.includes(each))
    const at = left === undefined ? 0 : order.indexOf(left) + 1
    return [...order.slice(0, at), id, ...order.slice(at)]
  }, others)
  return { ...board, chosen }
}

function isOnBoard(board: Board, id: CardId): boolean {
  const card = board.cards.get(id)
  return card !== undefined && !card.removed && card.mergedInto === null
}
