import type { Touched } from '#shared/views/touched.ts'

/** Leaders and screens are always told, and of the notes more than which of them have changed. */
const ALWAYS: readonly string[] = ['leader', 'remote', 'screen', 'notes']

/** Whether an audience is told after an event that touched so much. */
export function isTouched(slot: string, { lobby, doors, hall, groups, persons, forms }: Touched): boolean {
  if (ALWAYS.includes(slot)) return true
  if (slot === 'lobby') return lobby
  if (slot.startsWith('door ')) return doors === 'all' || doors.includes(slot.slice('door '.length))
  if (slot === 'hall') return hall
  if (slot.startsWith('group ')) return groups === 'all' || groups.includes(slot.slice('group '.length))
  if (slot.startsWith('form ')) return forms === 'all' || forms.includes(slot.slice('form '.length))
  return persons === 'all' || persons.includes(slot.slice('own '.length))
}
