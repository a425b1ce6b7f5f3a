import type { Viewer } from './marks.ts'

/** `o`: an observer's note. `m`: what somebody in a panel has written. `r`: what was said to what was read back. `s`: a sentence of the leader's. */
export const BOARD_KINDS = ['o', 'm', 'r', 's'] as const
export type BoardKind = (typeof BOARD_KINDS)[number]
/** Who wrote a text (an observer, or a player; counted from 0), and which of theirs it is. */
export type BoardMark = { readonly kind: BoardKind; readonly writer: number; readonly nth: number }

/** Texts of the boards end in whose they are, as answers do (marks.ts), so that they are known again wherever they turn up. */
export function boardMarked(text: string, { kind, writer, nth }: BoardMark): string {
  return `${text} (${kind}${writer + 1}.${nth + 1})`
}

const MARK = /\(([omrs])(\d{1,5})\.(\d{1,5})\)/g

export function boardMarksIn(text: string): readonly BoardMark[] {
  return [...text.matchAll(MARK)].flatMap(([, letter, writer, nth]) => {
    const kind = BOARD_KINDS.find((each) => each === letter)
    return kind ? [{ kind, writer: Number(writer) - 1, nth: Number(nth) - 1 }] : []
  })
}

export function markKey({ kind, writer, nth }: BoardMark): string {
  return `${kind}${writer}.${nth}`
}

/**
 * For whose eyes a text has been let out. `chosen`: for the leader, by the panel. `asked`: for those it was read back to. `shown`: for
 * everybody, by whoever presents.
 */
export type Released = 'chosen' | 'asked' | 'shown'
/** The first time that a text came to somebody, and what had been done with it by then. */
export type BoardSight = BoardMark & { readonly viewer: Viewer; readonly released: readonly Released[] }

/** What has come to whom, message by message as it stood on the line. */
export type BoardSights = {
  readonly take: (viewer: Viewer, data: string) => void
  /** From now on whatever is in this text is let out so; told before it is asked for, so that nothing can come too early. */
  readonly release: (text: string, how: Released) => void
  readonly all: () => readonly BoardSight[]
}

export function makeBoardSights(): BoardSights {
  const seen = new Map<string, BoardSight>()
  const released = new Map<string, Set<Released>>()
  return {
    take(viewer, data) {
      for (const mark of boardMarksIn(data)) {
        const key = `${viewer} ${markKey(mark)}`
        if (!seen.has(key))
          seen.set(key, { ...mark, viewer, released: [...(released.get(markKey(mark)) ?? [])] })
      }
    },
    release(text, how) {
      for (const mark of boardMarksIn(text)) {
        const ways = released.get(markKey(mark)) ?? new Set()
        released.set(markKey(mark), ways.add(how))
      }
    },
    all: () => [...seen.values()],
  }
}
