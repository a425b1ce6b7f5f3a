import type { HallSeating } from '#shared/views/seating-part.ts'
import { type ColumnsModel, columnsModel, MOST_COLUMNS } from './columns.model.ts'
import { type IndexModel, indexModel } from './index.model.ts'
import { isFigure, shownTables } from './shown-tables.ts'
import { mapBelow, type WallMap, wallMap } from './wall-map.model.ts'

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
  /** Where tables have places: below their people where those leave room for it, else after the last of several pages. */
  readonly map: WallMap | null
  readonly isBelow: boolean
}

export function seatingModel(seating: HallSeating): SeatingModel {
  const { kind, first = false, id, at, seated, here } = seating
  const tables = shownTables(seating)
  const shown = tables.length <= MOST_COLUMNS ? columnsModel(tables) : indexModel(tables)
  const isBelow = shown.pages.length === 1
  const map = shown.pages.length > 1 ? wallMap(seating) : isBelow ? below(seating, shown) : null
  return { id: `${kind} ${id} ${shown.layout}`, kind, first, at, seated, here, shown, map, isBelow }
}

const MAP_GAP = 40

/** Names that have one page never give it to the map: whoever looks for theirs would have to wait. */
function below(seating: HallSeating, shown: SeatingModel['shown']): WallMap | null {
  return shown.layout === 'columns' ? mapBelow(seating, shown.free - MAP_GAP) : null
}

/** “Bord 1–4”, “Fjorden–Dalen”, “Alstahaug–Bodø”. */
export function pageName(
  { first, last }: { readonly first: string; readonly last: string },
  text: { readonly table: (label: string) => string },
): string {
  const range = first === last ? first : `${first}–${last}`
  return isFigure(first) && isFigure(last) ? text.table(range) : range
}
