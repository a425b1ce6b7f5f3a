import type { HallSeating } from '#shared/views/seating-part.ts'
import { type ColumnsModel, columnsModel, MOST_COLUMNS } from './columns.model.ts'
import { type IndexModel, indexModel } from './index.model.ts'
import { isFigure, shownTables } from './shown-tables.ts'

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
}

export function seatingModel(seating: HallSeating): SeatingModel {
  const { kind, first = false, id, at, seated, here } = seating
  const tables = shownTables(seating)
  const shown = tables.length <= MOST_COLUMNS ? columnsModel(tables) : indexModel(tables)
  return { id: `${kind} ${id} ${shown.layout}`, kind, first, at, seated, here, shown }
}

/** “Bord 1–4”, “Fjorden–Dalen”, “Alstahaug–Bodø”. */
export function pageName(
  { first, last }: { readonly first: string; readonly last: string },
  text: { readonly table: (label: string) => string },
): string {
  const range = first === last ? first : `${first}–${last}`
  return isFigure(first) && isFigure(last) ? text.table(range) : range
}
