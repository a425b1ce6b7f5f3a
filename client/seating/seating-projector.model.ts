import type { HallSeating } from '#shared/views/seating-part.ts'
import { type ColumnsModel, columnsModel, MOST_COLUMNS } from './columns.model.ts'
import { type IndexModel, indexModel } from './index.model.ts'
import { isFigure, shownTables } from './shown-tables.ts'
import { type WallMap, wallMap } from './wall-map.model.ts'

export type SeatingModel = {
  /** Another seating is another picture. */
  readonly id: string
  readonly kind: HallSeating['kind']
  readonly first: boolean
  readonly at: number
  /** Who has a seat, and who is here. */
  readonly seated: number
  readonly here: number
  readonly shown: ColumnsModel | IndexModel
  /** A page of its own, after the others, where tables have places. */
  readonly map: WallMap | null
}

export function seatingModel(seating: HallSeating): SeatingModel {
  const { kind, first = false, id, at, seated, here } = seating
  const tables = shownTables(seating)
  const shown = tables.length <= MOST_COLUMNS ? columnsModel(tables) : indexModel(tables)
  const map = shown.pages.length > 0 ? wallMap(seating) : null
  return { id: `${kind} ${id} ${shown.layout}`, kind, first, at, seated, here, shown, map }
}

/** “Bord 1–4”, “Fjorden–Dalen”, “Alstahaug–Bodø”. */
export function pageName(
  { first, last }: { readonly first: string; readonly last: string },
  text: { readonly table: (label: string) => string },
): string {
  const range = first === last ? first : `${first}–${last}`
  return isFigure(first) && isFigure(last) ? text.table(range) : range
}
