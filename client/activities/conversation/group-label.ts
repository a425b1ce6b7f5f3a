import { words } from '#client/screens/console/words.ts'
import { isFigure } from '#client/seating/shown-tables.ts'
import type { GroupRow } from './talk-console.model.ts'

/** “Bord 4”, but “Fjorden”, a municipality, or who they are. */
export function labelOf({ label, isTable }: Pick<GroupRow, 'label' | 'isTable'>): string {
  if (label === '') return words().asked.guests
  return isTable && isFigure(label) ? words().talk.table(label) : label
}
