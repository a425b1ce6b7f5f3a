import { linesOf, pieces } from '#client/screens/projector/text-size.ts'
import type { Tally } from '#shared/activities/poll/tally.ts'

/** `support`: how many support it; told where the text ends. */
export type WallText = { readonly id: string; readonly text: string; readonly support: number }
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
const MARKS = 42
const PAGES = 76
const COLUMNS = 2

/** Texts run down the first column, then the second, then over to the next page; one too long for a column goes on in the next. */
export function wallOf(tally: Tally | null, room: number): Wall {
  if (tally === null) return { kind: 'wall', pages: null }
  const height = room - PAGES
  const most = Math.max(1, Math.floor((height - AIR) / LINE))
  const columns: WallText[][] = [[]]
  let used = 0
  for (const { id, text, support = 0 } of tally.texts) {
    const parts = pieces(text, COLUMN / SIZE, most)
    for (const [part, piece] of parts.entries()) {
      const told = part === parts.length - 1 ? support : 0
      const own = linesOf(piece, COLUMN / SIZE) * LINE + AIR + (told > 0 ? MARKS : 0)
      if (used > 0 && used + own > height) {
        columns.push([])
        used = 0
      }
      columns.at(-1)?.push({ id: `${id}.${part}`, text: piece, support: told })
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
