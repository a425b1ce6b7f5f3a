import type { Instant } from '#shared/kernel/instant.ts'
import type { Board, BoardCommand, Card, CardId } from './board.ts'

/** What a leader's step is about to do to which cards. */
export type BoardStep = {
  readonly command: BoardCommand['type']
  /** The card that the command names, and after it those that it moves into it or out of it. */
  readonly cards: readonly CardId[]
  readonly at: Instant
}
/** What the step keeps of the board as it was. */
export type BoardKept = BoardStep & {
  readonly before: readonly Card[]
  readonly chosen: readonly CardId[]
}

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

export function keptOfBoard(board: Board, step: BoardStep): BoardKept {
  const before = step.cards.flatMap((id) => board.cards.get(id) ?? [])
  return { ...step, before, chosen: board.chosen }
}

/**
 * The step taken back, card by card. A card that nobody has touched since is again what it was, and so is who did what to it
 * last, so that the step before can be taken back too. What others have done since stands: theirs is the latest word.
 */
export function rewindBoard(board: Board, kept: BoardKept): Board {
  const isAlone = (id: CardId) => board.cards.get(id)?.last.at === kept.at
  const alone = kept.before.filter(({ id }) => isAlone(id))
  const [head = ''] = kept.cards
  const out = comingOut(board, kept)
  const relinked =
    kept.command === 'MergeCards'
      ? parted(board, head, out)
      : kept.command === 'SplitCard' && isAlone(head)
        ? joined(board, kept, isAlone)
        : board
  const back = alone.reduce(withCardBack, relinked)
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

/** Which cards hold which has been seen to by now. */
function withCardBack(board: Board, before: Card): Board {
  const now = board.cards.get(before.id)
  if (now === undefined) return board
  const { parts, mergedInto } = now
  return { ...board, cards: board.cards.set(now.id, { ...before, parts, mergedInto }) }
}

/** What the step merged and what is still there, unless somebody has taken it out and merged it again. */
function comingOut(board: Board, { command, cards: [head = '', ...rest], before, at }: BoardKept) {
  if (command !== 'MergeCards') return []
  const wereIn = before.find(({ id }) => id === head)?.parts ?? []
  return rest.filter((id) => {
    const card = board.cards.get(id)
    if (card === undefined || card.mergedInto !== head || wereIn.includes(id)) return false
    return card.last.at === at || card.last.what !== 'merged'
  })
}

function parted(board: Board, head: CardId, out: readonly CardId[]): Board {
  const into = board.cards.get(head)
  if (into === undefined) return board
  const rest = into.parts.filter((id) => !out.includes(id))
  return withLinks(board, { ...into, parts: rest }, out, null)
}

function joined(board: Board, { cards: [head = '', ...rest], before }: BoardKept, isAlone: IsAlone): Board {
  const into = board.cards.get(head)
  if (into === undefined) return board
  const wereIn = before.find(({ id }) => id === head)?.parts ?? []
  const isFree = (id: CardId) => wereIn.includes(id) && isAlone(id) && isOnBoard(board, id)
  const back = rest.filter(isFree)
  const parts = wereIn.filter((id) => into.parts.includes(id) || back.includes(id))
  return withLinks(board, { ...into, parts }, back, head)
}
type IsAlone = (card: CardId) => boolean

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
