import type { GroupCommitments } from '#shared/views/commitments-part.ts'

type Sheet = Pick<GroupCommitments, 'fields' | 'most'>

export function placesIn({ most }: Sheet): readonly number[] {
  return Array.from({ length: most }, (_, at) => at + 1)
}

/** Those with something in them. */
export function begunIn(sheet: Sheet): readonly number[] {
  return placesIn(sheet).filter((place) =>
    Object.entries(sheet.fields).some(([key, { text }]) => key.startsWith(`${place}.`) && text !== ''),
  )
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
