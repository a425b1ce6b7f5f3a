import { linesOf, pieces } from '#client/screens/projector/text-size.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

export type WallText = { readonly id: string; readonly text: string }
export type Wall = {
  readonly kind: 'wall'
  /** Null while the result is withheld. */
  readonly pages: readonly { readonly id: string; readonly columns: readonly WallColumn[] }[] | null
}
export type WallColumn = { readonly id: string; readonly texts: readonly WallText[] }

/** In u. */
const COLUMN = 828
const SIZE = 42
const LINE = 50
const AIR = 42
const PAGES = 76
const COLUMNS = 2

/** Texts run down the first column, then the second, then over to the next page; one too long for a column goes on in the next. */
export function wallOf(tally: Tally | null, room: number): Wall {
  if (tally === null) return { kind: 'wall', pages: null }
  const height = room - PAGES
  const most = Math.max(1, Math.floor((height - AIR) / LINE))
  const columns: WallText[][] = [[]]
  let used = 0
  for (const { id, text } of tally.texts) {
    for (const [part, piece] of pieces(text, COLUMN / SIZE, most).entries()) {
      const own = linesOf(piece, COLUMN / SIZE) * LINE + AIR
      if (used > 0 && used + own > height) {
        columns.push([])
        used = 0
      }
      columns.at(-1)?.push({ id: `${id}.${part}`, text: piece })
      used += own
    }
  }
  const count = Math.ceil(columns.length / COLUMNS)
  const pages = Array.from({ length: count }, (_, page) => ({
    id: `${page}`,
    columns: columns
      .slice(page * COLUMNS, (page + 1) * COLUMNS)
      .map((texts, at) => ({ id: `${page}.${at}`, texts })),
  }))
  return { kind: 'wall', pages }
}
