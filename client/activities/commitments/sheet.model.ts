import type { GroupCommitments } from '#shared/views/commitments-part.ts'

/** The places that stand on the phone: those with something in them, and one to begin with. */
export function placesOf({ fields, most }: Pick<GroupCommitments, 'fields' | 'most'>): readonly number[] {
  const all = Array.from({ length: most }, (_, at) => at + 1)
  const begun = all.filter((place) =>
    Object.entries(fields).some(([key, { text }]) => key.startsWith(`${place}.`) && text !== ''),
  )
  return begun.length === 0 ? all.slice(0, 1) : begun
}

/** A fortnight from now, and the first of a month that leaves two months to do it in. */
export function dayChoices(today: string): readonly [fortnight: string, month: string] {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  const at = (date: Date) => date.toISOString().slice(0, 10)
  return [
    at(new Date(Date.UTC(year, month - 1, day + 14))),
    at(new Date(Date.UTC(year, month + 1 + (day > 1 ? 1 : 0), 1))),
  ]
}
