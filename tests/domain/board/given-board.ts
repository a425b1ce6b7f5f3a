import type { Board, BoardCommand, BoardRefusal } from '#shared/board/board.ts'
import { emptyBoard } from '#shared/board/board.ts'
import { decideBoard } from '#shared/board/decide.ts'
import { evolveBoard, withCard } from '#shared/board/evolve.ts'
import { sourcesOf } from '#shared/board/sources.ts'

export type Given = BoardCommand extends infer C
  ? C extends BoardCommand
    ? Omit<C, 'activity'>
    : never
  : never

/** Cards a, b, c …, each of a source of its own: `of-a`, `of-b` … */
export function boardOf(...ids: readonly string[]): Board {
  return ids.reduce(
    (board, id) =>
      withCard(board, { id, text: `text ${id}`, theme: null, sources: [`of-${id}`], by: 'ane', at: 1 }),
    emptyBoard,
  )
}

export function decideOn(board: Board, command: Given, by = 'ane', now = 2) {
  const knowsTheme = (theme: string) => theme.startsWith('t')
  return decideBoard(board, { activity: null, ...command } as BoardCommand, { by, now, knowsTheme })
}

/** The board after these, each of which must have been accepted. */
export function after(board: Board, ...commands: readonly Given[]): Board {
  return commands.reduce((state, command, place) => {
    const decision = decideOn(state, command, 'ane', 2 + place)
    if (!decision.ok) throw new Error(`${command.type} was refused: ${decision.code}`)
    return decision.events.reduce(evolveBoard, state)
  }, board)
}

export function refusalOf(board: Board, command: Given): { code: BoardRefusal; detail?: string } | null {
  const decision = decideOn(board, command)
  if (decision.ok) return null
  return decision.detail === undefined
    ? { code: decision.code }
    : { code: decision.code, detail: decision.detail }
}

export function sourcesIn(board: Board, id: string): readonly string[] {
  return sourcesOf((card) => board.cards.get(card), id)
}
