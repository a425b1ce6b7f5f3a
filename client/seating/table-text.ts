import { words } from '#client/screens/phone/later/words.ts'
import { isFigure } from '#client/seating/shown-tables.ts'

/** “Bord 7”, but “Fjorden”. */
export function tableText(label: string): string {
  return isFigure(label) ? words().seat.table(label) : label
}
